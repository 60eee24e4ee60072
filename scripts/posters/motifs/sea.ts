import { blockOf, smallLine, tallnessOf } from '../lettering.ts'
import { mapped, softened } from '../outlines.ts'
import { type Page, sheet } from '../page.ts'
import { print } from '../places.ts'
import { itemOf } from '../random.ts'
import { circle, curve, type Point, path, polygon, range, wedge } from '../shapes.ts'

/** The sea in bands, a boat on it, and the word riding one of its waves. */
export function sea(page: Page): string {
  const { w, h, inks, ground, margin, unit } = page
  const swing = h * 0.028
  const phase = page.variant * 0.9
  const wave = (x: number) => Math.sin((x / w) * Math.PI * 2 + phase) * swing
  const block = blockOf(page.words)
  const wide = w - margin * 2
  const high = Math.min(
    h * (w > h ? 0.34 : 0.3),
    (wide * block.box.h * tallnessOf(page.words)) / block.box.w,
  )
  const across = Math.min(wide, (high * block.box.w) / block.box.h)
  const level = h - margin - unit * 7 - high - swing
  const strip = (y: number, colour: string, shift: number) => {
    const points: Array<Point> = range(41).map((i) => [
      (w * i) / 40,
      y + wave((w * i) / 40 + shift * w),
    ])
    return path(`${curve(points)}V${h + 9}H0Z`, colour)
  }
  const tones =
    ground === inks.c
      ? [inks.b, inks.paper, inks.a, inks.b, inks.c, inks.a]
      : [inks.b, inks.c, inks.a, inks.paper, inks.b, inks.a]
  const horizon = h * 0.3
  const count = 6
  const gap = (level - unit * 4 - horizon) / count
  const bands = range(count).map((i) =>
    strip(horizon + gap * i, itemOf(tones, i), 0.11 * (count - i)),
  )
  const deep = inks.ink
  const last = strip(level - unit * 5, deep, 0)
  const r = Math.min(w, h) * (w > h ? 0.24 : 0.22)
  const sun = circle(
    w * (page.variant % 2 === 0 ? 0.7 : 0.3),
    horizon - r * 0.25,
    r,
    page.over(ground, inks.a, inks.c),
  )
  const bx = w * (page.variant % 2 === 0 ? 0.33 : 0.66)
  const by = horizon + gap * 1.15 + wave(bx + 0.11 * 5 * w)
  const size = Math.min(w, h) * 0.13
  const boat = [
    path(wedge(bx, by - size * 0.12, size * 0.8, 0, 180), inks.ink),
    path(
      polygon([
        [bx - size * 0.05, by - size * 0.26],
        [bx - size * 0.05, by - size * 1.9],
        [bx - size * 0.92, by - size * 0.26],
      ]),
      page.over(ground, inks.paper, inks.a),
    ),
    path(
      polygon([
        [bx + size * 0.07, by - size * 0.26],
        [bx + size * 0.07, by - size * 1.6],
        [bx + size * 0.66, by - size * 0.26],
      ]),
      page.over(ground, inks.ink, inks.a),
    ),
  ]
  const front = strip(horizon + gap, itemOf(tones, 1), 0.11 * (count - 1))
  const scaleY = high / block.box.h
  const scaleX = across / block.box.w
  const left = margin + (wide - across) / 2
  const bent = mapped(softened(block), ([x, y]) => {
    const px = left + (x - block.box.x) * scaleX
    return [px, level + (y - block.box.y) * scaleY + wave(px)]
  })
  const small = smallLine(
    page.small,
    { x: margin, y: h - margin - unit * 2, w: wide, h: unit * 2.5 },
    page.inkOn(deep),
  )
  const [first = '', ...others] = bands
  return [
    sheet(page),
    sun,
    first,
    ...boat,
    front,
    ...others.slice(1),
    last,
    print(page, bent, deep, page.inkOn(deep, inks.c, inks.paper)),
    small,
  ].join('')
}
