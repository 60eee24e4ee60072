import { expect, test } from 'vitest'
import { readRank, release, type Staged, stage, writeRank } from '../../../src/desk/decision.ts'

const staged: Staged = { selected: 2, reserve: 1, declined: 0, undecided: 5, change: 9 }

test('a decision is staged for a work that can be looked at', () => {
  expect(stage({ state: 'ready', decision: null }, 'reserve')).toEqual({
    ok: true,
    value: 'reserve',
  })
})

test('saying again what was released stages nothing', () => {
  expect(stage({ state: 'ready', decision: 'reserve' }, 'reserve')).toEqual({
    ok: true,
    value: null,
  })
})

test('a work whose file is not there yet cannot be decided', () => {
  expect(stage({ state: 'checking', decision: null }, 'selected')).toEqual({
    ok: false,
    refusal: { kind: 'not-ready' },
  })
})

test('a release without anything staged is refused', () => {
  const none = { selected: 0, reserve: 0, declined: 0, undecided: 7, change: 0 }
  expect(release(none, null, [])).toEqual({
    ok: false,
    refusal: { kind: 'nothing-staged' },
  })
})

test('a release is refused when something else is staged than the page said', () => {
  expect(release(staged, { ...staged, selected: 1 }, [])).toEqual({
    ok: false,
    refusal: { kind: 'changed-meanwhile' },
  })
})

test('a release is refused when as many others are staged as the page said', () => {
  expect(release(staged, { ...staged, change: 7 }, [])).toEqual({
    ok: false,
    refusal: { kind: 'changed-meanwhile' },
  })
})

test('nothing is released while something may still come', () => {
  expect(release(staged, staged, [{ kind: 'checks', count: 1 }])).toEqual({
    ok: false,
    refusal: { kind: 'still-awaited' },
  })
})

test('works that arrived meanwhile and are undecided do not stop a release', () => {
  expect(release(staged, { ...staged, undecided: 4 }, [])).toEqual({ ok: true, value: staged })
})

test('the place where a page of the desk begins survives its address', () => {
  expect(readRank(writeRank({ score: 830, workId: 'a-_9' }))).toEqual({
    score: 830,
    workId: 'a-_9',
  })
  expect(readRank("1.x' or 1")).toBeNull()
})
