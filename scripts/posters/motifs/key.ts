import type { Page } from '../page.ts'
import { placeOn } from '../places.ts'
import { itemOf } from '../random.ts'
import { circle, leaf, moved, path, polar, polygon, range, rect, ring, star } from '../shapes.ts'
import { middleOf, stage } from './stage.ts'

/** The key of a house: one as long as the sheet, or one of every family. */
export function key(page: Page): string {
  const { inks, ground } = page
  const place = placeOn(page, 'side', 'foot', 'head', 'half')
  const { art } = place
  const { cx, cy } = middleOf(art)
  const iron = page.over(ground, inks.ink, inks.paper)
  if (page.variant % 2 === 0) {
    const wide = art.w > art.h * 1.15
    const turn = wide ? 90 - 14 : page.variant % 4 === 0 ? -16 : 14
    const size = Math.min((wide ? art.w : art.h) / 345, (wide ? art.h : art.w) / 178)
    const disc = circle(cx, cy, Math.min(art.w, art.h) * 0.43, page.over(ground, inks.a, inks.c))
    const tone = page.over(page.over(ground, inks.a, inks.c), iron, inks.paper)
    return stage(page, place, disc + moved(oneKey(page, tone, 0, true), cx, cy, size, turn), {
      inks: [inks.a, inks.c],
    })
  }
  const across = art.w > art.h ? 9 : 5
  const down = Math.max(2, Math.round(((art.h / art.w) * across) / 2.1))
  const [w, h] = [(art.w - page.margin) / across, (art.h - page.margin) / down]
  const marked = (page.placing * 7 + across + 2) % (across * down)
  const keys = range(across * down).map((i) => {
    const x = art.x + page.margin / 2 + w * ((i % across) + 0.5)
    const y = art.y + page.margin / 2 + h * (Math.floor(i / across) + 0.5)
    const colour =
      i === marked
        ? page.over(ground, inks.a, inks.c)
        : i % 3 === 1
          ? page.over(ground, inks.b, iron)
          : iron
    const size = Math.min(w / 118, h / 325)
    return moved(
      oneKey(page, colour, i, false),
      x,
      y,
      size,
      (i + Math.floor(i / across)) % 2 === 0 ? 0 : 180,
    )
  })
  return stage(page, place, keys.join(''), { inks: [inks.a, inks.c] })
}

/** A key 300 high round the origin; its bow is different every time. */
function oneKey({ inks, over }: Page, colour: string, index: number, isGreat: boolean): string {
  const bows = [
    () =>
      ring(0, -96, 40, colour, 15) +
      range(8)
        .map((i) =>
          path(leaf([0, -96], 33, 8.5, i * 45), isGreat ? over(colour, inks.c, colour) : colour),
        )
        .join(''),
    () =>
      [0, 120, 240]
        .map((turn) => {
          const [x, y] = polar(0, -92, 27, turn - 90)
          return ring(x, y, 19, colour, 11)
        })
        .join(''),
    () =>
      path(
        polygon([
          [0, -148],
          [48, -98],
          [0, -48],
          [-48, -98],
        ]),
        'none',
        `stroke="${colour}" stroke-width="13"`,
      ) + circle(0, -98, 14, colour),
    () => ring(0, -96, 38, colour, 12) + path(star(0, -96, 29, 13, 8), colour),
    () =>
      path(
        'M0 -56C-64 -70 -58 -140 -22 -140Q-4 -140 0 -124Q4 -140 22 -140C58 -140 64 -70 0 -56Z',
        'none',
        `stroke="${colour}" stroke-width="13"`,
      ),
  ]
  const bits = [
    'M0 92H46V106H30V116H46V146H0Z',
    'M0 90H42V146H28V130H16V146H0ZM16 104V116H28V104Z',
    'M0 88H24V98H46V110H24V122H46V146H0Z',
  ]
  const shaft = rect({ x: -8, y: -58, w: 16, h: 206 }, colour, 3)
  const collar =
    rect({ x: -16, y: -54, w: 32, h: 10 }, colour, 3) +
    rect({ x: -13, y: -36, w: 26, h: 6 }, colour, 2)
  return (
    itemOf(bows, index)() +
    shaft +
    collar +
    path(itemOf(bits, index), colour, 'fill-rule="evenodd"')
  )
}
