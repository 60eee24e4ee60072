import type { Cleaned, Removed } from '../cleaning.ts'
import type { Piece, Plan } from '../edit-plan.ts'
import { orientationBlock } from '../exif/orientation.ts'
import { readExif } from '../exif/reading.ts'
import { finishPlan } from '../finish-plan.ts'
import { neutralProfile } from '../icc/neutral.ts'
import { metadataInPhotoshop } from '../metadata/iptc.ts'
import { metadataInXmp } from '../metadata/xmp.ts'
import type { Reader } from '../reader.ts'
import { type Block, nameBlocks } from './blocks.ts'
import { profileOf } from './profile.ts'
import { walkJpeg } from './walking.ts'

/**
 * Keeps what a decoder needs, the colour profile and the way up; all else goes, and so does what
 * follows the end. Null for hierarchical files. Throws {@link MalformedFileError} where the structure breaks.
 */
export async function cleanJpeg(reader: Reader): Promise<Cleaned | null> {
  const { segments, end } = await walkJpeg(reader)
  const blocks = await nameBlocks(reader, segments)
  if (blocks.some(({ kind }) => kind === 'hierarchical')) return null

  const removed = new Set<Removed>()
  const found = await profileOf(reader, blocks)
  const profile = found && neutralProfile(found)
  const plan: Plan = [{ from: 0, to: 2 }]
  const firsts = new Set(['jfif', 'exif', 'adobe', 'profile'].map((kind) => firstOf(blocks, kind)))
  for (const block of blocks) {
    plan.push(...(await kept(reader, block, profile, firsts, removed)))
  }
  plan.push({ from: end - 2, to: end })
  if (end < reader.size) removed.add('trailing-data')
  return finishPlan(reader, plan, removed)
}

function firstOf(blocks: Array<Block>, kind: string): Block | undefined {
  return blocks.find((block) => block.kind === kind)
}

async function kept(
  reader: Reader,
  block: Block,
  profile: Uint8Array | null,
  firsts: Set<Block | undefined>,
  removed: Set<Removed>,
): Promise<Array<Piece>> {
  const bytes = () => reader.bytes(block.body, block.dataTo - block.body)
  const isFirst = firsts.has(block)
  switch (block.kind) {
    case 'coding':
      return [{ from: block.from, to: block.to }]
    case 'jfif':
      return isFirst ? withoutThumbnail(await bytes(), removed) : []
    case 'exif': {
      const exif = await readExif(await bytes())
      for (const one of exif.told) removed.add(one)
      return isFirst ? turned(exif.orientation) : []
    }
    case 'profile':
      if (profile) return isFirst ? inParts(profile) : []
      removed.add('other')
      return []
    case 'adobe':
      return isFirst && block.dataTo - block.body >= 7 ? marked(await bytes()) : []
    case 'xmp':
      for (const one of metadataInXmp(await bytes())) removed.add(one)
      return []
    case 'photoshop':
      for (const one of metadataInPhotoshop(await bytes())) removed.add(one)
      return []
    case 'jfif-thumbnail':
      removed.add('thumbnail')
      return []
    case 'provenance':
    case 'comment':
      removed.add(block.kind === 'comment' ? 'description' : 'provenance')
      return []
    case 'unknown':
      removed.add('other')
      return []
    case 'more-pictures':
    case 'hierarchical':
      return []
  }
}

/** Version, unit and densities, and no thumbnail. */
function withoutThumbnail(body: Uint8Array, removed: Set<Removed>): Array<Piece> {
  if (body.length < 7) return []
  if (body.length > 9) removed.add('thumbnail')
  return [segment(0xe0, 'JFIF\0', [...body.subarray(0, 7), 0, 0])]
}

/** Version, flags and the colour transform. */
function marked(body: Uint8Array): Array<Piece> {
  return [segment(0xee, 'Adobe', body.subarray(0, 7))]
}

function turned(orientation: number): Array<Piece> {
  if (orientation === 1) return []
  return [segment(0xe1, 'Exif\0\0', orientationBlock(orientation))]
}

const largestPart = 65_519

/** A profile in as few segments as hold it, each with its number. */
function inParts(profile: Uint8Array): Array<Piece> {
  const count = Math.ceil(profile.length / largestPart)
  return Array.from({ length: count }, (_, index) => {
    const part = profile.subarray(index * largestPart, (index + 1) * largestPart)
    const data = new Uint8Array(2 + part.length)
    data.set([index + 1, count])
    data.set(part, 2)
    return segment(0xe2, 'ICC_PROFILE\0', data)
  })
}

function segment(marker: number, mark: string, data: ArrayLike<number>): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(4 + mark.length + data.length)
  const length = bytes.length - 2
  bytes.set([0xff, marker, length >> 8, length & 255])
  for (let index = 0; index < mark.length; index += 1) bytes[4 + index] = mark.charCodeAt(index)
  bytes.set(data, 4 + mark.length)
  return bytes
}
