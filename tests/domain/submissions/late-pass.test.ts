import { expect, test } from 'vitest'
import { endForPass } from '../../../src/desk/passes.ts'
import { admissionOf } from '../../../src/submissions/admission.ts'
import {
  codeAsTyped,
  codeInGroups,
  type Pass,
} from '../../../src/submissions/late-pass/late-pass.ts'
import { commit } from '../../../src/submissions/submission.ts'
import { aCall, aDraft, closesAt, whileOpen } from '../../support/factories.ts'

const hour = 3_600_000
const endsAt = new Date(closesAt.getTime() + 48 * hour)
const afterClosing = new Date(closesAt.getTime() + hour)
const at = (instant: Date, milliseconds: number) => new Date(instant.getTime() + milliseconds)

function aPass(overrides: Partial<Pass> = {}): Pass {
  return {
    id: 'pass-1',
    code: '7K3QX9MP2B',
    note: 'Amal, whose line was down',
    endsAt,
    uses: 1,
    used: 0,
    revokedAt: null,
    ...overrides,
  }
}

test('a draft with a late pass is committed after closing, and its bytes have the same grace after the pass', () => {
  const draft = aDraft()

  expect(commit(draft, aCall(), afterClosing, aPass())).toEqual({
    ok: true,
    value: {
      ...draft,
      callId: 'call-1',
      callVersion: 1,
      committedAt: afterClosing,
      uploadsUntil: at(endsAt, 24 * hour),
      latePassId: 'pass-1',
      lateUntil: endsAt,
    },
  })
})

test('a pass that ends before the grace of all others takes nothing of that grace away', () => {
  const call = aCall({ uploadsUntil: at(closesAt, 240 * hour) })
  const early = aPass({ endsAt: at(closesAt, -hour) })

  expect(admissionOf(call, whileOpen, early)).toEqual({
    kind: 'open',
    uploadsUntil: call.uploadsUntil,
  })
  expect(
    commit(aDraft(), call, afterClosing, aPass({ endsAt: at(closesAt, 2 * hour) })),
  ).toMatchObject({
    value: { uploadsUntil: at(closesAt, 242 * hour) },
  })
})

test('while the call is open a pass is not looked at, whatever it is', () => {
  for (const pass of [undefined, null, aPass({ used: 1 }), aPass()]) {
    expect(commit(aDraft(), aCall(), at(closesAt, -1), pass)).toMatchObject({
      ok: true,
      value: { latePassId: null, lateUntil: null, uploadsUntil: at(closesAt, 24 * hour) },
    })
  }
})

test('a pass does not open a call that has not opened yet', () => {
  const call = aCall({ opensAt: closesAt, closesAt: endsAt })

  expect(commit(aDraft(), call, at(closesAt, -1), aPass())).toEqual({
    ok: false,
    refusal: { kind: 'call-not-open', opensAt: closesAt },
  })
})

test.each([
  ['a millisecond before its end is good', aPass(), -1, null],
  ['at its end is over', aPass(), 0, { kind: 'late-pass-over', endedAt: endsAt }],
  ['after its end is over', aPass(), 1, { kind: 'late-pass-over', endedAt: endsAt }],
  [
    'that was taken back ended then',
    aPass({ revokedAt: afterClosing }),
    -1,
    { kind: 'late-pass-over', endedAt: afterClosing },
  ],
  ['used as often as it may be is used up', aPass({ used: 1 }), -1, { kind: 'late-pass-used-up' }],
  ['nobody made is unknown', null, -1, { kind: 'late-pass-unknown' }],
])('a pass %s', (_says, pass, milliseconds, refusal) => {
  const decision = commit(aDraft(), aCall(), at(endsAt, milliseconds), pass)

  expect(decision.ok ? null : decision.refusal).toEqual(refusal)
})

test('without a pass the door is shut at closing, and says nothing of passes', () => {
  expect(admissionOf(aCall(), closesAt, undefined)).toEqual({ kind: 'closed', refusal: null })
})

test('a code is the same however somebody copied it', () => {
  expect(codeAsTyped(' 7k3qx-9mp2b ')).toBe('7K3QX9MP2B')
  expect(codeAsTyped(codeInGroups('7K3QX9MP2B'))).toBe('7K3QX9MP2B')
})

test('the minute an organiser chose counts to its end, and an end before closing is none', () => {
  const call = aCall()

  expect(endForPass(at(closesAt, hour), call, closesAt)).toEqual(at(closesAt, hour + 60_000))
  expect(endForPass(at(closesAt, -60_000), call, whileOpen)).toBeNull()
  expect(endForPass(at(closesAt, hour), call, at(closesAt, 2 * hour))).toBeNull()
})
