import type { Inflated } from '../../deflate/inflate.ts'
import { GrowableBytes } from '../../growable-bytes.ts'
import { MalformedFileError } from '../../malformed-file.ts'

const end = 128

/** Bytes as they are, or one of them many times, up to a mark. */
export function fromRuns(packed: Uint8Array, from: number, most: number): Inflated {
  const out = new GrowableBytes(most)
  for (let at = from; at < packed.length; ) {
    const length = packed[at] ?? 0
    if (length === end) return { bytes: out.take(), end: at + 1 }
    if (length < end) {
      out.add(packed.subarray(at + 1, at + 2 + length))
      at += 2 + length
    } else {
      const byte = packed[at + 1]
      if (byte === undefined) throw new MalformedFileError('damaged')
      out.add(new Uint8Array(257 - length).fill(byte))
      at += 2
    }
  }
  return { bytes: out.take(), end: packed.length }
}
