import { expect, test } from 'vitest'
import { printingNotes } from '../../../src/artist/preflight-messages.ts'
import { type PrintRules, preflight, type Seen } from '../../../src/works/preflight.ts'
import { printingWords } from '../../../src/works/preflight-words.ts'

const a3 = { name: 'A3', widthMm: 297, heightMm: 420, bleedMm: 0, dpi: 300 }
const rules: PrintRules = { orientation: 'any', colour: 'any', print: a3 }
const withBleed = { ...rules, print: { ...a3, bleedMm: 3 } }
const enough: Seen = { width: 3508, height: 4961 }

const said = (seen: Seen, asked: PrintRules = rules) =>
  printingNotes(preflight(seen, asked), printingWords.en, String, (parts) => parts.join(', ')).map(
    ({ text }) => text.replaceAll(/[\u2068\u2069]/g, ''),
  )
const kinds = (seen: Seen, asked: PrintRules = rules) =>
  preflight(seen, asked)
    .notes.filter(({ level }) => level === 'look')
    .map(({ kind }) => kind)

test('a picture of A3 at 300 dpi is said to be enough', () => {
  expect(said(enough)).toEqual([
    '3508 × 4961 pixels.',
    'At 300 dpi it prints 297 × 420 mm.',
    'Enough for A3: 300 dpi.',
  ])
})

test('a smaller, wide picture hears first what it comes to and that upright ones are asked for', () => {
  expect(said({ width: 1754, height: 1240 }, { ...rules, orientation: 'portrait' })).toEqual([
    'In A3 it comes to 106 dpi where 300 are wanted. A larger one, 4961 × 3508 pixels, prints sharper.',
    'The call asks for upright posters; this one is wide.',
    '1754 × 1240 pixels.',
    'At 300 dpi it prints 149 × 105 mm.',
  ])
})

test('A3 to the pixel is told that it has no bleed, and nothing of its dots', () => {
  expect(said(enough, withBleed)).toEqual([
    'It is A3 with no bleed: without the 3 mm to cut off on each side. If your colours reach the edge, a thin white line may show after cutting. Export it with bleed if you can.',
    '3508 × 4961 pixels.',
    'At 300 dpi it prints 297 × 420 mm.',
    'Enough for A3: 300 dpi.',
  ])
  expect(kinds({ width: 4961, height: 3508 }, withBleed)).toEqual(['withoutBleed'])
  const half = { width: 1754, height: 2480 }
  expect(kinds({ ...half, dpi: { x: 150, y: 150 } }, withBleed)).toEqual(['fewer', 'withoutBleed'])
  expect(kinds({ ...half, dpi: null }, withBleed)).toEqual(['fewer'])
  expect(kinds({ width: 3579, height: 5031 }, withBleed)).toEqual([])
})

test.each([
  [270, 'enough'],
  [269, 'fewer'],
  [100, 'fewer'],
  [99, 'blurred'],
])('at %i dpi a picture is %s', (dpi, kind) => {
  const height = Math.round((420 / 25.4) * dpi)
  const seen = { width: Math.round((297 / 25.4) * dpi), height }

  expect(preflight(seen, rules).notes.map((note) => note.kind)).toContain(kind)
  expect(said(seen).some((text) => text.includes('will look blurred in print'))).toBe(
    kind === 'blurred',
  )
})

test('a picture of one pixel hears that it is too small, and nothing that reads as if it were fine', () => {
  for (const asked of [rules, withBleed, { orientation: 'any' } as PrintRules]) {
    expect(said({ width: 1, height: 1 }, asked)).toEqual([
      'It has only 1 × 1 pixels: too few to be printed, or to be seen well on a screen. Is it the right file? Send a larger one.',
    ])
  }
})

test('no note in any language says that a file is taken although it will look bad', () => {
  for (const words of Object.values(printingWords)) {
    for (const kind of ['fewer', 'blurred', 'tiny'] as const) {
      expect(words[kind]).not.toMatch(
        /all the same|igualmente|do mesmo jeito|quand même|على كلّ حال/,
      )
    }
  }
})

test('a page with bleed fits, one without is warned of white lines, another is told the size', () => {
  const page = (width: number, height: number): Seen => ({
    ...enough,
    format: 'pdf',
    millimetres: { width, height },
  })

  expect(said(page(303, 426), withBleed)).toEqual([
    'The page measures 303 × 426 mm.',
    'That is A3 with 3 mm to cut off on each side, as printers like it.',
  ])
  expect(kinds(page(420, 297), withBleed)).toEqual(['pageWithoutBleed'])
  expect(kinds(page(210, 297), withBleed)).toEqual(['pageOther'])
  expect(kinds(page(297, 420))).toEqual([])
})

test('a square picture is told that it is not of the shape of the paper, a turned one is not', () => {
  expect(kinds({ width: 5000, height: 5000 })).toEqual(['proportions'])
  expect(kinds({ width: 4961, height: 3508 })).toEqual([])
  expect(kinds({ width: 3579, height: 5032 }, withBleed)).toEqual([])
})

test.each([
  [{ colour: 'rgb', profile: null }, 'cmyk', ['cmykAsked']],
  [{ colour: 'cmyk', profile: 'FOGRA39' }, 'rgb', ['rgbAsked']],
  [{ colour: 'cmyk', profile: null }, 'cmyk', ['cmykWithoutProfile']],
  [{ colour: 'cmyk', profile: 'FOGRA39' }, 'cmyk', []],
  [{ colour: 'rgb', profile: null }, 'any', []],
] as const)('of a file with %o a call that asks for %s says %j', (facts, colour, expected) => {
  expect(kinds({ ...enough, ...facts }, { ...rules, colour })).toEqual(expected)
})

test('pages, movement, transparency and missing letters are each worth a look', () => {
  expect(kinds({ ...enough, format: 'tiff', pages: 3 })).toEqual(['firstPage'])
  expect(kinds({ ...enough, format: 'png', pages: 12 })).toEqual(['firstFrame'])
  expect(kinds({ ...enough, alpha: true })).toEqual(['transparent'])
  expect(said({ ...enough, fonts: { embedded: ['Noto'], missing: ['Arial', 'Cairo'] } })[0]).toBe(
    'Letters that are not in the file: Arial, Cairo. Another printer may put different ones in their place. Embed the fonts when you export, or turn the text into outlines.',
  )
})

test('the pixels a call asks for are compared exactly, and its sides by the longer and shorter', () => {
  const asked = (pixels: PrintRules['pixels']) => ({ ...rules, pixels })

  expect(kinds(enough, asked({ width: 3508, height: 4961 }))).toEqual([])
  expect(kinds(enough, asked({ width: 3508, height: 4960 }))).toEqual(['exactPixels'])
  expect(kinds(enough, asked({ longestSide: 4960 }))).toEqual(['longestSide'])
  expect(kinds(enough, asked({ leastSide: 3509 }))).toEqual(['leastSide'])
})

test('every note has words in every language', () => {
  for (const words of Object.values(printingWords)) {
    expect(Object.keys(words)).toEqual(Object.keys(printingWords.en))
  }
})
