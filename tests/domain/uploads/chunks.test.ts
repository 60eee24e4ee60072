import { expect, test } from 'vitest'
import {
  type Chunk,
  chunkFits,
  chunkFor,
  gapsIn,
  stretchesOf,
} from '../../../src/uploads/chunks.ts'

const kibibyte = 1024
const mebibyte = 1024 * kibibyte
const partSize = 8 * mebibyte
const tail = 100 * kibibyte + 7
/** Two whole parts and a short end. */
const upload = { size: 2 * partSize + tail, partSize, partCount: 3 }

test.each<[string, Chunk, boolean]>([
  ['at the start', { offset: 0, size: 64 * kibibyte }, true],
  ['as large as may be', { offset: partSize, size: mebibyte }, true],
  ['larger than that', { offset: 0, size: 2 * mebibyte }, false],
  ['of an odd size in the middle', { offset: 0, size: 64 * kibibyte - 1 }, false],
  ['beside the grid', { offset: 64 * kibibyte, size: 128 * kibibyte }, false],
  ['across two parts', { offset: partSize - 64 * kibibyte, size: 128 * kibibyte }, false],
  ['with the short end', { offset: 2 * partSize, size: tail }, true],
  ['past the end', { offset: 2 * partSize, size: tail + 1 }, false],
  ['with nothing in it', { offset: 0, size: 0 }, false],
  ['before the start', { offset: -65_536, size: 65_536 }, false],
  ['at no number', { offset: Number.NaN, size: 65_536 }, false],
])('a piece %s: %o', (_name, piece, fits) => {
  expect(chunkFits(upload, piece)).toBe(fits)
})

test('two devices that send pieces of different sizes make one part together', () => {
  const stored = [
    { offset: partSize, size: 64 * kibibyte },
    { offset: partSize, size: 256 * kibibyte },
    { offset: partSize + 128 * kibibyte, size: 128 * kibibyte },
    { offset: partSize + mebibyte, size: mebibyte },
  ]

  expect(stretchesOf(upload, 2, stored)).toBeNull()
  expect(gapsIn(upload, 2, stored)).toEqual([
    { offset: partSize + 256 * kibibyte, size: 768 * kibibyte },
    { offset: partSize + 2 * mebibyte, size: 6 * mebibyte },
  ])
})

test('whatever sizes are wished for on the way, the pieces fit and make exactly the part', () => {
  const wishes = [1, 90_000, 200_000, 2_000_000, 64_000, 700_000]
  for (let number = 1; number <= 3; number += 1) {
    const stored: Array<Chunk> = []
    for (let step = 0; step < 200; step += 1) {
      const gaps = gapsIn(upload, number, stored)
      const gap = gaps[step % Math.max(1, gaps.length)]
      if (!gap) break
      const piece = chunkFor(upload, gap, wishes[step % wishes.length] ?? 1)
      expect(chunkFits(upload, piece)).toBe(true)
      expect(piece.size).toBeLessThanOrEqual(gap.size)
      stored.push(piece)
    }
    const stretches = stretchesOf(upload, number, stored) ?? []
    const size = number === 3 ? tail : partSize
    expect(stretches.reduce((sum, { length }) => sum + length, 0)).toBe(size)
  }
})
