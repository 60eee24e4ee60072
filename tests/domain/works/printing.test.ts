import { expect, test } from 'vitest'
import { words } from '../../../src/submissions/words.ts'
import { preflight } from '../../../src/works/preflight.ts'
import { printingNotes } from '../../../src/works/printing.ts'

const a3 = { name: 'A3', widthMm: 297, heightMm: 420, bleedMm: 0, dpi: 300 }

test('a picture of A3 at 300 dpi is said to be enough', () => {
  expect(printingNotes(preflight(3508, 4961, a3), 'any', words.en.printing, String)).toEqual([
    '3508 × 4961 pixels.',
    'At 300 dpi it prints 297 × 420 mm.',
    'Enough for A3: 300 dpi.',
  ])
})

test('a smaller, wide picture is told what it comes to, and that upright ones are asked for', () => {
  expect(printingNotes(preflight(1754, 1240, a3), 'portrait', words.en.printing, String)).toEqual([
    '1754 × 1240 pixels.',
    'At 300 dpi it prints 149 × 105 mm.',
    'In A3 it comes to 106 dpi where 300 are wanted. It is taken all the same; a larger one prints sharper.',
    'The call asks for upright posters; this one is wide.',
  ])
})
