import { PauseCounter } from '../../../formats/pausing.ts'
import type { Page } from './page.ts'

/** So many bytes of pixels are unpacked without a pause. */
const stride = 4 * 1024 * 1024

/** Gathers unpacked bytes into the rows of a strip or tile, and undoes what made them smaller. */
export class Lines {
  readonly #page: Page
  readonly #stride: number
  readonly #row: Uint8Array<ArrayBuffer>
  readonly #give: (row: Uint8Array<ArrayBuffer>, index: number) => void
  readonly #pauses = new PauseCounter(stride)
  #count = 0
  #filled = 0
  #given = 0

  /** `give` gets a row in this machine's byte order, valid until it returns. */
  constructor(
    page: Page,
    width: number,
    give: (row: Uint8Array<ArrayBuffer>, index: number) => void,
  ) {
    const { bits, samples, isPlanar } = page.layout
    this.#page = page
    this.#stride = isPlanar ? 1 : samples
    this.#row = new Uint8Array(Math.ceil((width * this.#stride * (bits[0] ?? 1)) / 8))
    this.#give = give
  }

  /** Begins the next strip or tile, of so many rows. */
  begin(count: number): void {
    this.#count = count
    this.#filled = 0
    this.#given = 0
  }

  get isWhole(): boolean {
    return this.#given === this.#count
  }

  /** Bytes in a row. */
  get length(): number {
    return this.#row.length
  }

  /** Takes what was unpacked; what comes after the last row is let go. */
  add(bytes: Uint8Array | Uint8ClampedArray): void {
    let at = 0
    while (at < bytes.length && !this.isWhole) {
      const length = Math.min(bytes.length - at, this.#row.length - this.#filled)
      this.#row.set(bytes.subarray(at, at + length), this.#filled)
      at += length
      this.#filled += length
      if (this.#filled < this.#row.length) return
      this.#filled = 0
      this.#undo()
      this.#give(this.#row, this.#given)
      this.#given += 1
      this.#pauses.add(this.#row.length)
    }
  }

  /** To be called between two additions: others have their turn when it is time. */
  pauseWhenDue(): Promise<void> {
    return this.#pauses.pauseWhenDue()
  }

  #undo(): void {
    const { layout, littleEndian, predictor } = this.#page
    const bits = layout.bits[0] ?? 1
    const row = this.#row
    if (predictor === 3) {
      join(row, this.#stride)
      return
    }
    if (!littleEndian && bits > 8) swap(row, bits / 8)
    if (predictor === 2) sum(bits === 16 ? new Uint16Array(row.buffer) : row, this.#stride)
  }
}

function sum(samples: Uint8Array | Uint16Array, stride: number): void {
  for (let at = stride; at < samples.length; at += 1) {
    samples[at] = (samples[at] ?? 0) + (samples[at - stride] ?? 0)
  }
}

function swap(row: Uint8Array, width: number): void {
  for (let at = 0; at + width <= row.length; at += width) {
    for (let byte = 0; byte < width / 2; byte += 1) {
      const other = at + width - 1 - byte
      const kept = row[at + byte] ?? 0
      row[at + byte] = row[other] ?? 0
      row[other] = kept
    }
  }
}

/** Fractions whose bytes were taken apart, the highest of all of them first. */
function join(row: Uint8Array, stride: number): void {
  sum(row, stride)
  const apart = row.slice()
  const count = row.length / 4
  for (let at = 0; at < count; at += 1) {
    for (let byte = 0; byte < 4; byte += 1) row[at * 4 + 3 - byte] = apart[byte * count + at] ?? 0
  }
}
