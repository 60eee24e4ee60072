import { readExif } from '../exif/reading.ts'
import type { FileFacts } from '../facts.ts'
import { MalformedFileError } from '../malformed-file.ts'
import { refuseMarkup } from '../polyglots.ts'
import { descriptionOf } from '../profile.ts'
import { refuseTooLong } from '../proportions.ts'
import type { Reader } from '../reader.ts'
import { type Block, nameBlocks } from './blocks.ts'
import { isFrame, markers } from './markers.ts'
import { profileOf } from './profile.ts'
import { judgeTrailer } from './trailers.ts'
import { walkJpeg } from './walking.ts'

const colours = new Map<number, FileFacts['colour']>([
  [1, 'grey'],
  [3, 'rgb'],
  [4, 'cmyk'],
])

/** What a JPEG's segments say of it, after all of them were walked. Throws {@link MalformedFileError}. */
export async function readJpeg(reader: Reader): Promise<FileFacts> {
  const { segments, end } = await walkJpeg(reader)
  const blocks = await nameBlocks(reader, segments)
  const frame = await readFrame(reader, blocks)
  await refuseHiddenPages(reader, blocks)
  await judgeTrailer(reader, end, blocks)

  const exifBlock = blocks.find(({ kind }) => kind === 'exif')
  const exif =
    exifBlock &&
    (await readExif(await reader.bytes(exifBlock.body, exifBlock.dataTo - exifBlock.body)))
  const profile = await profileOf(reader, blocks)
  return {
    format: 'jpeg',
    width: frame.width,
    height: frame.height,
    orientation: exif?.orientation ?? 1,
    colour: colours.get(frame.components) ?? 'unknown',
    bitsPerSample: frame.precision,
    alpha: false,
    profile: profile && descriptionOf(profile),
    pages: 1,
    dpi: (await density(reader, blocks)) ?? exif?.dpi ?? null,
  }
}

type Frame = { width: number; height: number; components: number; precision: number }

async function readFrame(reader: Reader, blocks: Array<Block>): Promise<Frame> {
  const frames = blocks.filter(({ marker }) => isFrame(marker))
  const scans = blocks.filter(({ marker }) => marker === markers.sos)
  const [first] = frames
  if (!first || scans.length === 0) throw new MalformedFileError('damaged')
  const isHierarchical = blocks.some(({ kind }) => kind === 'hierarchical')
  if (frames.length > 1 && !isHierarchical) throw new MalformedFileError('damaged')
  if (scans.some(({ from }) => from < first.from)) throw new MalformedFileError('damaged')

  const view = await reader.view(first.data, 6)
  const frame = {
    precision: view.getUint8(0),
    height: view.getUint16(1) || (await lateHeight(reader, blocks)),
    width: view.getUint16(3),
    components: view.getUint8(5),
  }
  if (frame.width === 0 || frame.height === 0) throw new MalformedFileError('damaged')
  refuseTooLong(frame, frame.components * frame.precision)

  const coded = scans.reduce((size, { dataTo, to }) => size + to - dataTo, 0)
  const isHuffman = first.marker <= 0xc2
  // Each block of 64 pixels takes a bit at least where Huffman codes are used.
  const least = Math.ceil(frame.width / 8) * Math.ceil(frame.height / 8)
  if (isHuffman && coded * 8 + 64 < least) throw new MalformedFileError('bomb')
  return frame
}

/** The number of lines may follow after the first scan. */
async function lateHeight(reader: Reader, blocks: Array<Block>): Promise<number> {
  const lines = blocks.find(({ marker }) => marker === markers.dnl)
  return lines ? (await reader.view(lines.data, 2)).getUint16(0) : 0
}

async function refuseHiddenPages(reader: Reader, blocks: Array<Block>): Promise<void> {
  for (const { kind, data, dataTo } of blocks) {
    if (kind !== 'comment' && kind !== 'unknown') continue
    refuseMarkup(await reader.bytes(data, dataTo - data))
  }
  const [first] = blocks
  // A length of 2F2A reads as the beginning of a comment in JavaScript.
  const isScript = first?.marker === markers.app0 && first.dataTo - first.data + 2 === 0x2f2a
  if (isScript) throw new MalformedFileError('two-kinds')
}

async function density(
  reader: Reader,
  blocks: Array<Block>,
): Promise<{ x: number; y: number } | null> {
  const jfif = blocks.find(({ kind }) => kind === 'jfif')
  if (!jfif || jfif.dataTo - jfif.body < 9) return null
  const view = await reader.view(jfif.body, 7)
  const perInch = [0, 1, 2.54][view.getUint8(2)] ?? 0
  const dpi = { x: view.getUint16(3) * perInch, y: view.getUint16(5) * perInch }
  return dpi.x > 0 && dpi.y > 0 ? dpi : null
}
