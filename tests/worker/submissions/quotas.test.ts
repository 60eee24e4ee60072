import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { app } from '../../../src/app.tsx'
import type { Call } from '../../../src/calls/call.ts'
import { paths } from '../../../src/paths.ts'
import { type EntryOptions, submit } from '../../../src/submissions/commit.ts'
import { deleteEnded } from '../../../src/uploads/quota-store.ts'
import { storeCall } from '../../support/database.ts'
import { aDefinition, aDraft } from '../../support/factories.ts'
import { aForm, valueIn } from '../../support/forms.ts'
import { aPng } from '../../support/pictures.ts'

const noon = new Date('2026-05-15T12:00:00Z')
const midnight = new Date('2026-05-16T00:00:00Z')
const openCall = () =>
  storeCall({ opensAt: aDefinition().opensAt, closesAt: aDefinition().closesAt })

const handIn = (settings: Record<string, string>, call: Call, more: Partial<EntryOptions> = {}) =>
  submit({ ...env, ...settings } as Env, call, aDraft(), {
    idempotencyKey: crypto.randomUUID(),
    now: noon,
    address: 'one',
    ...more,
  })

const submissions = () => env.DB.prepare('select count(*) as n from submissions').first('n')

test('an address that has handed in enough hears until when, and the next day it may go on', async () => {
  const call = await openCall()
  const limit = { SUBMISSIONS_PER_ADDRESS: '2' }

  const answers = await Promise.all([1, 2, 3].map(() => handIn(limit, call)))

  expect(answers.filter((one) => one.ok)).toHaveLength(2)
  expect(answers.find((one) => !one.ok)).toEqual({
    ok: false,
    refusal: { kind: 'too-many', share: 'address', until: midnight },
  })
  expect((await handIn(limit, call, { address: 'another' })).ok).toBe(true)
  expect((await handIn(limit, call, { now: new Date(midnight.getTime() - 1) })).ok).toBe(false)
  expect((await handIn(limit, call, { now: midnight })).ok).toBe(true)
  expect(await submissions()).toBe(4)
})

test('a call that has taken enough in a day says so to everybody', async () => {
  const call = await openCall()
  const limit = { SUBMISSIONS_PER_CALL: '1' }
  await handIn(limit, call)

  expect(await handIn(limit, call, { address: 'another' })).toEqual({
    ok: false,
    refusal: { kind: 'too-many', share: 'call', until: midnight },
  })
})

test('the megabytes of a day are counted, those of its first submission too', async () => {
  const call = await openCall()
  const limit = { MEGABYTES_PER_ADDRESS: '1' }
  const large = aDraft()
  for (const work of large.works) work.file.size = 2_000_000
  const options = { idempotencyKey: 'key-0001', now: noon, address: 'one' }

  const first = await submit({ ...env, ...limit } as Env, call, large, options)
  const enough = { ...env, MEGABYTES_PER_ADDRESS: '3' } as Env
  const second = await submit(enough, call, large, options)
  const third = await submit(enough, call, large, { ...options, idempotencyKey: 'key-0002' })

  expect([first.ok, second.ok, third.ok]).toEqual([false, true, false])
})

test('the same commitment sent again is counted once, and is never one too many', async () => {
  const call = await openCall()
  const limit = { SUBMISSIONS_PER_ADDRESS: '1' }
  const same = { idempotencyKey: 'key-0001' }

  const answers = [await handIn(limit, call, same), await handIn(limit, call, same)]

  expect(answers.map((one) => one.ok)).toEqual([true, true])
  expect(await env.DB.prepare('select submissions from quotas').first('submissions')).toBe(1)
})

test('one person may go on when the day is over', async () => {
  const call = await openCall()
  const limit = { SUBMISSIONS_PER_PERSON: '2' }
  await Promise.all([1, 2, 3].map((n) => handIn(limit, call, { address: `network-${n}` })))
  expect(await submissions()).toBe(2)

  expect(await handIn(limit, call)).toEqual({
    ok: false,
    refusal: { kind: 'too-many', share: 'person', until: midnight },
  })
  expect((await handIn(limit, call, { now: midnight })).ok).toBe(true)
})

test('where there is no limit nothing is written about anybody', async () => {
  const call = await openCall()
  await handIn({}, call)

  expect(await env.DB.prepare('select count(*) as n from quotas').first('n')).toBe(0)
})

test('no address is kept, and what is kept of it goes when the day is over', async () => {
  const call = await storeCall()
  const limited = { ...env, SUBMISSIONS_PER_ADDRESS: '5' }
  const sent = await app.request(
    paths.api.submissions(call.slug),
    {
      method: 'POST',
      body: JSON.stringify(aDraft()),
      headers: {
        'Content-Type': 'application/json',
        'Idempotency-Key': crypto.randomUUID(),
        'CF-Connecting-IP': '203.0.113.7',
      },
    },
    limited,
  )
  expect(sent.status).toBe(201)

  const scopes = await env.DB.prepare('select scope from quotas').all<{ scope: string }>()
  expect(scopes.results.map(({ scope }) => scope)).toEqual([
    expect.stringMatching(/^address:[\w-]{43}$/),
  ])
  await deleteEnded(env.DB, new Date())
  expect(await env.DB.prepare('select count(*) as n from quotas').first('n')).toBe(1)
  await deleteEnded(env.DB, new Date(Date.now() + 86_400_000))
  expect(await env.DB.prepare('select count(*) as n from quotas').first('n')).toBe(0)
})

test('a program hears in seconds when the day is over', async () => {
  const call = await storeCall()
  const limited = { ...env, SUBMISSIONS_PER_CALL: '1' }
  const post = () =>
    app.request(
      paths.api.submissions(call.slug),
      {
        method: 'POST',
        body: JSON.stringify(aDraft()),
        headers: {
          'Content-Type': 'application/json',
          'Idempotency-Key': crypto.randomUUID(),
        },
      },
      limited,
    )
  await post()

  const answer = await post()

  const problem = (await answer.json()) as { retryAfter: number; until: string; serverTime: string }
  expect(answer.status).toBe(429)
  expect(problem).toMatchObject({ kind: 'too-many', share: 'call' })
  const left = Math.ceil((Date.parse(problem.until) - Date.parse(problem.serverTime)) / 1000)
  expect([problem.retryAfter, answer.headers.get('Retry-After')]).toEqual([left, String(left)])
})

async function sendForm(call: Call, settings: object): Promise<Response> {
  const body = new FormData()
  const file = new File([await aPng(30, 40)], 'a.png')
  for (const [name, value] of Object.entries(aForm({ 'works.0.file': file }))) {
    body.append(name, value)
  }
  const headers = { Origin: 'http://localhost' }
  const init = { method: 'POST', body, headers }
  return app.request(paths.submit('en', call.slug), init, { ...env, ...settings })
}

test('a form that is one too many comes back with everything in it, and says when to go on', async () => {
  const call = await storeCall()
  const limit = { SUBMISSIONS_PER_ADDRESS: '1' }
  await sendForm(call, limit)

  const answer = await sendForm(call, limit)

  const page = await answer.text()
  expect(answer.status).toBe(429)
  expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0)
  expect(page).toContain('As much has been handed in from this internet connection')
  expect(valueIn(page, 'works.0.title')).toBe('The well')
  expect(valueIn(page, 'works.0.stash')?.length).toBe(43)
  expect(await submissions()).toBe(1)
})

test('a form sent too fast comes back with what was typed, and keeps no file of it', async () => {
  const call = await storeCall()
  const busy = { LIMIT: { limit: async () => ({ success: false }) } }

  const answer = await sendForm(call, busy)

  const page = await answer.text()
  expect([answer.status, answer.headers.get('Retry-After')]).toEqual([429, '60'])
  expect(page).toContain('wait a minute and press Send')
  expect(valueIn(page, 'works.0.title')).toBe('The well')
  expect(valueIn(page, 'artist.name')).toBe('Amal K.')
  expect([await submissions(), (await env.ORIGINALS.list()).objects]).toEqual([0, []])
})
