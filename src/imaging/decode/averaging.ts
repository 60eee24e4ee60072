export type Row = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer>
type Taken = Uint8Array | Uint8ClampedArray | Uint16Array | Float32Array

/** Transparency in the last channel, and whether the colours have been multiplied with it. */
export type Alpha = 'none' | 'straight' | 'premultiplied'

type Size = { width: number; height: number }

/**
 * Takes a picture row by row and hands out the rows of a smaller one, each pixel the mean of the
 * area it stands for. Where there is transparency it weighs the colours, and what comes out is not
 * premultiplied. Holds a row of what goes in and two of what comes out.
 */
export class Averaging {
  readonly #from: Size
  readonly #to: Size
  readonly #channels: number
  readonly #alpha: Alpha
  readonly #made: Row
  readonly #give: (row: Row) => void
  readonly #weighed: Float32Array
  readonly #row: Float32Array
  readonly #sums: Float32Array
  readonly #columns: Columns
  #taken = 0
  #given = 0

  /** `made` is the row that is filled and given again and again; its kind is that of the samples. */
  constructor(
    from: Size,
    to: Size,
    { channels, alpha, made }: { channels: number; alpha: Alpha; made: Row },
    give: (row: Row) => void,
  ) {
    this.#from = from
    this.#to = to
    this.#channels = channels
    this.#alpha = alpha
    this.#made = made
    this.#give = give
    this.#weighed = new Float32Array(alpha === 'straight' ? from.width * channels : 0)
    this.#row = new Float32Array(to.width * channels)
    this.#sums = new Float32Array(to.width * channels)
    this.#columns = columnsOf(from.width, to.width)
  }

  /** Whether every row has been taken. */
  get isWhole(): boolean {
    return this.#taken === this.#from.height
  }

  take(samples: Uint8Array | Uint8ClampedArray | Uint16Array): void {
    if (this.isWhole) return
    const top = (this.#taken * this.#to.height) / this.#from.height
    this.#taken += 1
    const bottom = (this.#taken * this.#to.height) / this.#from.height
    const weighed = this.#alpha === 'straight' ? this.#weigh(samples) : samples
    if (this.#from.width === this.#to.width) this.#row.set(weighed)
    else narrow(weighed, this.#row, this.#columns, this.#channels)

    const boundary = Math.min(this.#given + 1, bottom)
    this.#add(boundary - Math.max(top, this.#given))
    if (bottom < this.#given + 1 && !this.isWhole) return
    this.#finish()
    if (bottom > boundary && this.#given < this.#to.height) this.#add(bottom - boundary)
  }

  #weigh(samples: Taken): Float32Array {
    const weighed = this.#weighed
    const last = this.#channels - 1
    const full = this.#made.BYTES_PER_ELEMENT === 1 ? 255 : 65_535
    for (let at = 0; at < weighed.length; at += this.#channels) {
      const alpha = samples[at + last] ?? 0
      for (let channel = 0; channel < last; channel += 1) {
        weighed[at + channel] = ((samples[at + channel] ?? 0) * alpha) / full
      }
      weighed[at + last] = alpha
    }
    return weighed
  }

  #add(weight: number): void {
    const row = this.#row
    const sums = this.#sums
    for (let at = 0; at < row.length; at += 1) sums[at] = (sums[at] ?? 0) + (row[at] ?? 0) * weight
  }

  #finish(): void {
    if (this.#alpha !== 'none') this.#divide()
    const made = this.#made
    const sums = this.#sums
    for (let at = 0; at < sums.length; at += 1) made[at] = (sums[at] ?? 0) + 0.5
    sums.fill(0)
    this.#given += 1
    this.#give(made)
  }

  #divide(): void {
    const sums = this.#sums
    const last = this.#channels - 1
    const full = this.#made.BYTES_PER_ELEMENT === 1 ? 255 : 65_535
    for (let at = 0; at < sums.length; at += this.#channels) {
      const alpha = sums[at + last] ?? 0
      for (let channel = at; alpha > 0 && channel < at + last; channel += 1) {
        sums[channel] = Math.min(full, ((sums[channel] ?? 0) * full) / alpha)
      }
    }
  }
}

/** For each column of the result: the first and last column it covers, and how much of each. */
type Columns = { first: Int32Array; last: Int32Array; left: Float32Array; right: Float32Array }

function columnsOf(from: number, to: number): Columns {
  const ratio = from / to
  const columns = {
    first: new Int32Array(to),
    last: new Int32Array(to),
    left: new Float32Array(to),
    right: new Float32Array(to),
  }
  for (let column = 0; column < to; column += 1) {
    const start = column * ratio
    const end = Math.min(from, start + ratio)
    const first = Math.floor(start)
    const last = Math.max(first, Math.min(from, Math.ceil(end - 1e-9)) - 1)
    columns.first[column] = first
    columns.last[column] = last
    columns.left[column] = first === last ? 1 : (first + 1 - start) / ratio
    columns.right[column] = first === last ? 0 : (end - last) / ratio
  }
  return columns
}

/** One row made narrower: each pixel the mean of those it covers, in part or as a whole. */
function narrow(
  row: Taken,
  into: Float32Array,
  { first, last, left, right }: Columns,
  channels: number,
): void {
  const whole = into.length / row.length
  for (let column = 0; column < first.length; column += 1) {
    const from = (first[column] ?? 0) * channels
    const to = (last[column] ?? 0) * channels
    const l = left[column] ?? 0
    const r = right[column] ?? 0
    for (let channel = 0; channel < channels; channel += 1) {
      let middle = 0
      for (let at = from + channels + channel; at < to; at += channels) middle += row[at] ?? 0
      into[column * channels + channel] =
        (row[from + channel] ?? 0) * l + middle * whole + (row[to + channel] ?? 0) * r
    }
  }
}
