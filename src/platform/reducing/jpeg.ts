import type { Source } from '../../files/source.ts'
import { Stretch } from './bytes.ts'
import { type Frame, Headers } from './jpeg/frame.ts'
import { gridsOf, scalesFor } from './jpeg/grid.ts'
import { type Colours, Painting } from './jpeg/painting.ts'
import { readScan } from './jpeg/scans.ts'
import { channelsOf, NotReducedError, type Reduced, reducedSize } from './reduced.ts'
import { Shrinking } from './shrinking.ts'

/** What may be held of a picture that comes in several scans, while the result is held too. */
const heldBytes = 90_000_000
const mostScans = 100

/**
 * Decodes a JPEG as it is read into a picture of at most 2560 pixels across: sequential ones row by
 * row, progressive ones by the coefficients that a picture of that size needs. Stored as it lies:
 * turning it upright is for the caller. Throws `NotReducedError`.
 */
export async function reduceJpeg(source: Source, memory = heldBytes): Promise<Reduced> {
  const stretch = new Stretch(source, 0)
  const headers = new Headers()
  const first = await headers.nextScan(stretch)
  const { frame } = headers
  if (!first || !frame) throw new NotReducedError('damaged')

  const isHeld = frame.isProgressive || first.components.length < frame.components.length
  const wanted = reducedSize(frame.width, frame.height)
  const colours = coloursOf(frame, headers.adobe)
  const channels = channelsOf[colours.model]
  const raster = wanted.width * wanted.height * channels
  const scales = scalesFor(frame, scaleFor(frame, wanted), isHeld, memory - raster)
  const grids = gridsOf(frame, scales, isHeld)
  const begin = () =>
    begun(frame, new Painting(frame, grids, scales, headers.quantisation, colours))

  if (!isHeld) {
    const { painting, shrinking } = begin()
    await readScan(stretch, headers, frame, first, grids, (unit) =>
      painting.paint(unit, (row) => shrinking.take(row)),
    )
    return finished(shrinking, painting, frame, colours, headers)
  }

  let scan: Awaited<ReturnType<Headers['nextScan']>> = first
  for (let count = 0; scan; count += 1) {
    if (count > mostScans) throw new NotReducedError('too-much')
    await readScan(stretch, headers, frame, scan, grids, () => {})
    scan = await headers.nextScan(stretch)
  }
  const { painting, shrinking } = begin()
  for (let unit = 0; !shrinking.isWhole; unit += 1) {
    painting.paint(unit, (row) => shrinking.take(row))
  }
  return finished(shrinking, painting, frame, colours, headers)
}

/** The least eighths of the picture that are still as wide as wanted. */
function scaleFor(frame: Frame, wanted: { width: number }): number {
  return Math.min(8, Math.ceil((wanted.width * 8) / frame.width))
}

function begun(frame: Frame, painting: Painting): { painting: Painting; shrinking: Shrinking } {
  const wanted = reducedSize(frame.width, frame.height)
  const size = {
    width: Math.min(wanted.width, painting.width),
    height: Math.min(wanted.height, painting.height),
  }
  return { painting, shrinking: new Shrinking(painting, size, frame.components.length) }
}

function finished(
  shrinking: Shrinking,
  painting: Painting,
  frame: Frame,
  { model }: Colours,
  { profile }: Headers,
): Reduced {
  const wanted = reducedSize(frame.width, frame.height)
  return {
    width: Math.min(wanted.width, painting.width),
    height: Math.min(wanted.height, painting.height),
    model,
    alpha: false,
    samples: shrinking.samples,
    profile,
  }
}

/** As every reader does it: by Adobe's marker, else by the names of the components, else YCbCr. */
function coloursOf({ components }: Frame, adobe: number | null): Colours {
  if (components.length === 1) return { model: 'grey', isYcc: false, isInverted: false }
  if (components.length === 4) {
    return { model: 'cmyk', isYcc: adobe === 2, isInverted: adobe !== null }
  }
  const names = components.map(({ id }) => String.fromCharCode(id)).join('')
  const isYcc = adobe === null ? names !== 'RGB' : adobe !== 0
  return { model: 'rgb', isYcc, isInverted: false }
}
