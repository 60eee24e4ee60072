import { contents } from '../png/walking.ts'
import type { Reader } from '../reader.ts'

const [clear, end, firstFree, mostCodes] = [256, 257, 258, 4096]

/**
 * Where LZW's data ends, by counting what its codes stand for and holding none of it. Null for the
 * oldest kind, whose bits run the other way, and for codes that make no sense.
 */
export async function lzwEnd(
  reader: Reader,
  { from, to }: { from: number; to: number },
  size: number,
): Promise<number | null> {
  if (((await reader.bytes(from, 1))[0] ?? 0) < 0x80) return null
  const lengths = new Int32Array(mostCodes).fill(1, 0, clear)
  let [next, width, held, count, last, unpacked, at] = [firstFree, 9, 0, 0, 0, 0, from]
  for await (const bytes of contents(reader, from, to)) {
    for (const byte of bytes) {
      held = ((held << 8) | byte) & 0xffffff
      count += 8
      at += 1
      if (count < width) continue
      const code = (held >> (count - width)) & ((1 << width) - 1)
      count -= width
      if (code === end) return at
      if (code === clear) {
        ;[next, width, last] = [firstFree, 9, 0]
        continue
      }
      const isNew = code === next && last > 0
      const isKnown = code < clear || (code >= firstFree && code < next)
      if (!isNew && !isKnown) return null
      const length = isNew ? last + 1 : (lengths[code] ?? 0)
      if (last > 0 && next < mostCodes) {
        lengths[next] = last + 1
        next += 1
      }
      last = length
      unpacked += length
      if (width < 12 && next + 1 >= 1 << width) width += 1
      // Some writers leave out the code that ends the data.
      if (unpacked > size) return null
    }
  }
  return to
}
