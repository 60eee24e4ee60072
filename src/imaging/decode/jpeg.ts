import type { Source } from '../../formats/source.ts'
import { Stretch } from './bytes.ts'
import { type Frame, Headers } from './jpeg/frame.ts'
import { gridsOf, scalesFor, unitsOf } from './jpeg/grid.ts'
import { type Colours, Painting } from './jpeg/painting.ts'
import { readScan } from './jpeg/scans.ts'
import { NotReducedError, type Reduced, reducedAsStored } from './reduced.ts'
import { Shrinking } from './shrinking.ts'

/** What a picture that comes in several scans may take, its result with it, of a Worker's 128 MB. */
const heldBytes = 84_000_000
const mostScans = 100

/**
 * Decodes a JPEG as it is read into a picture of at most 2560 pixels across: sequential ones row by
 * row, progressive ones by the coefficients that a picture of that size needs. Stored as it lies:
 * turning it upright is for the caller. Throws `NotReducedError`.
 */
export async function reduceJpeg(
  source: Source,
  { orientation = 1, memory = heldBytes } = {},
): Promise<Reduced> {
  const stretch = new Stretch(source, 0)
  const headers = new Headers()
  const first = await headers.nextScan(stretch)
  const { frame } = headers
  if (!first || !frame) throw new NotReducedError('damaged')

  const isHeld = frame.isProgressive || first.components.length < frame.components.length
  const wanted = reducedAsStored(frame, orientation)
  const colours = coloursOf(frame, headers.adobe)
  const scales = scalesFor(frame, { ...wanted, scale: scaleFor(frame, wanted) }, isHeld, memory)
  const grids = gridsOf(frame, scales, isHeld)
  const begin = () =>
    new Making(frame, wanted, new Painting(frame, grids, scales, headers.quantisation, colours))

  if (!isHeld) {
    const making = begin()
    await readScan(stretch, headers, frame, first, grids, (unit) => making.add(unit))
    return making.whole(colours, headers)
  }

  let scan: Awaited<ReturnType<Headers['nextScan']>> = first
  for (let count = 0; scan; count += 1) {
    if (count > mostScans) throw new NotReducedError('too-much')
    await readScan(stretch, headers, frame, scan, grids, () => {})
    scan = await headers.nextScan(stretch)
  }
  const making = begin()
  for (let unit = 0; unit < unitsOf(frame).down; unit += 1) making.add(unit)
  return making.whole(colours, headers)
}

/** The least eighths of the picture that are still as wide as wanted. */
function scaleFor(frame: Frame, wanted: Size): number {
  return Math.min(8, Math.ceil((wanted.width * 8) / frame.width))
}

type Size = { width: number; height: number }

/** The result as it grows, unit by unit. It is never larger than what the kept coefficients give. */
class Making {
  readonly #size: Size
  readonly #painting: Painting
  readonly #shrinking: Shrinking

  constructor({ components }: Frame, wanted: Size, painting: Painting) {
    this.#painting = painting
    this.#size = {
      width: Math.min(wanted.width, painting.width),
      height: Math.min(wanted.height, painting.height),
    }
    this.#shrinking = new Shrinking(painting, this.#size, components.length)
  }

  add(unit: number): void {
    this.#painting.paint(unit, (row) => this.#shrinking.take(row))
  }

  whole({ model }: Colours, { profile }: Headers): Reduced {
    const { samples } = this.#shrinking
    return { ...this.#size, model, alpha: false, samples, profile }
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
