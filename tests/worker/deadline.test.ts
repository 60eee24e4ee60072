import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { app } from '../../src/app.tsx'
import type { Call, CallDefinition } from '../../src/calls/call.ts'
import { zoneInWords } from '../../src/i18n/zone-names.ts'
import { paths } from '../../src/paths.ts'
import { submit } from '../../src/submissions/commit.ts'
import { clockAt } from '../support/clock.ts'
import { storeCall } from '../support/database.ts'
import { aDefinition, aDraft, aWorkDraft, closesAt, opensAt } from '../support/factories.ts'
import { aForm, sendForm } from '../support/forms.ts'
import { storePass, usesOf } from '../support/passes.ts'
import { aPng, padded, sha256Of } from '../support/pictures.ts'
import { Visitor } from '../support/visitor.ts'

const hour = 3_600_000
const visitor = new Visitor()
const fixedCall = (rules: Partial<CallDefinition> = {}) =>
  storeCall({ opensAt: aDefinition().opensAt, closesAt: aDefinition().closesAt, ...rules })

const post = (call: Call, body: unknown = aDraft(), key: string = crypto.randomUUID()) =>
  visitor.json('POST', paths.api.submissions(call.slug), body, { 'Idempotency-Key': key })

const sendPlain = async (call: Call, more: Record<string, string> = {}) => {
  const file = new File([await aPng(30, 40)], 'a.png')
  return sendForm(
    new Visitor(),
    paths.submit('en', call.slug),
    aForm({ ...more, 'works.0.file': file }),
  )
}

const rows = () =>
  env.DB.prepare(
    `select (select count(*) from submissions) as submissions, (select count(*) from works) as works,
            (select count(*) from outbox) as mails`,
  ).first()
const one = { submissions: 1, works: 1, mails: 1 }
const none = { submissions: 0, works: 0, mails: 0 }

test.each([
  ['the opening', opensAt, -1, 409, 'call-not-open'],
  ['the opening', opensAt, 0, 201, undefined],
  ['the opening', opensAt, 1, 201, undefined],
  ['closing', closesAt, -1, 201, undefined],
  ['closing', closesAt, 0, 409, 'call-closed'],
  ['closing', closesAt, 1, 409, 'call-closed'],
])('through the API, %s %s %i ms: %i', async (_what, instant, milliseconds, status, kind) => {
  const call = await fixedCall()
  clockAt(instant, milliseconds)

  const answer = await post(call)

  expect([answer.status, (await answer.json<{ kind?: string }>()).kind]).toEqual([status, kind])
  expect(await rows()).toEqual(status === 201 ? one : none)
})

test('who is refused at closing hears both clocks', async () => {
  const call = await fixedCall()
  clockAt(closesAt, 0)

  const answer = await post(call)

  expect(await answer.json()).toMatchObject({
    kind: 'call-closed',
    closesAt: closesAt.toISOString(),
    serverTime: closesAt.toISOString(),
  })
})

test.each([
  [opensAt, -1, 409],
  [opensAt, 0, 303],
  [closesAt, -1, 303],
  [closesAt, 0, 409],
  [closesAt, 1, 409],
])('by the form without script, %s %i ms: %i', async (instant, milliseconds, status) => {
  const call = await fixedCall()
  clockAt(instant, milliseconds)

  const answer = await sendPlain(call)

  expect(answer.status).toBe(status)
  expect(await rows()).toEqual(status === 303 ? one : none)
})

test('a form without script that arrives in time counts, however long its file takes', async () => {
  const call = await fixedCall()
  const file = await aPng(300, 400)
  const boundary = 'a-boundary'
  const encoder = new TextEncoder()
  const { 'works.0.file': _, ...fields } = aForm()
  const text = Object.entries(fields)
    .map(
      ([name, value]) =>
        `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    )
    .join('')
  const opening = `--${boundary}\r\ncontent-disposition: form-data; name="works.0.file"; filename="slow.png"\r\ncontent-type: image/png\r\n\r\n`
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(encoder.encode(text + opening))
    },
    pull(controller) {
      clockAt(closesAt, 2 * hour)
      controller.enqueue(file)
      controller.enqueue(encoder.encode(`\r\n--${boundary}--\r\n`))
      controller.close()
    },
  })
  clockAt(closesAt, -1)

  const headers = {
    'Content-Type': `multipart/form-data; boundary=${boundary}`,
    Origin: 'http://localhost',
  }
  const request = { method: 'POST', body, headers }
  const answer = await app.request(paths.submit('en', call.slug), request, env)

  expect(answer.status).toBe(303)
  const row = await env.DB.prepare('select committed_at from submissions').first('committed_at')
  expect(row).toBe(closesAt.getTime() - 1)
})

test.each([
  [-1, 201, 303],
  [0, 409, 409],
  [1, 409, 409],
])('a late pass %i ms from its end: %i and %i', async (milliseconds, byApi, byForm) => {
  const call = await fixedCall()
  const endsAt = new Date(closesAt.getTime() + 48 * hour)
  const pass = await storePass(call, { endsAt, uses: 2 })
  clockAt(endsAt, milliseconds)

  const answers = [
    await post(call, { ...aDraft(), latePass: pass.code }),
    await sendPlain(call, { latePass: pass.code }),
  ]

  expect(answers.map((answer) => answer.status)).toEqual([byApi, byForm])
  expect(await usesOf(pass)).toBe(byApi === 201 ? 2 : 0)
})

test('a decision made in time is written by its arrival, even when the write comes after closing', async () => {
  const call = await fixedCall()
  const now = new Date(closesAt.getTime() - 1)
  clockAt(closesAt, hour)

  const entered = await submit(env, call, aDraft(), { idempotencyKey: 'key-0001', now })

  expect(entered.ok).toBe(true)
  expect(await env.DB.prepare('select committed_at from submissions').first('committed_at')).toBe(
    now.getTime(),
  )
})

test('one key in two tabs at once makes one submission, two keys make two', async () => {
  const call = await fixedCall()
  clockAt(closesAt, -1)

  const same = await Promise.all([
    post(call, aDraft(), 'key-0001'),
    post(call, aDraft(), 'key-0001'),
  ])
  expect(same.map((answer) => answer.status)).toEqual([201, 201])
  expect(await rows()).toEqual(one)

  const other = await Promise.all([post(call), post(call)])
  expect(other.map((answer) => answer.status)).toEqual([201, 201])
  expect(await rows()).toEqual({ submissions: 3, works: 3, mails: 3 })
})

test('two tabs at once do not take more than one address may hand in', async () => {
  const call = await fixedCall()
  const settings = { ...env, SUBMISSIONS_PER_PERSON: '1' } as Env
  const now = new Date(closesAt.getTime() - 1)

  const answers = await Promise.all(
    ['key-0001', 'key-0002'].map((idempotencyKey) =>
      submit(settings, call, aDraft(), { idempotencyKey, now }),
    ),
  )

  expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  expect(await rows()).toEqual(one)
})

type Part = { size: number; number: number; url: string; expiresAt: string }
type Committed = { works: Array<{ id: string; upload: { id: string } }> }

async function committed(call: Call, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const sha256 = await sha256Of(bytes)
  const file = { name: 'a.png', size: bytes.length, sha256, type: 'image/png' }
  const answer = await post(call, aDraft({ works: [aWorkDraft({ file })] }))
  return (await answer.json<Committed>()).works[0]?.upload.id ?? ''
}

const addresses = (upload: string, numbers = [1]) =>
  visitor.json('POST', paths.api.parts(upload), { numbers })
const put = (part: Part | undefined, bytes: Uint8Array<ArrayBuffer>) =>
  visitor.send(part?.url ?? '', {
    method: 'PUT',
    body: bytes,
    headers: { 'Content-Length': String(bytes.length) },
  })
const remember = (upload: string, etag: string | null, number = 1) =>
  visitor.json('PUT', paths.api.part(upload, number), { etag })
const complete = (upload: string) => visitor.send(paths.api.completion(upload), { method: 'POST' })
const kindOf = async (answer: Response) => [
  answer.status,
  (await answer.json<{ kind: string }>()).kind,
]
const workState = () => env.DB.prepare('select state from works').first('state')

test('an upload that crosses closing is taken: handed in before, bytes after', async () => {
  const call = await fixedCall()
  const bytes = await aPng(40, 40)
  clockAt(closesAt, -1)
  const upload = await committed(call, bytes)

  clockAt(closesAt, 3 * hour)
  const { parts } = await (await addresses(upload)).json<{ parts: Array<Part> }>()
  const stored = await put(parts[0], bytes)
  expect((await remember(upload, stored.headers.get('ETag'))).status).toBe(200)
  expect((await complete(upload)).status).toBe(202)

  expect(await workState()).toBe('checking')
})

test('an address given just before the end of the grace ends with it', async () => {
  const call = await fixedCall()
  const bytes = await aPng(40, 40)
  clockAt(closesAt, -1)
  const upload = await committed(call, bytes)

  clockAt(call.uploadsUntil, -60_000)
  const { parts } = await (await addresses(upload)).json<{ parts: Array<Part> }>()
  expect(parts[0]?.expiresAt).toBe(call.uploadsUntil.toISOString())

  clockAt(call.uploadsUntil, 0)
  expect(await kindOf(await put(parts[0], bytes))).toEqual([409, 'uploads-closed'])
  expect(await kindOf(await addresses(upload))).toEqual([409, 'uploads-closed'])
  expect(await workState()).toBe('awaiting-upload')
})

test.each([
  [-1, 202, 'checking'],
  [0, 409, 'awaiting-upload'],
  [1, 409, 'awaiting-upload'],
])('all parts there, completion %i ms from the end of the grace: %i', async (ms, status, state) => {
  const call = await fixedCall()
  const bytes = padded(await aPng(40, 40), 9_000_000)
  clockAt(closesAt, -1)
  const upload = await committed(call, bytes)
  const { parts } = await (await addresses(upload, [1, 2])).json<{ parts: Array<Part> }>()
  const [first, last] = parts
  await remember(upload, (await put(first, bytes.slice(0, first?.size))).headers.get('ETag'))
  const stored = await put(last, bytes.slice(first?.size))

  clockAt(call.uploadsUntil, ms)
  const remembered = await remember(upload, stored.headers.get('ETag'), 2)
  const completed = await complete(upload)

  expect([remembered.status, completed.status]).toEqual([status === 202 ? 200 : 409, status])
  expect(await workState()).toBe(state)
})

test.each([
  [-1, 200, 'checking'],
  [0, 409, 'awaiting-upload'],
])('a small file, sent %i ms from the end of the grace: %i', async (ms, status, state) => {
  const call = await fixedCall()
  const bytes = await aPng(40, 40)
  clockAt(closesAt, -1)
  const upload = await committed(call, bytes)
  clockAt(call.uploadsUntil, -2)
  const { parts } = await (await addresses(upload)).json<{ parts: Array<Part> }>()

  clockAt(call.uploadsUntil, ms)
  const stored = await put(parts[0], bytes)

  expect([stored.status, await workState()]).toEqual([status, state])
})

test('bytes of a late submission may follow as long after the pass as all others after closing', async () => {
  const call = await fixedCall()
  const bytes = await aPng(40, 40)
  const endsAt = new Date(closesAt.getTime() + 48 * hour)
  const pass = await storePass(call, { endsAt })
  const file = { name: 'a.png', size: bytes.length, sha256: await sha256Of(bytes), type: '' }
  clockAt(endsAt, -1)
  const answer = await post(call, {
    ...aDraft({ works: [aWorkDraft({ file })] }),
    latePass: pass.code,
  })
  const upload = (await answer.json<Committed>()).works[0]?.upload.id ?? ''

  clockAt(endsAt, 24 * hour - 1)
  const { parts } = await (await addresses(upload)).json<{ parts: Array<Part> }>()
  clockAt(endsAt, 24 * hour)
  expect(await kindOf(await put(parts[0], bytes))).toEqual([409, 'uploads-closed'])
  clockAt(endsAt, 24 * hour - 1)
  expect((await put(parts[0], bytes)).status).toBe(200)
})

test.each([
  ['AoE', '2027-03-01T12:00:00Z', 'Sunday,? 28 February 2027 at 23:59'],
  ['Europe/Madrid', '2027-03-28T22:00:00Z', 'Sunday,? 28 March 2027 at 23:59'],
  ['Europe/Madrid', '2027-10-31T23:00:00Z', 'Sunday,? 31 October 2027 at 23:59'],
  ['America/Sao_Paulo', '2027-03-01T03:00:00Z', 'Sunday,? 28 February 2027 at 23:59'],
])(
  'in %s a call that closes at %s says so on its form and in its calendar',
  async (zone, end, said) => {
    const call = await storeCall({ timeZone: zone, closesAt: end })

    const page = await (await visitor.get(paths.submit('en', call.slug))).text()
    const calendar = await (await visitor.get(paths.deadline('en', call.slug))).text()

    expect(page).toMatch(new RegExp(said))
    expect(page).toContain(`(${zoneInWords(zone, 'en')})`)
    expect(calendar).toContain(`DTEND:${end.replaceAll(/[-:]/g, '')}`)
    expect(calendar.replaceAll('\r\n ', '')).toMatch(
      zone === 'AoE' ? /28 February counts.*anywhere on Earth/ : /counts\\, all day\\, .* time\./,
    )
  },
)
