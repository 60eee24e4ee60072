import { NotReducedError } from '../reduced.ts'
import type { Frame } from './frame.ts'

/** The blocks of one component, and of each only the coefficients that the reduced picture needs. */
export type Grid = {
  /** Blocks across and down in one minimum coded unit. */
  horizontal: number
  vertical: number
  /** Blocks in a row, filled up to whole units. */
  columns: number
  /** Blocks that the picture reaches into, without filling up. */
  usedColumns: number
  usedRows: number
  /** A block becomes this many pixels on each side, from 1 to 8. */
  scale: number
  /** For each coefficient in zigzag order: its place among those kept, or -1. */
  places: Int8Array
  /** Whether all rows of units are held, or one at a time. */
  isHeld: boolean
  coefficients: Int16Array
  /** A bit for each of the 64 coefficients of each block, kept or not: whether it is not zero. */
  known: Uint8Array
  quantisation: number
  predicted: number
}

export type Scales = { scale: number; components: Array<number> }

const zigzag = [
  0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20,
  13, 6, 7, 14, 21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52,
  45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63,
]

export function unitsOf(frame: Frame): { across: number; down: number } {
  return {
    across: Math.ceil(frame.width / (8 * frame.mostHorizontal)),
    down: Math.ceil(frame.height / (8 * frame.mostVertical)),
  }
}

/** `isHeld`: every coefficient that counts is kept until the end, as several scans need it. */
export function gridsOf(frame: Frame, { components }: Scales, isHeld: boolean): Array<Grid> {
  const units = unitsOf(frame)
  const heldUnits = isHeld ? units.down : 1
  return frame.components.map((component, index) => {
    const { horizontal, vertical, quantisation } = component
    const scale = components[index] ?? 1
    const columns = units.across * horizontal
    const blocks = columns * heldUnits * vertical
    return {
      horizontal,
      vertical,
      columns,
      usedColumns: Math.ceil((frame.width * horizontal) / frame.mostHorizontal / 8),
      usedRows: Math.ceil((frame.height * vertical) / frame.mostVertical / 8),
      scale,
      places: placesOf(scale),
      isHeld,
      coefficients: new Int16Array(blocks * scale * scale),
      known: new Uint8Array(frame.isProgressive ? blocks * 8 : 0),
      quantisation,
      predicted: 0,
    }
  })
}

/**
 * The largest scale, up to the one that is `wanted`, at which all that is held fits into `bytes`:
 * the result, and the coefficients where several scans need them. Brightness comes before colour.
 */
export function scalesFor(
  frame: Frame,
  wanted: { scale: number; width: number; height: number },
  isHeld: boolean,
  bytes: number,
): Scales {
  for (let { scale } = wanted; scale >= 1; scale -= 1) {
    const across = Math.min(wanted.width, Math.ceil((frame.width * scale) / 8))
    const down = Math.min(wanted.height, Math.ceil((frame.height * scale) / 8))
    const result = across * down * frame.components.length
    for (const finest of [8, scale, Math.ceil(scale / 2)]) {
      const components = frame.components.map(({ horizontal, vertical }, index) => {
        const finer = Math.min(frame.mostHorizontal / horizontal, frame.mostVertical / vertical)
        const most = index === 0 || index === 3 ? 8 : finest
        return Math.max(1, Math.min(most, Math.floor(scale * finer)))
      })
      const held = isHeld ? heldBytes(frame, components) : 0
      if (held + result <= bytes) return { scale, components }
    }
  }
  throw new NotReducedError('too-much')
}

function heldBytes(frame: Frame, components: Array<number>): number {
  const units = unitsOf(frame)
  return frame.components.reduce((sum, { horizontal, vertical }, index) => {
    const blocks = units.across * units.down * horizontal * vertical
    const scale = components[index] ?? 1
    return sum + blocks * (scale * scale * 2 + (frame.isProgressive ? 8 : 0))
  }, 0)
}

function placesOf(scale: number): Int8Array {
  return Int8Array.from(zigzag, (natural) => {
    const [row, column] = [natural >> 3, natural & 7]
    return row < scale && column < scale ? row * scale + column : -1
  })
}

/** The quantisation steps of the kept coefficients, in their places. */
export function stepsOf(grid: Grid, table: Uint16Array): Float64Array {
  const steps = new Float64Array(grid.scale * grid.scale)
  for (let index = 0; index < 64; index += 1) {
    const place = grid.places[index] ?? -1
    if (place >= 0) steps[place] = table[index] ?? 1
  }
  return steps
}
