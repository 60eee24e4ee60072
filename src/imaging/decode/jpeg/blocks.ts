import { NotReducedError } from '../reduced.ts'
import type { Bits } from './bits.ts'
import type { Scan } from './frame.ts'
import type { Grid } from './grid.ts'
import type { Huffman } from './huffman.ts'

/** Reads one block of a scan; `block` counts from the first that the grid holds. */
export type BlockReader = (
  bits: Bits,
  grid: Grid,
  block: number,
  dc: Huffman | undefined,
  ac: Huffman | undefined,
) => void

/** Blocks that are still to be passed over: the end of a band can stand for many blocks at once. */
export type Run = { left: number }

export function readerOf(isProgressive: boolean, scan: Scan, run: Run): BlockReader {
  if (!isProgressive) return readSequential
  const { start, end, high, low } = scan
  if (start === 0) return high === 0 ? firstDc(low) : refinedDc(low)
  return high === 0 ? firstAc(start, end, low, run) : refinedAc(start, end, low, run)
}

function readSequential(
  bits: Bits,
  grid: Grid,
  block: number,
  dc: Huffman | undefined,
  ac: Huffman | undefined,
): void {
  if (!dc || !ac) throw new NotReducedError('damaged')
  const { places, coefficients, scale } = grid
  const base = block * scale * scale
  grid.predicted += bits.signed(bits.symbol(dc))
  coefficients[base] = grid.predicted
  for (let index = 1; index < 64; index += 1) {
    const symbol = bits.symbol(ac)
    const length = symbol & 15
    if (length === 0) {
      if (symbol !== 0xf0) return
      index += 15
      continue
    }
    index += symbol >> 4
    if (index > 63) throw new NotReducedError('damaged')
    const value = bits.signed(length)
    const place = places[index] ?? -1
    if (place >= 0) coefficients[base + place] = value
  }
}

const firstDc =
  (low: number): BlockReader =>
  (bits, grid, block, dc) => {
    if (!dc) throw new NotReducedError('damaged')
    grid.predicted += bits.signed(bits.symbol(dc))
    grid.coefficients[block * grid.scale * grid.scale] = grid.predicted << low
  }

const refinedDc =
  (low: number): BlockReader =>
  (bits, grid, block) => {
    if (bits.take(1) === 0) return
    const at = block * grid.scale * grid.scale
    grid.coefficients[at] = (grid.coefficients[at] ?? 0) | (1 << low)
  }

const firstAc =
  (start: number, end: number, low: number, run: Run): BlockReader =>
  (bits, grid, block, _dc, ac) => {
    if (run.left > 0) {
      run.left -= 1
      return
    }
    if (!ac) throw new NotReducedError('damaged')
    for (let index = start; index <= end; index += 1) {
      const symbol = bits.symbol(ac)
      const skipped = symbol >> 4
      const length = symbol & 15
      if (length === 0 && skipped < 15) {
        run.left = (1 << skipped) - 1 + bits.take(skipped)
        return
      }
      index += skipped
      if (length > 0) put(grid, block, index, bits.signed(length) * (1 << low))
    }
  }

const refinedAc =
  (start: number, end: number, low: number, run: Run): BlockReader =>
  (bits, grid, block, _dc, ac) => {
    if (!ac) throw new NotReducedError('damaged')
    let index = start
    while (run.left === 0 && index <= end) {
      const symbol = bits.symbol(ac)
      let skipped = symbol >> 4
      const isNew = (symbol & 15) > 0
      if (!isNew && skipped < 15) {
        run.left = (1 << skipped) + bits.take(skipped)
        break
      }
      const value = isNew && bits.take(1) === 0 ? -(1 << low) : 1 << low
      for (; index <= end; index += 1) {
        if (isKnown(grid, block, index)) refine(bits, grid, block, index, low)
        else if (skipped === 0) break
        else skipped -= 1
      }
      if (isNew && index <= end) put(grid, block, index, value)
      index += 1
    }
    if (run.left === 0) return
    for (; index <= end; index += 1) {
      if (isKnown(grid, block, index)) refine(bits, grid, block, index, low)
    }
    run.left -= 1
  }

function isKnown(grid: Grid, block: number, index: number): boolean {
  return (((grid.known[block * 8 + (index >> 3)] ?? 0) >> (index & 7)) & 1) === 1
}

function put(grid: Grid, block: number, index: number, value: number): void {
  if (index > 63) throw new NotReducedError('damaged')
  const at = block * 8 + (index >> 3)
  grid.known[at] = (grid.known[at] ?? 0) | (1 << (index & 7))
  const place = grid.places[index] ?? -1
  if (place >= 0) grid.coefficients[block * grid.scale * grid.scale + place] = value
}

/** One more bit of a coefficient that is not zero: read for every one, kept for those that count. */
function refine(bits: Bits, grid: Grid, block: number, index: number, low: number): void {
  if (bits.take(1) === 0) return
  const place = grid.places[index] ?? -1
  if (place < 0) return
  const at = block * grid.scale * grid.scale + place
  const value = grid.coefficients[at] ?? 0
  grid.coefficients[at] = value >= 0 ? value + (1 << low) : value - (1 << low)
}
