import type { Cleaned, Removed } from '../cleaning.ts'
import { type Plan, sizeOf } from '../edit-plan.ts'
import type { Directory } from '../exif/directory.ts'
import { tell } from '../exif/reading.ts'
import { finishPlan } from '../finish-plan.ts'
import { refusedIfMalformed } from '../malformed-file.ts'
import type { Reader } from '../reader.ts'
import { type Kept, keptOf } from './kept.ts'
import { type Layout, layoutOf, type Range } from './layout.ts'
import { gapsBetween, occupied, overlap } from './occupied.ts'
import { pixelsOf } from './pixels.ts'
import { readStructure, type Structure } from './structure.ts'
import { writeTiff } from './writing.ts'

export type CleanPage = {
  layout: Layout
  kept: Kept
  /** For each strip or tile what is copied of it. */
  pixels: Array<Plan>
}

/** Compressions whose data is nothing but pixels, as far as anybody can tell without unpacking. */
const understood = [1, 2, 3, 4, 5, 7, 8, 32773, 32946]

/**
 * Writes the directories anew with the tags that decoding and colour need, and copies strips and
 * tiles. Null for what is not understood, such as pixels that run into metadata.
 */
export async function cleanTiff(reader: Reader): Promise<Cleaned | null> {
  const structure = await readStructure(reader)
  const removed = new Set<Removed>()
  const pages: Array<CleanPage> = []
  for (const page of structure.pages) {
    const clean = await cleanPage(structure, page, removed)
    if (!clean) return null
    pages.push(clean)
  }
  const ranges = pages.flatMap(({ layout }) => layout.ranges)
  const copied = pages.reduce((sum, page) => sum + sizeOf(page.pixels.flat()), 0)
  if (overlap(ranges, occupied(structure)) || copied > reader.size) return null

  const isWhole = removed.size === 0 && pages.every(({ kept }) => kept.isSame)
  if (isWhole && structure.others.length === 0 && (await isAllUsed(reader, structure, pages))) {
    return { plan: [{ from: 0, to: reader.size }], size: reader.size, removed: [] }
  }
  await nameRemoved(structure, removed)
  return finishPlan(reader, writeTiff(structure.tiff.littleEndian, pages), removed)
}

async function cleanPage(
  { tiff }: Structure,
  page: Directory,
  removed: Set<Removed>,
): Promise<CleanPage | null> {
  const layout = await layoutOf(tiff, page)
  if (!understood.includes(layout.compression)) return null
  if (layout.bits.some((bits) => bits !== layout.bits[0])) return null
  const kept = await keptOf(tiff, page, layout)
  const pixels = await pixelsOf(tiff.reader, layout, removed)
  return kept && pixels && { layout, kept, pixels }
}

/** Whether nothing lies between or behind what is used, but zeros that make places even. */
async function isAllUsed(
  reader: Reader,
  structure: Structure,
  pages: Array<CleanPage>,
): Promise<boolean> {
  const pixels = pages.flatMap((page) => page.pixels.flat())
  const copied = pixels.filter((piece): piece is Range => !(piece instanceof Uint8Array))
  for (const gap of gapsBetween([...occupied(structure), ...copied], reader.size)) {
    if (gap.to - gap.from > 64) return false
    const bytes = await reader.bytes(gap.from, gap.to - gap.from)
    if (bytes.some((byte) => byte !== 0)) return false
  }
  return true
}

async function nameRemoved(structure: Structure, removed: Set<Removed>): Promise<void> {
  for (const page of structure.pages) {
    const told = await refusedIfMalformed(() => tell(structure.tiff, page, removed))
    if (!told.ok) removed.add('other')
  }
  const hasPixels = structure.others.some(({ fields }) => fields.some(({ tag }) => tag === 256))
  if (hasPixels) removed.add('thumbnail')
}
