import { NotUnderstoodError } from '../../malformed-file.ts'
import { numberAt } from './cff-numbers.ts'

/** Numbers of the strings that name the glyphs of a font; small places stand for standard sets. */
export function glyphNames(
  font: Uint8Array<ArrayBuffer>,
  place: number,
  count: number,
): Array<number> {
  if (place <= 2) return []
  const kind = numberAt(font, place, 1)
  const names: Array<number> = []
  if (kind === 0) {
    for (let glyph = 1; glyph < count; glyph += 1) {
      names.push(numberAt(font, place - 1 + glyph * 2, 2))
    }
    return names
  }
  if (kind > 2) throw new NotUnderstoodError()
  for (let at = place + 1; names.length < count - 1; at += 2 + kind) {
    const first = numberAt(font, at, 2)
    const more = Math.min(numberAt(font, at + 2, kind), count)
    for (let name = first; name <= first + more; name += 1) names.push(name)
  }
  return names
}
