import type { Page } from '../page.ts'
import { placeOn } from '../places.ts'
import { circle, curve, leaf, line, path, range, rect, within } from '../shapes.ts'
import { stage } from './stage.ts'

/** A braid from top to bottom of the sheet, three strands over and under. */
export function braid(page: Page): string {
  const { inks, ground } = page
  const place = placeOn(page, 'side', 'foot', 'half')
  const { art } = place
  const hair = page.over(ground, inks.ink, inks.paper)
  const ribbon = page.over(ground, inks.a, inks.c)
  const many = art.w > art.h * 0.95 ? 3 : 1
  const picture = range(many).map((index) => {
    const cx = art.x + art.w * (many === 1 ? 0.5 : (index + 0.5) / many)
    const r = Math.min((art.w / many) * 0.34, art.h * 0.2)
    const top = art.y + r * 1.5
    const end = art.y + art.h * (many === 1 ? 0.9 : ([0.8, 0.86, 0.74][index] ?? 0.9))
    const count = Math.round((end - top) / (r * 0.4))
    const step = (end - top) / count
    const head = circle(cx, art.y + r * 0.72, r * 1.12, hair)
    const parting = range(7).map((i) =>
      line(
        curve([
          [cx, art.y - r * 0.4],
          [cx + (i - 3) * r * 0.34, art.y + r * 0.6],
          [cx + (i - 3) * r * 0.1, top + r * 0.3],
        ]),
        ground,
        r * 0.022,
      ),
    )
    const links = range(count).map((i) => {
      const side = i % 2 === 0 ? 1 : -1
      const y = top + i * step
      const size = r * (0.66 - (i / count) * 0.2)
      const d = `M${cx + side * size} ${y - step * 0.3}Q${cx + side * size * 1.25} ${y + step * 1.3} ${cx - side * size * 0.5} ${y + step * 2.5}Q${cx - side * size * 0.9} ${y + step * 0.9} ${cx + side * size} ${y - step * 0.3}Z`
      const colour = i % 4 === 1 ? ribbon : hair
      return path(d, colour, `stroke="${ground}" stroke-width="${r * 0.045}"`)
    })
    const bow = [-1, 1].map((side) =>
      path(leaf([cx, end + r * 0.1], r * 0.6, r * 0.22, 90 - side * 62), ribbon),
    )
    const tail = [-1, 0, 1].map((side) =>
      path(leaf([cx, end], r * 0.95, r * 0.14, 90 + side * 17), hair),
    )
    return [
      head,
      ...parting,
      ...links,
      ...tail,
      ...bow,
      circle(cx, end + r * 0.08, r * 0.13, inks.c),
    ].join('')
  })
  const strip = rect(art, ground)
  return stage(page, place, within(strip, picture.join(''), page.name()), {
    inks: [inks.a, inks.c],
  })
}
