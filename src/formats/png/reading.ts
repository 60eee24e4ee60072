import { readExif } from '../exif/reading.ts'
import type { FileFacts } from '../facts.ts'
import { canInflate, inflated } from '../inflating.ts'
import { samsungTrailer } from '../jpeg/trailers.ts'
import { MalformedFileError } from '../malformed-file.ts'
import { refuseMarkup, refuseTrailer } from '../polyglots.ts'
import type { Reader } from '../reader.ts'
import { profileName } from './colour.ts'
import { type Header, inflatedSize, readHeader } from './header.ts'
import { readText } from './text.ts'
import { type Chunk, contents, walkPng } from './walking.ts'

const colours = { 0: 'grey', 2: 'rgb', 3: 'indexed', 4: 'grey', 6: 'rgb' } as const
const mostText = 4 * 1024 * 1024
const mostPacked = 100

/** What a PNG's chunks say, after its data was inflated and counted. Throws {@link MalformedFileError}. */
export async function readPng(reader: Reader): Promise<FileFacts> {
  const { chunks, end } = await walkPng(reader)
  const header = await readHeader(reader, chunks[0])
  await refuseHiddenPages(reader, chunks)
  await judgeTrailer(reader, end)
  await countPixels(reader, chunks, header)

  const exif = await orientationIn(reader, chunks)
  const isBilevel = header.colourType === 0 && header.bits === 1
  return {
    format: 'png',
    width: header.width,
    height: header.height,
    orientation: exif,
    colour: isBilevel ? 'bilevel' : colours[header.colourType],
    bitsPerSample: header.bits,
    alpha: header.colourType >= 4 || chunks.some(({ type }) => type === 'tRNS'),
    profile: await profileName(reader, chunks),
    pages: await framesIn(reader, chunks),
    dpi: await densityIn(reader, chunks),
  }
}

async function refuseHiddenPages(reader: Reader, chunks: Array<Chunk>): Promise<void> {
  const told = chunks.filter(({ type }) => !/^[A-Z]|^(iCCP|fdAT|eXIf|caBX)$/.test(type))
  const packed = told.filter(({ type }) => type === 'zTXt' || type === 'iTXt')
  if (packed.length > mostPacked) throw new MalformedFileError('bomb')
  for (const { type, data, length } of told) {
    const bytes = (await reader.bytes(data, Math.min(length, mostText))).slice()
    const text = /^(tEXt|zTXt|iTXt)$/.test(type) ? await readText(type, bytes) : null
    if (text?.keyword !== 'XML:com.adobe.xmp') refuseMarkup(text?.value ?? bytes)
  }
}

async function judgeTrailer(reader: Reader, end: number): Promise<void> {
  if (end === reader.size) return
  const [known] = await samsungTrailer(reader)
  for await (const bytes of contents(reader, end, known?.from ?? reader.size)) {
    const used = bytes.findIndex((byte) => ![0x00, 0x0a, 0x0d, 0x20].includes(byte))
    if (used !== -1) refuseTrailer(bytes.subarray(used, used + 4096))
  }
}

/** A byte of deflated data stands for 1032 at most. */
const mostExpansion = 1032

/** Inflates the picture without holding it: too little is damage, far too much is a bomb. */
async function countPixels(reader: Reader, chunks: Array<Chunk>, header: Header): Promise<void> {
  const data = chunks.filter(({ type }) => type === 'IDAT')
  const expected = inflatedSize(header)
  const stored = data.reduce((size, { length }) => size + length, 0)
  if (expected > (stored + 64) * mostExpansion) throw new MalformedFileError('bomb')
  if (!canInflate()) return
  let size = 0
  try {
    for await (const piece of inflated(joined(reader, data))) {
      size += piece.length
      if (size > expected + 65_536) throw new MalformedFileError('bomb')
    }
  } catch (error) {
    throw error instanceof MalformedFileError ? error : new MalformedFileError('damaged')
  }
  if (size < expected) throw new MalformedFileError('damaged')
  if (size > expected) throw new MalformedFileError('trailing-data')
}

async function* joined(
  reader: Reader,
  chunks: Array<Chunk>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (const { data, length } of chunks) yield* contents(reader, data, data + length)
}

async function orientationIn(reader: Reader, chunks: Array<Chunk>): Promise<number> {
  const exif = chunks.find(({ type, isSound }) => type === 'eXIf' && isSound)
  if (!exif || exif.length > mostText) return 1
  return (await readExif(await reader.bytes(exif.data, exif.length))).orientation
}

async function framesIn(reader: Reader, chunks: Array<Chunk>): Promise<number> {
  const animation = chunks.find(({ type, length }) => type === 'acTL' && length === 8)
  return animation ? Math.max(1, (await reader.view(animation.data, 4)).getUint32(0)) : 1
}

const inchesPerMetre = 39.370_078_7

async function densityIn(
  reader: Reader,
  chunks: Array<Chunk>,
): Promise<{ x: number; y: number } | null> {
  const chunk = chunks.find(({ type, length }) => type === 'pHYs' && length === 9)
  if (!chunk) return null
  const view = await reader.view(chunk.data, 9)
  const dpi = { x: view.getUint32(0) / inchesPerMetre, y: view.getUint32(4) / inchesPerMetre }
  return view.getUint8(8) === 1 && dpi.x > 0 && dpi.y > 0 ? dpi : null
}
