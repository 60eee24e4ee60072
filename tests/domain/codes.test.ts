import { expect, test } from 'vitest'
import { newCode } from '../../src/shared/ids.ts'
import { mostWrong, passLength } from '../../src/submissions/late-pass/late-pass.ts'

test('each letter of a code is as likely as any other', () => {
  const letters = Array.from({ length: 31 }, () => [...newCode(10_000)]).flat()
  const counts = Map.groupBy(letters, (letter) => letter)

  expect(counts.size).toBe(31)
  // Ten thousand of each: a letter an eighth more likely, as a bare remainder makes some, shows.
  for (const same of counts.values()) {
    expect(Math.abs(same.length - 10_000)).toBeLessThan(700)
  }
})

test('a million networks that guess for a thousand years try fewer codes than there are', () => {
  const codes = 31 ** passLength
  const aYear = 1_000_000 * mostWrong.address * 24 * 365

  expect(Math.log2(codes)).toBeGreaterThan(49)
  expect(codes / aYear).toBeGreaterThan(1000)
})
