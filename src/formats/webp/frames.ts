import { MalformedFileError } from '../malformed-file.ts'
import type { Reader } from '../reader.ts'
import { type Chunk, chunksIn } from './walking.ts'

export type Size = { width: number; height: number }

/** What an extended file says of itself: its canvas and which kinds of chunks it has. */
export type Extended = Size & { flags: number }

export const flags = { profile: 0x20, alpha: 0x10, exif: 0x08, xmp: 0x04, animation: 0x02 }

export async function extendedOf(reader: Reader, chunk: Chunk): Promise<Extended> {
  if (chunk.length !== 10) throw new MalformedFileError('damaged')
  const view = await reader.view(chunk.data, 10)
  const width = 1 + (view.getUint16(4, true) | (view.getUint8(6) << 16))
  const height = 1 + (view.getUint16(7, true) | (view.getUint8(9) << 16))
  return { flags: view.getUint8(0), width, height }
}

/** The size that a bitstream itself declares, and whether it has alpha. */
export async function bitstreamOf(
  reader: Reader,
  chunk: Chunk,
): Promise<Size & { alpha: boolean }> {
  if (chunk.type === 'VP8L') {
    const view = await reader.view(chunk.data, 5)
    const bits = view.getUint32(1, true)
    if (view.getUint8(0) !== 0x2f || bits >>> 29 !== 0) throw new MalformedFileError('damaged')
    const width = 1 + (bits & 0x3fff)
    return { width, height: 1 + ((bits >> 14) & 0x3fff), alpha: ((bits >> 28) & 1) === 1 }
  }
  const view = await reader.view(chunk.data, 10)
  const isKeyFrame = (view.getUint8(0) & 1) === 0
  const start = (view.getUint8(3) << 16) | view.getUint16(4)
  if (!isKeyFrame || start !== 0x9d012a || chunk.length < 10)
    throw new MalformedFileError('damaged')
  const partition = (view.getUint8(0) | (view.getUint16(1, true) << 8)) >> 5
  if (10 + partition > chunk.length) throw new MalformedFileError('damaged')
  const width = view.getUint16(6, true) & 0x3fff
  const height = view.getUint16(8, true) & 0x3fff
  if (width === 0 || height === 0) throw new MalformedFileError('damaged')
  return { width, height, alpha: false }
}

export type Frame = { chunk: Chunk; inside: Array<Chunk>; size: Size; alpha: boolean }

const frameHead = 16

/** A frame of an animation: its own small header and then chunks like those of a still picture. */
export async function frameOf(reader: Reader, chunk: Chunk): Promise<Frame> {
  if (chunk.length < frameHead) throw new MalformedFileError('damaged')
  const inside = await chunksIn(reader, chunk.data + frameHead, chunk.data + chunk.length)
  const view = await reader.view(chunk.data, frameHead)
  const size = {
    width: 1 + (view.getUint16(6, true) | (view.getUint8(8) << 16)),
    height: 1 + (view.getUint16(9, true) | (view.getUint8(11) << 16)),
  }
  const still = await stillOf(reader, inside)
  if (still.width !== size.width || still.height !== size.height)
    throw new MalformedFileError('damaged')
  return { chunk, inside, size, alpha: still.alpha }
}

/** The one bitstream among chunks, with the alpha that may stand before a lossy one. */
export async function stillOf(
  reader: Reader,
  chunks: Array<Chunk>,
): Promise<Size & { alpha: boolean }> {
  const pictures = chunks.filter(({ type }) => type === 'VP8 ' || type === 'VP8L')
  const alphas = chunks.filter(({ type }) => type === 'ALPH')
  const [picture] = pictures
  if (!picture || pictures.length > 1 || alphas.length > 1) throw new MalformedFileError('damaged')
  const found = await bitstreamOf(reader, picture)
  return { ...found, alpha: found.alpha || alphas.length === 1 }
}
