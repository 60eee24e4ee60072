import type { Page } from '../page.ts'
import { placeOn } from '../places.ts'
import { itemOf } from '../random.ts'
import { type Box, circle, curve, line, type Point, path, polygon, range, rect } from '../shapes.ts'
import { middleOf, stage } from './stage.ts'

/** A loom half way through its cloth. */
export function loom(page: Page): string {
  const { inks, ground, random } = page
  const place = placeOn(page, 'head', 'half', 'side')
  const { art } = place
  const { r } = middleOf(art)
  const frame: Box = { x: art.x + art.w * 0.1, y: art.y + art.h * 0.07, w: art.w * 0.8, h: art.h }
  const wood = page.over(ground, inks.ink, inks.paper)
  const count = 34
  const step = frame.w / count
  const warp = range(count).map((i) =>
    line(
      `M${frame.x + step * (i + 0.5)} ${frame.y}V${page.h}`,
      i % 2 === 0 ? page.over(ground, inks.c, inks.a) : wood,
      step * 0.18,
    ),
  )
  const start = art.y + art.h * 0.42
  const bands = range(12).map((i) => {
    const h = art.h * itemOf([0.035, 0.09, 0.02, 0.11, 0.03], i)
    return { h, kind: i % 5 }
  })
  let y = start
  const cloth = bands.map(({ h, kind }, i) => {
    const band: Box = { x: frame.x, y, w: frame.w, h: h + 1 }
    y += h
    const back = itemOf([inks.a, inks.paper, inks.ink, inks.c, inks.b], i + page.variant)
    const front = page.over(back, itemOf([inks.ink, inks.a, inks.paper], i))
    return rect(band, back) + figures(band, kind, front, step)
  })
  const beam = rect(
    { x: art.x + art.w * 0.04, y: frame.y - r * 0.06, w: art.w * 0.92, h: r * 0.1 },
    wood,
    r * 0.05,
  )
  const sy = start - art.h * 0.1
  const sx = frame.x + frame.w * random.between(0.3, 0.6)
  const shuttle = path(
    `M${sx - r * 0.4} ${sy}Q${sx} ${sy - r * 0.2} ${sx + r * 0.4} ${sy}Q${sx} ${sy + r * 0.2} ${sx - r * 0.4} ${sy}Z`,
    page.over(ground, inks.a, inks.paper),
  )
  const thread = line(
    curve([
      [sx, sy],
      [sx + r * 0.5, sy + r * 0.14],
      [frame.x + frame.w, start],
    ]),
    page.over(ground, inks.a, inks.paper),
    r * 0.018,
  )
  const eye = rect(
    { x: sx - r * 0.16, y: sy - r * 0.035, w: r * 0.32, h: r * 0.07 },
    inks.c,
    r * 0.03,
  )
  return stage(page, place, [...warp, ...cloth, thread, shuttle, eye, beam].join(''), {
    inks: [inks.a, inks.c],
  })
}

function figures(band: Box, kind: number, colour: string, step: number): string {
  const { x, y, w, h } = band
  const size = h * 0.8
  const count = Math.max(3, Math.round(w / (kind === 1 ? h * 1.1 : h * 1.4)))
  const at = (i: number) => x + (w * (i + 0.5)) / count
  if (kind === 1)
    return range(count)
      .map(
        (i) =>
          path(
            polygon([
              [at(i), y + h * 0.1],
              [at(i) + size / 2, y + h / 2],
              [at(i), y + h * 0.9],
              [at(i) - size / 2, y + h / 2],
            ]),
            colour,
          ) + circle(at(i), y + h / 2, size * 0.12, 'none'),
      )
      .join('')
  if (kind === 3) {
    const points: Array<Point> = range(count * 2 + 1).map((i) => [
      x + (w * i) / (count * 2),
      i % 2 === 0 ? y + h * 0.82 : y + h * 0.2,
    ])
    return line(`M${points.map((p) => p.join(' ')).join('L')}`, colour, h * 0.16)
  }
  return kind === 0
    ? range(Math.round(w / step / 2))
        .map((i) => rect({ x: x + i * step * 2, y: y + h * 0.3, w: step, h: h * 0.4 }, colour))
        .join('')
    : ''
}
