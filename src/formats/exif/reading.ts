import type { Removed } from '../cleaning.ts'
import { MalformedFileError } from '../malformed-file.ts'
import { metadataInIptc } from '../metadata/iptc.ts'
import { metadataInXmp } from '../metadata/xmp.ts'
import { Reader } from '../reader.ts'
import { sourceOf } from '../source.ts'
import {
  type Directory,
  type Field,
  fieldOf,
  fractionOf,
  numbersOf,
  openTiff,
  readDirectory,
  type Tiff,
} from './directory.ts'
import { metadataUnder } from './naming.ts'

export type Exif = {
  orientation: number
  dpi: { x: number; y: number } | null
  told: Set<Removed>
}

const tags = { orientation: 0x0112, x: 0x011a, y: 0x011b, unit: 0x0128 }
const exifDirectory = 0x8769
const placeDirectory = 0x8825

/** Reads an EXIF block (without its `Exif` mark). A broken one is told as far as it can be read. */
export async function readExif(bytes: Uint8Array): Promise<Exif> {
  const exif: Exif = { orientation: 1, dpi: null, told: new Set() }
  try {
    const tiff = await openTiff(new Reader(sourceOf(bytes.slice())))
    const first = await readDirectory(tiff, tiff.first)
    exif.orientation = await orientationOf(tiff, first)
    exif.dpi = await dpiOf(tiff, first)
    await tell(tiff, first, exif.told)
    if (first.next !== 0) exif.told.add('thumbnail')
  } catch (error) {
    if (!(error instanceof MalformedFileError)) throw error
    exif.told.add('other')
  }
  return exif
}

/** 1 to 8; 1 where nothing sensible is said. */
export async function orientationOf(tiff: Tiff, directory: Directory): Promise<number> {
  const field = fieldOf(directory, tags.orientation)
  if (!field || field.type !== 3 || field.count !== 1) return 1
  const [value = 1] = await numbersOf(tiff, field)
  return value >= 1 && value <= 8 ? value : 1
}

/** Dots per inch; null where the unit is unknown or one of the numbers is missing. */
export async function dpiOf(
  tiff: Tiff,
  directory: Directory,
): Promise<{ x: number; y: number } | null> {
  const x = await fractionOf(tiff, fieldOf(directory, tags.x))
  const y = await fractionOf(tiff, fieldOf(directory, tags.y))
  const unit = fieldOf(directory, tags.unit)
  const [named = 2] = unit?.type === 3 ? await numbersOf(tiff, unit) : []
  if (!x || !y || named < 2 || named > 3) return null
  const perInch = named === 3 ? 2.54 : 1
  return { x: x * perInch, y: y * perInch }
}

/** Adds what a directory and those it points to tell, each of them once. */
export async function tell(
  tiff: Tiff,
  directory: Directory,
  told: Set<Removed>,
  seen: Set<number> = new Set(),
): Promise<void> {
  if (seen.has(directory.from)) return
  seen.add(directory.from)
  for (const field of directory.fields) await tellField(tiff, field, told, seen)
}

async function tellField(
  tiff: Tiff,
  field: Field,
  told: Set<Removed>,
  seen: Set<number>,
): Promise<void> {
  const named = metadataUnder(field.tag)
  if (named) told.add(named)
  if (field.tag === exifDirectory || field.tag === placeDirectory) {
    const [offset = 0] = await numbersOf(tiff, field)
    const below = await readDirectory(tiff, offset)
    if (field.tag === exifDirectory) await tell(tiff, below, told, seen)
    else for (const one of below.fields) tellOfPlace(one.tag, told)
  }
  if (field.size > 1_000_000) return
  if (field.tag === 0x02bc) add(told, metadataInXmp(await tiff.reader.bytes(field.at, field.size)))
  if (field.tag === 0x83bb) add(told, metadataInIptc(await tiff.reader.bytes(field.at, field.size)))
}

/** Coordinates, heights and names of areas; a datum or a direction alone tells no place. */
const places = [0x02, 0x04, 0x06, 0x14, 0x16, 0x1b, 0x1c]
const instants = [0x07, 0x1d]

function tellOfPlace(tag: number, told: Set<Removed>): void {
  if (places.includes(tag)) told.add('place')
  if (instants.includes(tag)) told.add('dates')
}

function add(told: Set<Removed>, more: Set<Removed>): void {
  for (const one of more) told.add(one)
}
