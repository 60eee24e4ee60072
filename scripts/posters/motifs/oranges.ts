import type { Page } from '../page.ts'
import { placeOn } from '../places.ts'
import { circle, drop, leaf, path, polar, range, wedge } from '../shapes.ts'
import { middleOf, stage } from './stage.ts'

/** Oranges: one great wheel of segments, or a grove seen from above. */
export function oranges(page: Page): string {
  const { inks, ground } = page
  const place = placeOn(page, 'foot', 'head', 'half', 'side')
  const { art } = place
  const { cx, cy } = middleOf(art)
  const green = page.over(ground, inks.b, inks.ink)
  if (page.variant % 2 === 0) {
    const r = Math.max(art.w, art.h) * 0.5
    const small = Math.min(art.w, art.h) * 0.46
    const size = Math.min(r, small * 1.02)
    const leaves = [-150, -118, -86].map(
      (turn, i) =>
        path(
          leaf([cx + size * 0.1, cy - size * 0.86], size * 0.8, size * 0.16, turn + 40 * i - 20, 1),
          green,
        ) +
        path(
          leaf(
            [cx + size * 0.1, cy - size * 0.86],
            size * 0.8,
            size * 0.16,
            turn + 40 * i - 20,
            -1,
          ),
          page.over(ground, inks.ink, inks.c),
        ),
    )
    return stage(page, place, leaves.join('') + cut(page, cx, cy + size * 0.1, size * 0.9, 10), {
      inks: [inks.a, inks.b],
    })
  }
  const across = art.w > art.h * 1.3 ? 6 : 4
  const cell = art.w / across
  const down = Math.max(2, Math.round(art.h / cell))
  const h = art.h / down
  const fruit = range(across * down).map((i) => {
    const x = art.x + cell * ((i % across) + 0.5)
    const y = art.y + h * (Math.floor(i / across) + 0.5)
    const r = Math.min(cell, h) * 0.43
    const kind = (i * 5 + Math.floor(i / across) * 3) % 7
    if (kind === 2) return cut(page, x, y, r, 9)
    if (kind === 5) {
      return range(4)
        .map((k) =>
          path(
            leaf([x, y], r * 1.06, r * 0.3, 45 + k * 90),
            k % 2 === 0 ? green : page.over(ground, inks.ink, inks.c),
          ),
        )
        .join('')
    }
    const skin = circle(x, y, r, page.over(ground, inks.a, inks.c))
    const tip = path(leaf([x, y - r * 0.6], r * 0.72, r * 0.2, kind % 2 === 0 ? -30 : -150), green)
    return skin + circle(x, y - r * 0.6, r * 0.07, inks.ink) + tip
  })
  return stage(page, place, fruit.join(''), { inks: [inks.a, inks.b] })
}

function cut({ inks, ground }: Page, x: number, y: number, r: number, parts: number): string {
  const skin = ground === inks.a ? inks.c : inks.a
  const flesh = ground === inks.a ? inks.a : inks.c
  const segments = range(parts).map((i) => {
    const [start, end] = [(i * 360) / parts + 3.4, ((i + 1) * 360) / parts - 3.4]
    const [px, py] = polar(x, y, r * 0.1, (start + end) / 2)
    const pip = polar(x, y, r * 0.4, (start + end) / 2)
    const mark =
      i % 2 === 0 ? path(drop(pip[0], pip[1], r * 0.035, (start + end) / 2 + 180), inks.ink) : ''
    return path(wedge(px, py, r * 0.72, start, end), i % 3 === 0 ? skin : flesh) + mark
  })
  return circle(x, y, r, skin) + circle(x, y, r * 0.9, inks.paper) + segments.join('')
}
