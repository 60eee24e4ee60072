import type { Page } from '../page.ts'
import { placeOn } from '../places.ts'
import { itemOf } from '../random.ts'
import { circle, line, path, polygon, range } from '../shapes.ts'
import { middleOf, stage } from './stage.ts'

/** Tents like a range of mountains; in one of them somebody keeps a lamp lit. */
export function tents(page: Page): string {
  const { inks, ground, random } = page
  const place = placeOn(page, 'foot', 'head', 'half')
  const { art } = place
  const { r } = middleOf(art)
  const rows = page.variant % 2 === 0 ? 4 : 2
  const orb = circle(
    art.x + art.w * (page.variant % 4 < 2 ? 0.28 : 0.7),
    art.y + art.h * 0.24,
    r * 0.3,
    page.over(ground, inks.c, inks.paper),
  )
  const tones = [inks.b, inks.paper, inks.a, inks.c, inks.ink]
  const camp = range(rows).flatMap((row) => {
    const count = (rows === 2 ? 1 : 2) + (rows - row - 1)
    const base = art.y + art.h * (0.62 + (0.4 * row) / Math.max(1, rows - 1))
    return range(count).map((i) => {
      const w = (art.w / count) * 1.26
      const x = art.x + (art.w * (i + 0.5)) / count + random.between(-0.05, 0.05) * art.w
      const h = Math.min(w * 0.8, art.h * (0.36 + row * 0.075))
      const lit = row === rows - 2 && i === Math.floor(count / 2)
      return tent(page, x, base, w, h, itemOf(tones, row * 2 + i + page.placing), lit)
    })
  })
  return stage(page, place, orb + camp.join(''), {
    field: place.where === 'foot' ? inks.ink : ground,
    inks: [inks.c, inks.a],
  })
}

function tent(
  page: Page,
  x: number,
  base: number,
  w: number,
  h: number,
  wanted: string,
  isLit: boolean,
): string {
  const { inks, ground } = page
  const cloth = page.over(ground, wanted, inks.a)
  const shade = page.over(cloth, inks.ink, inks.paper)
  const edge = `stroke="${ground}" stroke-width="${page.unit * 0.5}" stroke-linejoin="round"`
  const sides = path(
    polygon([
      [x, base - h],
      [x + w / 2, base],
      [x - w / 2, base],
    ]),
    cloth,
    edge,
  )
  const shadow = path(
    polygon([
      [x, base - h],
      [x + w / 2, base],
      [x + w * 0.2, base],
    ]),
    shade,
  )
  const stripes = range(4).map((i) =>
    line(`M${x} ${base - h}L${x - w * (0.16 + i * 0.09)} ${base}`, shade, w * 0.006),
  )
  const flap = path(
    polygon([
      [x, base - h * 0.66],
      [x + w * 0.1, base],
      [x - w * 0.13, base],
    ]),
    isLit ? page.over(cloth, inks.c, inks.a) : inks.ink,
  )
  const fold = path(
    polygon([
      [x, base - h * 0.66],
      [x - w * 0.13, base],
      [x - w * 0.2, base],
    ]),
    page.over(cloth, inks.c, inks.paper),
  )
  const lamp = isLit ? circle(x, base - h * 0.25, w * 0.028, inks.a) : ''
  return (
    sides +
    shadow +
    stripes.join('') +
    flap +
    fold +
    lamp +
    line(`M${x} ${base - h}v${-h * 0.07}`, page.over(ground, inks.ink), w * 0.012)
  )
}
