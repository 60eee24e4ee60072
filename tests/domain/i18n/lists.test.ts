import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { listed } from '../../../src/i18n/plurals.ts'

test('no page puts a Latin comma between words: each language lists in its own way', () => {
  const joined = globSync('src/**/pages/*.tsx').flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => /join\(', '\)|\},\{' '\}/.test(line))
      // Widths of pictures, which browsers read.
      .filter((line) => !/rendition|vw/.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  )

  expect(joined).toEqual([])
})

test('a list of three in Arabic and in English', () => {
  expect(listed(['أ', 'ب', 'ج'], 'ar')).toBe('أ وب وج')
  expect(listed(['A', 'B', 'C'], 'en', 'unit')).toBe('A, B, C')
  expect(listed(['أ', 'ب', 'ج'], 'ar', 'unit')).toBe('أ، وب، وج')
})
