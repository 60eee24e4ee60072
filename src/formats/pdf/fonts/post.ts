import { NotUnderstoodError } from '../../malformed-file.ts'
import { latin } from '../../polyglots.ts'
import { isGlyphName } from './glyph-names.ts'

const [head, standardNames, withNames, letterX] = [34, 258, 0x00020000, 0x78]

/** The table that names the glyphs of a TrueType font, as far as it does that. */
export function neutralPost(table: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  if (table.length < 32) throw new NotUnderstoodError()
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength)
  if (view.getUint32(0) !== withNames) return table.slice(0, 32)
  const glyphs = table.length < head ? 0 : view.getUint16(32)
  if (head + glyphs * 2 > table.length) throw new NotUnderstoodError()
  let names = 0
  for (let glyph = 0; glyph < glyphs; glyph += 1) {
    names = Math.max(names, view.getUint16(head + glyph * 2) - standardNames + 1)
  }
  let at = head + glyphs * 2
  for (let name = 0; name < names && at < table.length; name += 1) {
    const to = at + 1 + (table[at] ?? 0)
    if (!isGlyphName(latin(table.subarray(at + 1, to)))) table.fill(letterX, at + 1, to)
    at = to
  }
  return table.slice(0, at)
}
