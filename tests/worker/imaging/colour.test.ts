import { expect, test } from 'vitest'
import { inScreenColours } from '../../../src/imaging/colour.ts'
import type { Reduced } from '../../../src/imaging/decode/reduced.ts'
import { difference } from '../../support/colours.ts'

test('a reduced picture in inks comes out as the screen shows ink on paper', () => {
  const samples = new Uint8Array([0, 0, 0, 0, 255, 0, 0, 0, 0, 255, 255, 0, 0, 0, 0, 255])
  const reduced: Reduced = {
    width: 2,
    height: 2,
    model: 'cmyk',
    alpha: false,
    samples,
    profile: null,
  }

  const shown = inScreenColours(reduced)

  expect({ ...shown, samples: shown.samples.length }).toEqual({
    width: 2,
    height: 2,
    model: 'rgb',
    alpha: false,
    samples: 12,
    profile: null,
  })
  const seen = [0, 3, 6, 9].map((at) => shown.samples.slice(at, at + 3))
  const wanted = [
    [255, 255, 255],
    [0, 153, 227],
    [232, 0, 0],
    [20, 5, 0],
  ]
  expect(seen.map((colour, at) => difference(colour, wanted[at] ?? []) < 1)).toEqual([
    true,
    true,
    true,
    true,
  ])
})

test('a picture that has the colours of a screen stays as it is', () => {
  const reduced: Reduced = {
    width: 1,
    height: 1,
    model: 'grey',
    alpha: false,
    samples: new Uint8Array([7]),
    profile: null,
  }

  expect(inScreenColours(reduced)).toBe(reduced)
})
