import { type Directory, type Field, fieldOf, numbersOf, type Tiff } from '../exif/directory.ts'
import { MalformedFileError } from '../malformed-file.ts'
import { refuseTooLong } from '../proportions.ts'

/** A range of the file that holds a strip or tile; empty where a sparse file stores none. */
export type Range = { from: number; to: number }

/** How the pixels of one page are stored. */
export type Layout = {
  width: number
  height: number
  bits: Array<number>
  samples: number
  compression: number
  photometric: number
  isPlanar: boolean
  extra: Array<number>
  inkSet: number
  tile: { width: number; height: number } | null
  rowsPerStrip: number
  ranges: Array<Range>
}

export const tags = {
  ...{ subfile: 254, oldSubfile: 255, width: 256, height: 257, bits: 258, compression: 259 },
  ...{ photometric: 262, offsets: 273, samples: 277, rows: 278, counts: 279, planar: 284 },
  ...{ tileWidth: 322, tileHeight: 323, tileOffsets: 324, tileCounts: 325, below: 330 },
  ...{ inkSet: 332, extra: 338, tables: 347, profile: 34675 },
}

const mostRanges = 1_000_000
const mostSamples = 64
const firstPrivate = 700

/** Reads a page's geometry, with every value and every strip or tile inside the file. */
export async function layoutOf(tiff: Tiff, directory: Directory): Promise<Layout> {
  // Private tags often point nowhere after an edit; the picture is none the worse for it.
  const isCutOff = directory.fields
    .filter(({ tag }) => tag < firstPrivate || tag === tags.profile)
    .some(({ at, size }) => at + size > tiff.reader.size)
  if (isCutOff) throw new MalformedFileError('damaged')
  const one = (tag: number, otherwise?: number) => numberOf(tiff, directory, tag, otherwise)
  const samples = await one(tags.samples, 1)
  if (samples < 1 || samples > mostSamples) throw new MalformedFileError('damaged')
  const height = await one(tags.height)
  const isTiled = fieldOf(directory, tags.tileWidth) !== undefined
  const layout = {
    width: await one(tags.width),
    height,
    bits: await listOf(tiff, fieldOf(directory, tags.bits), [1]),
    samples,
    compression: await one(tags.compression, 1),
    photometric: await one(tags.photometric),
    isPlanar: (await one(tags.planar, 1)) === 2,
    extra: await listOf(tiff, fieldOf(directory, tags.extra), []),
    inkSet: await one(tags.inkSet, 1),
    tile: isTiled ? { width: await one(tags.tileWidth), height: await one(tags.tileHeight) } : null,
    rowsPerStrip: Math.min(await one(tags.rows, height), height),
  }
  const isSized = layout.width > 0 && height > 0 && layout.rowsPerStrip > 0
  const isTileSized = !layout.tile || (layout.tile.width > 0 && layout.tile.height > 0)
  if (!isSized || !isTileSized || (layout.bits[0] ?? 0) < 1) throw new MalformedFileError('damaged')
  const bitsOfPixel = (layout.bits[0] ?? 1) * (layout.isPlanar ? 1 : samples)
  for (const size of [layout, layout.tile ?? layout]) refuseTooLong(size, bitsOfPixel)
  return { ...layout, ranges: await rangesOf(tiff, directory, layout) }
}

async function numberOf(
  tiff: Tiff,
  directory: Directory,
  tag: number,
  otherwise?: number,
): Promise<number> {
  const field = fieldOf(directory, tag)
  const found =
    field && field.count > 0 ? (await numbersOf(tiff, { ...field, ...first(field) }))[0] : otherwise
  if (found === undefined) throw new MalformedFileError('damaged')
  return found
}

function first(field: Field): { count: number; size: number } {
  return { count: 1, size: field.size / field.count }
}

async function listOf(
  tiff: Tiff,
  field: Field | undefined,
  otherwise: Array<number>,
): Promise<Array<number>> {
  if (!field) return otherwise
  if (field.count > mostRanges) throw new MalformedFileError('bomb')
  return numbersOf(tiff, field)
}

async function rangesOf(
  tiff: Tiff,
  directory: Directory,
  layout: Omit<Layout, 'ranges'>,
): Promise<Array<Range>> {
  const [offsetsTag, countsTag] = layout.tile
    ? [tags.tileOffsets, tags.tileCounts]
    : [tags.offsets, tags.counts]
  const offsets = await listOf(tiff, fieldOf(directory, offsetsTag), [])
  const isAlone = offsets.length === 1 && layout.compression === 1
  const otherwise = isAlone ? [pieceSize(layout, 0)] : []
  const counts = await listOf(tiff, fieldOf(directory, countsTag), otherwise)
  const expected = pieceCount(layout)
  if (expected > mostRanges) throw new MalformedFileError('bomb')
  if (offsets.length < expected || counts.length < expected) throw new MalformedFileError('damaged')
  return offsets.slice(0, expected).map((from, index) => {
    const size = counts[index] ?? 0
    if (size === 0) return { from: 0, to: 0 }
    if (from < 8 || from + size > tiff.reader.size) throw new MalformedFileError('damaged')
    return { from, to: from + size }
  })
}

type Geometry = Omit<Layout, 'ranges'>

/** Strips or tiles in all, of every plane. */
export function pieceCount(layout: Geometry): number {
  const { width, height, tile, rowsPerStrip, isPlanar, samples } = layout
  const planes = isPlanar ? samples : 1
  if (!tile) return Math.ceil(height / rowsPerStrip) * planes
  return Math.ceil(width / tile.width) * Math.ceil(height / tile.height) * planes
}

/** Bytes of one strip or tile once it is unpacked. Wrong for subsampled YCbCr, which is not asked. */
export function pieceSize(layout: Geometry, index: number): number {
  const { width, height, tile, rowsPerStrip, isPlanar, samples, bits } = layout
  const perPixel = (bits[0] ?? 1) * (isPlanar ? 1 : samples)
  if (tile) return Math.ceil((tile.width * perPixel) / 8) * tile.height
  const perPlane = Math.ceil(height / rowsPerStrip)
  const top = (index % perPlane) * rowsPerStrip
  return Math.ceil((width * perPixel) / 8) * Math.min(rowsPerStrip, height - top)
}
