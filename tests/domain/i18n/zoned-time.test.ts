import { expect, test } from 'vitest'
import { clockAt, instantAt } from '../../../src/i18n/zoned-time.ts'

test.each([
  ['UTC', '2027-03-01T12:00', '2027-03-01T12:00:00.000Z'],
  ['America/Sao_Paulo', '2027-02-28T23:59', '2027-03-01T02:59:00.000Z'],
  ['Asia/Kolkata', '2027-03-01T00:00', '2027-02-28T18:30:00.000Z'],
  ['AoE', '2027-02-28T23:59', '2027-03-01T11:59:00.000Z'],
  ['Europe/Madrid', '2027-01-15T18:00', '2027-01-15T17:00:00.000Z'],
  ['Europe/Madrid', '2027-07-15T18:00', '2027-07-15T16:00:00.000Z'],
])('in %s the clock shows %s at %s', (zone, clock, instant) => {
  expect(instantAt(clock, zone)?.toISOString()).toBe(instant)
  expect(clockAt(new Date(instant), zone)).toBe(clock)
})

test('an hour that the clock shows twice is the later one, so that nobody loses an hour', () => {
  expect(instantAt('2027-10-31T02:30', 'Europe/Madrid')?.toISOString()).toBe(
    '2027-10-31T01:30:00.000Z',
  )
})

test('an hour that the clock leaps over ends when the leap does', () => {
  expect(instantAt('2027-03-28T02:30', 'Europe/Madrid')?.toISOString()).toBe(
    '2027-03-28T01:00:00.000Z',
  )
})

test('what is no time of the clock is no instant', () => {
  expect([instantAt('tomorrow', 'UTC'), instantAt('2027-13-01T00:00', 'UTC')]).toEqual([null, null])
})
