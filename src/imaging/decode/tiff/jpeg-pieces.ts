import type { Reader } from '../../../formats/reader.ts'
import { sourceOf } from '../../../formats/source.ts'
import type { Range } from '../../../formats/tiff/layout.ts'
import { Stretch } from '../bytes.ts'
import { Headers } from '../jpeg/frame.ts'
import { gridsOf } from '../jpeg/grid.ts'
import { type Colours, Painting } from '../jpeg/painting.ts'
import { readScan } from '../jpeg/scans.ts'
import { NotReducedError } from '../reduced.ts'
import type { Lines } from './lines.ts'
import type { Page } from './page.ts'

const whole = 8

/** Unpacks a strip or tile that is a JPEG of its own, but for the tables that all of them share. */
export async function unpackJpeg(
  reader: Reader,
  page: Page,
  { from, to }: Range,
  lines: Lines,
): Promise<void> {
  const headers = new Headers()
  if (page.tables) await headers.nextScan(new Stretch(sourceOf(page.tables), 0))
  const piece = reader.part(from, to)
  const source = { size: to - from, read: (at: number, length: number) => piece.bytes(at, length) }
  const stretch = new Stretch(source, 0)
  const scan = await headers.nextScan(stretch)
  const { frame } = headers
  const { samples, isPlanar } = page.layout
  const count = isPlanar ? 1 : samples
  const isOfThisPage = frame?.components.length === count && frame.width * count === lines.length
  if (!scan || !frame || !isOfThisPage) throw new NotReducedError('damaged')
  if (frame.isProgressive || scan.components.length < count) {
    throw new NotReducedError('not-understood')
  }

  const scales = { scale: whole, components: frame.components.map(() => whole) }
  const grids = gridsOf(frame, scales, false)
  const painting = new Painting(frame, grids, scales, headers.quantisation, coloursOf(page, count))
  await readScan(stretch, headers, frame, scan, grids, (unit) =>
    painting.paint(unit, (row) => lines.add(row)),
  )
}

/** The page says what the samples are, not the JPEG. */
function coloursOf({ layout }: Page, count: number): Colours {
  const model = count === 3 ? 'rgb' : count === 4 ? 'cmyk' : 'grey'
  return { model, isYcc: layout.photometric === 6 && count === 3, isInverted: false }
}
