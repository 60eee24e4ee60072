import { MalformedFileError } from '../malformed-file.ts'
import { refuseTooLong } from '../proportions.ts'
import type { Reader } from '../reader.ts'
import type { Chunk } from './walking.ts'

export type Header = {
  width: number
  height: number
  bits: number
  colourType: 0 | 2 | 3 | 4 | 6
  interlaced: boolean
}

const depths = new Map([
  [0, [1, 2, 4, 8, 16]],
  [2, [8, 16]],
  [3, [1, 2, 4, 8]],
  [4, [8, 16]],
  [6, [8, 16]],
])
const samples = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

export async function readHeader(reader: Reader, chunk: Chunk | undefined): Promise<Header> {
  if (!chunk) throw new MalformedFileError('damaged')
  const view = await reader.view(chunk.data, 13)
  const width = view.getUint32(0)
  const height = view.getUint32(4)
  const bits = view.getUint8(8)
  const colourType = view.getUint8(9)
  const isDepth = depths.get(colourType)?.includes(bits) ?? false
  const isKnown = view.getUint16(10) === 0 && view.getUint8(12) <= 1
  const isSized = width > 0 && height > 0
  if (!isColourType(colourType) || !isDepth || !isKnown || !isSized)
    throw new MalformedFileError('damaged')
  refuseTooLong({ width, height }, bitsOf({ colourType, bits }))
  return { width, height, bits, colourType, interlaced: view.getUint8(12) === 1 }
}

function isColourType(value: number): value is Header['colourType'] {
  return depths.has(value)
}

/** The seven pictures that an interlaced one comes in, each of every so many pixels. */
export const passes = [
  { x: 0, y: 0, dx: 8, dy: 8 },
  { x: 4, y: 0, dx: 8, dy: 8 },
  { x: 0, y: 4, dx: 4, dy: 8 },
  { x: 2, y: 0, dx: 4, dy: 4 },
  { x: 0, y: 2, dx: 2, dy: 4 },
  { x: 1, y: 0, dx: 2, dy: 2 },
  { x: 0, y: 1, dx: 1, dy: 2 },
]

/** Bytes that the picture takes once inflated: its rows, each with the byte that names a filter. */
export function inflatedSize(header: Header): number {
  const { width, height, interlaced } = header
  const all = interlaced ? passes : [{ x: 0, y: 0, dx: 1, dy: 1 }]
  return all.reduce((size, { x, y, dx, dy }) => {
    const across = Math.ceil((width - x) / dx)
    const down = Math.ceil((height - y) / dy)
    return across > 0 && down > 0 ? size + down * (1 + rowSize(header, across)) : size
  }, 0)
}

/** Bytes of a row of `width` pixels, without the one that names its filter. */
export function rowSize(header: Header, width: number): number {
  return Math.ceil((width * bitsOf(header)) / 8)
}

/** Bits of a whole pixel. */
export function bitsOf({ colourType, bits }: Pick<Header, 'colourType' | 'bits'>): number {
  return samples[colourType] * bits
}
