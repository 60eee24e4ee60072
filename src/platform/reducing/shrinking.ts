/**
 * Takes a picture row by row and averages it down: each pixel of the result is the mean of the area
 * it stands for. Holds the result, one row of sums, and nothing of what went in.
 */
export class Shrinking {
  readonly samples: Uint8Array<ArrayBuffer>
  readonly #from: { width: number; height: number }
  readonly #to: { width: number; height: number }
  readonly #channels: number
  readonly #row: Float32Array
  readonly #sums: Float32Array
  readonly #columns: Columns
  #taken = 0
  #made = 0

  constructor(
    from: { width: number; height: number },
    to: { width: number; height: number },
    channels: number,
  ) {
    this.#from = from
    this.#to = to
    this.#channels = channels
    this.samples = new Uint8Array(to.width * to.height * channels)
    this.#row = new Float32Array(to.width * channels)
    this.#sums = new Float32Array(to.width * channels)
    this.#columns = columnsOf(from.width, to.width)
  }

  /** Whether every row has been taken. */
  get isWhole(): boolean {
    return this.#taken === this.#from.height
  }

  take(row: Uint8Array | Uint8ClampedArray): void {
    if (this.isWhole) return
    const top = (this.#taken * this.#to.height) / this.#from.height
    this.#taken += 1
    const bottom = (this.#taken * this.#to.height) / this.#from.height
    if (this.#from.width === this.#to.width) this.#row.set(row)
    else average(row, this.#row, this.#columns, this.#channels)

    const boundary = Math.min(this.#made + 1, bottom)
    this.#add(boundary - Math.max(top, this.#made))
    if (bottom < this.#made + 1 && !this.isWhole) return
    this.#finish()
    if (bottom > boundary && this.#made < this.#to.height) this.#add(bottom - boundary)
  }

  #add(weight: number): void {
    const row = this.#row
    const sums = this.#sums
    for (let index = 0; index < row.length; index += 1) {
      sums[index] = (sums[index] ?? 0) + (row[index] ?? 0) * weight
    }
  }

  #finish(): void {
    const start = this.#made * this.#sums.length
    const sums = this.#sums
    const samples = this.samples
    for (let index = 0; index < sums.length; index += 1) {
      samples[start + index] = (sums[index] ?? 0) + 0.5
    }
    sums.fill(0)
    this.#made += 1
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

function average(
  row: Uint8Array | Uint8ClampedArray,
  into: Float32Array,
  { first, last, left, right }: Columns,
  channels: number,
): void {
  const whole = (into.length / channels) * (channels / row.length)
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
