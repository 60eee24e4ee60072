import type { Page } from '../page.ts'
import { placeOn } from '../places.ts'
import { itemOf } from '../random.ts'
import {
  circle,
  curve,
  ellipse,
  leaf,
  line,
  overprint,
  type Point,
  path,
  polar,
  range,
  rect,
} from '../shapes.ts'
import { middleOf, stage } from './stage.ts'

/** One poppy as large as the sheet allows, or a field of them. */
export function poppy(page: Page): string {
  const { inks, ground, random } = page
  const place = placeOn(page, 'foot', 'head', 'side', 'half')
  const { art } = place
  const { cx, r } = middleOf(art)
  const stalk = page.over(ground, inks.b, inks.ink)
  if (page.variant % 2 === 0) {
    const x = cx + art.w * random.between(-0.06, 0.06)
    const y = art.y + r * 0.94
    const foot = art.y + art.h + r
    const stem = line(
      curve([
        [x, y],
        [x - r * 0.12, y + r],
        [x + r * 0.1, foot],
      ]),
      stalk,
      r * 0.055,
    )
    const leaves = [-1, 1].map((sign) =>
      path(leaf([x, art.y + art.h + r * 0.1], r * 1.3, r * 0.16, -90 + sign * 48), stalk),
    )
    const bud = line(
      curve([
        [x, foot],
        [x + r * 0.5, y + r * 0.9],
        [x + r * 0.74, y + r * 0.74],
      ]),
      stalk,
      r * 0.03,
    )
    const head = ellipse(x + r * 0.76, y + r * 0.8, r * 0.075, r * 0.12, page.over(ground, inks.a))
    return stage(page, place, [...leaves, bud, head, stem, flower(page, x, y, r * 0.88)].join(''), {
      inks: [inks.a],
    })
  }
  const hill = page.over(ground, inks.b, inks.ink)
  const meadow = rect({ x: art.x, y: art.y + art.h * 0.74, w: art.w, h: art.h }, hill)
  const count = art.w > art.h ? 9 : 7
  const flowers = range(count).map((i) => {
    const x = art.x + (art.w * (i + 0.5)) / count
    const size = r * random.between(0.2, 0.3)
    const tall = itemOf([0.34, 0.62, 0.2, 0.5, 0.7], i + page.placing)
    const y = art.y + art.h * tall
    const bend = random.between(-0.3, 0.3) * size
    const stem = line(
      curve([
        [x, y],
        [x + bend, y + art.h * 0.2],
        [x, art.y + art.h + 20],
      ]),
      page.over(ground, inks.ink, inks.b),
      r * 0.022,
    )
    return stem + flower(page, x, y, size)
  })
  return stage(page, place, meadow + flowers.join(''), {
    field: place.where === 'foot' ? hill : ground,
    inks: [inks.c, inks.a],
  })
}

function flower(page: Page, x: number, y: number, r: number): string {
  const { inks, ground, random } = page
  const colour = ground === inks.a ? inks.paper : inks.a
  const second = ground === inks.a ? inks.c : inks.c
  const turn = random.between(0, 90)
  const petals = range(4).map((i) => {
    const [px, py] = polar(x, y, r * 0.42, turn + i * 90)
    return path(petal(px, py, r * 0.62, turn + i * 90), i % 2 === 0 ? colour : second)
  })
  const upper = overprint(
    range(2)
      .map((i) => {
        const [px, py] = polar(x, y, r * 0.3, turn + 45 + i * 180)
        return path(petal(px, py, r * 0.42, turn + 45 + i * 180), second)
      })
      .join(''),
  )
  const heart = circle(x, y, r * 0.2, inks.ink)
  const dust = range(22).map((i) => {
    const end = polar(x, y, r * (i % 2 === 0 ? 0.38 : 0.32), (i * 360) / 22)
    return (
      line(`M${x} ${y}L${end[0]} ${end[1]}`, inks.ink, r * 0.016) +
      circle(end[0], end[1], r * 0.026, inks.ink)
    )
  })
  const crown = range(9).map((i) => {
    const end = polar(x, y, r * 0.14, i * 40)
    return line(`M${x} ${y}L${end[0]} ${end[1]}`, inks.c, r * 0.018)
  })
  return [...petals, upper, ...dust, heart, ...crown].join('')
}

function petal(x: number, y: number, r: number, degrees: number): string {
  const points: Array<Point> = range(25).map((i) => {
    const angle = (i * 360) / 24
    const wave = 1 + Math.sin((angle / 180) * Math.PI * 5) * 0.035
    const out = Math.cos((angle * Math.PI) / 180)
    return polar(x, y, r * wave * (1 + out * 0.08), degrees + angle)
  })
  return `${curve(points)}Z`
}
