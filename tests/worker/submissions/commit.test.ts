import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { findCall, putCall } from '../../../src/calls/store.ts'
import { submit } from '../../../src/submissions/commit.ts'
import { storeCall } from '../../support/database.ts'
import { aDefinition, aDraft, aWorkDraft, closesAt } from '../../support/factories.ts'

const before = (milliseconds: number) => new Date(closesAt.getTime() - milliseconds)
const fixedCall = () =>
  storeCall({ opensAt: aDefinition().opensAt, closesAt: aDefinition().closesAt })

async function stored(): Promise<Record<string, number>> {
  const row = await env.DB.prepare(
    `select (select count(*) from submissions) as submissions, (select count(*) from works) as works,
            (select count(*) from uploads) as uploads, (select count(*) from outbox) as mails,
            (select count(*) from log) as log`,
  ).first<Record<string, number>>()
  return row ?? {}
}

const one = { submissions: 1, works: 1, uploads: 1, mails: 1, log: 1 }
const none = { submissions: 0, works: 0, uploads: 0, mails: 0, log: 0 }

test('a millisecond before closing counts, and everything about it is written at once', async () => {
  const call = await fixedCall()

  const entered = await submit(env, call, aDraft(), { idempotencyKey: 'key-0001', now: before(1) })

  expect(entered.ok).toBe(true)
  expect(await stored()).toEqual(one)
})

test.each([
  ['at', 0],
  ['a millisecond after', -1],
])('%s closing is too late, and nothing is written', async (_when, early) => {
  const call = await fixedCall()

  const entered = await submit(env, call, aDraft(), {
    idempotencyKey: 'key-0001',
    now: before(early),
  })

  expect(entered).toEqual({ ok: false, refusal: { kind: 'call-closed', closesAt } })
  expect(await stored()).toEqual(none)
})

test('a call that was closed while the form was read refuses in the write itself', async () => {
  const call = await fixedCall()
  const earlier = { ...call.definition, closesAt: before(60_000).toISOString() }
  await putCall(env.DB, earlier, 'unused', new Date())

  const entered = await submit(env, call, aDraft(), {
    idempotencyKey: 'key-0001',
    now: before(1000),
  })

  expect(entered).toMatchObject({ ok: false, refusal: { kind: 'call-closed' } })
  expect(await stored()).toEqual(none)
})

test('a call that was prolonged while the form was read takes the submission', async () => {
  const call = await fixedCall()
  await putCall(env.DB, { ...call.definition, accent: '#0b6b4f' }, 'unused', new Date())

  const entered = await submit(env, call, aDraft(), {
    idempotencyKey: 'key-0001',
    now: before(1000),
  })

  expect(entered.ok).toBe(true)
  expect((await findCall(env.DB, call.slug))?.version).toBe(2)
})

test('the same commitment sent twice at once makes one submission, and both hear the same', async () => {
  const call = await fixedCall()
  const options = { idempotencyKey: 'key-0001', now: before(1000) }

  const [first, second] = await Promise.all([
    submit(env, call, aDraft(), options),
    submit(env, call, aDraft(), options),
  ])

  expect(await stored()).toEqual(one)
  if (!first.ok || !second.ok) throw new Error('One of the two was refused')
  expect([first.value.key, first.value.works[0]?.upload.id]).toEqual([
    second.value.key,
    second.value.works[0]?.upload.id,
  ])
  expect([first.value.repeated, second.value.repeated].toSorted()).toEqual([false, true])
})

test('a retry that arrives after closing still hears of the submission it made in time', async () => {
  const call = await fixedCall()
  await submit(env, call, aDraft(), { idempotencyKey: 'key-0001', now: before(1000) })

  const again = await submit(env, call, aDraft(), {
    idempotencyKey: 'key-0001',
    now: before(-5000),
  })

  expect(again).toMatchObject({ ok: true, value: { repeated: true } })
})

test('a key that was used for another draft is refused and changes nothing', async () => {
  const call = await fixedCall()
  const options = { idempotencyKey: 'key-0001', now: before(1000) }
  await submit(env, call, aDraft(), options)

  const other = aDraft({ works: [aWorkDraft({ title: 'Another' })] })

  expect(await submit(env, call, other, options)).toEqual({
    ok: false,
    refusal: { kind: 'key-reused' },
  })
  expect(await stored()).toEqual(one)
})

test('limits that were lowered behind the reader hold in the write', async () => {
  const call = await fixedCall()
  await env.DB.prepare('update calls set works_limit = 1, bytes_limit = 100').run()
  const options = { idempotencyKey: 'key-0001', now: before(1000) }
  const small = { name: 'a.png', size: 99, sha256: 'b'.repeat(64), type: 'image/png' }

  const tooMany = aDraft({ works: [aWorkDraft({ file: small }), aWorkDraft({ file: small })] })
  expect((await submit(env, call, tooMany, options)).ok).toBe(false)
  expect((await submit(env, call, aDraft(), options)).ok).toBe(false)
  expect(await stored()).toEqual(none)
  const fitting = aDraft({ works: [aWorkDraft({ file: small })] })
  expect((await submit(env, call, fitting, options)).ok).toBe(true)
})

test('fifty artists in the last ten milliseconds are all written, each with a code of her own', async () => {
  const call = await fixedCall()

  const entered = await Promise.all(
    Array.from({ length: 50 }, (_, index) =>
      submit(env, call, aDraft(), {
        idempotencyKey: `key-${1000 + index}`,
        now: before(1 + (index % 10)),
      }),
    ),
  )

  expect(entered.filter((one) => one.ok)).toHaveLength(50)
  const codes = await env.DB.prepare('select count(distinct code) as codes from submissions').first(
    'codes',
  )
  expect(codes).toBe(50)
  const tally = await env.DB.prepare(`select count from tallies where name = 'submissions'`).first(
    'count',
  )
  expect(tally).toBe(50)
})
