import type { Page } from '../page.ts'
import { placeOn } from '../places.ts'
import { circle, leaf, line, path, range, rect } from '../shapes.ts'
import { stage } from './stage.ts'

/** The fishing-net and olive-leaf weave of a scarf, large enough to walk through. */
export function weave(page: Page): string {
  const { inks, ground } = page
  const place = placeOn(page, 'band', 'foot', 'side', 'half')
  const { art } = place
  const cell = Math.min(art.w, art.h) / (page.variant % 2 === 0 ? 9 : 12)
  const thread = page.over(ground, inks.ink, inks.a)
  const accent = page.over(ground, inks.a, inks.paper)
  const [columns, rows] = [Math.ceil(art.w / cell) + 1, Math.ceil(art.h / cell) + 1]
  const net = range(columns * rows).map((i) => {
    const [column, row] = [i % columns, Math.floor(i / columns)]
    const [x, y] = [art.x + column * cell, art.y + row * cell]
    const knot = (column + row) % 2 === 0
    const lens = knot ? [45, 135, 225, 315] : []
    const leaves = lens.map((turn) => path(leaf([x, y], cell * 1.42, cell * 0.2, turn), thread))
    return leaves.join('') + circle(x, y, cell * (knot ? 0.2 : 0.12), knot ? accent : thread)
  })
  const border = art.h > art.w ? cell * 2 : cell * 1.4
  const edge = (y: number) => {
    const strip = rect({ x: art.x, y, w: art.w, h: border }, accent)
    const leafy = range(Math.ceil(art.w / (cell * 0.62))).flatMap((i) =>
      [-1, 1].map((sign) =>
        path(
          leaf([art.x + i * cell * 0.62, y + border / 2], cell * 0.7, cell * 0.13, sign * 38),
          page.over(accent, inks.ink, inks.paper),
        ),
      ),
    )
    const spine = line(
      `M${art.x} ${y + border / 2}h${art.w}`,
      page.over(accent, inks.ink, inks.paper),
      cell * 0.07,
    )
    return strip + leafy.join('') + spine
  }
  const edges = [
    edge(art.y + cell * (art.h > art.w ? 1.5 : 0.5)),
    edge(art.y + art.h - border - cell * (art.h > art.w ? 1.5 : 0.5)),
  ]
  const field = page.over(ground, inks.ink, inks.a)
  return stage(page, place, net.join('') + edges.join(''), { field, inks: [inks.c, inks.paper] })
}
