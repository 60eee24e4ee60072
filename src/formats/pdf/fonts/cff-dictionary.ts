import { NotUnderstoodError } from '../../malformed-file.ts'
import { numberAt } from './cff-numbers.ts'

/** The values before each operator; an operator of two bytes is 0x0c00 and the second. */
export type CffDictionary = Map<number, Array<number>>

export function readDictionary(
  font: Uint8Array<ArrayBuffer>,
  from: number,
  to: number,
): CffDictionary {
  const dictionary: CffDictionary = new Map()
  let values: Array<number> = []
  for (let at = from; at < to; ) {
    const byte = font[at] ?? 0
    if (byte <= 21) {
      const isLong = byte === 12
      dictionary.set(isLong ? 0x0c00 | numberAt(font, at + 1, 1) : byte, values)
      values = []
      at += isLong ? 2 : 1
    } else {
      const [value, size] = byte === 30 ? [0, decimalSize(font, at)] : whole(font, at, byte)
      values.push(value)
      at += size
    }
  }
  return dictionary
}

function whole(font: Uint8Array<ArrayBuffer>, at: number, byte: number): [number, number] {
  if (byte >= 32 && byte <= 246) return [byte - 139, 1]
  if (byte >= 247 && byte <= 250) return [(byte - 247) * 256 + numberAt(font, at + 1, 1) + 108, 2]
  if (byte >= 251 && byte <= 254) return [-(byte - 251) * 256 - numberAt(font, at + 1, 1) - 108, 2]
  if (byte === 28) return [(numberAt(font, at + 1, 2) << 16) >> 16, 3]
  if (byte === 29) return [numberAt(font, at + 1, 4) | 0, 5]
  throw new NotUnderstoodError()
}

/** A decimal number ends with a half byte of fifteen. */
function decimalSize(font: Uint8Array, from: number): number {
  for (let at = from + 1; at < font.length; at += 1) {
    const byte = font[at] ?? 0
    if (byte >> 4 === 15 || (byte & 15) === 15) return at + 1 - from
  }
  throw new NotUnderstoodError()
}
