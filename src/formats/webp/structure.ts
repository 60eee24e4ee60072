import { MalformedFileError } from '../malformed-file.ts'
import { profileAlone } from '../profile.ts'
import { refuseTooLong } from '../proportions.ts'
import type { Reader } from '../reader.ts'
import { type Extended, extendedOf, type Frame, frameOf, type Size, stillOf } from './frames.ts'
import { type Chunk, walkWebp } from './walking.ts'

export type Webp = {
  chunks: Array<Chunk>
  end: number
  extended: Extended | null
  /** Empty for a still picture. */
  frames: Array<Frame>
  size: Size
  alpha: boolean
}

/** The whole container, with everything that contradicts itself refused. Throws {@link MalformedFileError}. */
export async function readStructure(reader: Reader): Promise<Webp> {
  const { chunks, end } = await walkWebp(reader)
  const [first] = chunks
  const heads = chunks.filter(({ type }) => type === 'VP8X')
  const extended = first?.type === 'VP8X' ? await extendedOf(reader, first) : null
  if (heads.length > (extended ? 1 : 0)) throw new MalformedFileError('damaged')
  const isSimple = first?.type === 'VP8 ' || first?.type === 'VP8L'
  if (!extended && !isSimple) throw new MalformedFileError('damaged')

  const frames: Array<Frame> = []
  for (const chunk of chunks) {
    if (chunk.type === 'ANMF') frames.push(await frameOf(reader, chunk))
  }
  const size = extended ?? (await stillOf(reader, chunks))
  refuseTooLong(size, 32)
  const isAnimated = frames.length > 0
  const still = isAnimated ? null : await stillOf(reader, chunks)
  if (still && (still.width !== size.width || still.height !== size.height)) {
    throw new MalformedFileError('damaged')
  }
  const alpha = still ? still.alpha : frames.some((frame) => frame.alpha)
  const { width, height } = size
  return { chunks, end, extended, frames, size: { width, height }, alpha }
}

const mostProfile = 16 * 1024 * 1024

/** The first ICCP's profile; null where there is none or where it holds anything else. */
export async function profileChunk(
  reader: Reader,
  webp: Webp,
): Promise<{ chunk: Chunk; bytes: Uint8Array<ArrayBuffer> } | null> {
  const chunk = webp.chunks.find(({ type }) => type === 'ICCP')
  if (!chunk || !webp.extended || chunk.length > mostProfile) return null
  const bytes = profileAlone((await reader.bytes(chunk.data, chunk.length)).slice())
  return bytes && { chunk, bytes }
}

/** EXIF as WebP has it, without the mark that some writers put before it. */
export async function exifIn(reader: Reader, chunk: Chunk): Promise<Uint8Array> {
  const bytes = await reader.bytes(chunk.data, Math.min(chunk.length, 1024 * 1024))
  return bytes[0] === 0x45 ? bytes.slice(6) : bytes.slice()
}
