import type { Inflated } from '../../deflate/inflate.ts'
import { GrowableBytes } from '../../growable-bytes.ts'
import { MalformedFileError } from '../../malformed-file.ts'

const [zero, nine, upperA, upperF, lowerA, lowerF] = [48, 57, 65, 70, 97, 102]
const [tilde, greater, z, first, last] = [126, 62, 122, 33, 117]

/** Two digits a byte, up to `>`. */
export function fromHex(packed: Uint8Array, from: number, most: number): Inflated {
  const out = new GrowableBytes(most)
  let half = -1
  for (let at = from; at < packed.length; at += 1) {
    const byte = packed[at] ?? 0
    if (byte === greater) {
      if (half >= 0) out.byte(half << 4)
      return { bytes: out.take(), end: at + 1 }
    }
    const digit = digitOf(byte)
    if (digit < 0 && !isSpace(byte)) throw new MalformedFileError('damaged')
    if (digit < 0) continue
    if (half >= 0) out.byte((half << 4) | digit)
    half = half >= 0 ? -1 : digit
  }
  if (half >= 0) out.byte(half << 4)
  return { bytes: out.take(), end: packed.length }
}

function digitOf(byte: number): number {
  if (byte >= zero && byte <= nine) return byte - zero
  if (byte >= upperA && byte <= upperF) return byte - upperA + 10
  return byte >= lowerA && byte <= lowerF ? byte - lowerA + 10 : -1
}

/** Five signs for four bytes, up to `~>`. */
export function from85(packed: Uint8Array, from: number, most: number): Inflated {
  const out = new GrowableBytes(most)
  let value = 0
  let count = 0
  for (let at = from; at < packed.length; at += 1) {
    const byte = packed[at] ?? 0
    if (byte === tilde) {
      finish(out, value, count)
      return { bytes: out.take(), end: packed[at + 1] === greater ? at + 2 : at + 1 }
    }
    if (byte === z && count === 0) out.add(new Uint8Array(4))
    else if (byte >= first && byte <= last) {
      value = value * 85 + byte - first
      count += 1
      if (count < 5) continue
      writeWord(out, value, 4)
      value = 0
      count = 0
    } else if (!isSpace(byte)) throw new MalformedFileError('damaged')
  }
  finish(out, value, count)
  return { bytes: out.take(), end: packed.length }
}

/** What is left over stands for a byte less than it has signs. */
function finish(out: GrowableBytes, value: number, count: number): void {
  if (count < 2) return
  let whole = value
  for (let missing = count; missing < 5; missing += 1) whole = whole * 85 + 84
  writeWord(out, whole, count - 1)
}

function writeWord(out: GrowableBytes, value: number, bytes: number): void {
  if (value > 0xffffffff) throw new MalformedFileError('damaged')
  for (let index = 0; index < bytes; index += 1) out.byte((value >>> (24 - 8 * index)) & 255)
}

function isSpace(byte: number): boolean {
  return byte === 0 || byte === 32 || (byte >= 9 && byte <= 13)
}
