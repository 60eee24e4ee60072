import type { Page } from '../page.ts'
import { placeOn } from '../places.ts'
import { itemOf } from '../random.ts'
import { circle, curve, leaf, line, moved, type Point, path, polygon, range } from '../shapes.ts'
import { middleOf, stage } from './stage.ts'

/** Kites: one that fills the sheet, or all that a beach can hold. */
export function kites(page: Page): string {
  const { inks, ground, random } = page
  const place = placeOn(page, 'foot', 'side', 'head', 'half')
  const { art } = place
  const { cx, cy, r } = middleOf(art)
  if (page.variant % 2 === 0) {
    const side = page.variant % 4 === 0 ? 1 : -1
    const picture = [
      circle(cx - side * art.w * 0.24, art.y + art.h * 0.24, r * 0.34, page.over(ground, inks.c)),
      tail(
        page,
        [cx - side * r * 0.28, cy + r * 0.5],
        [cx - side * art.w * 0.36, art.y + art.h + r * 0.1],
        r * 0.12,
        7,
      ),
      moved(kite(page, 0), cx + side * r * 0.1, cy - r * 0.12, r / 108, side * 20),
    ]
    return stage(page, place, picture.join(''), { inks: [inks.a, inks.b] })
  }
  const count = 9
  const hand: Point = [art.x + art.w * 0.5, art.y + art.h * 1.05]
  const flying = range(count).map((i) => {
    const x = art.x + art.w * (0.13 + 0.74 * ((i * 0.618 + 0.33) % 1))
    const y = art.y + art.h * (0.14 + 0.6 * (i / (count - 1)))
    const size = (r / 108) * random.between(0.26, 0.38)
    const string = line(
      curve([[x, y], [(x + hand[0]) / 2 + r * 0.1, (y + hand[1]) / 2 - r * 0.1], hand]),
      page.over(ground, inks.ink),
      r * 0.007,
    )
    return {
      string,
      body:
        tail(page, [x, y + size * 70], [x - size * 40, y + size * 190], size * 12, 4) +
        moved(kite(page, i), x, y, size, random.between(-24, 24)),
    }
  })
  return stage(
    page,
    place,
    flying.map((one) => one.string).join('') + flying.map((one) => one.body).join(''),
    { inks: [inks.a, inks.b] },
  )
}

function kite(page: Page, turn: number): string {
  const { inks, ground } = page
  const tones = [
    page.over(ground, inks.a, inks.paper),
    page.over(ground, inks.c, inks.ink),
    page.over(ground, inks.ink, inks.paper),
    page.over(ground, inks.b, inks.paper),
  ]
  const [top, right, foot, left]: [Point, Point, Point, Point] = [
    [0, -92],
    [62, -22],
    [0, 84],
    [-62, -22],
  ]
  const middle: Point = [0, -22]
  const quarters = [
    [top, right],
    [right, foot],
    [foot, left],
    [left, top],
  ].map((pair, i) => path(polygon([...pair, middle]), itemOf(tones, i + turn)))
  const flower = range(8).map((i) => path(leaf(middle, 27, 7, i * 45), inks.paper))
  return (
    quarters.join('') + circle(0, -22, 31, inks.ink) + flower.join('') + circle(0, -22, 5, inks.a)
  )
}

function tail(page: Page, from: Point, to: Point, size: number, count: number): string {
  const { inks, ground } = page
  const sway = (t: number): Point => [
    from[0] + (to[0] - from[0]) * t + Math.sin(t * 9) * size * 0.9,
    from[1] + (to[1] - from[1]) * t,
  ]
  const string = line(
    curve(range(20).map((i) => sway(i / 19))),
    page.over(ground, inks.ink),
    size * 0.13,
  )
  const bows = range(count).map((i) => {
    const at = sway((i + 0.7) / (count + 0.3))
    const colour = page.over(ground, itemOf([inks.a, inks.b, inks.c], i), inks.paper)
    return (
      path(leaf(at, size * 1.1, size * 0.5, 20), colour) +
      path(leaf(at, size * 1.1, size * 0.5, 200), colour)
    )
  })
  return string + bows.join('')
}
