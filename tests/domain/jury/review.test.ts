import { expect, test } from 'vitest'
import {
  answered,
  countOf,
  isDone,
  noProgress,
  readPlace,
  takeBack,
  writePlace,
} from '../../../src/jury/review.ts'

const progress = { assigned: 10, yes: 2, maybe: 1, no: 4 }

test('progress is what was answered of what was assigned', () => {
  expect(answered(progress)).toBe(7)
  expect(countOf('open', progress)).toBe(3)
  expect(countOf('maybe', progress)).toBe(1)
})

test('a reviewer is done when nothing waits, and not a poster earlier', () => {
  expect(isDone(progress)).toBe(false)
  expect(isDone({ ...progress, no: 7 })).toBe(true)
  expect(isDone(noProgress)).toBe(true)
})

test('only the last vote can be taken back', () => {
  expect(takeBack(8, 8)).toEqual({ ok: true, value: 8 })
  expect(takeBack(9, 8)).toEqual({ ok: false, refusal: { kind: 'nothing-to-take-back' } })
  expect(takeBack(null, 8)).toEqual({ ok: false, refusal: { kind: 'nothing-to-take-back' } })
})

test('the place where a page begins survives its address', () => {
  expect(readPlace(writePlace({ place: 17, workId: 'w_1' }))).toEqual({ place: 17, workId: 'w_1' })
  expect(readPlace('17')).toBeNull()
})
