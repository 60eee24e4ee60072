import { expect, test } from 'vitest'
import { howPrinted, whatToSend } from '../../../src/site/pages/file-rules.ts'
import { aDefinition } from '../../support/factories.ts'

const { files } = aDefinition()

test('a call says how many posters, in what formats and how large', () => {
  expect(whatToSend(aDefinition(), 'en')).toEqual([
    '1 to 3 posters.',
    'JPEG, PNG or WebP, up to 60 MB each.',
  ])
})

test.each([
  [{ least: 1, most: 1 }, '1 poster.'],
  [{ least: 2, most: 2 }, '2 posters.'],
  [{ least: 1, most: null }, '1 poster or more.'],
])('works of %o are said as %s', (works, words) => {
  expect(whatToSend(aDefinition({ files: { ...files, works } }), 'en')[0]).toBe(words)
})

test('the print format is said in millimetres, with its bleed', () => {
  expect(howPrinted(aDefinition(), 'en')).toEqual([
    'A3: 297 × 420 mm, 300 dpi.',
    'With 3 mm of bleed on each side: 303 × 426 mm.',
  ])
})
