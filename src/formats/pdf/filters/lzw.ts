import type { Inflated } from '../../deflate/inflate.ts'
import { GrowableBytes } from '../../growable-bytes.ts'
import { MalformedFileError } from '../../malformed-file.ts'

const [clear, end, firstFree, mostCodes] = [256, 257, 258, 4096]

/** LZW as documents have it; `early`: codes become longer one code sooner, which most writers do. */
export function fromLzw(packed: Uint8Array, from: number, most: number, early = 1): Inflated {
  const out = new GrowableBytes(most)
  // A code stands for a stretch of what came out already.
  const starts = new Int32Array(mostCodes)
  const lengths = new Int32Array(mostCodes)
  let [next, width, held, count, at] = [firstFree, 9, 0, 0, from]
  let last = { start: 0, length: 0 }
  for (;;) {
    while (count < width) {
      const byte = packed[at]
      if (byte === undefined) return { bytes: out.take(), end: packed.length }
      held = ((held << 8) | byte) & 0xffffff
      count += 8
      at += 1
    }
    const code = (held >> (count - width)) & ((1 << width) - 1)
    count -= width
    if (code === end) return { bytes: out.take(), end: at }
    if (code === clear) {
      next = firstFree
      width = 9
      last = { start: 0, length: 0 }
      continue
    }
    const start = out.size
    if (code < clear) out.byte(code)
    else if (code < next && code >= firstFree) {
      out.repeat(start - (starts[code] ?? 0), lengths[code] ?? 0)
    } else if (code === next && last.length > 0) {
      out.repeat(start - last.start, last.length)
      out.repeat(out.size - start, 1)
    } else throw new MalformedFileError('damaged')
    if (last.length > 0 && next < mostCodes) {
      starts[next] = last.start
      lengths[next] = last.length + 1
      next += 1
    }
    last = { start, length: out.size - start }
    if (width < 12 && next + early >= 1 << width) width += 1
  }
}
