import { inflate } from '../../deflate/inflate.ts'
import { NotUnderstoodError } from '../../malformed-file.ts'
import { inflateSmall } from '../../png/text.ts'
import { isPacking, undone } from '../filters/decode.ts'
import type { PdfDocument } from './document.ts'
import { filtersOf, parametersOf, unpredicted } from './streams.ts'
import { numberIn, PdfDictionary, type PdfValue, type StreamBody } from './values.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** A stream's bytes without its packings; `kind` is the picture's own filter, where one is left. */
export type Opened = { bytes: Bytes; kind: string | null; parameters: PdfDictionary }

/**
 * Undoes the packings of a stream in memory. `parameters` are those of its last filter. Throws
 * {@link NotUnderstoodError} for filters that stand where they make no sense.
 */
export async function opened(
  document: PdfDocument,
  stream: StreamBody,
  limit: number,
): Promise<Opened> {
  const filters = filtersOf(stream.dictionary)
  let bytes = await document.bytesOf(stream, limit)
  for (const [index, filter] of filters.entries()) {
    const parameters = parametersOf(stream.dictionary, index)
    const isLast = index === filters.length - 1
    const isForetold = (numberIn(parameters.get('Predictor')) ?? 1) > 1
    if (!isLast && (!isPacking(filter) || isForetold)) throw new NotUnderstoodError()
    if (!isPacking(filter)) return { bytes, kind: filter, parameters }
    bytes =
      filter === 'FlateDecode'
        ? await unfolded(bytes, limit)
        : undone(filter, bytes, 0, limit, parameters).bytes
  }
  return { bytes, kind: null, parameters: parametersOf(stream.dictionary, filters.length - 1) }
}

/** By what the platform brings, and where something follows, as many programs let it, by our own. */
async function unfolded(bytes: Bytes, limit: number): Promise<Bytes> {
  const ends = bytes.findLastIndex((byte) => byte !== 10 && byte !== 13) + 1
  for (const to of new Set([bytes.length, Math.max(ends, bytes.length - 2)])) {
    const whole = await inflateSmall(bytes.subarray(0, to), limit)
    if (whole) return whole
  }
  return inflate(bytes, 0, limit).bytes
}

/** The same of a stream that is no picture, its predictor undone too. */
export async function plainBytes(
  document: PdfDocument,
  stream: StreamBody,
  limit: number,
): Promise<Bytes> {
  const { bytes, kind, parameters } = await opened(document, stream, limit)
  if (kind) throw new NotUnderstoodError()
  const isForetold = (numberIn(parameters.get('Predictor')) ?? 1) > 1
  return isForetold ? unpredicted(bytes, parameters) : bytes
}

/**
 * A stream whose filters stand in its own dictionary, wherever the document keeps them. Throws
 * {@link NotUnderstoodError} where its data lies elsewhere or has another length than it says: that would
 * carry over what is not the stream's, or leave some behind.
 */
export async function soundStream(document: PdfDocument, stream: StreamBody): Promise<StreamBody> {
  if (stream.dictionary.entries.has('F')) throw new NotUnderstoodError()
  const to = stream.from + (await document.lengthOf(stream))
  const after = await document.blocks.read(to, 16)
  if (!/^\s{0,4}endstream/.test(String.fromCharCode(...after))) throw new NotUnderstoodError()
  const entries = new Map(stream.dictionary.entries)
  for (const key of ['Filter', 'DecodeParms']) {
    const value = entries.get(key) ?? null
    if (value !== null) entries.set(key, await direct(document, value, 2))
  }
  return { ...stream, dictionary: new PdfDictionary(entries) }
}

async function direct(document: PdfDocument, value: PdfValue, depth: number): Promise<PdfValue> {
  const found = await document.value(value)
  if (depth === 0) return found
  if (Array.isArray(found)) {
    if (found.length > mostFilters) throw new NotUnderstoodError()
    return Promise.all(found.map((one) => direct(document, one, depth - 1)))
  }
  if (!(found instanceof PdfDictionary)) return found
  const entries = new Map<string, PdfValue>()
  for (const [key, one] of found.entries) {
    // What a bilevel picture shares with others is a stream of its own.
    entries.set(key, key === 'JBIG2Globals' ? one : await direct(document, one, 0))
  }
  return new PdfDictionary(entries)
}

const mostFilters = 8
