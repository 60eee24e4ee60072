import { NotReducedError, type Reduced } from '../reduced.ts'
import type { Frame } from './frame.ts'
import { type Grid, type Scales, stepsOf } from './grid.ts'
import { transform } from './transform.ts'

/** One component's pixels of one row of units, and where each pixel of the picture finds its own. */
type Stripe = {
  grid: Grid
  steps: Float64Array
  pixels: Uint8ClampedArray
  width: number
  columns: Int32Array
  rows: Int32Array
}

export type Colours = { model: Reduced['model']; isYcc: boolean; isInverted: boolean }

/** Turns rows of units into rows of pixels, in the colours of the result. */
export class Painting {
  readonly width: number
  readonly height: number
  readonly #stripes: Array<Stripe>
  readonly #unitHeight: number
  readonly #colours: Colours
  readonly #row: Uint8ClampedArray

  constructor(
    frame: Frame,
    grids: Array<Grid>,
    { scale }: Scales,
    tables: Array<Uint16Array | undefined>,
    colours: Colours,
  ) {
    this.width = Math.ceil((frame.width * scale) / 8)
    this.height = Math.ceil((frame.height * scale) / 8)
    this.#unitHeight = frame.mostVertical * scale
    this.#colours = colours
    this.#row = new Uint8ClampedArray(this.width * grids.length)
    const unitWidth = frame.mostHorizontal * scale
    this.#stripes = grids.map((grid) => {
      const table = tables[grid.quantisation]
      if (!table) throw new NotReducedError('damaged')
      const width = grid.columns * grid.scale
      const across = (grid.horizontal * grid.scale) / unitWidth
      const down = (grid.vertical * grid.scale) / this.#unitHeight
      return {
        grid,
        steps: stepsOf(grid, table),
        pixels: new Uint8ClampedArray(width * grid.vertical * grid.scale),
        width,
        columns: Int32Array.from({ length: this.width }, (_, x) => Math.floor((x + 0.5) * across)),
        rows: Int32Array.from({ length: this.#unitHeight }, (_, y) => Math.floor((y + 0.5) * down)),
      }
    })
  }

  /** Hands on the pixel rows of one row of units. The row given is used again for the next. */
  paint(unit: number, take: (row: Uint8ClampedArray) => void): void {
    for (const stripe of this.#stripes) fillStripe(stripe, unit)
    const lines = Math.min(this.#unitHeight, this.height - unit * this.#unitHeight)
    for (let line = 0; line < lines; line += 1) {
      this.#join(line)
      convert(this.#row, this.#colours)
      take(this.#row)
    }
  }

  #join(line: number): void {
    const count = this.#stripes.length
    const row = this.#row
    for (let index = 0; index < count; index += 1) {
      const stripe = this.#stripes[index]
      if (!stripe) continue
      const { pixels, columns } = stripe
      const start = (stripe.rows[line] ?? 0) * stripe.width
      for (let x = 0; x < columns.length; x += 1) {
        row[x * count + index] = pixels[start + (columns[x] ?? 0)] ?? 0
      }
    }
  }
}

function fillStripe({ grid, steps, pixels, width }: Stripe, unit: number): void {
  const { scale, columns, vertical } = grid
  const first = grid.isHeld ? unit * vertical : 0
  for (let y = 0; y < vertical; y += 1) {
    for (let x = 0; x < columns; x += 1) {
      const block = (first + y) * columns + x
      transform(grid, block, steps, pixels, y * scale * width + x * scale, width)
    }
  }
}

/** In place: YCbCr to RGB, and Adobe's turned-over inks to inks. */
function convert(row: Uint8ClampedArray, { model, isYcc, isInverted }: Colours): void {
  const count = model === 'grey' ? 1 : model === 'rgb' ? 3 : 4
  if (isYcc) {
    for (let at = 0; at < row.length; at += count) {
      const y = row[at] ?? 0
      const cb = (row[at + 1] ?? 0) - 128
      const cr = (row[at + 2] ?? 0) - 128
      row[at] = y + 1.402 * cr
      row[at + 1] = y - 0.344136 * cb - 0.714136 * cr
      row[at + 2] = y + 1.772 * cb
    }
  }
  if (model !== 'cmyk') return
  for (let at = 0; at < row.length; at += 4) {
    if (isInverted !== isYcc) {
      row[at] = 255 - (row[at] ?? 0)
      row[at + 1] = 255 - (row[at + 1] ?? 0)
      row[at + 2] = 255 - (row[at + 2] ?? 0)
    }
    if (isInverted) row[at + 3] = 255 - (row[at + 3] ?? 0)
  }
}
