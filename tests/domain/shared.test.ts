import { expect, test } from 'vitest'
import { callWords } from '../../src/calls/words.ts'
import { counted } from '../../src/i18n/plurals.ts'
import { remainingInWords } from '../../src/i18n/time-left.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

test.each([
  [6 * day + 4 * hour + 59 * minute, '6 days 4 hours'],
  [2 * day, '2 days'],
  [day, '1 day'],
  [2 * hour + 11 * minute, '2 hours 11 minutes'],
  [59 * minute + 30_000, '59 minutes 30 seconds'],
  [0, '0 seconds'],
  [-5, '0 seconds'],
])('%d milliseconds are left as %s', (left, words) => {
  expect(remainingInWords(left, 'en-GB', true)).toBe(words)
})

test('without script the last hour is told by minutes', () => {
  expect(remainingInWords(59 * minute + 30_000, 'en-GB', false)).toBe('59 minutes')
})

test('Arabic counts what is left in its own forms', () => {
  expect(remainingInWords(2 * hour + 11 * minute, 'ar-PS', true)).toBe('ساعتان و١١ دقيقة')
})

test.each([
  [1, 'ملصق واحد'],
  [2, 'ملصقان'],
  [3, '٣ ملصقات'],
  [44, '٤٤ ملصقًا'],
  [100, '١٠٠ ملصق'],
])('%d posters are counted in Arabic as %s', (number, words) => {
  expect(counted(number, callWords.ar.posters, 'ar')).toBe(words)
})
