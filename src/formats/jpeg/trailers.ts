import { fieldOf, openTiff, readDirectory } from '../exif/directory.ts'
import { MalformedFileError, refusedIfMalformed } from '../malformed-file.ts'
import { latin, looksForeign, refuseTrailer } from '../polyglots.ts'
import { Reader } from '../reader.ts'
import { sourceOf } from '../source.ts'
import type { Block } from './blocks.ts'
import { walkJpeg } from './walking.ts'

/** Bytes that something in the file declares. */
export type Declared = { from: number; to: number }

/**
 * Whether what follows the picture is what phones put there: padding, further pictures named by
 * MPF or by a container in XMP, and Samsung's trailer. Anything else is refused.
 */
export async function judgeTrailer(
  reader: Reader,
  end: number,
  blocks: Array<Block>,
): Promise<void> {
  if (end === reader.size || (await isRemainder(reader, end))) return
  const declared = [
    ...(await declaredPictures(reader, blocks)),
    ...(await containerItems(reader, blocks)),
    ...(await samsungTrailer(reader)),
  ]
  for (let at = end; at < reader.size; ) {
    const known = declared.find(({ from, to }) => from <= at && at < to && from >= end)
    at = known ? known.to : await afterPadding(reader, at, declared)
  }
}

const padding = [0x00, 0x0a, 0x0d, 0x20, 0xff]
const roundest = 16

async function afterPadding(
  reader: Reader,
  from: number,
  declared: Array<Declared>,
): Promise<number> {
  const window = await reader.ahead(from)
  const starts = declared.map((one) => one.from - from).filter((start) => start > 0)
  const most = Math.min(window.length, ...starts)
  const used = window.subarray(0, most).findIndex((byte) => !padding.includes(byte))
  if (used === 0) refuseTrailer(window.subarray(0, 4096))
  return from + (used === -1 ? most : used)
}

/**
 * Cameras fill a file up to an even size, or to one that 4, 8 or 16 divides, with whatever lay in
 * their memory. So little holds nothing else.
 */
async function isRemainder(reader: Reader, end: number): Promise<boolean> {
  const { size } = reader
  if (size - end >= Math.min(size & -size, roundest)) return false
  return !looksForeign(await reader.bytes(end, size - end))
}

/** The pictures that a multi-picture directory (CIPA DC-007) names, where they really are JPEGs. */
async function declaredPictures(reader: Reader, blocks: Array<Block>): Promise<Array<Declared>> {
  const block = blocks.find(({ kind }) => kind === 'more-pictures')
  if (!block) return []
  try {
    const bytes = (await reader.bytes(block.body, block.dataTo - block.body)).slice()
    const tiff = await openTiff(new Reader(sourceOf(bytes)))
    const entries = fieldOf(await readDirectory(tiff, tiff.first), 0xb002)
    if (!entries) return []
    const view = await tiff.reader.view(entries.at, entries.size)
    const declared: Array<Declared> = []
    for (let at = 0; at + 16 <= entries.size; at += 16) {
      const offset = view.getUint32(at + 8, tiff.littleEndian)
      const from = block.body + offset
      const size = view.getUint32(at + 4, tiff.littleEndian)
      if (offset === 0 || !(await startsAsJpeg(reader, from))) continue
      const to = Math.max(from + size, await realEnd(reader, from))
      declared.push({ from, to: Math.min(to, reader.size) })
    }
    return declared
  } catch (error) {
    if (error instanceof MalformedFileError) return []
    throw error
  }
}

/** Some cameras name a length that is too short. */
async function realEnd(reader: Reader, from: number): Promise<number> {
  const walked = await refusedIfMalformed(() => walkJpeg(reader.part(from, reader.size)))
  return walked.ok ? from + walked.value.end : from
}

async function startsAsJpeg(reader: Reader, offset: number): Promise<boolean> {
  if (offset + 2 > reader.size) return false
  return (await reader.view(offset, 2)).getUint16(0) === 0xffd8
}

/**
 * Ultra HDR's gain map and the film of a motion photo: XMP names their lengths, in order, and they
 * are counted back from the end.
 */
async function containerItems(reader: Reader, blocks: Array<Block>): Promise<Array<Declared>> {
  const declared: Array<Declared> = []
  for (const block of blocks.filter(({ kind }) => kind === 'xmp')) {
    const text = latin(await reader.bytes(block.body, block.dataTo - block.body))
    const items = numbersIn(text, /Item:(?:Length|Padding)(?:="|>)(\d{1,9})/g)
    for (const lengths of [items, numbersIn(text, /MicroVideoOffset(?:="|>)(\d{1,9})/g)]) {
      let from = reader.size
      for (const length of lengths.toReversed()) {
        const to = from
        from -= length
        if (from > 0 && from < to && (await startsAsMedia(reader, from)))
          declared.push({ from, to })
      }
    }
  }
  return declared
}

function numbersIn(text: string, expression: RegExp): Array<number> {
  return [...text.matchAll(expression)].slice(0, 32).map(([, digits]) => Number(digits))
}

async function startsAsMedia(reader: Reader, offset: number): Promise<boolean> {
  if (await startsAsJpeg(reader, offset)) return true
  const head = latin(await reader.bytes(offset, Math.min(8, reader.size - offset)))
  return head.endsWith('ftyp')
}

/** Samsung's blocks, listed in a directory between `SEFH` and a `SEFT` that ends the file. */
export async function samsungTrailer(reader: Reader): Promise<Array<Declared>> {
  if (reader.size < 20) return []
  const end = await reader.view(reader.size - 8, 8)
  const head = reader.size - 8 - end.getUint32(0, true)
  if (end.getUint32(4) !== 0x53454654 || head < 0) return []
  const directory = await reader.view(head, Math.min(12, reader.size - head))
  if (directory.byteLength < 12 || directory.getUint32(0) !== 0x53454648) return []
  const count = Math.min(directory.getUint32(8, true), 1000)
  if (head + 12 + count * 12 > reader.size) return []
  const entries = await reader.view(head + 12, count * 12)
  let back = 0
  for (let at = 4; at < count * 12; at += 12) back = Math.max(back, entries.getUint32(at, true))
  return [{ from: Math.max(0, head - back), to: reader.size }]
}
