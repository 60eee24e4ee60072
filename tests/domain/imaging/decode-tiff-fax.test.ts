import { expect, test } from 'vitest'
import { sourceOf } from '../../../src/formats/source.ts'
import { reduceTiff } from '../../../src/imaging/decode/tiff.ts'
import { lcms } from '../../support/lcms.ts'
import { described, type Field, short, tiffOf } from '../../support/tiffs.ts'

const end = '000000000001'
/** A row of 3 white, 2 black, 3 white. */
const alone = '1000 11 1000'
const white = '10011'
const across = '001 1000 11 1'
const same = '1 1 1'
const aStepRight = '011 011 1'
const passed = '0001 1'

function bytesOf(bits: string): Uint8Array {
  const digits = bits.replaceAll(' ', '')
  return Uint8Array.from({ length: Math.ceil(digits.length / 8) }, (_, at) =>
    Number.parseInt(digits.slice(at * 8, at * 8 + 8).padEnd(8, '0'), 2),
  )
}

async function rowsOf(compression: number, bits: string, more: Array<Field> = []) {
  const fields = described([8, 3], [1], 0, [short(259, compression), short(278, 3), ...more])
  const bytes = tiffOf([{ fields, pieces: [bytesOf(bits)] }])
  const { samples } = await reduceTiff(sourceOf(bytes), lcms)
  const text = [...samples].map((value) => (value === 0 ? '#' : '.')).join('')
  return [text.slice(0, 8), text.slice(8, 16), text.slice(16)]
}

const options = { tag: 292, type: 4, values: [1] } as const

test('rows of runs are read, each from a new byte', async () => {
  const rows = await rowsOf(2, `${alone} 000000 ${white} 000 ${alone}`)

  expect(rows).toEqual(['...##...', '........', '...##...'])
})

test('rows of runs are read between marks, with or without filling', async () => {
  const rows = await rowsOf(3, `${end} ${alone} ${end} ${white} 00000 ${end} ${alone}`)

  expect(rows).toEqual(['...##...', '........', '...##...'])
})

test('rows are read that are told by the one above', async () => {
  const mixed = `${end} 1 ${alone} ${end} 0 ${aStepRight} ${end} 0 ${same}`

  expect(await rowsOf(3, mixed, [options])).toEqual(['...##...', '....##..', '....##..'])
  expect(await rowsOf(4, `${across} ${aStepRight} ${passed}`)).toEqual([
    '...##...',
    '....##..',
    '........',
  ])
})

test('what is no code, or runs over the edge, is damage', async () => {
  for (const bits of ['0000 0001 0000', '001 1000 0000 0000 0000', '001 1000 11 001 10011 11']) {
    await expect(rowsOf(4, bits)).rejects.toMatchObject({ fault: 'damaged' })
  }
})
