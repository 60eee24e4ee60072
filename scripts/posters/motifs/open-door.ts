import type { Page } from '../page.ts'
import type { Place } from '../places.ts'
import {
  arch,
  type Box,
  circle,
  leaf,
  line,
  path,
  polygon,
  range,
  rect,
  within,
} from '../shapes.ts'
import { middleOf, stage } from './stage.ts'

/** One open door, and the light that falls out of it. */
export function openDoor(page: Page, place: Place): string {
  const { inks, ground } = page
  const { art } = place
  const { cx } = middleOf(art)
  const w = Math.min(art.w * 0.4, art.h * 0.42)
  const h = Math.min(art.h * 0.72, w * 1.9)
  const base = art.y + art.h * 0.84
  const box: Box = { x: cx - w / 2, y: base - h, w, h }
  const light = page.over(ground, inks.c, inks.paper)
  const steps = range(4).map((i) => {
    const reach = w * (0.62 + i * 0.26)
    const y = base + (art.h * 0.16 * i) / 4
    return path(
      polygon([
        [cx - reach, y],
        [cx + reach, y],
        [cx + reach + w * 0.13, y + art.h * 0.041],
        [cx - reach - w * 0.13, y + art.h * 0.041],
      ]),
      i % 2 === 0 ? light : page.over(ground, inks.a, inks.paper),
    )
  })
  const rings = range(6).map((i) => {
    const grow = w * (0.1 + (5 - i) * 0.11)
    return path(
      arch({ x: box.x - grow, y: box.y - grow, w: w + grow * 2, h: h + grow }),
      i % 2 === 0 ? page.over(ground, inks.a, inks.paper) : page.over(ground, inks.ink, inks.b),
    )
  })
  const sill = rect({ x: art.x, y: base, w: art.w, h: art.h }, page.over(ground, inks.ink, inks.b))
  const scene = [
    rect(box, light),
    circle(cx, box.y + h * 0.42, w * 0.26, page.over(light, inks.a)),
    path(
      `M${box.x} ${base}V${base - h * 0.3}Q${cx} ${base - h * 0.5} ${box.x + w} ${base - h * 0.26}V${base}Z`,
      page.over(light, inks.b, inks.ink),
    ),
    line(`M${cx} ${base}V${base - h * 0.52}`, inks.ink, w * 0.025),
    ...range(6).flatMap((i) =>
      [-1, 1].map((s) =>
        path(leaf([cx, base - h * (0.16 + i * 0.066)], w * 0.26, w * 0.05, -90 + s * 48), inks.ink),
      ),
    ),
  ]
  const panel = path(
    `M${box.x} ${box.y + w * 0.28}L${box.x - w * 0.34} ${box.y + w * 0.44}V${base + h * 0.08}L${box.x} ${base}Z`,
    page.over(ground, inks.b, inks.paper),
    `stroke="${ground}" stroke-width="${w * 0.02}"`,
  )
  const field = place.where === 'foot' ? page.over(ground, inks.ink, inks.b) : ground
  return stage(
    page,
    place,
    [
      ...rings,
      sill,
      ...steps,
      within(path(arch(box), '#000'), scene.join(''), page.name()),
      panel,
    ].join(''),
    { field, inks: [inks.c, inks.a] },
  )
}
