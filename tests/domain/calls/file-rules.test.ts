import { expect, test } from 'vitest'
import { howPrinted, whatToSend } from '../../../src/calls/pages/file-rules.ts'
import { aDefinition } from '../../support/factories.ts'

const { files } = aDefinition()

test('a call says how many posters, in what formats and how large', () => {
  expect(whatToSend(aDefinition(), 'en')).toEqual([
    '1 to 3 posters.',
    'JPEG, PNG or WebP, up to 60 MB each.',
    'Files above 20 MB are kept whole, but cannot be shown here yet. A smaller one for now, please.',
  ])
})

test('a call that takes small files only has nothing to excuse', () => {
  const definition = aDefinition({ files: { ...files, megabytes: 20 } })

  expect(whatToSend(definition, 'en')).toHaveLength(2)
})

test('formats that cannot be shown yet are named, with what to send instead', () => {
  const definition = aDefinition({ files: { ...files, formats: ['jpeg', 'tiff', 'pdf'] } })

  expect(whatToSend(definition, 'en').at(2)).toBe(
    'Files in TIFF and PDF are accepted by this call too, but cannot be shown here yet. For now, please send JPEG.',
  )
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
