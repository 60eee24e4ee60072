import { longestRow } from '../../../formats/proportions.ts'
import type { Reader } from '../../../formats/reader.ts'
import { pieceCount } from '../../../formats/tiff/layout.ts'
import { NotReducedError } from '../reduced.ts'
import { Lines } from './lines.ts'
import type { Page } from './page.ts'
import { unpack } from './unpacking.ts'

const largestBand = 32 * 1024 * 1024

type Give = (row: Uint8Array<ArrayBuffer>) => void

/** Reads a page from top to bottom, or one plane of it; each row is valid until `give` returns. */
export async function readRows(
  reader: Reader,
  page: Page,
  plane: number | null,
  give: Give,
): Promise<void> {
  const planes = page.layout.isPlanar ? page.layout.samples : 1
  const perPlane = pieceCount(page.layout) / planes
  const first = (plane ?? 0) * perPlane
  const ranges = page.layout.ranges.slice(first, first + perPlane)
  if (page.layout.tile) await readTiles(reader, page, page.layout.tile, ranges, give)
  else await readStrips(reader, page, ranges, give)
}

type Ranges = Page['layout']['ranges']

async function readStrips(reader: Reader, page: Page, ranges: Ranges, give: Give): Promise<void> {
  const { width, height, rowsPerStrip } = page.layout
  judge(page, width, longestRow)
  const lines = new Lines(page, width, give)
  for (const [index, range] of ranges.entries()) {
    const rows = Math.min(rowsPerStrip, height - index * rowsPerStrip)
    lines.begin(rows)
    await unpack(reader, page, range, lines)
  }
}

/** Holds one row of tiles at a time. */
async function readTiles(
  reader: Reader,
  page: Page,
  tile: { width: number; height: number },
  ranges: Ranges,
  give: Give,
): Promise<void> {
  const { width, height } = page.layout
  const across = Math.ceil(width / tile.width)
  judge(page, across * tile.width, longestRow)
  judge(page, across * tile.width * tile.height, largestBand)

  let column = 0
  let band = new Uint8Array(0)
  const lines = new Lines(page, tile.width, (row, index) => {
    band.set(row, (index * across + column) * row.length)
  })
  band = new Uint8Array(lines.length * across * tile.height)
  const length = lines.length * across
  for (let top = 0, index = 0; top < height; top += tile.height) {
    for (column = 0; column < across; column += 1) {
      const range = ranges[index]
      if (!range) throw new NotReducedError('damaged')
      lines.begin(tile.height)
      await unpack(reader, page, range, lines)
      index += 1
    }
    for (let row = 0; row < Math.min(tile.height, height - top); row += 1) {
      give(band.subarray(row * length, (row + 1) * length))
    }
  }
}

function judge({ layout }: Page, pixels: number, most: number): void {
  const samples = layout.isPlanar ? 1 : layout.samples
  if ((pixels * samples * (layout.bits[0] ?? 1)) / 8 > most) throw new NotReducedError('too-much')
}
