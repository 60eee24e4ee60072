import type { Page } from '../page.ts'
import { placeOn } from '../places.ts'
import { itemOf } from '../random.ts'
import { circle, leaf, line, type Point, path, polygon, range, rect } from '../shapes.ts'
import { stage } from './stage.ts'

/** School: pencils as tall as cypresses, and one that has come into leaf. */
export function school(page: Page): string {
  const { inks, ground, random } = page
  const place = placeOn(page, 'foot', 'half', 'head')
  const { art } = place
  const count = art.w > art.h ? 9 : 6
  const w = (art.w / count) * 0.78
  const leafy = Math.floor(count / 2) - (page.variant % 2)
  const pencils = range(count).map((i) => {
    const x = art.x + (art.w * (i + 0.5)) / count
    const tall =
      i === leafy ? 0.62 : ([0.5, 0.74, 0.4, 0.66, 0.56, 0.8, 0.46][(i + page.placing) % 7] ?? 0.5)
    const top = art.y + art.h * (1 - tall * random.between(0.95, 1.05))
    const colour = page.over(
      ground,
      itemOf([inks.a, inks.ink, inks.c, inks.b], i + page.placing),
      inks.paper,
    )
    const tip: Array<Point> = [
      [x, top - w * 1.15],
      [x + w / 2, top],
      [x - w / 2, top],
    ]
    const lead: Array<Point> = [
      [x, top - w * 1.15],
      [x + w * 0.16, top - w * 0.78],
      [x - w * 0.16, top - w * 0.78],
    ]
    const wood = page.over(ground, colour === inks.c ? inks.paper : inks.c, inks.paper)
    const ridge = [-1, 1].map((s) =>
      line(
        `M${x + s * w * 0.18} ${top + w * 0.1}V${art.y + art.h}`,
        page.over(colour, inks.paper, inks.ink),
        w * 0.025,
      ),
    )
    const scallop = range(3).map((k) => circle(x + (k - 1) * w * 0.33, top, w * 0.168, colour))
    const body = rect({ x: x - w / 2, y: top, w, h: art.h }, colour)
    const leaves =
      i === leafy
        ? range(7).flatMap((k) =>
            [-1, 1].map((s) =>
              path(
                leaf([x, top - w * (0.9 + k * 0.36)], w * (1.25 - k * 0.1), w * 0.26, -90 + s * 52),
                s > 0 ? page.over(ground, inks.b, inks.ink) : page.over(ground, inks.a, inks.paper),
              ),
            ),
          )
        : []
    const stem =
      i === leafy
        ? line(`M${x} ${top - w}V${top - w * 3.4}`, page.over(ground, inks.ink), w * 0.07)
        : ''
    return [
      path(polygon(tip), wood),
      body,
      ...scallop,
      ...ridge,
      path(polygon(lead), page.over(wood, inks.ink)),
      stem,
      ...leaves,
    ].join('')
  })
  const field = place.where === 'foot' ? page.over(ground, inks.ink, inks.b) : ground
  return stage(page, place, pencils.join(''), { field, inks: [inks.c, inks.a] })
}
