import { NotReducedError } from '../reduced.ts'
import type { Lines } from './lines.ts'

const clear = 256
const end = 257
const most = 4096
const longest = 64 * 1024

/** Unpacks LZW as TIFF writes it, and as the oldest writers did: bits from the right, codes later. */
export class Lzw {
  readonly #prefix = new Uint16Array(most)
  readonly #suffix = new Uint8Array(most)
  readonly #length = new Uint16Array(most)
  readonly #out = new Uint8Array(longest)
  #isOld: boolean | null = null
  #bits = 0
  #count = 0
  #width = 9
  #next = 258
  #previous = -1
  #isOver = false

  constructor() {
    for (let code = 0; code < 256; code += 1) {
      this.#suffix[code] = code
      this.#length[code] = 1
    }
  }

  /** Takes the next bytes of a strip, however few, and adds what comes of them to its rows. */
  take(bytes: Uint8Array, lines: Lines): void {
    // A new strip begins with the code that clears, 256: from the left that starts with a set bit.
    this.#isOld ??= bytes[0] === 0
    let filled = 0
    for (const byte of bytes) {
      if (this.#isOver) break
      if (this.#isOld) this.#bits |= byte << this.#count
      else this.#bits = ((this.#bits << 8) | byte) & 0xffffff
      this.#count += 8
      if (this.#count < this.#width) continue
      const code = this.#code()
      if (filled + most > longest) {
        lines.add(this.#out.subarray(0, filled))
        filled = 0
        if (lines.isWhole) return
      }
      filled = this.#follow(code, filled)
    }
    lines.add(this.#out.subarray(0, filled))
  }

  #code(): number {
    this.#count -= this.#width
    const mask = (1 << this.#width) - 1
    if (!this.#isOld) return (this.#bits >>> this.#count) & mask
    const code = this.#bits & mask
    this.#bits >>>= this.#width
    return code
  }

  /** Writes what a code stands for at `filled`; gives where that ends. */
  #follow(code: number, filled: number): number {
    if (code === end) {
      this.#isOver = true
      return filled
    }
    if (code === clear) {
      this.#width = 9
      this.#next = 258
      this.#previous = -1
      return filled
    }
    const isFirst = this.#previous === -1
    if (code > this.#next || (isFirst && code > 255) || (code === this.#next && isFirst)) {
      throw new NotReducedError('damaged')
    }
    if (!isFirst) this.#learn(code)
    else if (code >= this.#next) throw new NotReducedError('damaged')
    this.#previous = code
    return this.#write(code, filled)
  }

  /** The string before, and the first byte of this one, get a code of their own. */
  #learn(code: number): void {
    if (this.#next >= most) return
    let first = code === this.#next ? this.#previous : code
    while (first > 255) first = this.#prefix[first] ?? 0
    this.#prefix[this.#next] = this.#previous
    this.#suffix[this.#next] = first
    this.#length[this.#next] = (this.#length[this.#previous] ?? 0) + 1
    this.#next += 1
    const early = this.#isOld ? 0 : 1
    if (this.#next + early >= 1 << this.#width && this.#width < 12) this.#width += 1
  }

  #write(code: number, filled: number): number {
    const stop = filled + (this.#length[code] ?? 0)
    let link = code
    for (let at = stop - 1; at >= filled; at -= 1) {
      this.#out[at] = this.#suffix[link] ?? 0
      link = this.#prefix[link] ?? 0
    }
    return stop
  }
}
