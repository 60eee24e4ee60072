import type { Cleaned, Removed } from '../cleaning.ts'
import { type Piece, type Plan, sizeOf } from '../edit-plan.ts'
import { orientationBlock } from '../exif/orientation.ts'
import { readExif } from '../exif/reading.ts'
import { finishPlan } from '../finish-plan.ts'
import { neutralProfile } from '../icc/neutral.ts'
import { metadataInXmp } from '../metadata/xmp.ts'
import type { Reader } from '../reader.ts'
import { flags } from './frames.ts'
import { exifIn, profileChunk, readStructure, type Webp } from './structure.ts'
import type { Chunk } from './walking.ts'

/** Keeps pictures, animation, profile and the way up; sizes and flags are set anew. */
export async function cleanWebp(reader: Reader): Promise<Cleaned | null> {
  const webp = await readStructure(reader)
  const found = await profileChunk(reader, webp)
  const profile = found && neutralProfile(found.bytes)
  const removed = new Set<Removed>()
  const exif = await exifOf(reader, webp, removed)
  const seen = new Set<string>()
  const body: Plan = []
  for (const chunk of webp.chunks) {
    const isFirst = !seen.has(chunk.type)
    seen.add(chunk.type)
    if (chunk.type === 'VP8X') {
      body.push(await header(reader, chunk, webp, profile !== null, exif !== null))
    } else if (chunk.type === 'ICCP' && isFirst && profile) {
      body.push(...inChunk('ICCP', profile))
    } else if (chunk.type === 'EXIF' && isFirst && exif) body.push(...exif)
    else body.push(...(await kept(reader, chunk, webp, isFirst, removed)))
  }
  if (webp.end < reader.size) removed.add('trailing-data')
  return finishPlan(reader, [riff(4 + sizeOf(body)), ...body], removed)
}

async function kept(
  reader: Reader,
  chunk: Chunk,
  webp: Webp,
  isFirst: boolean,
  removed: Set<Removed>,
): Promise<Array<Piece>> {
  const isAnimated = webp.frames.length > 0
  switch (chunk.type) {
    case 'VP8 ':
    case 'VP8L':
    case 'ALPH':
      return isAnimated ? [] : whole(chunk)
    case 'ANIM':
      return isAnimated && isFirst && chunk.length === 6 ? whole(chunk) : []
    case 'ANMF':
      return frame(chunk, webp)
    case 'EXIF':
      return []
    case 'XMP ': {
      const bytes = await reader.bytes(chunk.data, Math.min(chunk.length, 4 * 1024 * 1024))
      for (const one of metadataInXmp(bytes)) removed.add(one)
      return []
    }
    case 'C2PA':
      removed.add('provenance')
      return []
    default:
      removed.add('other')
      return []
  }
}

async function exifOf(
  reader: Reader,
  webp: Webp,
  removed: Set<Removed>,
): Promise<Array<Piece> | null> {
  const [first, ...more] = webp.chunks.filter(({ type }) => type === 'EXIF')
  if (!first) return null
  const exif = await readExif(await exifIn(reader, first))
  for (const one of exif.told) removed.add(one)
  for (const chunk of more) {
    for (const one of (await readExif(await exifIn(reader, chunk))).told) removed.add(one)
  }
  if (exif.orientation === 1 || !webp.extended) return null
  const block = orientationBlock(exif.orientation)
  return [named('EXIF', block.length), block]
}

/** A chunk with its padding, whose byte is zero whatever it was. */
function whole(chunk: Chunk): Array<Piece> {
  const piece = { from: chunk.from, to: chunk.data + chunk.length }
  return chunk.length % 2 === 0 ? [piece] : [piece, new Uint8Array(1)]
}

/** Fresh bytes in a chunk of their own, made even. */
function inChunk(type: string, data: Uint8Array<ArrayBuffer>): Array<Piece> {
  const pieces = [named(type, data.length), data]
  return data.length % 2 === 0 ? pieces : [...pieces, new Uint8Array(1)]
}

/** A frame with its own header, its alpha and its picture, and nothing else inside. */
function frame(chunk: Chunk, webp: Webp): Array<Piece> {
  const found = webp.frames.find((one) => one.chunk === chunk)
  if (!found) return []
  const inside = found.inside.filter(({ type }) => ['ALPH', 'VP8 ', 'VP8L'].includes(type))
  const pieces: Plan = [{ from: chunk.data, to: chunk.data + 16 }, ...inside.flatMap(whole)]
  return [named('ANMF', sizeOf(pieces)), ...pieces]
}

async function header(
  reader: Reader,
  chunk: Chunk,
  webp: Webp,
  hasProfile: boolean,
  hasExif: boolean,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = (await reader.bytes(chunk.from, 18)).slice()
  const alpha = (webp.extended?.flags ?? 0) & flags.alpha
  const animation = webp.frames.length > 0 ? flags.animation : 0
  bytes.set([alpha | animation | (hasProfile ? flags.profile : 0) | (hasExif ? flags.exif : 0)], 8)
  bytes.set([0, 0, 0], 9)
  return bytes
}

function riff(size: number): Uint8Array<ArrayBuffer> {
  const bytes = Uint8Array.from([...'RIFF\0\0\0\0WEBP'].map((letter) => letter.charCodeAt(0)))
  new DataView(bytes.buffer).setUint32(4, size, true)
  return bytes
}

function named(type: string, length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(8)
  for (let index = 0; index < 4; index += 1) bytes[index] = type.charCodeAt(index)
  new DataView(bytes.buffer).setUint32(4, length, true)
  return bytes
}
