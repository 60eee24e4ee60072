import type { Page } from '../page.ts'
import { placeOn } from '../places.ts'
import { circle, leaf, line, path, polar, polygon, range, rect } from '../shapes.ts'
import { stage } from './stage.ts'

/** An olive tree, its crown laid out leaf by leaf as seeds are in a sunflower. */
export function olive(page: Page): string {
  const place = placeOn(page, 'foot', 'head', 'side', 'half')
  const { art } = place
  const { random, inks, ground } = page
  const trees = page.variant % 3 === 1 && art.w > art.h ? 3 : 1
  const soil = page.over(ground, inks.ink, inks.b)
  const horizon = art.y + art.h * 0.86
  const sunColour = page.over(ground, inks.c, inks.a)
  const sun = circle(
    art.x + art.w * (page.variant % 2 === 0 ? 0.74 : 0.24),
    art.y + art.h * 0.3,
    Math.min(art.w, art.h) * 0.3,
    sunColour,
  )
  const crowns = range(trees).map((index) => {
    const share = trees === 1 ? 0.5 : 0.2 + index * 0.3
    const r = Math.min(art.w * (trees === 1 ? 0.42 : 0.24), art.h * 0.38)
    const y = horizon - r * (trees === 1 ? 1.32 : 1.1 + 0.45 * (index % 2))
    return treeAt(page, art.x + art.w * share, Math.max(y, art.y + r * 1.1), r, horizon, soil)
  })
  const lines = range(5).map((i) => {
    const y = horizon + art.h * 0.026 * (i + 1)
    const from = art.x + art.w * random.between(0, 0.5)
    return line(`M${from} ${y}h${art.w * random.between(0.2, 0.5)}`, ground, page.unit * 0.35)
  })
  const earth = rect({ x: art.x, y: horizon, w: art.w, h: art.h }, soil)
  return stage(page, place, [sun, earth, ...lines, ...crowns].join(''), {
    field: place.where === 'foot' || place.where === 'half' ? soil : ground,
    inks: [inks.c, inks.a],
  })
}

function treeAt(page: Page, x: number, y: number, r: number, foot: number, wood: string): string {
  const { random, inks, ground } = page
  const greens = [page.over(ground, inks.b, inks.paper), page.over(ground, inks.ink, inks.paper)]
  const wide = r * 0.2
  const limb = (dx: number, dy: number) =>
    polygon([
      [x - wide * 0.5, foot - (foot - y) * 0.45],
      [x + dx * r - wide * 0.1, y - dy * r],
      [x + dx * r + wide * 0.1, y - dy * r],
      [x + wide * 0.5, foot - (foot - y) * 0.42],
    ])
  const trunk =
    `M${x - wide * 2.1} ${foot + 2}Q${x - wide * 0.3} ${foot - wide} ${x - wide * 0.5} ${y + r * 0.5}` +
    `L${x} ${y - r * 0.5}L${x + wide * 0.5} ${y + r * 0.5}` +
    `Q${x + wide * 0.3} ${foot - wide} ${x + wide * 2.3} ${foot + 2}Z`
  const wooden = [
    trunk,
    limb(-0.55, 0.1),
    limb(0.55, 0.15),
    limb(0.2, 0.62),
    limb(-0.24, 0.56),
    limb(-0.8, -0.2),
    limb(0.8, -0.16),
  ]
  const count = 300
  const leaves = range(count).map((i) => {
    const turn = i * 137.508 + random.between(-6, 6)
    const out = Math.sqrt((i + 4) / count) * r * 0.94
    const [px, py] = polar(x, y, out, turn)
    const d = leaf([px, py], r * 0.2, r * 0.048, turn + random.between(-35, 35))
    return path(d, greens[i % 5 < 3 ? 0 : 1] ?? inks.b)
  })
  const fruit = range(26).map((i) => {
    const [px, py] = polar(x, y, Math.sqrt(random.next()) * r * 0.9, i * 99 + random.between(0, 30))
    return circle(px, py, r * 0.034, page.over(greens[0] ?? ground, inks.a, inks.c))
  })
  return [...wooden.map((d) => path(d, wood)), ...leaves, ...fruit].join('')
}
