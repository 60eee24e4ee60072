import { PauseCounter } from '../../../formats/pausing.ts'
import type { Stretch } from '../bytes.ts'
import { NotReducedError } from '../reduced.ts'
import { Bits } from './bits.ts'
import { type BlockReader, type Run, readerOf } from './blocks.ts'
import type { Frame, Headers, Scan } from './frame.ts'
import { type Grid, unitsOf } from './grid.ts'

/** So many units are read without a pause. */
const stride = 20_000
/** More than the largest unit can take, stuffed: so much is at hand before one is read. */
const unitBytes = 65_536

/**
 * Reads one scan into the grids. `rowDone` hears of each row of units; where only one row is held,
 * it has to use it before the next.
 */
export async function readScan(
  stretch: Stretch,
  headers: Headers,
  frame: Frame,
  scan: Scan,
  grids: Array<Grid>,
  rowDone: (row: number) => void,
): Promise<void> {
  const bits = new Bits(stretch)
  const run: Run = { left: 0 }
  const read = readerOf(frame.isProgressive, scan, run)
  const size = sizeOf(frame, scan, grids)
  const restarts = headers.restartInterval
  let untilRestart = restarts
  const pauses = new PauseCounter(stride)
  for (const grid of grids) grid.predicted = 0
  for (let row = 0; row < size.down; row += 1) {
    if (size.isInterleaved) for (const grid of grids) if (!grid.isHeld) grid.coefficients.fill(0)
    for (let column = 0; column < size.across; column += 1) {
      if (stretch.left < unitBytes && !stretch.isLast) await stretch.read(unitBytes)
      if (restarts > 0 && untilRestart === 0) {
        passRestart(stretch, bits)
        for (const grid of grids) grid.predicted = 0
        run.left = 0
        untilRestart = restarts
      }
      untilRestart -= 1
      readUnit(bits, headers, scan, grids, read, size.isInterleaved, row, column)
    }
    rowDone(row)
    pauses.add(size.across)
    await pauses.pauseWhenDue()
  }
}

function sizeOf(
  frame: Frame,
  scan: Scan,
  grids: Array<Grid>,
): { across: number; down: number; isInterleaved: boolean } {
  const [first] = scan.components
  const single = first && scan.components.length === 1 ? grids[first.index] : undefined
  if (!single || frame.components.length === 1) return { ...unitsOf(frame), isInterleaved: true }
  return { across: single.usedColumns, down: single.usedRows, isInterleaved: false }
}

function readUnit(
  bits: Bits,
  headers: Headers,
  scan: Scan,
  grids: Array<Grid>,
  read: BlockReader,
  isInterleaved: boolean,
  row: number,
  column: number,
): void {
  for (const { index, dc, ac } of scan.components) {
    const grid = grids[index]
    if (!grid) throw new NotReducedError('damaged')
    const across = isInterleaved ? grid.horizontal : 1
    const down = isInterleaved ? grid.vertical : 1
    const heldRow = grid.isHeld ? row * down : 0
    for (let y = 0; y < down; y += 1) {
      for (let x = 0; x < across; x += 1) {
        const block = (heldRow + y) * grid.columns + column * across + x
        read(bits, grid, block, headers.dc[dc], headers.ac[ac])
      }
    }
  }
}

function passRestart(stretch: Stretch, bits: Bits): void {
  const { bytes, at } = stretch
  const marker = bytes[at + 1] ?? 0
  if (bytes[at] !== 0xff || marker < 0xd0 || marker > 0xd7) throw new NotReducedError('damaged')
  stretch.at += 2
  bits.reset()
}
