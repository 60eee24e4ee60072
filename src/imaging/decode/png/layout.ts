import { embeddedProfile } from '../../../formats/png/colour.ts'
import { type Header, readHeader } from '../../../formats/png/header.ts'
import type { Chunk } from '../../../formats/png/walking.ts'
import { Reader } from '../../../formats/reader.ts'
import type { Source } from '../../../formats/source.ts'
import { Stretch } from '../bytes.ts'
import { NotReducedError } from '../reduced.ts'

/** The name of the chunks that hold the picture, IDAT, as a number. */
const imageData = 0x49444154

/** What of a PNG counts for its picture. */
export type Layout = {
  header: Header
  palette: Uint8Array | null
  transparency: Uint8Array | null
  profile: Uint8Array<ArrayBuffer> | null
  /** The picture's compressed data, read anew each time. */
  data: () => AsyncGenerator<Uint8Array<ArrayBuffer>>
}

/**
 * Finds the chunks that count: all but the picture itself come before it. Their checksums were
 * compared when the file was read for its facts.
 */
export async function layoutOf(source: Source): Promise<Layout> {
  const reader = new Reader(source)
  const chunks: Array<Chunk> = []
  let from = 8
  for (;;) {
    const chunk = await chunkAt(reader, from)
    if (chunk.type === 'IDAT') break
    if (chunk.type === 'IEND') throw new NotReducedError('damaged')
    chunks.push(chunk)
    from = chunk.to
  }
  return {
    header: await readHeader(reader, chunks[0]),
    palette: await contentOf(reader, chunks, 'PLTE', 768),
    transparency: await contentOf(reader, chunks, 'tRNS', 256),
    profile: await embeddedProfile(reader, chunks),
    data: () => dataFrom(source, from),
  }
}

/** What the chunks of the picture hold, one after the other, a mebibyte at a time. */
async function* dataFrom(source: Source, from: number): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const stretch = new Stretch(source, from)
  for (;;) {
    await stretch.read(8)
    const head = new DataView(stretch.bytes.buffer, stretch.bytes.byteOffset + stretch.at)
    if (stretch.left < 8 || head.getUint32(4) !== imageData) return
    const length = head.getUint32(0)
    stretch.at += 8
    for (let left = length; left > 0; ) {
      await stretch.read(1)
      const bytes = stretch.bytes.subarray(stretch.at, stretch.at + left)
      if (bytes.length === 0) return
      stretch.at += bytes.length
      left -= bytes.length
      yield bytes
    }
    await stretch.read(4)
    stretch.at += 4
  }
}

async function chunkAt(reader: Reader, from: number): Promise<Chunk> {
  const head = await reader.view(from, 8)
  const length = head.getUint32(0)
  const type = String.fromCharCode(...new Uint8Array(head.buffer, head.byteOffset + 4, 4))
  return { type, from, data: from + 8, length, to: from + 12 + length, isSound: true }
}

async function contentOf(
  reader: Reader,
  chunks: Array<Chunk>,
  type: string,
  most: number,
): Promise<Uint8Array | null> {
  const chunk = chunks.find((one) => one.type === type)
  if (!chunk) return null
  if (chunk.length > most) throw new NotReducedError('damaged')
  return (await reader.bytes(chunk.data, chunk.length)).slice()
}
