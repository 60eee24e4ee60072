import { Averaging } from './averaging.ts'

/**
 * Takes a picture row by row and averages it down: each pixel of the result is the mean of the area
 * it stands for. Holds the result, one row of sums, and nothing of what went in.
 */
export class Shrinking {
  readonly samples: Uint8Array<ArrayBuffer>
  readonly #averaging: Averaging
  #filled = 0

  constructor(
    from: { width: number; height: number },
    to: { width: number; height: number },
    channels: number,
  ) {
    this.samples = new Uint8Array(to.width * to.height * channels)
    const made = new Uint8Array(to.width * channels)
    this.#averaging = new Averaging(from, to, { channels, alpha: 'none', made }, (row) => {
      this.samples.set(row, this.#filled)
      this.#filled += row.length
    })
  }

  /** Whether every row has been taken. */
  get isWhole(): boolean {
    return this.#averaging.isWhole
  }

  take(row: Uint8Array | Uint8ClampedArray): void {
    this.#averaging.take(row)
  }
}
