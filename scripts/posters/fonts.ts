import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import * as fontkit from 'fontkit'

export type Subset = 'latin' | 'latin-ext' | 'arabic'

/** What fontkit keeps of a WOFF2 font, as far as choosing a weight needs it. */
type Point = { x: number; y: number; copy(): Point }
type Outline = { points?: Array<Point>; components?: Array<{ dx: number; dy: number }> }
type Varied = fontkit.Font & {
  variationCoords: Array<number>
  _transformedGlyphs: Array<Outline>
  _variationProcessor: { transformPoints(glyph: number, points: Array<Point>): void }
  _getBaseGlyph(glyph: number): fontkit.Glyph
}

const folder = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@fontsource-variable/alexandria')),
  'files',
)
const fonts = new Map<string, fontkit.Font>()

/** The subset of the typeface in one weight; each is opened once. */
export function fontOf(subset: Subset, weight: number): fontkit.Font {
  const key = `${subset} ${weight}`
  const known = fonts.get(key)
  if (known) return known
  const bytes = readFileSync(path.join(folder, `alexandria-${subset}-wght-normal.woff2`))
  const font = varied(fontkit.create(bytes) as Varied, fontkit.create(bytes) as Varied, weight)
  fonts.set(key, font)
  return font
}

/**
 * fontkit 2.0.4 varies the outlines of TrueType fonts but not of WOFF2 ones: `getVariation` fails on
 * them. Its variation tables work, so they are applied to the unpacked outlines here.
 */
function varied(plain: Varied, font: Varied, weight: number): fontkit.Font {
  plain._getBaseGlyph(1)
  font.variationCoords = [weight]
  font._transformedGlyphs = plain._transformedGlyphs
  const sample = font._transformedGlyphs.find((glyph) => glyph.points?.[0])?.points?.[0]
  if (!sample) return font
  const pointAt = (x: number, y: number) => Object.assign(sample.copy(), { x, y, endContour: true })
  font._transformedGlyphs.forEach((glyph, id) => {
    const phantoms = [0, 0, 0, 0].map(() => pointAt(0, 0))
    const parts = glyph.components?.map((part) => pointAt(part.dx, part.dy))
    font._variationProcessor.transformPoints(id, [...(parts ?? glyph.points ?? []), ...phantoms])
    parts?.forEach((point, index) => {
      const part = glyph.components?.[index]
      if (part) Object.assign(part, { dx: point.x, dy: point.y })
    })
  })
  return font
}
