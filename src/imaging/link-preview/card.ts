import { joined } from '../../shared/bytes.ts'
import type { Placed } from './layout.ts'

export const cardSize = { width: 1200, height: 630 }

export type Card = {
  /** As #rrggbb. */
  accent: string
  isRightToLeft: boolean
  texts: Array<Placed>
}

const paper = '#f3eee4'
const ink = '#161310'
const bar = 36

/** A card of one page as a PDF that carries its font, so that it can be drawn like any other. */
export function cardAsPdf(card: Card, font: Uint8Array): Uint8Array<ArrayBuffer> {
  const content = contentOf(card)
  const { width, height } = cardSize
  return assemble([
    text('<</Type/Catalog/Pages 2 0 R>>'),
    text('<</Type/Pages/Kids[3 0 R]/Count 1>>'),
    text(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>`,
    ),
    stream(text(content)),
    text('<</Type/Font/Subtype/Type0/BaseFont/T/Encoding/Identity-H/DescendantFonts[6 0 R]>>'),
    text(
      '<</Type/Font/Subtype/CIDFontType2/BaseFont/T/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity/DW 1000/FontDescriptor 7 0 R>>',
    ),
    text(
      '<</Type/FontDescriptor/FontName/T/Flags 4/FontBBox[-1000 -1000 2000 2000]/ItalicAngle 0/Ascent 1000/Descent -300/CapHeight 700/StemV 120/FontFile2 8 0 R>>',
    ),
    stream(font),
  ])
}

function contentOf({ accent, isRightToLeft, texts }: Card): string {
  const { width, height } = cardSize
  const edge = isRightToLeft ? width - bar : 0
  return [
    `${colour(paper)} 0 0 ${width} ${height} re f`,
    `${colour(accent)} ${edge} 0 ${bar} ${height} re f`,
    `BT ${colour(ink)}`,
    ...texts.flatMap(glyphsOf),
    'ET',
  ].join('\n')
}

/** Each glyph is placed by itself: the page needs no widths. */
function glyphsOf({ shaped, x, y, size }: Placed): Array<string> {
  let at = x
  return [
    `/F ${size} Tf`,
    ...shaped.glyphs.map((glyph) => {
      const left = at + (glyph.x * size) / 1000
      const base = cardSize.height - y + (glyph.y * size) / 1000
      at += (glyph.advance * size) / 1000
      const code = glyph.id.toString(16).padStart(4, '0')
      return `1 0 0 1 ${left.toFixed(2)} ${base.toFixed(2)} Tm <${code}> Tj`
    }),
  ]
}

function colour(hexadecimal: string): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(hexadecimal.slice(at, at + 2), 16) / 255)
  return `${parts.map((part) => part.toFixed(3)).join(' ')} rg`
}

function text(words: string): Uint8Array {
  return new TextEncoder().encode(words)
}

function stream(bytes: Uint8Array): Uint8Array {
  return joined([text(`<</Length ${bytes.length}>>stream\n`), bytes, text('\nendstream')])
}

function assemble(objects: Array<Uint8Array>): Uint8Array<ArrayBuffer> {
  const parts = [text('%PDF-1.7\n')]
  const offsets: Array<number> = []
  let length = parts[0]?.length ?? 0
  for (const [index, object] of objects.entries()) {
    offsets.push(length)
    const part = joined([text(`${index + 1} 0 obj\n`), object, text('\nendobj\n')])
    parts.push(part)
    length += part.length
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
  const count = objects.length + 1
  parts.push(
    text(
      `xref\n0 ${count}\n0000000000 65535 f \n${rows.join('')}trailer\n<</Size ${count}/Root 1 0 R>>\nstartxref\n${length}\n%%EOF\n`,
    ),
  )
  return joined(parts)
}
