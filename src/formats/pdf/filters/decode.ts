import { type Inflated, inflate } from '../../deflate/inflate.ts'
import { NotUnderstoodError } from '../../malformed-file.ts'
import { numberIn, type PdfDictionary } from '../structure/values.ts'
import { from85, fromHex } from './ascii.ts'
import { fromLzw } from './lzw.ts'
import { fromRuns } from './run-length.ts'

const ways = new Set([
  ...['FlateDecode', 'LZWDecode', 'ASCII85Decode', 'ASCIIHexDecode', 'RunLengthDecode'],
])

/** Whether a filter only packs bytes, and knows nothing of pictures. */
export function isPacking(filter: string): boolean {
  return ways.has(filter)
}

/** Undoes one filter on bytes that begin at `from`, whatever follows them. */
export function undone(
  filter: string,
  packed: Uint8Array,
  from: number,
  most: number,
  parameters: PdfDictionary,
): Inflated {
  switch (filter) {
    case 'FlateDecode':
      return inflate(packed, from, most)
    case 'LZWDecode':
      return fromLzw(packed, from, most, numberIn(parameters.get('EarlyChange')) ?? 1)
    case 'ASCII85Decode':
      return from85(packed, from, most)
    case 'ASCIIHexDecode':
      return fromHex(packed, from, most)
    case 'RunLengthDecode':
      return fromRuns(packed, from, most)
    default:
      throw new NotUnderstoodError()
  }
}
