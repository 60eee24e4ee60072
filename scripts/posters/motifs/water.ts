import type { Page } from '../page.ts'
import { placeOn } from '../places.ts'
import { itemOf } from '../random.ts'
import { drop, line, path, range, ring, within } from '../shapes.ts'
import { middleOf, stage } from './stage.ts'

/** Water: one great drop with its rings, or rain in a dry place. */
export function water(page: Page): string {
  const { inks, ground } = page
  const place = placeOn(page, 'foot', 'head', 'half', 'side')
  const { art } = place
  const { cx, r } = middleOf(art)
  const blue = page.over(ground, inks.b, inks.ink)
  if (page.variant % 2 === 0) {
    const size = Math.min(art.w * 0.5, art.h * 0.4)
    const cy = art.y + art.h * 0.58
    const shape = path(drop(cx, cy, size), blue)
    const inner = range(7).map((i) =>
      ring(
        cx,
        cy + size * 0.16,
        size * (0.09 + i * 0.11),
        page.over(blue, itemOf([inks.paper, inks.c, inks.a], i)),
        size * 0.035,
      ),
    )
    const level = path(
      `M${cx - size} ${cy + size * 0.16}Q${cx - size * 0.5} ${cy} ${cx} ${cy + size * 0.16}T${cx + size} ${cy + size * 0.16}V${cy + size}H${cx - size}Z`,
      page.over(blue, inks.ink, inks.a),
    )
    const rain = range(14).map((i) =>
      path(
        drop(art.x + art.w * ((i * 0.618) % 1), art.y + art.h * ((i * 0.37 + 0.05) % 1), r * 0.035),
        page.over(ground, inks.a, inks.c),
      ),
    )
    return stage(
      page,
      place,
      rain.join('') +
        shape +
        within(path(drop(cx, cy, size), '#000'), level + inner.join(''), page.name()),
      { inks: [inks.b, inks.a] },
    )
  }
  const across = art.w > art.h ? 10 : 6
  const cell = art.w / across
  const down = Math.round(art.h / cell)
  const drops = range(across * down).map((i) => {
    const row = Math.floor(i / across)
    const x = art.x + cell * ((i % across) + (row % 2 === 0 ? 0.5 : 1) - 0.25)
    const y = art.y + (art.h / down) * (row + 0.56)
    const grow = 0.15 + 0.16 * (row / down)
    const colour = page.over(
      ground,
      itemOf([inks.b, inks.b, inks.a, inks.c, inks.ink], i * 3 + row),
      inks.ink,
    )
    return (
      path(drop(x, y, cell * grow), colour) +
      line(
        `M${x - cell * grow * 0.36} ${y + cell * grow * 0.1}a${cell * grow * 0.4} ${cell * grow * 0.4} 0 0 0 ${cell * grow * 0.3} ${cell * grow * 0.36}`,
        ground,
        cell * 0.026,
      )
    )
  })
  return stage(page, place, drops.join(''), { inks: [inks.b, inks.a] })
}
