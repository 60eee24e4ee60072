import type { Page } from '../page.ts'
import { placeOn } from '../places.ts'
import { itemOf } from '../random.ts'
import {
  circle,
  curve,
  type Point,
  path,
  range,
  rect,
  ring,
  star as tips,
  wedge,
} from '../shapes.ts'
import { middleOf, stage } from './stage.ts'

/** The moon over hills and a town with its lamps lit. */
export function moon(page: Page): string {
  const { inks, ground, random } = page
  const place = placeOn(page, 'foot', 'half', 'head')
  const { art } = place
  const { cx, r } = middleOf(art)
  const light = page.over(ground, inks.c, inks.paper)
  const y = art.y + r * 0.92
  const halos = range(6).map((i) =>
    ring(cx, y, r * (1.28 - i * 0.12), page.over(ground, i % 2 === 0 ? inks.b : inks.a), r * 0.022),
  )
  const disc = circle(cx, y, r * 0.56, light)
  const crescent =
    page.variant % 2 === 0
      ? circle(cx + r * 0.2, y - r * 0.09, r * 0.46, ground) +
        path(tips(cx + r * 0.26, y - r * 0.06, r * 0.15, r * 0.065, 8), light)
      : ''
  const hill = (level: number, colour: string, phase: number) =>
    path(
      `${curve(range(9).map((i): Point => [art.x + (art.w * i) / 8, art.y + art.h * level + Math.sin(i * 0.9 + phase) * art.h * 0.045]))}V${art.y + art.h}H${art.x}Z`,
      colour,
    )
  const base = art.y + art.h
  let x = art.x - 4
  const houses: Array<string> = []
  const wall = page.over(ground, inks.ink, inks.paper) === inks.ink ? inks.ink : inks.b
  for (let i = 0; x < art.x + art.w; i += 1) {
    const w = art.w * random.between(0.07, 0.15)
    const h = art.h * random.between(0.12, 0.28)
    const colour = itemOf(
      [wall, page.over(wall, inks.a), page.over(wall, inks.paper)],
      i * 2 + (i % 3),
    )
    const roof = i % 3 === 1 ? path(wedge(x + w / 2, base - h, w * 0.36, 180, 360), colour) : ''
    const size = w * 0.2
    const rows = range(3).flatMap((row) =>
      range(2).map((column) => {
        if (random.next() < 0.25 || base - h + size * (0.9 + row * 2) + size * 1.4 > base) return ''
        return rect(
          {
            x: x + w * (0.2 + column * 0.38),
            y: base - h + size * (0.9 + row * 2),
            w: size,
            h: size * 1.35,
          },
          page.over(colour, inks.c, inks.ink),
          size * 0.45,
        )
      }),
    )
    houses.push(roof + rect({ x, y: base - h, w: w + 1, h: h + 2 }, colour) + rows.join(''))
    x += w
  }
  const back = [
    hill(0.66, page.over(ground, inks.b, inks.a), 0.4),
    hill(0.74, page.over(ground, inks.a, inks.b), 2.6),
  ]
  return stage(page, place, [...halos, disc, crescent, ...back, ...houses].join(''), {
    field: place.where === 'foot' ? wall : ground,
    inks: [inks.c, inks.paper],
  })
}
