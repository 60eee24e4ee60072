import { NotReducedError } from '../reduced.ts'
import { blackRuns, longestRunCode, whiteRuns } from './fax-runs.ts'
import type { Lines } from './lines.ts'
import type { Page } from './page.ts'

/** Where the colour changes along a row, beginning with white; behind the last one, the width. */
type Changes = Int32Array

/** Unpacks a strip of fax: modified Huffman (2), group 3 (3), with rows by themselves or not, and 4. */
export async function unpackFax(bytes: Uint8Array, page: Page, lines: Lines): Promise<void> {
  const { compression, width: pageWidth, tile } = page.layout
  const width = tile ? tile.width : pageWidth
  const bits = new Bits(bytes)
  const row = new Uint8Array(lines.length)
  let above: Changes = new Int32Array(width + 4).fill(width)
  let here: Changes = new Int32Array(width + 4)
  while (!lines.isWhole) {
    let isAlone = compression !== 4
    if (compression === 3) {
      const isMarked = bits.passEnd()
      if ((page.faxOptions & 1) === 1 && isMarked) isAlone = bits.take(1) === 1
    }
    const count = isAlone ? alone(bits, here, width) : relative(bits, here, above, width)
    here.fill(width, count)
    paint(row, here)
    lines.add(row)
    if (compression === 2) bits.align()
    await lines.pauseWhenDue()
    const last = above
    above = here
    here = last
  }
}

/** A row told by its runs. Gives how many changes there are. */
function alone(bits: Bits, here: Changes, width: number): number {
  let at = 0
  let count = 0
  while (at < width) {
    at += bits.run(count % 2 === 1)
    if (at > width) throw new NotReducedError('damaged')
    here[count] = at
    count += 1
  }
  return count
}

/** A row told by how it differs from the one above. */
function relative(bits: Bits, here: Changes, above: Changes, width: number): number {
  let at = 0
  let count = 0
  let near = 0
  while (at < width) {
    while (near > 0 && (above[near - 1] ?? 0) > at) near -= 1
    const isStart = at === 0 && count === 0
    while ((above[near] ?? width) < width && !isBeyond(above[near] ?? 0, at, isStart)) near += 1
    if (near % 2 !== count % 2 && (above[near] ?? width) < width) near += 1
    const mode = bits.mode()
    if (mode === 'pass') at = above[near + 1] ?? width
    else if (mode === 'across') {
      const first = at + bits.run(count % 2 === 1)
      here[count] = first
      at = first + bits.run(count % 2 === 0)
      here[count + 1] = at
      count += 2
    } else {
      const next = (above[near] ?? width) + mode
      if (next < at) throw new NotReducedError('damaged')
      at = next
      here[count] = at
      count += 1
    }
    if (at > width || count > width + 2) throw new NotReducedError('damaged')
  }
  return count
}

function isBeyond(change: number, at: number, isStart: boolean): boolean {
  return isStart ? change >= at : change > at
}

function paint(row: Uint8Array, changes: Changes): void {
  row.fill(0)
  for (let index = 0; index + 1 < changes.length; index += 2) {
    const from = changes[index] ?? 0
    const to = changes[index + 1] ?? 0
    if (from >= to && to >= row.length * 8 - 7) break
    for (let at = from; at < to; ) {
      if (at % 8 === 0 && to - at >= 8) {
        row[at >> 3] = 255
        at += 8
      } else {
        row[at >> 3] = (row[at >> 3] ?? 0) | (0x80 >> (at & 7))
        at += 1
      }
    }
  }
}

class Bits {
  readonly #bytes: Uint8Array
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  /** The next bits without going on; zeros behind the end. */
  #peek(count: number): number {
    const byte = this.#at >> 3
    const bytes = this.#bytes
    const three =
      ((bytes[byte] ?? 0) << 16) | ((bytes[byte + 1] ?? 0) << 8) | (bytes[byte + 2] ?? 0)
    return (three >> (24 - count - (this.#at & 7))) & ((1 << count) - 1)
  }

  take(count: number): number {
    const value = this.#peek(count)
    this.#at += count
    if (this.#at > this.#bytes.length * 8) throw new NotReducedError('damaged')
    return value
  }

  align(): void {
    this.#at = (this.#at + 7) & ~7
  }

  /** Goes over the mark at the end of a row, with all the zeros before it, if it comes next. */
  passEnd(): boolean {
    if (this.#peek(11) !== 0) return false
    this.#at += 11
    while (this.take(1) === 0);
    return true
  }

  /** A run of one colour, all its codes together. */
  run(isBlack: boolean): number {
    const table = isBlack ? blackRuns : whiteRuns
    let total = 0
    for (;;) {
      const entry = table[this.#peek(longestRunCode)] ?? 0
      if (entry === 0) throw new NotReducedError('damaged')
      this.take(entry >> 12)
      const run = entry & 0xfff
      total += run
      if (run < 64) return total
    }
  }

  /** How the next change lies to the one above: so many pixels to the right of it, or otherwise. */
  mode(): number | 'pass' | 'across' {
    if (this.take(1) === 1) return 0
    if (this.#peek(2) === 3) return this.#moved(2, 1)
    if (this.#peek(2) === 2) return this.#moved(2, -1)
    if (this.#peek(2) === 1) return this.#moved(2, 'across')
    if (this.#peek(3) === 1) return this.#moved(3, 'pass')
    if (this.#peek(5) === 3) return this.#moved(5, 2)
    if (this.#peek(5) === 2) return this.#moved(5, -2)
    if (this.#peek(6) === 3) return this.#moved(6, 3)
    if (this.#peek(6) === 2) return this.#moved(6, -3)
    throw new NotReducedError('damaged')
  }

  #moved<Mode>(count: number, mode: Mode): Mode {
    this.take(count)
    return mode
  }
}
