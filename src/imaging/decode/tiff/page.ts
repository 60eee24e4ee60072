import { type Directory, fieldOf, numbersOf, type Tiff } from '../../../formats/exif/directory.ts'
import { orientationOf } from '../../../formats/exif/reading.ts'
import { profileIn } from '../../../formats/profile.ts'
import type { Reader } from '../../../formats/reader.ts'
import { type Layout, layoutOf, tags } from '../../../formats/tiff/layout.ts'
import { readStructure } from '../../../formats/tiff/structure.ts'
import { NotReducedError } from '../reduced.ts'

/** All that is needed to turn the bytes of one page into pixels. */
export type Page = {
  layout: Layout
  littleEndian: boolean
  orientation: number
  /** 1: none, 2: differences of samples, 3: differences of the bytes of fractions. */
  predictor: number
  /** Bits of a byte count from the right. */
  isReversed: boolean
  isFloat: boolean
  /** The options of group 3 fax. */
  faxOptions: number
  /** 3 × 2^bits values of 16 bits: all reds, all greens, all blues. */
  palette: Array<number>
  profile: Uint8Array<ArrayBuffer> | null
  /** What the JPEGs of all strips or tiles have in common. */
  tables: Uint8Array<ArrayBuffer> | null
}

const mostPixels = 100_000_000
const mostProfile = 4 * 1024 * 1024
const mostTables = 64 * 1024
const compressions = [1, 2, 3, 4, 5, 7, 8, 32773, 32946]
const predicted = [5, 8, 32946]
const unsigned = 1
const fraction = 3
const undefinedFormat = 4

/** The first full page. Throws `NotReducedError`, and `MalformedFileError` for a damaged structure. */
export async function openPage(reader: Reader): Promise<Page> {
  const { tiff, pages } = await readStructure(reader)
  const [directory] = pages
  if (!directory) throw new NotReducedError('damaged')
  const layout = await layoutOf(tiff, directory)
  if (layout.width * layout.height > mostPixels) throw new NotReducedError('too-much')

  const one = (tag: number, otherwise: number) => numberOf(tiff, directory, tag, otherwise)
  const predictor = predicted.includes(layout.compression) ? await one(317, 1) : 1
  const format = await one(339, unsigned)
  const page: Page = {
    layout: { ...layout, isPlanar: layout.isPlanar && layout.samples > 1 },
    littleEndian: tiff.littleEndian,
    orientation: await orientationOf(tiff, directory),
    predictor,
    isReversed: (await one(266, 1)) === 2,
    isFloat: format === fraction,
    faxOptions: layout.compression === 3 ? await one(292, 0) : 0,
    palette: layout.photometric === 3 ? await listOf(tiff, directory, 320) : [],
    profile: await profileOf(tiff, directory),
    tables: layout.compression === 7 ? await tablesOf(tiff, directory) : null,
  }
  // Some write the sign of a* and b* into the format of the samples: what is meant is the same.
  const isLab = layout.photometric === 8 || layout.photometric === 9
  const isPlain = isLab || [unsigned, fraction, undefinedFormat].includes(format)
  if (!isPlain || !isUnderstood(page)) throw new NotReducedError('not-understood')
  if (layout.ranges.some(({ from, to }) => from === to)) throw new NotReducedError('damaged')
  return page
}

function isUnderstood({ layout, predictor, isFloat }: Page): boolean {
  const { bits: all, compression, samples } = layout
  const bits = all[0] ?? 1
  if (!compressions.includes(compression) || all.some((one) => one !== bits)) return false
  if (isFloat ? bits !== 32 : ![1, 2, 4, 8, 16].includes(bits)) return false
  if (compression === 7 && bits !== 8) return false
  if (predictor === 2 && bits !== 8 && bits !== 16) return false
  if (predictor === 3 && !isFloat) return false
  if (predictor < 1 || predictor > 3) return false
  if (compression >= 2 && compression <= 4 && bits * samples !== 1) return false
  return !layout.tile || (layout.tile.width * bits) % 8 === 0
}

async function numberOf(
  tiff: Tiff,
  directory: Directory,
  tag: number,
  otherwise: number,
): Promise<number> {
  return (await listOf(tiff, directory, tag))[0] ?? otherwise
}

async function listOf(tiff: Tiff, directory: Directory, tag: number): Promise<Array<number>> {
  const field = fieldOf(directory, tag)
  return field ? numbersOf(tiff, field) : []
}

async function profileOf(
  { reader }: Tiff,
  directory: Directory,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const field = fieldOf(directory, tags.profile)
  if (!field || field.size > mostProfile) return null
  return profileIn((await reader.bytes(field.at, field.size)).slice())
}

async function tablesOf(
  { reader }: Tiff,
  directory: Directory,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const field = fieldOf(directory, tags.tables)
  if (!field) return null
  if (field.size > mostTables) throw new NotReducedError('damaged')
  return (await reader.bytes(field.at, field.size)).slice()
}
