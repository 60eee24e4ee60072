import { expect, test } from 'vitest'
import { Throughput } from '../../../src/islands/sending/transfer/throughput.ts'
import {
  roundedSeconds,
  TransferRate,
} from '../../../src/islands/sending/transfer/transfer-rate.ts'

const kibibyte = 1024
const mebibyte = 1024 * kibibyte
const part = 8 * mebibyte
const now = 1_000_000

test('nothing is known of a line at first: it is tried with a piece', () => {
  const pace = new Throughput()

  expect(pace.lanes(part, now)).toBe(0)
  expect(pace.pieceSize()).toBe(128 * kibibyte)
  expect(pace.lanes(200 * kibibyte, now)).toBe(1)
})

test('a fast line carries whole parts side by side, a slow one pieces of a second or so', () => {
  const fast = new Throughput()
  fast.arrived(128 * kibibyte, 20)
  const slow = new Throughput()
  slow.arrived(128 * kibibyte, 1_000)

  expect(fast.lanes(part, now)).toBe(3)
  expect(slow.lanes(part, now)).toBe(0)
  expect(slow.pieceSize()).toBeGreaterThan(128 * kibibyte)
  expect(slow.pieceSize()).toBeLessThan(256 * kibibyte)
})

test('after a line broke off everything goes in pieces for a while, and in smaller ones', () => {
  const pace = new Throughput()
  pace.arrived(mebibyte, 100)
  const before = pace.pieceSize()
  pace.broke(now)

  expect(pace.lanes(part, now + 60_000)).toBe(0)
  expect(pace.lanes(100, now + 60_000)).toBe(0)
  expect(pace.pieceSize()).toBeLessThan(before)
  expect(pace.lanes(part, now + 180_000)).toBe(3)
})

test('time left is said only once it can be known, and not after a pause', () => {
  const meter = new TransferRate()
  meter.note(0, now)
  meter.note(100_000, now + 1_000)
  expect(meter.secondsLeft(1_000_000, now + 1_000)).toBeNull()

  meter.note(1_000_000, now + 10_000)
  expect(meter.rate(now + 10_000)).toBe(100_000)
  expect(meter.secondsLeft(1_000_000, now + 10_000)).toBe(10)

  meter.restart()
  expect(meter.rate(now + 11_000)).toBeNull()
})

test.each([
  [3, { unit: 'second', value: 10 }],
  [31, { unit: 'second', value: 40 }],
  [62, { unit: 'minute', value: 1 }],
  [170, { unit: 'minute', value: 3 }],
  [3_500, { unit: 'hour', value: 1 }],
])('%d seconds are said as people say them', (seconds, said) => {
  expect(roundedSeconds(seconds)).toEqual(said)
})
