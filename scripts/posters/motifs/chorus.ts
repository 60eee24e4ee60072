import { rowsOf, smallLine } from '../lettering.ts'
import { isArabic, outlineOf } from '../outlines.ts'
import { type Page, sheet } from '../page.ts'
import { range } from '../shapes.ts'

/** The word said by many: a wall of rows, one of them in another voice. */
export function chorus(page: Page): string {
  const { w, h, inks, ground, margin, unit } = page
  const foot = unit * 5.5
  const box = { x: margin, y: margin, w: w - margin * 2, h: h - margin * 2 - foot }
  const { box: shape } = outlineOf(page.words.replace('\n', ' '), 900)
  const natural = (box.w * shape.h) / shape.w
  const count = Math.max(
    3,
    Math.min(9, Math.round(box.h / (natural * (isArabic(page.words) ? 1.16 : 1.55)))),
  )
  const one = page.inkOn(ground, inks.paper, inks.ink)
  const other = page.inkOn(ground, inks.a, inks.c, inks.ink)
  const second = page.inkOn(ground, inks.b, inks.c, inks.ink)
  const loud = (page.variant + 1) % count
  const voices = range(count).map((i) =>
    i === loud ? other : i % 2 === 0 ? one : second === one ? one : second,
  )
  const small = smallLine(
    page.small,
    { x: margin, y: h - margin - unit * 2, w: box.w, h: unit * 2.5 },
    page.inkOn(ground),
  )
  return (
    sheet(page) +
    rowsOf(page.words, box, voices, isArabic(page.words) ? 0 : page.variant % 3) +
    small
  )
}
