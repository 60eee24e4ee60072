import { MalformedFileError } from '../malformed-file.ts'
import { latin } from '../polyglots.ts'
import type { Reader } from '../reader.ts'
import { crcOf, crcOver, crcStart } from './crc.ts'

export type Chunk = {
  type: string
  from: number
  data: number
  length: number
  /** Behind its checksum. */
  to: number
  /** Whether its checksum is right. A wrong one is only forgiven where decoders may skip it. */
  isSound: boolean
}

export type Walked = { chunks: Array<Chunk>; end: number }

const mostChunks = 200_000

/** Every chunk from the signature to IEND, with its checksum compared. Throws {@link MalformedFileError}. */
export async function walkPng(reader: Reader): Promise<Walked> {
  const chunks: Array<Chunk> = []
  for (let offset = 8; ; ) {
    if (chunks.length === mostChunks) throw new MalformedFileError('bomb')
    const chunk = await chunkAt(reader, offset)
    if (!chunk.isSound && isCritical(chunk)) throw new MalformedFileError('damaged')
    chunks.push(chunk)
    offset = chunk.to
    if (chunk.type === 'IEND') break
  }
  judgeOrder(chunks)
  return { chunks, end: chunks.at(-1)?.to ?? 8 }
}

/** A decoder must stop at a critical chunk that it does not know. */
export function isCritical(chunk: Chunk): boolean {
  return chunk.type.charCodeAt(0) < 0x60
}

async function chunkAt(reader: Reader, from: number): Promise<Chunk> {
  const head = await reader.view(from, 8)
  const length = head.getUint32(0)
  const type = latin(new Uint8Array(head.buffer, head.byteOffset + 4, 4))
  const data = from + 8
  const to = data + length + 4
  if (!/^[A-Za-z]{4}$/.test(type) || to > reader.size) throw new MalformedFileError('damaged')
  let state = crcOver(await reader.bytes(from + 4, 4), crcStart)
  for await (const bytes of contents(reader, data, data + length)) state = crcOver(bytes, state)
  const isSound = (await reader.view(to - 4, 4)).getUint32(0) === crcOf(state)
  return { type, from, data, length, to, isSound }
}

/** The bytes of a range, piece by piece; each piece is valid until the next one is asked for. */
export async function* contents(
  reader: Reader,
  from: number,
  to: number,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let at = from; at < to; ) {
    const window = await reader.ahead(at)
    const bytes = window.subarray(0, Math.min(window.length, to - at))
    yield bytes
    at += bytes.length
  }
}

const known = ['IHDR', 'PLTE', 'IDAT', 'IEND']

/** IHDR first, at most one palette before the data, the data in one run, an empty end. */
function judgeOrder(chunks: Array<Chunk>): void {
  const critical = chunks.filter(isCritical)
  if (critical.some(({ type }) => !known.includes(type))) throw new MalformedFileError('damaged')
  const order = critical.map(({ type }) => type[1]).join('')
  if (!/^HL?D+E$/.test(order) || chunks[0]?.type !== 'IHDR') throw new MalformedFileError('damaged')
  const first = chunks.findIndex(({ type }) => type === 'IDAT')
  const last = chunks.findLastIndex(({ type }) => type === 'IDAT')
  if (chunks.slice(first, last).some(({ type }) => type !== 'IDAT'))
    throw new MalformedFileError('damaged')
  if (chunks[0].length !== 13 || chunks.at(-1)?.length !== 0)
    throw new MalformedFileError('damaged')
}
