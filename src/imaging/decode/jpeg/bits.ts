import type { Stretch } from '../bytes.ts'
import { NotReducedError } from '../reduced.ts'
import { type Huffman, lookBits } from './huffman.ts'

/** So many bits may be made up at the end of a scan before it counts as broken off. */
const mostMadeUp = 256

/** Bits of a scan, from what is at hand of the file: stuffing taken out, markers never passed. */
export class Bits {
  /** The lower `count` bits are the next ones. */
  buffer = 0
  count = 0
  readonly #stretch: Stretch
  #madeUp = 0

  constructor(stretch: Stretch) {
    this.#stretch = stretch
  }

  /** At least 25 bits; zeros once a marker or the end of the file is reached. */
  fill(): void {
    const stretch = this.#stretch
    const { bytes } = stretch
    let { at } = stretch
    while (this.count <= 24) {
      let byte = bytes[at] ?? -1
      if (byte === 0xff) {
        if (bytes[at + 1] === 0) at += 2
        else byte = -1
      } else if (byte >= 0) {
        at += 1
      }
      if (byte < 0) {
        this.#madeUp += 8
        if (this.#madeUp > mostMadeUp) throw new NotReducedError('damaged')
        byte = 0
      }
      this.buffer = (this.buffer << 8) | byte
      this.count += 8
    }
    stretch.at = at
  }

  /** The symbol of the next code. */
  symbol({ look, largest, shift, symbols }: Huffman): number {
    if (this.count < 16) this.fill()
    const entry = look[(this.buffer >>> (this.count - lookBits)) & ((1 << lookBits) - 1)] ?? 0
    if (entry > 0) {
      this.count -= entry >> 8
      return entry & 255
    }
    for (let length = lookBits + 1; length <= 16; length += 1) {
      const code = (this.buffer >>> (this.count - length)) & ((1 << length) - 1)
      if (code <= (largest[length] ?? -1)) {
        this.count -= length
        return symbols[code + (shift[length] ?? 0)] ?? 0
      }
    }
    throw new NotReducedError('damaged')
  }

  /** The next `length` bits, 16 at most, as a number. */
  take(length: number): number {
    if (length === 0) return 0
    if (this.count < length) this.fill()
    this.count -= length
    return (this.buffer >>> this.count) & ((1 << length) - 1)
  }

  /** The next `length` bits as JPEG writes differences: those that begin with 0 are negative. */
  signed(length: number): number {
    const value = this.take(length)
    return length > 0 && value < 1 << (length - 1) ? value - (1 << length) + 1 : value
  }

  /** At a restart: what is left of the last byte is thrown away. */
  reset(): void {
    this.buffer = 0
    this.count = 0
    this.#madeUp = 0
  }
}
