import { MalformedFileError } from '../malformed-file.ts'
import { latin } from '../polyglots.ts'
import type { Reader } from '../reader.ts'

export type Chunk = {
  type: string
  from: number
  data: number
  length: number
  /** Behind the byte that makes an odd length even; some writers leave it out at the very end. */
  to: number
}

export type Walked = { chunks: Array<Chunk>; end: number }

const mostChunks = 65_536

/** Every chunk of the RIFF container, whose size must be that of its chunks. */
export async function walkWebp(reader: Reader): Promise<Walked> {
  const head = await reader.view(0, 12)
  const end = 8 + head.getUint32(4, true)
  if (end > reader.size || end < 20) throw new MalformedFileError('damaged')
  return { chunks: await chunksIn(reader, 12, end), end }
}

/** The chunks of a range that they must fill exactly. */
export async function chunksIn(reader: Reader, from: number, to: number): Promise<Array<Chunk>> {
  const chunks: Array<Chunk> = []
  for (let offset = from; offset < to; ) {
    if (chunks.length === mostChunks) throw new MalformedFileError('bomb')
    const head = await reader.view(offset, 8)
    const type = latin(new Uint8Array(head.buffer, head.byteOffset, 4))
    const length = head.getUint32(4, true)
    const data = offset + 8
    const padding = data + length === to ? 0 : length % 2
    const chunk = { type, from: offset, data, length, to: data + length + padding }
    if (chunk.to > to) throw new MalformedFileError('damaged')
    chunks.push(chunk)
    offset = chunk.to
  }
  return chunks
}
