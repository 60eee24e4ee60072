import type { Page } from '../page.ts'
import { placeOn } from '../places.ts'
import { moved, path, polar, polygon, range, star as tips, wedge } from '../shapes.ts'
import { openBook } from './open-book.ts'
import { middleOf, stage } from './stage.ts'

/** A star of folded paper, with the pages it was folded from turning round it. */
export function star(page: Page): string {
  const { inks, ground } = page
  const place = placeOn(page, 'foot', 'head', 'side', 'half')
  const { art } = place
  const { cx, cy, r } = middleOf(art)
  const [light, dark] =
    ground === inks.a ? [inks.paper, inks.c] : [inks.a, page.over(ground, inks.ink, inks.c)]
  const far = Math.hypot(art.w, art.h)
  const rays =
    page.variant % 2 === 0
      ? range(30).map((i) =>
          path(wedge(cx, cy, far, i * 12, i * 12 + 6), page.over(ground, inks.c, inks.paper)),
        )
      : range(26).map((i) => {
          const [x, y] = polar(cx, cy, r * (i % 2 === 0 ? 0.9 : 0.76), (i * 360) / 26)
          return moved(openBook(page, r * 0.085, i), x, y, 1, (i * 360) / 26 + 90)
        })
  const size = r * (page.variant % 2 === 0 ? 0.92 : 0.62)
  const facets = range(5).flatMap((i) => {
    const turn = -90 + i * 72
    const tip = polar(cx, cy, size, turn)
    const [one, two] = [polar(cx, cy, size * 0.4, turn - 36), polar(cx, cy, size * 0.4, turn + 36)]
    return [path(polygon([[cx, cy], one, tip]), light), path(polygon([[cx, cy], tip, two]), dark)]
  })
  const halo = page.variant % 2 === 0 ? path(tips(cx, cy, size * 1.2, size * 0.48), ground) : ''
  return stage(page, place, [...rays, halo, ...facets].join(''), { inks: [inks.a, inks.ink] })
}
