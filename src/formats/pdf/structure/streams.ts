import { joined } from '../../../shared/bytes.ts'
import { inflated } from '../../inflating.ts'
import { MalformedFileError } from '../../malformed-file.ts'
import { numberIn, PdfDictionary, PdfName, type PdfValue } from './values.ts'

/** Names of a stream's filters, in the order in which they are undone. */
export function filtersOf(dictionary: PdfDictionary): Array<string> {
  const filter = dictionary.get('Filter') ?? dictionary.get('F')
  const list = Array.isArray(filter) ? filter : [filter]
  return list.flatMap((value) =>
    value instanceof PdfName ? [long.get(value.name) ?? value.name] : [],
  )
}

/** What is packed again and again takes long to unpack, and has no other sense. */
const mostFilters = 4

/**
 * A stream's own data: Flate with or without a predictor, or none at all. Throws {@link MalformedFileError}
 * where it is packed otherwise, or becomes larger than `limit` bytes.
 */
export async function decoded(
  packed: Uint8Array<ArrayBuffer>,
  dictionary: PdfDictionary,
  limit: number,
): Promise<Uint8Array<ArrayBuffer>> {
  let bytes = packed
  const filters = filtersOf(dictionary)
  for (const [index, filter] of filters.entries()) {
    if (filter !== 'FlateDecode' || filters.length > mostFilters)
      throw new MalformedFileError('damaged')
    bytes = unpredicted(await inflatedWithin(bytes, limit), parametersOf(dictionary, index))
  }
  return bytes
}

/** The beginning of a page's content, at most `limit` bytes of it; empty where it is packed otherwise. */
export async function beginningOf(
  packed: Uint8Array<ArrayBuffer>,
  dictionary: PdfDictionary,
  limit: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const filters = filtersOf(dictionary)
  if (filters.length === 0) return packed
  const isPlain = filters.length === 1 && filters[0] === 'FlateDecode' && packed.length > 0
  return isPlain ? inflatedWithin(packed, limit, 'cut') : new Uint8Array()
}

/**
 * What zlib data becomes. What was good before a fault is kept, as every reader of documents does:
 * many programs count a line's end into the data.
 */
export async function inflatedWithin(
  bytes: Uint8Array<ArrayBuffer>,
  limit: number,
  beyond: 'refuse' | 'cut' = 'refuse',
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Array<Uint8Array> = []
  let size = 0
  try {
    for await (const piece of inflated(once(bytes))) {
      pieces.push(piece)
      size += piece.length
      if (size > limit && beyond === 'refuse') throw new MalformedFileError('bomb')
      if (size > limit) break
    }
  } catch (error) {
    if (error instanceof MalformedFileError) throw error
    if (size === 0) throw new MalformedFileError('damaged')
  }
  return joined(pieces)
}

async function* once(bytes: Uint8Array<ArrayBuffer>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  yield bytes
}

/** What the filter at `index` is told. */
export function parametersOf(dictionary: PdfDictionary, index: number): PdfDictionary {
  const parameters = dictionary.get('DecodeParms') ?? dictionary.get('DP')
  const own: PdfValue | undefined = Array.isArray(parameters) ? parameters[index] : parameters
  return own instanceof PdfDictionary ? own : new PdfDictionary()
}

/** The rows as they were before each was foretold from its neighbours. */
export function unpredicted(
  bytes: Uint8Array<ArrayBuffer>,
  parameters: PdfDictionary,
): Uint8Array<ArrayBuffer> {
  const predictor = numberIn(parameters.get('Predictor')) ?? 1
  if (predictor < 2) return bytes
  if (predictor < 10) throw new MalformedFileError('damaged')
  const colours = numberIn(parameters.get('Colors')) ?? 1
  const bits = numberIn(parameters.get('BitsPerComponent')) ?? 8
  const columns = numberIn(parameters.get('Columns')) ?? 1
  const width = Math.ceil((colours * bits * columns) / 8)
  if (!(width > 0 && width < 1_000_000)) throw new MalformedFileError('damaged')
  const pixel = Math.max(1, (colours * bits) >> 3)
  const rows = Math.floor(bytes.length / (width + 1))
  const plain = new Uint8Array(rows * width)
  for (let row = 0; row < rows; row += 1) {
    const from = row * (width + 1)
    const line = bytes.subarray(from + 1, from + 1 + width)
    restoreRow(plain, row * width, line, bytes[from] ?? 0, pixel)
  }
  return plain
}

/** The five ways in which PNG foretells a row from its neighbours. */
function restoreRow(
  plain: Uint8Array,
  start: number,
  line: Uint8Array,
  way: number,
  pixel: number,
): void {
  const above = start - line.length
  for (let x = 0; x < line.length; x += 1) {
    const left = x >= pixel ? (plain[start + x - pixel] ?? 0) : 0
    const up = above >= 0 ? (plain[above + x] ?? 0) : 0
    const corner = above >= 0 && x >= pixel ? (plain[above + x - pixel] ?? 0) : 0
    plain[start + x] = (line[x] ?? 0) + guessed(way, left, up, corner)
  }
}

function guessed(way: number, left: number, up: number, corner: number): number {
  if (way === 1) return left
  if (way === 2) return up
  if (way === 3) return (left + up) >> 1
  return way === 4 ? nearest(left, up, corner) : 0
}

function nearest(left: number, up: number, corner: number): number {
  const guess = left + up - corner
  const toLeft = Math.abs(guess - left)
  const toUp = Math.abs(guess - up)
  const toCorner = Math.abs(guess - corner)
  if (toLeft <= toUp && toLeft <= toCorner) return left
  return toUp <= toCorner ? up : corner
}

const long = new Map([
  ['Fl', 'FlateDecode'],
  ['LZW', 'LZWDecode'],
  ['A85', 'ASCII85Decode'],
  ['AHx', 'ASCIIHexDecode'],
  ['RL', 'RunLengthDecode'],
  ['CCF', 'CCITTFaxDecode'],
  ['DCT', 'DCTDecode'],
])
