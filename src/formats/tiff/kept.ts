import type { Directory, Field, Tiff } from '../exif/directory.ts'
import { neutralProfile } from '../icc/neutral.ts'
import { cleanJpeg } from '../jpeg/cleaning.ts'
import { profileIn } from '../profile.ts'
import { type Layout, tags } from './layout.ts'

/** A tag as it is written again. */
export type Entry = { tag: number; type: number; count: number; value: Uint8Array<ArrayBuffer> }

type Rule = { types: Array<number>; most: number; isNeeded: boolean }

const [short, long, fraction] = [3, 4, 5]
/** Writers disagree about how wide a number is. */
const whole = [short, long]
const needed = (types: Array<number>, most = 1): Rule => ({ types, most, isNeeded: true })
const useful = (types: Array<number>, most = 1): Rule => ({ types, most, isNeeded: false })

/** The tags that decoding and colour need, with the most values that they can have. */
function rulesFor(layout: Layout): Map<number, Rule> {
  const { samples } = layout
  const shades = 2 ** Math.min(16, layout.bits[0] ?? 1)
  return new Map([
    [tags.subfile, useful(whole)],
    [tags.width, needed(whole)],
    [tags.height, needed(whole)],
    [tags.bits, needed(whole, samples)],
    [tags.compression, needed(whole)],
    [tags.photometric, needed(whole)],
    [266, needed(whole)],
    [274, useful(whole)],
    [tags.samples, needed(whole)],
    [tags.rows, needed(whole)],
    [282, useful([fraction])],
    [283, useful([fraction])],
    [tags.planar, needed(whole)],
    [292, needed(whole)],
    [293, needed(whole)],
    [296, useful(whole)],
    [297, useful(whole, 2)],
    [301, useful([short], 3 * shades)],
    [317, needed(whole)],
    [318, useful([fraction], 2)],
    [319, useful([fraction], 6)],
    [320, needed(whole, 3 * shades)],
    [tags.tileWidth, needed(whole)],
    [tags.tileHeight, needed(whole)],
    [tags.inkSet, useful(whole)],
    [334, useful(whole)],
    [336, useful([1, short], 2 * samples)],
    [tags.extra, needed(whole, samples)],
    [339, needed(whole, samples)],
    [tags.tables, needed([1, 7], 65_536)],
    [529, needed([fraction], 3)],
    [530, needed(whole, 2)],
    [531, needed(whole)],
    [532, needed([fraction], 6)],
    [tags.profile, useful([1, 7], 16 * 1024 * 1024)],
  ])
}

const placed = [tags.offsets, tags.counts, tags.tileOffsets, tags.tileCounts]

/** `isSame`: nothing was left out or written otherwise. */
export type Kept = { entries: Array<Entry>; isSame: boolean }

/** Sorts a page's tags into kept and dropped. Null when a needed one is not as it should be. */
export async function keptOf(tiff: Tiff, page: Directory, layout: Layout): Promise<Kept | null> {
  const rules = rulesFor(layout)
  const entries = new Map<number, Entry>()
  let isSame = true
  for (const field of page.fields) {
    if (placed.includes(field.tag)) continue
    const rule = rules.get(field.tag)
    const isRight = rule?.types.includes(field.type) && field.count <= rule.most
    if (rule?.isNeeded && !isRight) return null
    const value = isRight && !entries.has(field.tag) ? await valueOf(tiff, field) : null
    if (rule?.isNeeded && !value) return null
    if (!value?.isSame) isSame = false
    if (value) entries.set(field.tag, { ...field, ...value })
  }
  return { entries: [...entries.values()], isSame }
}

async function valueOf(
  tiff: Tiff,
  field: Field,
): Promise<{ count: number; value: Uint8Array<ArrayBuffer>; isSame: boolean } | null> {
  const { tag, count } = field
  const value = (await tiff.reader.bytes(field.at, field.size)).slice()
  if (tag === tags.profile) {
    const profile = profileIn(value)
    const neutral = profile && neutralProfile(profile)
    if (!neutral) return null
    const isSame =
      neutral.length === value.length && neutral.every((byte, at) => byte === value[at])
    return { count: neutral.length, value: neutral, isSame }
  }
  if (tag === tags.tables) {
    const cleaned = await cleanJpeg(tiff.reader.part(field.at, field.at + field.size))
    if (!cleaned || cleaned.removed.length > 0) return null
  }
  return { count, value, isSame: true }
}
