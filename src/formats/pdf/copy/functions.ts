import { NotUnderstoodError } from '../../malformed-file.ts'
import type { PdfDocument } from '../structure/document.ts'
import { numberIn, type PdfDictionary } from '../structure/values.ts'
import { bytesOf } from '../structure/writing.ts'

const words = new Set(
  `abs add and atan bitshift ceiling copy cos cvi cvr div dup eq exch exp false floor ge gt idiv
   index le ln log lt mod mul ne neg not or pop roll round sin sqrt sub true truncate xor
   if ifelse`.split(/\s+/),
)
const longest = 64 * 1024

/** A calculation with nothing but numbers, braces and the words that calculate. */
export function calculation(source: Uint8Array): Uint8Array<ArrayBuffer> {
  if (source.length > longest) throw new NotUnderstoodError()
  const text = String.fromCharCode(...source.map((byte) => (byte < 128 ? byte : 63)))
  const tokens = text
    .replaceAll(/%[^\r\n]*/g, ' ')
    .replaceAll(/[{}]/g, ' $& ')
    .split(/[\s\0]+/)
    .filter((token) => token !== '')
  const isKnown = (token: string) =>
    words.has(token) ||
    /^[{}]$/.test(token) ||
    /^[+-]?(\d{1,20}(\.\d{0,20})?|\.\d{1,20})$/.test(token)
  if (!tokens.every(isKnown)) throw new NotUnderstoodError()
  return bytesOf(tokens.join(' '))
}

/** Bytes that the samples of a function take. */
export async function samplesSize(
  document: PdfDocument,
  dictionary: PdfDictionary,
): Promise<number> {
  let samples = (await document.list(dictionary.get('Range'))).length / 2
  for (const size of await document.list(dictionary.get('Size'))) {
    samples *= numberIn(await document.value(size)) ?? 0
  }
  const bits = (await document.number(dictionary.get('BitsPerSample'))) ?? 0
  return Math.ceil((samples * bits) / 8)
}
