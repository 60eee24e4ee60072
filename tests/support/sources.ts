import { lengthOf, type Piece, type Plan } from '../../src/formats/edit-plan.ts'
import { type Source, sourceOf } from '../../src/formats/source.ts'

/** The bytes that a plan makes of a file. */
export async function carriedOut(plan: Plan, source: Source): Promise<Uint8Array<ArrayBuffer>> {
  const pieces = await Promise.all(plan.map((piece) => bytesOf(piece, source)))
  return new Uint8Array(await new Blob(pieces).arrayBuffer())
}

async function bytesOf(piece: Piece, source: Source): Promise<Uint8Array<ArrayBuffer>> {
  if (piece instanceof Uint8Array) return piece
  return (await source.read(piece.from, lengthOf(piece))).slice()
}

export function source(bytes: Uint8Array): Source {
  return sourceOf(new Uint8Array(bytes))
}

/** Whether a text stands anywhere in a file, in any of the ways metadata writes it. */
export function holdsText(bytes: Uint8Array, text: string): boolean {
  const file = Buffer.from(bytes)
  const wide = Buffer.from(text, 'utf16le')
  const ways = [
    Buffer.from(text),
    wide,
    Buffer.from(wide).swap16(),
    Buffer.from(Buffer.from(text).toString('hex')),
  ]
  return ways.some((way) => file.includes(way))
}
