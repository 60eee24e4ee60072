import { inflated } from '../inflating.ts'
import { contents } from '../png/walking.ts'
import type { Reader } from '../reader.ts'
import { lzwEnd } from './lzw-end.ts'

const [lzw, adobeDeflate, deflate, packBits] = [5, 8, 32946, 32773]
/** Writers make a strip's length even, or one that four divides. */
const mostPadding = 3

/**
 * Where the packed data of a strip ends that stands for `size` bytes: what follows is no pixel. Null
 * where that cannot be told. Data of a fax is taken as it is.
 */
export async function endOfStrip(
  reader: Reader,
  range: { from: number; to: number },
  compression: number,
  size: number,
): Promise<number | null> {
  switch (compression) {
    case lzw:
      return lzwEnd(reader, range, size)
    case packBits:
      return runsEnd(reader, range, size)
    case deflate:
    case adobeDeflate:
      return deflateEnd(reader, range, size)
    default:
      return range.to
  }
}

async function runsEnd(
  reader: Reader,
  { from, to }: { from: number; to: number },
  size: number,
): Promise<number | null> {
  let unpacked = 0
  let skipped = 0
  let at = from
  for await (const bytes of contents(reader, from, to)) {
    for (let index = 0; index < bytes.length; index += 1, at += 1) {
      if (skipped > 0) {
        skipped -= 1
        continue
      }
      if (unpacked >= size) return at
      const length = bytes[index] ?? 0
      if (length < 128) skipped = length + 1
      else if (length > 128) skipped = 1
      unpacked += length < 128 ? length + 1 : length > 128 ? 257 - length : 0
    }
  }
  return skipped === 0 ? to : null
}

async function deflateEnd(
  reader: Reader,
  { from, to }: { from: number; to: number },
  size: number,
): Promise<number | null> {
  for (let end = to; end > from && to - end <= mostPadding; end -= 1) {
    if (end < to && (await reader.bytes(end, 1))[0] !== 0) return null
    if (await isWhole(reader, from, end, size)) return end
  }
  return null
}

async function isWhole(reader: Reader, from: number, to: number, size: number): Promise<boolean> {
  let unpacked = 0
  try {
    for await (const piece of inflated(contents(reader, from, to))) {
      unpacked += piece.length
      if (unpacked > size) return false
    }
    return true
  } catch {
    return false
  }
}
