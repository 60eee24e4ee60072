import { bitsOf, type Header, rowSize } from '../../../formats/png/header.ts'
import { NotReducedError } from '../reduced.ts'

/**
 * Cuts inflated bytes into the rows of a picture and undoes their filters. Holds two rows; the one
 * handed out is used again for the one after the next.
 */
export class Lines {
  #line: Uint8Array
  #before: Uint8Array
  readonly #step: number
  #filter = -1
  #filled = 0

  /** `length`: bytes of a row without the filter's. `step`: bytes of a whole pixel, at least one. */
  constructor(length: number, step: number) {
    this.#line = new Uint8Array(length)
    this.#before = new Uint8Array(length)
    this.#step = step
  }

  /** Hands each row that becomes whole to `take`. */
  add(bytes: Uint8Array, take: (line: Uint8Array) => void): void {
    for (let at = 0; at < bytes.length; ) {
      if (this.#filter === -1) {
        this.#filter = bytes[at] ?? 0
        at += 1
        continue
      }
      const length = Math.min(bytes.length - at, this.#line.length - this.#filled)
      this.#line.set(bytes.subarray(at, at + length), this.#filled)
      this.#filled += length
      at += length
      if (this.#filled === this.#line.length) this.#finish(take)
    }
  }

  #finish(take: (line: Uint8Array) => void): void {
    unfilter(this.#filter, this.#line, this.#before, this.#step)
    take(this.#line)
    const line = this.#before
    this.#before = this.#line
    this.#line = line
    this.#filter = -1
    this.#filled = 0
  }
}

/** For rows of `width` pixels of a picture. */
export function linesOf(header: Header, width: number): Lines {
  return new Lines(rowSize(header, width), Math.max(1, bitsOf(header) / 8))
}

function unfilter(filter: number, line: Uint8Array, before: Uint8Array, step: number): void {
  switch (filter) {
    case 0:
      return
    case 1:
      return addLeft(line, step)
    case 2:
      return addAbove(line, before)
    case 3:
      return addMean(line, before, step)
    case 4:
      return addNearest(line, before, step)
    default:
      throw new NotReducedError('damaged')
  }
}

function addLeft(line: Uint8Array, step: number): void {
  for (let at = step; at < line.length; at += 1) {
    line[at] = (line[at] ?? 0) + (line[at - step] ?? 0)
  }
}

function addAbove(line: Uint8Array, before: Uint8Array): void {
  for (let at = 0; at < line.length; at += 1) line[at] = (line[at] ?? 0) + (before[at] ?? 0)
}

function addMean(line: Uint8Array, before: Uint8Array, step: number): void {
  for (let at = 0; at < line.length; at += 1) {
    const left = at < step ? 0 : (line[at - step] ?? 0)
    line[at] = (line[at] ?? 0) + ((left + (before[at] ?? 0)) >> 1)
  }
}

/** Paeth's filter: of left, above and above left the one nearest to left plus above less above left. */
function addNearest(line: Uint8Array, before: Uint8Array, step: number): void {
  for (let at = 0; at < step; at += 1) line[at] = (line[at] ?? 0) + (before[at] ?? 0)
  for (let at = step; at < line.length; at += 1) {
    const left = line[at - step] ?? 0
    const above = before[at] ?? 0
    const corner = before[at - step] ?? 0
    const toLeft = Math.abs(above - corner)
    const toAbove = Math.abs(left - corner)
    const toCorner = Math.abs(left + above - corner - corner)
    const nearest =
      toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner
    line[at] = (line[at] ?? 0) + nearest
  }
}
