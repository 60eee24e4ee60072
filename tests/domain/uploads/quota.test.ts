import { expect, test } from 'vitest'
import { triesAsked } from '../../../src/submissions/proof-of-work/proof-of-work.ts'
import { keptQuotasOf, quotasOf, secondsUntil } from '../../../src/uploads/quota.ts'
import { aDefinition } from '../../support/factories.ts'

const now = new Date('2027-02-28T22:15:00.500Z')
const midnight = new Date('2027-03-01T00:00:00Z')
const rules = {
  perPerson: 7,
  perAddress: 60,
  bytesPerAddress: 1_000_000,
  perCall: 500,
  withoutProof: 5,
}
const none = { perPerson: 0, perAddress: 0, bytesPerAddress: 0, perCall: 0, withoutProof: 0 }
const sender = { callId: 'call-1', person: null, address: 'somebody', isUnproved: false }

test('a day has a share for an address and one for a call, and ends at midnight in UTC', () => {
  expect(quotasOf(rules, sender, now)).toEqual([
    {
      share: 'address',
      scope: 'address:somebody',
      endsAt: midnight,
      most: 60,
      mostBytes: 1_000_000,
    },
    { share: 'call', scope: 'call:call-1', endsAt: midnight, most: 500, mostBytes: null },
  ])
})

test('who brings no proof to a call that asks for one has a share of her own', () => {
  const quotas = quotasOf(rules, { ...sender, isUnproved: true }, now)

  expect(quotas.find(({ share }) => share === 'unproved')).toEqual({
    share: 'unproved',
    scope: 'unproved:call-1:somebody',
    endsAt: midnight,
    most: 5,
    mostBytes: null,
  })
})

test('who is known by a mailbox has a share that is hers alone', () => {
  const [first] = quotasOf(rules, { ...sender, person: 'a-mailbox', address: null }, now)

  expect(first).toEqual({
    share: 'person',
    scope: 'person:call-1:a-mailbox',
    endsAt: midnight,
    most: 7,
    mostBytes: null,
  })
})

test('files that are kept have a share beside it, three for each commitment', () => {
  expect(keptQuotasOf(rules, 'somebody', now)).toEqual([
    { share: 'kept', scope: 'kept:somebody', endsAt: midnight, most: 180, mostBytes: 1_000_000 },
  ])
  expect(keptQuotasOf(none, 'somebody', now)).toEqual([])
})

test('where there is no limit nothing is counted, and where no address is known none is', () => {
  expect(quotasOf(none, { ...sender, isUnproved: true }, now)).toEqual([])
  expect(quotasOf(rules, { ...sender, address: null }, now).map(({ share }) => share)).toEqual([
    'call',
  ])
})

test('the seconds to wait are whole and never too few', () => {
  expect(secondsUntil(midnight, now)).toBe(6300)
  expect(secondsUntil(new Date(now.getTime() + 1), now)).toBe(1)
  expect(secondsUntil(now, now)).toBe(1)
})

test.each([
  [undefined, null],
  [false, null],
  [true, 2000],
  [{ difficulty: 5 }, 10_000],
])('a call that says %j about proof of work asks for %j tries', (proofOfWork, tries) => {
  expect(triesAsked(aDefinition({ proofOfWork }))).toBe(tries)
})
