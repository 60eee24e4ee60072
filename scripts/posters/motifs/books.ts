import type { Page } from '../page.ts'
import { placeOn } from '../places.ts'
import { itemOf } from '../random.ts'
import {
  type Box,
  circle,
  curve,
  leaf,
  line,
  moved,
  path,
  polygon,
  range,
  rect,
  star,
} from '../shapes.ts'
import { openBook } from './open-book.ts'
import { middleOf, stage } from './stage.ts'

/** Books: a stack that something grows from, or a flock that has left the shelf. */
export function books(page: Page): string {
  const { inks, ground, random } = page
  const place = placeOn(page, 'foot', 'head', 'half', 'side')
  const { art } = place
  const { cx, r } = middleOf(art)
  if (page.variant % 2 === 1) {
    const light = page.over(ground, inks.c, inks.paper)
    const flock = range(13).map((i) => {
      const x = art.x + art.w * (0.12 + 0.76 * ((i * 0.618 + 0.2) % 1))
      const y = art.y + art.h * (0.1 + 0.82 * (i / 12))
      return moved(
        openBook(page, r * (0.1 + 0.011 * i), i, [light]),
        x,
        y,
        1,
        random.between(-24, 24),
      )
    })
    const sun = circle(cx, art.y + art.h * 0.42, r * 0.72, light)
    return stage(page, place, sun + flock.join(''), { inks: [inks.a, inks.b] })
  }
  const base = art.y + art.h
  const count = 8
  const thick = (art.h * 0.6) / count
  const stack = range(count).map((i) => {
    const w = Math.min(art.w * 0.72, art.h * 1.1) * random.between(0.78, 1)
    const box: Box = {
      x: cx - w / 2 + random.between(-0.05, 0.05) * art.w,
      y: base - thick * (i + 1),
      w,
      h: thick * 0.93,
    }
    return volume(page, box, i + page.placing)
  })
  const top = base - thick * count
  const sun = circle(
    cx,
    top - art.h * 0.04,
    Math.min(art.w * 0.36, art.h * 0.32),
    page.over(ground, inks.c),
  )
  const green = page.over(ground, inks.b, inks.ink)
  const stem = line(
    curve([
      [cx, top],
      [cx - r * 0.03, top - art.h * 0.14],
      [cx, top - art.h * 0.27],
    ]),
    green,
    r * 0.03,
  )
  const leaves = range(5).flatMap((i) =>
    [-1, 1].map((s) =>
      path(
        leaf(
          [cx, top - art.h * (0.05 + i * 0.05)],
          r * (0.42 - i * 0.05),
          r * 0.085,
          -90 + s * (58 - i * 5),
        ),
        s > 0 ? green : page.over(ground, inks.a, inks.ink),
      ),
    ),
  )
  return stage(page, place, [sun, stem, ...leaves, ...stack].join(''), {
    field: place.where === 'foot' ? page.over(ground, inks.ink, inks.a) : ground,
    inks: [inks.c, inks.a],
  })
}

function volume(page: Page, box: Box, index: number): string {
  const { inks, ground } = page
  const { x, y, w, h } = box
  const cover = page.over(
    ground,
    itemOf([inks.a, inks.ink, inks.c, inks.b, inks.a], index),
    inks.paper,
  )
  const mark = page.over(cover, itemOf([inks.paper, inks.c, inks.a], index), inks.ink)
  const paper = page.over(cover, inks.paper)
  if (index % 3 === 2) {
    const pages = rect({ x: x + h * 0.2, y: y + h * 0.14, w: w - h * 0.2, h: h * 0.72 }, paper)
    const lines = range(4).map((i) =>
      line(`M${x + h * 0.5} ${y + h * (0.26 + i * 0.16)}H${x + w - h * 0.1}`, cover, h * 0.025),
    )
    return rect(box, cover, h * 0.1) + pages + lines.join('')
  }
  const bands = [0.06, 0.1, 0.88, 0.92].map((at) =>
    rect({ x: x + w * at, y, w: w * 0.014, h }, mark),
  )
  const middle =
    index % 2 === 0
      ? range(5).map((i) =>
          path(
            polygon([
              [x + w * (0.3 + i * 0.1), y + h * 0.22],
              [x + w * (0.34 + i * 0.1), y + h / 2],
              [x + w * (0.3 + i * 0.1), y + h * 0.78],
              [x + w * (0.26 + i * 0.1), y + h / 2],
            ]),
            mark,
          ),
        )
      : [
          path(star(x + w / 2, y + h / 2, h * 0.36, h * 0.15), mark),
          line(
            `M${x + w * 0.2} ${y + h / 2}h${w * 0.2}M${x + w * 0.6} ${y + h / 2}h${w * 0.2}`,
            mark,
            h * 0.1,
          ),
        ]
  return rect(box, cover, h * 0.1) + bands.join('') + middle.join('')
}
