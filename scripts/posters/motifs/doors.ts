import type { Page } from '../page.ts'
import { placeOn } from '../places.ts'
import { itemOf } from '../random.ts'
import {
  arch,
  type Box,
  circle,
  leaf,
  line,
  type Point,
  path,
  polygon,
  range,
  rect,
  ring,
  wedge,
  within,
} from '../shapes.ts'
import { openDoor } from './open-door.ts'
import { stage } from './stage.ts'

/** Doors and windows: one open door with the light falling out, or a whole street. */
export function doors(page: Page): string {
  const { inks, ground } = page
  const place = placeOn(page, 'foot', 'side', 'head', 'half')
  const { art } = place
  if (page.variant % 2 === 0) return openDoor(page, place)
  const across = art.w > art.h * 1.2 ? 6 : art.w > art.h * 0.8 ? 4 : 3
  const down = Math.max(1, Math.round((art.h / art.w) * across * 0.68))
  const pad = page.margin
  const gap = pad * 0.5
  const [w, h] = [
    (art.w - pad * 2 - gap * (across - 1)) / across,
    (art.h - pad * 1.5 - gap * (down - 1)) / down,
  ]
  const street = range(across * down).map((i) => {
    const box: Box = {
      x: art.x + pad + (w + gap) * (i % across),
      y: art.y + pad + (h + gap) * Math.floor(i / across),
      w,
      h,
    }
    const back = page.over(
      ground,
      itemOf(
        [inks.ink, inks.a, inks.b, inks.c, inks.a],
        i * 2 + Math.floor(i / across) + page.placing,
      ),
      inks.paper,
    )
    return within(
      path(arch(box), '#000'),
      rect(box, back) + inside(page, box, back, i * 3 + Math.floor(i / across) * 4 + page.placing),
      page.name(),
    )
  })
  return stage(page, place, street.join(''), { inks: [inks.a, inks.b] })
}

function inside(page: Page, box: Box, back: string, kind: number): string {
  const { inks } = page
  const { x, y, w, h } = box
  const [cx, cy] = [x + w / 2, y + h / 2]
  const one = page.over(back, inks.c, inks.paper)
  const two = page.over(back, inks.paper, inks.ink)
  const scenes = [
    () =>
      circle(cx, y + w * 0.5, w * 0.25, one) +
      circle(cx + w * 0.1, y + w * 0.45, w * 0.21, back) +
      line(`M${x} ${y + h * 0.6}H${x + w}M${cx} ${y + h * 0.6}V${y + h}`, two, w * 0.035),
    () =>
      line(`M${cx} ${y + h}V${y + h * 0.34}`, one, w * 0.03) +
      range(5)
        .flatMap((i) =>
          [-1, 1].map((s) =>
            path(
              leaf([cx, y + h * (0.9 - i * 0.115)], w * 0.4, w * 0.09, -90 + s * 50),
              s > 0 ? one : two,
            ),
          ),
        )
        .join(''),
    () =>
      range(7)
        .map((i) =>
          rect(
            { x: x + w * 0.12, y: y + h * (0.34 + i * 0.085), w: w * 0.76, h: h * 0.045 },
            i % 2 === 0 ? one : two,
          ),
        )
        .join('') + path(wedge(cx, y + h * 0.3, w * 0.32, 180, 360), one),
    () =>
      path(arch({ x: x + w * 0.18, y: y + h * 0.2, w: w * 0.64, h }), one) +
      line(`M${cx} ${y + h * 0.2}V${y + h}`, back, w * 0.03) +
      circle(cx - w * 0.08, cy + h * 0.1, w * 0.035, back) +
      circle(cx + w * 0.08, cy + h * 0.1, w * 0.035, back),
    () =>
      range(6)
        .map((i) => ring(cx, y + h, w * (0.2 + i * 0.2), i % 2 === 0 ? one : two, w * 0.07))
        .join(''),
    () =>
      range(4)
        .map((i) => path(leaf([cx, y + h * 0.4], w * 0.28, w * 0.13, i * 90 + 45), one))
        .join('') +
      circle(cx, y + h * 0.4, w * 0.08, two) +
      rect({ x: cx - w * 0.22, y: y + h * 0.74, w: w * 0.44, h: h * 0.26 }, two) +
      line(`M${cx} ${y + h * 0.44}V${y + h * 0.76}`, one, w * 0.03),
    () =>
      range(15)
        .map((i) =>
          path(
            polygon(
              diamond(
                x + w * (0.2 + (i % 3) * 0.3),
                y + h * (0.3 + Math.floor(i / 3) * 0.16),
                w * 0.13,
              ),
            ),
            i % 2 === 0 ? one : two,
          ),
        )
        .join(''),
  ]
  return itemOf(scenes, kind)()
}

function diamond(x: number, y: number, r: number): Array<Point> {
  return [
    [x, y - r],
    [x + r, y],
    [x, y + r],
    [x - r, y],
  ]
}
