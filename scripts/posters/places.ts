import { blockOf, fitted, smallLine, tallnessOf } from './lettering.ts'
import { isArabic, mapped, type Outline, pathOf } from './outlines.ts'
import type { Page } from './page.ts'
import { contrast } from './palettes.ts'
import { itemOf } from './random.ts'
import { type Box, path } from './shapes.ts'

export type Where = 'foot' | 'head' | 'side' | 'half' | 'band'

/** Where the words stand, the field to keep quiet for them, and what is left for the picture. */
export type Place = { where: Where; art: Box; field: Box; words: Box; small: Box }

/** The place that the seed chooses of those that suit the motif and the shape of the page. */
export function placeOn(page: Page, ...suited: Array<Where>): Place {
  const fits = suited.filter((where) => suits(where, page.w / page.h))
  return places[itemOf(fits.length > 0 ? fits : suited, page.placing)](page)
}

function suits(where: Where, shape: number): boolean {
  if (shape > 1.6) return where === 'half'
  if (shape > 1.2) return where === 'half' || where === 'side' || where === 'band'
  if (shape < 0.55) return where === 'foot' || where === 'head' || where === 'band'
  return where !== 'half'
}

function heightFor(page: Page, width: number, most: number): number {
  const { box } = blockOf(page.words)
  const natural = (width * box.h) / box.w
  return Math.min(Math.max(natural, Math.min(natural * tallnessOf(page.words), most * 0.62)), most)
}

const places: Record<Where, (page: Page) => Place> = {
  foot(page) {
    const { w, h, margin, unit } = page
    const high = heightFor(page, w - margin * 2, h * (w > h ? 0.36 : 0.32))
    const top = h - margin - unit * 4.4 - high
    const edge = Math.round(top - unit * 4)
    return {
      where: 'foot',
      art: { x: 0, y: 0, w, h: edge },
      field: { x: 0, y: edge, w, h: h - edge },
      words: { x: margin, y: top, w: w - margin * 2, h: high },
      small: { x: margin, y: h - margin - unit * 2, w: w - margin * 2, h: unit * 2.5 },
    }
  },
  head(page) {
    const { w, h, margin, unit } = page
    const high = heightFor(page, w - margin * 2, h * (w > h ? 0.36 : 0.32))
    const top = margin + unit * 4.4
    const edge = Math.round(top + high + unit * 4)
    return {
      where: 'head',
      art: { x: 0, y: edge, w, h: h - edge },
      field: { x: 0, y: 0, w, h: edge },
      words: { x: margin, y: top, w: w - margin * 2, h: high },
      small: { x: margin, y: margin - unit * 0.6, w: w - margin * 2, h: unit * 2.5 },
    }
  },
  side(page) {
    const { w, h, margin, unit } = page
    const high = heightFor(page, h - margin * 2, w * 0.26)
    const wide = Math.round(margin + high + unit * 8)
    const right = isArabic(page.words)
    const x = right ? w - margin - high : margin
    return {
      where: 'side',
      art: { x: right ? 0 : wide, y: 0, w: w - wide, h },
      field: { x: right ? w - wide : 0, y: 0, w: wide, h },
      words: { x, y: margin, w: high, h: h - margin * 2 },
      small: {
        x: right ? x - unit * 4.8 : x + high + unit * 2.3,
        y: margin,
        w: unit * 2.5,
        h: h - margin * 2,
      },
    }
  },
  half(page) {
    const { w, h, margin, unit } = page
    const wide = Math.round(w * 0.44)
    const right = isArabic(page.words)
    const x = right ? w - wide : 0
    return {
      where: 'half',
      art: { x: right ? 0 : wide, y: 0, w: w - wide, h },
      field: { x, y: 0, w: wide, h },
      words: { x: x + margin, y: margin, w: wide - margin * 2, h: h - margin * 2 - unit * 5 },
      small: { x: x + margin, y: h - margin - unit * 2, w: wide - margin * 2, h: unit * 2.5 },
    }
  },
  band(page) {
    const { w, h, margin, unit } = page
    const high = heightFor(page, w - margin * 2, h * 0.26)
    const full = high + unit * 11
    const y = h * 0.5 - full / 2
    return {
      where: 'band',
      art: page.whole,
      field: { x: 0, y, w, h: full },
      words: { x: margin, y: y + unit * 3.6, w: w - margin * 2, h: high },
      small: { x: margin, y: y + high + unit * 6, w: w - margin * 2, h: unit * 2.5 },
    }
  },
}

/** Prints the words and the small line of a place onto its colour. */
export function write(page: Page, place: Place, on: string, ...wanted: Array<string>): string {
  const ink = page.inkOn(on, ...wanted)
  const turned = place.where === 'side'
  const right = isArabic(page.words)
  const flat = (box: Box): Box => (turned ? { x: 0, y: 0, w: box.h, h: box.w } : box)
  const words = fitted(blockOf(page.words), flat(place.words), {
    tall: tallnessOf(page.words),
    align: right ? 'end' : 'start',
  })
  const small = smallLine(page.small, flat(place.small), page.inkOn(on))
  if (!turned) return print(page, words, on, ink) + small
  const { x, y, w, h } = place.words
  const onSide = mapped(words, ([px, py]) => (right ? [x + w - py, y + px] : [x + py, y + h - px]))
  const box = place.small
  const turn = right
    ? `translate(${box.x + box.w} ${box.y}) rotate(90)`
    : `translate(${box.x} ${box.y + box.h}) rotate(-90)`
  return `${print(page, onSide, on, ink)}<g transform="${turn}">${small}</g>`
}

/** Refuses to print letters that leave the page or cannot be read. */
export function print(page: Page, words: Outline, on: string, ink: string): string {
  const { x, y, w, h } = words.box
  const least = page.unit * 1.5
  if (x < least || y < least || x + w > page.w - least || y + h > page.h - least) {
    throw new Error(`“${page.words}” leaves the page`)
  }
  if (contrast(on, ink) < 2.9) throw new Error(`“${page.words}” cannot be read: ${ink} on ${on}`)
  return path(pathOf(words), ink)
}
