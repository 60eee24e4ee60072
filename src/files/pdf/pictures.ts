import type { Removed } from '../cleaning.ts'
import { cleanJpeg } from '../jpeg/cleaning.ts'
import { lengthOf, type Plan } from '../plan.ts'
import { Reader } from '../reader.ts'
import { sourceOf } from '../source.ts'
import type { PdfDocument } from './document.ts'
import { cleanJpeg2000 } from './jpeg2000.ts'
import { filtersOf } from './streams.ts'
import { PdfDictionary, PdfName, type PdfValue, type StreamBody } from './values.ts'

/** A stream as it is carried over: its dictionary, perhaps changed, and its bytes. */
export type CarriedStream = { dictionary: PdfDictionary; body: Plan; removed: Array<Removed> }

/** A picture packed twice is unpacked in memory. */
const largestPacked = 24 * 1024 * 1024

/** A stream without what its picture tells of a camera. Null where that is not understood. */
export async function carriedStream(
  document: PdfDocument,
  stream: StreamBody,
): Promise<CarriedStream | null> {
  const { dictionary, from } = stream
  const to = from + (await document.lengthOf(stream))
  if (!(await endsWhereItSays(document, to))) return null
  if (dictionary.entries.has('F')) return null
  const filters = filtersOf(dictionary)
  if (filters.includes('Crypt')) return null
  const reader = document.blocks.reader.part(from, to)
  const last = filters.at(-1)
  if (last === 'JPXDecode') {
    if (filters.length > 1) return null
    const clean = await cleanJpeg2000(reader)
    return clean && { dictionary, body: moved(clean.plan, from), removed: clean.removed }
  }
  if (last !== 'DCTDecode') return { dictionary, body: [{ from, to }], removed: [] }
  if (filters.length > 1) return unpackedPicture(document, stream)
  const clean = await cleanJpeg(reader)
  return clean && { dictionary, body: moved(clean.plan, from), removed: clean.removed }
}

/** Some programs deflate their JPEGs once more, which saves nothing. */
async function unpackedPicture(
  document: PdfDocument,
  stream: StreamBody,
): Promise<CarriedStream | null> {
  const bytes = await document.unpacked(stream, 'DCTDecode', largestPacked)
  if (!bytes) return null
  const clean = await cleanJpeg(new Reader(sourceOf(bytes)))
  if (!clean) return null
  const body = clean.plan.map((piece) =>
    piece instanceof Uint8Array ? piece : bytes.slice(piece.from, piece.from + lengthOf(piece)),
  )
  return { dictionary: withoutPacking(stream.dictionary), body, removed: clean.removed }
}

function withoutPacking({ entries }: PdfDictionary): PdfDictionary {
  const kept = new Map<string, PdfValue>(entries)
  const parameters = entries.get('DecodeParms')
  kept.set('Filter', new PdfName('DCTDecode'))
  kept.set('DecodeParms', Array.isArray(parameters) ? (parameters.at(-1) ?? null) : null)
  return new PdfDictionary(kept)
}

/** A length that is wrong would carry over what is not the stream's, or leave some behind. */
async function endsWhereItSays(document: PdfDocument, to: number): Promise<boolean> {
  const after = await document.blocks.read(to, 16)
  return /^\s{0,4}endstream/.test(String.fromCharCode(...after))
}

function moved(plan: Plan, by: number): Plan {
  return plan.map((piece) =>
    piece instanceof Uint8Array ? piece : { from: piece.from + by, to: piece.to + by },
  )
}
