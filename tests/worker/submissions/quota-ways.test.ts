import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { app } from '../../../src/app.tsx'
import { add } from '../../../src/artist/edit/edit.ts'
import { replaceFile } from '../../../src/artist/replace-file.ts'
import type { Call } from '../../../src/calls/call.ts'
import { paths } from '../../../src/paths.ts'
import { submit } from '../../../src/submissions/commit.ts'
import { saveTemporaryFile } from '../../../src/uploads/temporary-files-store.ts'
import { listWorksOf } from '../../../src/works/store.ts'
import { storeCall, storeSubmission } from '../../support/database.ts'
import { aDefinition, aDraft, aWorkDraft } from '../../support/factories.ts'
import { aForm, type FilledForm, valueIn } from '../../support/forms.ts'
import { aPng } from '../../support/pictures.ts'

const noon = new Date('2026-05-15T12:00:00Z')
const midnight = new Date('2026-05-16T00:00:00Z')
const openCall = () =>
  storeCall({ opensAt: aDefinition().opensAt, closesAt: aDefinition().closesAt })
const limited = (limits: Record<string, string>): Env => ({ ...env, ...limits }) as Env

async function stored(call: Call) {
  const entered = await submit(env, call, aDraft(), {
    idempotencyKey: crypto.randomUUID(),
    now: noon,
  })
  if (!entered.ok) throw new Error(entered.refusal.kind)
  const { submission } = entered.value
  const works = await listWorksOf(env.DB, submission.id)
  const [work] = works
  if (!work) throw new Error('Nothing stored')
  return { submission, work, works }
}

type Stored = Awaited<ReturnType<typeof stored>>

const handIn = (limits: Record<string, string>, call: Call, email = 'amal@example.org') =>
  submit(limited(limits), call, aDraft({ artist: { ...aDraft().artist, email } }), {
    idempotencyKey: crypto.randomUUID(),
    now: noon,
    address: 'one',
  })

const adding = (limits: Record<string, string>, call: Call, own: Stored) =>
  add(
    limited(limits),
    { ...own, call, now: noon },
    { work: aWorkDraft({ file: aFile() }), intention: crypto.randomUUID(), address: 'one' },
  )

let files = 0
const aFile = () => {
  files += 1
  return { name: 'b.png', size: 2_000_000, sha256: `${files}`.padStart(64, '0'), type: 'image/png' }
}

const replacing = (limits: Record<string, string>, call: Call, own: Stored) =>
  replaceFile(limited(limits), { ...own, call, file: aFile(), now: noon, address: 'one' })

const uploads = () => env.DB.prepare('select count(*) as n from uploads').first('n')
const counts = async () =>
  (
    await env.DB.prepare(
      `select substr(scope, 1, instr(scope, ':') - 1) as share, submissions, bytes
         from quotas order by share`,
    ).all()
  ).results

const ways = [
  ['a work that is added', adding],
  ['another file for a work', replacing],
] as const

test.each(ways)('%s counts towards the address, the person and the call', async (_, way) => {
  const call = await openCall()
  const own = await stored(call)
  const every = {
    SUBMISSIONS_PER_ADDRESS: '1',
    SUBMISSIONS_PER_PERSON: '5',
    SUBMISSIONS_PER_CALL: '5',
  }

  expect((await way(every, call, own)).ok).toBe(true)
  expect(await way(every, call, own)).toEqual({
    ok: false,
    refusal: { kind: 'too-many', share: 'address', until: midnight },
  })
  expect((await handIn(every, call)).ok).toBe(false)
  expect((await counts()).map(({ share, submissions }) => [share, submissions])).toEqual([
    ['address', 1],
    ['call', 1],
    ['person', 1],
  ])
  expect(await uploads()).toBe(2)
})

test.each(ways)('%s counts its bytes, the first of a day too', async (_, way) => {
  const call = await openCall()
  const own = await stored(call)

  expect(await way({ MEGABYTES_PER_ADDRESS: '1' }, call, own)).toMatchObject({
    ok: false,
    refusal: { kind: 'too-many', share: 'address' },
  })
  expect((await way({ MEGABYTES_PER_ADDRESS: '3' }, call, own)).ok).toBe(true)
  expect((await way({ MEGABYTES_PER_ADDRESS: '3' }, call, own)).ok).toBe(false)
})

test.each(ways)('of two at once only one passes: %s', async (_, way) => {
  const call = await openCall()
  const own = await stored(call)
  const limit = { SUBMISSIONS_PER_PERSON: '1' }

  const answers = await Promise.all([1, 2, 3].map(() => way(limit, call, own)))

  expect(answers.filter((one) => one.ok)).toHaveLength(1)
  expect(await uploads()).toBe(2)
})

test('one person stays one, however the address is written, and it is kept as it was written', async () => {
  const call = await openCall()
  const limit = { SUBMISSIONS_PER_PERSON: '1' }
  await handIn(limit, call, 'amal.k@gmail.com')

  const others = ['amal.k+2@gmail.com', 'AMAL.K@Gmail.com', 'amalk@googlemail.com']
  for (const email of others) {
    expect(await handIn(limit, call, email)).toMatchObject({ refusal: { share: 'person' } })
  }
  expect((await handIn(limit, call, 'amal.k@example.org')).ok).toBe(true)
  expect((await handIn(limit, call, 'amalk+two@example.org')).ok).toBe(true)

  const { results } = await env.DB.prepare('select email from submissions order by rowid').all()
  expect(results.map(({ email }) => email)).toEqual([
    'amal.k@gmail.com',
    'amal.k@example.org',
    'amalk+two@example.org',
  ])
})

test('files that wait for a corrected form have a share, and two at once do not both pass it', async () => {
  const call = await openCall()
  const quota = {
    share: 'kept',
    scope: 'kept:one',
    endsAt: midnight,
    most: 1,
    mostBytes: 3,
  } as const
  const file = (size: number) => ({
    objectKey: `works/${crypto.randomUUID()}`,
    ...{ name: 'a.png', size, sha256: '0'.repeat(64), type: 'image/png' },
  })

  expect(await saveTemporaryFile(env.DB, call.id, file(4), [quota], noon)).toBeNull()
  const kept = await Promise.all(
    [1, 2].map(() => saveTemporaryFile(env.DB, call.id, file(3), [quota], noon)),
  )

  expect(kept.filter((token) => token !== null)).toHaveLength(1)
  expect(await env.DB.prepare('select count(*) as n from stashes').first('n')).toBe(1)
  expect(await counts()).toEqual([{ share: 'kept', submissions: 1, bytes: 3 }])
})

async function sendTo(path: string, form: FilledForm, limits: object, cookie = '') {
  const body = new FormData()
  for (const [name, value] of Object.entries(form)) body.append(name, value)
  const headers = { Origin: 'http://localhost', Cookie: cookie }
  return app.request(path, { method: 'POST', body, headers }, { ...env, ...limits })
}

test('of two forms with the same kept file one has it, and the other is told instead of a fault', async () => {
  const call = await openCall()
  const send = (idempotencyKey: string) =>
    submit(env, call, aDraft(), { idempotencyKey, now: noon, stored: ['works/kept'] })

  const answers = await Promise.all(['key-0001', 'key-0002'].map(send))

  expect(answers.filter((one) => one.ok)).toHaveLength(1)
  expect(answers.find((one) => !one.ok)).toMatchObject({ refusal: { kind: 'too-many' } })
  expect(await uploads()).toBe(1)
})

const objects = async () => (await env.ORIGINALS.list()).objects.length

test('a form to be corrected says of a file that is one too many that it was not kept, and until when', async () => {
  const call = await storeCall()
  const file = async () => new File([await aPng(30, 40)], 'a.png')
  const wrong = async (path: string) =>
    sendTo(
      path,
      aForm({
        'artist.name': '',
        'works.0.file': await file(),
        'works.1.title': 'Two',
        'works.1.file': await file(),
        'works.2.title': 'Three',
        'works.2.file': await file(),
      }),
      { SUBMISSIONS_PER_ADDRESS: '1' },
    )
  const first = await (await wrong(paths.submit('en', call.slug))).text()
  expect([0, 1, 2].map((n) => valueIn(first, `works.${n}.stash`)?.length)).toEqual([43, 43, 43])

  const again = await wrong(paths.submit('fr', call.slug))

  const page = await again.text()
  expect(again.status).toBe(422)
  expect(page).toContain('Ce fichier n’a pas pu être gardé')
  expect(valueIn(page, 'works.0.title')).toBe('The well')
  expect(valueIn(page, 'works.0.stash')).toBeUndefined()
  expect([
    await objects(),
    await env.DB.prepare('select count(*) as n from stashes').first('n'),
  ]).toEqual([3, 3])
})

test('who adds or replaces one file too many is told in her language when to go on; no bytes stay', async () => {
  const call = await storeCall({ files: { ...aDefinition().files, works: { least: 1, most: 9 } } })
  const { submission, key, works } = await storeSubmission(call, aDraft({ language: 'pt' }))
  const cookie = `__Host-submission=${key}`
  const limits = { SUBMISSIONS_PER_ADDRESS: '1' }
  const work = works[0]?.id ?? ''
  const file = () => aPng(30, 40).then((bytes) => new File([bytes], 'a.png'))
  const first = await sendTo(
    paths.submissionReplacement(work),
    { file: await file() },
    limits,
    cookie,
  )
  expect(first.status).toBe(303)

  const replacement = await sendTo(
    paths.submissionReplacement(work),
    { file: await file() },
    limits,
    cookie,
  )
  const addition = await sendTo(
    paths.submissionNewWork(),
    { 'works.0.title': 'Outro', 'works.0.licence': 'cc-by-4-0', 'works.0.file': await file() },
    limits,
    cookie,
  )

  for (const answer of [replacement, addition]) {
    expect(answer.status).toBe(429)
    expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0)
    expect(await answer.text()).toContain('Desta conexão à internet já se entregou')
  }
  const program = await app.request(
    paths.api.replacement(submission.id, work),
    {
      method: 'POST',
      body: JSON.stringify({ file: aFile() }),
      headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
    },
    { ...env, ...limits },
  )
  const problem = (await program.json()) as { retryAfter: number }
  expect([program.status, program.headers.get('Retry-After')]).toEqual([
    429,
    String(problem.retryAfter),
  ])
  expect(problem).toMatchObject({ kind: 'too-many', share: 'address' })
  // One that was taken, one that waits for the corrected form.
  expect(await objects()).toBe(2)
})
