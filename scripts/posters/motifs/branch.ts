import type { Page } from '../page.ts'
import { placeOn } from '../places.ts'
import { circle, leaf, line, type Point, path, polar, polygon, range } from '../shapes.ts'
import { middleOf, stage } from './stage.ts'

/** One branch across the whole sheet, each leaf in two inks, as light falls on it. */
export function branch(page: Page): string {
  const place = placeOn(page, 'foot', 'side', 'head', 'half')
  const { art } = place
  const { random, inks, ground } = page
  const { cx, cy } = middleOf(art)
  const flip = page.variant % 2 === 0 ? 1 : -1
  const reach = Math.hypot(art.w, art.h) * 0.5
  const slope = (Math.atan2(art.h, art.w) * 180) / Math.PI
  const lean = -flip * slope * (art.w > art.h ? 0.72 : 0.92)
  const at = (t: number): Point => {
    const [x, y] = polar(cx, cy, (t - 0.5) * 1.86 * reach, lean)
    return polar(x, y, Math.sin(t * Math.PI * 1.5) * reach * 0.14, lean + 90)
  }
  const light = page.over(ground, inks.b, inks.paper)
  const dark = page.over(ground, inks.ink, inks.c)
  const stem = `M${range(60)
    .map((i) =>
      at(i / 59)
        .map(Math.round)
        .join(' '),
    )
    .join('L')}`
  const leaves = range(13).flatMap((i) => {
    const t = 0.03 + i * 0.078
    const size = reach * (0.62 - t * 0.3) * random.between(0.88, 1.1)
    return [1, -1].map((sign) => {
      const turn = lean + sign * (52 - t * 22) + random.between(-7, 7)
      const from = at(t + (sign > 0 ? 0.025 : 0))
      const wide = size * 0.17
      return (
        path(leaf(from, size, wide, turn, 1), light) + path(leaf(from, size, wide, turn, -1), dark)
      )
    })
  })
  const fruit = range(7).map((i) => {
    const t = 0.1 + i * 0.12
    const sign = i % 2 === 0 ? 1 : -1
    const from = at(t)
    const end = polar(from[0], from[1], reach * 0.2, lean + sign * 84)
    const r = reach * 0.068
    const shine = circle(end[0] - r * 0.3, end[1] - r * 0.3, r * 0.22, inks.paper)
    const stalk = line(polygon([from, end]), dark, reach * 0.012)
    return stalk + circle(end[0], end[1], r, page.over(ground, inks.a, inks.c)) + shine
  })
  const moon = circle(
    cx + flip * art.w * 0.2,
    cy - art.h * 0.14,
    reach * 0.36,
    page.over(ground, inks.c),
  )
  const picture = [moon, ...leaves, line(stem, dark, reach * 0.026), ...fruit].join('')
  const field = page.variant % 3 === 2 ? page.over(ground, inks.a, inks.ink) : ground
  return stage(page, place, picture, { field, inks: [inks.a, inks.c] })
}
