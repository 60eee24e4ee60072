import { NotReducedError } from '../reduced.ts'

/** Codes up to this long are found by one look into a table. */
export const lookBits = 9

export type Huffman = {
  /** For the next nine bits: the code's length in the upper byte and its symbol, 0 for a longer one. */
  look: Uint16Array
  /** For each length: the largest code of it, -1 where there is none. */
  largest: Int32Array
  /** For each length: what to add to a code to get its place among the symbols. */
  shift: Int32Array
  symbols: Uint8Array
}

/** `counts`: how many codes there are of each length from 1 to 16, as the file has it. */
export function huffmanOf(counts: Uint8Array, symbols: Uint8Array): Huffman {
  const look = new Uint16Array(1 << lookBits)
  const largest = new Int32Array(18).fill(-1)
  const shift = new Int32Array(18)
  let code = 0
  let place = 0
  for (let length = 1; length <= 16; length += 1) {
    const count = counts[length - 1] ?? 0
    if (code + count > 1 << length) throw new NotReducedError('damaged')
    shift[length] = place - code
    for (let index = 0; index < count; index += 1) {
      if (length <= lookBits) fillLook(look, code, length, symbols[place] ?? 0)
      code += 1
      place += 1
    }
    if (count > 0) largest[length] = code - 1
    code <<= 1
  }
  return { look, largest, shift, symbols }
}

function fillLook(look: Uint16Array, code: number, length: number, symbol: number): void {
  const spare = lookBits - length
  look.fill((length << 8) | symbol, code << spare, (code + 1) << spare)
}
