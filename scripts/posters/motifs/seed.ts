import type { Page } from '../page.ts'
import { placeOn } from '../places.ts'
import { circle, curve, leaf, line, type Point, path, range } from '../shapes.ts'
import { middleOf, stage } from './stage.ts'

/** A seed in the ground: roots below, two leaves above, the sun over all. */
export function seed(page: Page): string {
  const { inks, ground, random } = page
  const place = placeOn(page, 'head', 'side', 'half', 'foot')
  const { art } = place
  const { cx, r } = middleOf(art)
  const level = art.y + art.h * 0.52
  const depth = art.y + art.h - level
  const tones = [inks.ink, page.over(inks.ink, inks.b, inks.a), inks.ink]
  const soil = tones.map((tone, i) =>
    path(
      hillside(art.x, art.w, level + (depth * i) / 3.2, r * 0.06, i) +
        `V${art.y + art.h}H${art.x}Z`,
      tone,
    ),
  )
  const sunColour = page.over(ground, inks.c, inks.a)
  const rays = range(4).map((i) =>
    circle(cx, level, r * (1.08 - i * 0.2), i % 2 === 0 ? sunColour : ground),
  )
  const green = page.over(sunColour, inks.b, inks.ink)
  const y = level + depth * 0.2
  const stem = line(
    curve([
      [cx, y],
      [cx - r * 0.05, level - r * 0.1],
      [cx, level - r * 0.5],
    ]),
    green,
    r * 0.05,
  )
  const leaves = [-1, 1].flatMap((sign) => {
    const from: Point = [cx, level - r * (sign > 0 ? 0.42 : 0.3)]
    const turn = -90 + sign * 46
    return [
      path(leaf(from, r * 0.72, r * 0.19, turn, 1), green),
      path(leaf(from, r * 0.72, r * 0.19, turn, -1), page.over(sunColour, inks.ink, inks.a)),
    ]
  })
  const roots = range(9).map((i) => {
    const share = (i - 4) / 4
    const end: Point = [cx + share * art.w * 0.4, y + depth * (0.74 - Math.abs(share) * 0.24)]
    const bend: Point = [cx + share * art.w * 0.2 + random.between(-20, 20), y + depth * 0.3]
    return line(curve([[cx, y], bend, end]), inks.c, r * (0.03 - Math.abs(share) * 0.012))
  })
  const kernel = path(leaf([cx, y - r * 0.2], r * 0.44, r * 0.2, 90), inks.a)
  const line2 = path(leaf([cx, y - r * 0.1], r * 0.26, r * 0.07, 90), inks.c)
  return stage(page, place, [...rays, ...soil, ...roots, kernel, line2, stem, ...leaves].join(''), {
    field: place.where === 'foot' ? inks.ink : ground,
    inks: [inks.a, inks.c],
  })
}

function hillside(x: number, w: number, y: number, swing: number, phase: number): string {
  return curve(
    range(9).map((i): Point => [x + (w * i) / 8, y + Math.sin(i * 1.3 + phase * 2) * swing]),
  )
}
