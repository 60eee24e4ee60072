import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import type { Call } from '../../../src/calls/call.ts'
import { putCall } from '../../../src/calls/store.ts'
import { paths } from '../../../src/paths.ts'
import { type EntryOptions, submit } from '../../../src/submissions/commit.ts'
import { saveRevocation } from '../../../src/submissions/late-pass/late-pass-store.ts'
import { storeCall } from '../../support/database.ts'
import { aDefinition, aDraft, closesAt } from '../../support/factories.ts'
import { storePass, usesOf } from '../../support/passes.ts'
import { Visitor } from '../../support/visitor.ts'

const hour = 3_600_000
const after = (milliseconds: number) => new Date(closesAt.getTime() + milliseconds)
const closedCall = () =>
  storeCall({ opensAt: aDefinition().opensAt, closesAt: aDefinition().closesAt })

const handIn = (call: Call, options: Partial<EntryOptions> & { latePass: string }) =>
  submit(env, call, aDraft(), { idempotencyKey: crypto.randomUUID(), now: after(hour), ...options })

const submissions = () => env.DB.prepare('select count(*) as n from submissions').first('n')

test('a late pass takes a submission after closing, and says so in the row', async () => {
  const call = await closedCall()
  const pass = await storePass(call, { endsAt: after(48 * hour) })

  const entered = await handIn(call, { latePass: pass.code })

  expect(entered).toMatchObject({
    ok: true,
    value: { submission: { lateUntil: pass.endsAt, uploadsUntil: after(72 * hour) } },
  })
  const row = await env.DB.prepare(
    'select late_pass_id, late_until, uploads_until, committed_at from submissions',
  ).first()
  expect(row).toEqual({
    late_pass_id: pass.id,
    late_until: pass.endsAt.getTime(),
    uploads_until: after(72 * hour).getTime(),
    committed_at: after(hour).getTime(),
  })
  expect(await usesOf(pass)).toBe(1)
})

test('while the call is open a pass is not used up', async () => {
  const call = await closedCall()
  const pass = await storePass(call, { endsAt: after(48 * hour) })

  const entered = await handIn(call, { latePass: pass.code, now: after(-1) })

  expect(entered).toMatchObject({ ok: true, value: { submission: { lateUntil: null } } })
  expect(await usesOf(pass)).toBe(0)
})

test('of two requests for the last use of a pass one is taken, and the other hears why not', async () => {
  const call = await closedCall()
  const pass = await storePass(call, { endsAt: after(48 * hour), uses: 3, used: 0 })
  await handIn(call, { latePass: pass.code })
  await handIn(call, { latePass: pass.code })

  const both = await Promise.all([
    handIn(call, { latePass: pass.code }),
    handIn(call, { latePass: pass.code }),
  ])

  expect(both.filter((one) => one.ok)).toHaveLength(1)
  expect(both.find((one) => !one.ok)).toEqual({
    ok: false,
    refusal: { kind: 'late-pass-used-up' },
  })
  expect([await submissions(), await usesOf(pass)]).toEqual([3, 3])
})

test('the same commitment sent again does not use the pass twice, at once or later', async () => {
  const call = await closedCall()
  const pass = await storePass(call, { endsAt: after(48 * hour), uses: 2 })
  const same = { latePass: pass.code, idempotencyKey: 'key-0001' }

  const answers = [
    ...(await Promise.all([handIn(call, same), handIn(call, same)])),
    await handIn(call, { ...same, now: after(50 * hour) }),
  ]

  expect(answers.map((one) => one.ok)).toEqual([true, true, true])
  expect([await submissions(), await usesOf(pass)]).toEqual([1, 1])
})

test.each([
  [-1, true],
  [0, false],
  [1, false],
])('%i ms from the end of the pass the answer is %s', async (milliseconds, isTaken) => {
  const call = await closedCall()
  const pass = await storePass(call, { endsAt: after(48 * hour) })

  const now = after(48 * hour + milliseconds)
  const entered = await handIn(call, { latePass: pass.code, now })

  expect(entered.ok).toBe(isTaken)
  if (!entered.ok) {
    expect(entered.refusal).toEqual({ kind: 'late-pass-over', endedAt: pass.endsAt })
  }
  expect([await submissions(), await usesOf(pass)]).toEqual(isTaken ? [1, 1] : [0, 0])
})

test('a pass that was taken back, or that another call gave, opens nothing', async () => {
  const call = await closedCall()
  const pass = await storePass(call, { endsAt: after(48 * hour) })
  const other = await storeCall({ ...aDefinition(), slug: 'another-call' })
  const foreign = await storePass(other, { endsAt: after(48 * hour) })
  await saveRevocation(env.DB, call.id, pass.id, 'desk@example.org', after(60_000))

  expect(await handIn(call, { latePass: pass.code })).toEqual({
    ok: false,
    refusal: { kind: 'late-pass-over', endedAt: after(60_000) },
  })
  expect(await handIn(call, { latePass: foreign.code })).toEqual({
    ok: false,
    refusal: { kind: 'late-pass-unknown' },
  })
  expect(await submissions()).toBe(0)
})

test('a call that was prolonged while a late form was read takes it without the pass', async () => {
  const call = await closedCall()
  const pass = await storePass(call, { endsAt: after(48 * hour) })
  const longer = { ...call.definition, closesAt: after(24 * hour).toISOString() }
  await putCall(env.DB, longer, 'unused', new Date())

  const entered = await handIn(call, { latePass: pass.code })

  expect(entered).toMatchObject({ ok: true, value: { submission: { lateUntil: null } } })
  expect(await usesOf(pass)).toBe(0)
})

test('a program hears of a late pass in the terms of the contract', async () => {
  const call = await storeCall({
    opensAt: '2026-01-01T00:00:00Z',
    closesAt: new Date(Date.now() - 60_000).toISOString(),
  })
  const pass = await storePass(call)
  const draft = { ...aDraft(), latePass: pass.code.toLowerCase() }
  const post = (body: unknown) =>
    new Visitor().json('POST', paths.api.submissions(call.slug), body, {
      'Idempotency-Key': crypto.randomUUID(),
    })

  const unknown = await post({ ...draft, latePass: 'NOTAPASS22' })
  const none = await post(aDraft())
  const taken = await post(draft)
  const usedUp = await post(draft)

  expect([unknown.status, await unknown.json()]).toMatchObject([
    409,
    { kind: 'late-pass-unknown', closesAt: call.closesAt.toISOString() },
  ])
  expect([none.status, await none.json()]).toMatchObject([409, { kind: 'call-closed' }])
  expect(taken.status).toBe(201)
  const { submission, key } = (await taken.json()) as {
    submission: { id: string; late: boolean }
    key: string
  }
  expect(submission.late).toBe(true)
  const seen = await new Visitor().get(paths.api.submission(submission.id), {
    Authorization: `Bearer ${key}`,
  })
  expect(await seen.json()).toMatchObject({ late: true, lateUntil: pass.endsAt.toISOString() })
  expect([usedUp.status, await usedUp.json()]).toMatchObject([409, { kind: 'late-pass-used-up' }])
})
