import { expect, test } from 'vitest'
import { awaitedOf, type Outstanding } from '../../../src/calls/awaited.ts'
import { aCall } from '../../support/factories.ts'

const call = aCall()
const nothing: Outstanding = {
  latePasses: { count: 0, until: null },
  lateChanges: { count: 0, until: null },
  files: { count: 0, until: null },
  checks: { count: 0 },
}
const just = (instant: Date, milliseconds: number) => new Date(instant.getTime() + milliseconds)

test('a call waits for submissions until it closes, to the millisecond', () => {
  expect(awaitedOf(call, nothing, just(call.closesAt, -1))).toEqual([
    { kind: 'submissions', until: call.closesAt },
  ])
  expect(awaitedOf(call, nothing, call.closesAt)).toEqual([])
})

test('a call that has not opened waits for submissions as well', () => {
  expect(awaitedOf(call, nothing, just(call.opensAt, -1))).toEqual([
    { kind: 'submissions', until: call.closesAt },
  ])
})

test('each kind that may still come is named with its number and its end', () => {
  const until = just(call.closesAt, 5000)
  const outstanding = {
    latePasses: { count: 1, until },
    lateChanges: { count: 2, until },
    files: { count: 3, until },
    checks: { count: 4 },
  }

  expect(awaitedOf(call, outstanding, call.closesAt)).toEqual([
    { kind: 'late-passes', count: 1, until },
    { kind: 'late-changes', count: 2, until },
    { kind: 'files', count: 3, until },
    { kind: 'checks', count: 4 },
  ])
})
