import { embeddedProfile } from '../../../files/png/colour.ts'
import { type Header, readHeader } from '../../../files/png/header.ts'
import { type Chunk, contents } from '../../../files/png/walking.ts'
import type { Reader } from '../../../files/reader.ts'
import { NotReducedError } from '../reduced.ts'

/** What of a PNG counts for its picture. */
export type Layout = {
  header: Header
  palette: Uint8Array | null
  transparency: Uint8Array | null
  profile: Uint8Array<ArrayBuffer> | null
  /** The picture's compressed data; each piece is valid until the next one is asked for. */
  data: () => AsyncGenerator<Uint8Array<ArrayBuffer>>
}

/** Finds the chunks that count. Their checksums were compared when the file was read for its facts. */
export async function layoutOf(reader: Reader): Promise<Layout> {
  const chunks: Array<Chunk> = []
  for (let from = 8; ; ) {
    const head = await reader.view(from, 8)
    const length = head.getUint32(0)
    const type = String.fromCharCode(...new Uint8Array(head.buffer, head.byteOffset + 4, 4))
    chunks.push({ type, from, data: from + 8, length, to: from + 12 + length, isSound: true })
    if (type === 'IEND') break
    from += 12 + length
  }
  const pieces = chunks.filter(({ type }) => type === 'IDAT')
  return {
    header: await readHeader(reader, chunks[0]),
    palette: await contentOf(reader, chunks, 'PLTE', 768),
    transparency: await contentOf(reader, chunks, 'tRNS', 256),
    profile: await embeddedProfile(reader, chunks),
    data: async function* () {
      for (const { data, length } of pieces) yield* contents(reader, data, data + length)
    },
  }
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
