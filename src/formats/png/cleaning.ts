import type { Cleaned, Removed } from '../cleaning.ts'
import { deflated } from '../deflate/deflater.ts'
import type { Piece, Plan } from '../edit-plan.ts'
import { orientationBlock } from '../exif/orientation.ts'
import { readExif } from '../exif/reading.ts'
import { finishPlan } from '../finish-plan.ts'
import { neutralProfile } from '../icc/neutral.ts'
import { canInflate } from '../inflating.ts'
import type { Reader } from '../reader.ts'
import { embeddedProfile } from './colour.ts'
import { crcOf, crcOver, crcStart } from './crc.ts'
import { type Header, readHeader } from './header.ts'
import { metadataInText, readText } from './text.ts'
import { type Chunk, walkPng } from './walking.ts'

/** Keeps what a decoder needs and what gives colour, and the way up. Throws {@link MalformedFileError}. */
export async function cleanPng(reader: Reader): Promise<Cleaned | null> {
  const { chunks, end } = await walkPng(reader)
  const header = await readHeader(reader, chunks[0])
  if (!canInflate() && chunks.some(({ type }) => type === 'iCCP')) return null
  const found = await embeddedProfile(reader, chunks)
  const profile = found && neutralProfile(found)
  const isKept = keeper(header)

  const removed = new Set<Removed>()
  const plan: Plan = [{ from: 0, to: 8 }]
  const seen = new Set<string>()
  for (const chunk of chunks) {
    const isFirst = !seen.has(chunk.type)
    seen.add(chunk.type)
    if (chunk.type === 'iCCP' && isFirst && profile) plan.push(profileChunk(profile))
    else if (isKept(chunk, isFirst)) plan.push({ from: chunk.from, to: chunk.to })
    else plan.push(...(await leftOf(reader, chunk, isFirst, removed)))
  }
  if (end < reader.size) removed.add('trailing-data')
  return finishPlan(reader, plan, removed)
}

const many = ['IDAT', 'fcTL', 'fdAT']
const exact: Record<string, number> = {
  ...{ gAMA: 4, cHRM: 32, sRGB: 1, cICP: 4, pHYs: 9, mDCV: 24, cLLI: 8, acTL: 8, fcTL: 26 },
}

function keeper(header: Header): (chunk: Chunk, isFirst: boolean) => boolean {
  const { colourType } = header
  const background = { 0: 2, 2: 6, 3: 1, 4: 2, 6: 6 }[colourType]
  const significant = { 0: 1, 2: 3, 3: 3, 4: 2, 6: 4 }[colourType]
  const lengths: Record<string, number> = { ...exact, bKGD: background, sBIT: significant }
  return ({ type, length, isSound }, isFirst) => {
    if (!isSound || (!isFirst && !many.includes(type))) return false
    if (['IHDR', 'IDAT', 'IEND'].includes(type)) return true
    if (type === 'PLTE') return length % 3 === 0 && length <= 768
    if (type === 'fdAT') return length >= 4
    if (type === 'tRNS') return isTransparency(colourType, length)
    return lengths[type] === length
  }
}

function isTransparency(colourType: Header['colourType'], length: number): boolean {
  if (colourType === 3) return length <= 256
  return (colourType === 0 && length === 2) || (colourType === 2 && length === 6)
}

const mostTold = 4 * 1024 * 1024

/** Names what goes with a chunk; of EXIF the way up is left. */
async function leftOf(
  reader: Reader,
  chunk: Chunk,
  isFirst: boolean,
  removed: Set<Removed>,
): Promise<Array<Piece>> {
  const data = (await reader.bytes(chunk.data, Math.min(chunk.length, mostTold))).slice()
  switch (chunk.type) {
    case 'tEXt':
    case 'zTXt':
    case 'iTXt':
      for (const one of await metadataInText(await readText(chunk.type, data))) removed.add(one)
      return []
    case 'eXIf': {
      const exif = await readExif(data)
      for (const one of exif.told) removed.add(one)
      const isTurned = chunk.isSound && isFirst && exif.orientation !== 1
      return isTurned ? [chunkOf('eXIf', orientationBlock(exif.orientation))] : []
    }
    case 'tIME':
      removed.add('dates')
      return []
    case 'caBX':
      removed.add('provenance')
      return []
    default:
      removed.add('other')
      return []
  }
}

/** The name that it is filed under tells as much as its description does. */
function profileChunk(profile: Uint8Array): Uint8Array<ArrayBuffer> {
  const packed = deflated(profile)
  const data = new Uint8Array(5 + packed.length)
  data.set([0x69, 0x63, 0x63])
  data.set(packed, 5)
  return chunkOf('iCCP', data)
}

function chunkOf(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(12 + data.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, data.length)
  for (let index = 0; index < 4; index += 1) bytes[4 + index] = type.charCodeAt(index)
  bytes.set(data, 8)
  view.setUint32(8 + data.length, crcOf(crcOver(bytes.subarray(4, 8 + data.length), crcStart)))
  return bytes
}
