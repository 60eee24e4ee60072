import type { Page } from '../page.ts'
import { placeOn } from '../places.ts'
import { itemOf } from '../random.ts'
import { circle, leaf, line, moved, path, polar, range } from '../shapes.ts'
import { middleOf, stage } from './stage.ts'

/** Open hands: one that holds a branch, a rising row, or a round of them. */
export function hands(page: Page): string {
  const { inks, ground, random } = page
  const place = placeOn(page, 'foot', 'head', 'side', 'half')
  const { art } = place
  const { cx, cy, r } = middleOf(art)
  const colours = [
    page.over(ground, inks.a, inks.paper),
    page.over(ground, inks.b, inks.c),
    page.over(ground, inks.c, inks.ink),
    page.over(ground, inks.ink, inks.paper),
  ]
  if (page.variant % 3 === 0) {
    const sun = range(24).map((i) => {
      const from = polar(cx, cy, r * 0.34, i * 15)
      const to = polar(cx, cy, r * (i % 2 === 0 ? 0.93 : 0.84), i * 15)
      return line(`M${from.join(' ')}L${to.join(' ')}`, page.over(ground, inks.c), r * 0.03)
    })
    const sprig = range(6).flatMap((i) =>
      [-1, 1].map((side) =>
        path(
          leaf([0, -70 - i * 14], 34 - i * 2, 8, -90 + side * 50),
          page.over(itemOf(colours, 0), inks.ink, inks.b),
        ),
      ),
    )
    const one =
      hand(itemOf(colours, 0)) +
      line('M0 -20V-150', page.over(itemOf(colours, 0), inks.ink), 3.5) +
      sprig.join('')
    return stage(
      page,
      place,
      sun.join('') + moved(one, cx, art.y + art.h * 1.0, Math.min(art.h * 0.94, art.w * 1.1) / 262),
      { inks: [inks.a, inks.b] },
    )
  }
  if (page.variant % 3 === 1) {
    const across = art.w > art.h ? 7 : 4
    const rows = range(3).map((row) =>
      range(across + (row % 2))
        .map((i) => {
          const x = art.x + (art.w * (i + 0.5 - (row % 2) * 0.5)) / across
          const y = art.y + art.h * (0.66 + row * 0.26) + random.between(-0.03, 0.03) * art.h
          return moved(
            hand(itemOf(colours, i + row * 3 + page.placing)),
            x,
            y,
            art.w / across / 128,
            random.between(-9, 9),
          )
        })
        .join(''),
    )
    return stage(page, place, rows.join(''), { inks: [inks.a, inks.b] })
  }
  const count = 10
  const round = range(count).map((i) => {
    const turn = (i * 360) / count
    const [x, y] = polar(cx, cy, r * 0.26, turn)
    return moved(hand(itemOf(colours, i % 2 === 0 ? 0 : 1)), x, y, r / 330, turn + 90)
  })
  const heart =
    circle(cx, cy, r * 0.3, page.over(ground, inks.ink, inks.paper)) +
    range(8)
      .map((i) => path(leaf([cx, cy], r * 0.27, r * 0.075, i * 45), inks.c))
      .join('')
  return stage(page, place, round.join('') + heart, { inks: [inks.a, inks.b] })
}

/** A right hand 250 high, wrist on the origin. */
function hand(colour: string): string {
  const fingers: Array<[number, number, number, number]> = [
    [-35, -116, -56, -184],
    [-12, -124, -20, -216],
    [12, -124, 17, -218],
    [35, -114, 53, -192],
  ]
  const bars = fingers.map(([x, y, tx, ty]) => line(`M${x} ${y}L${tx} ${ty}`, colour, 19))
  const palm = 'M-28 20L-30 -30Q-50 -70 -44 -118Q0 -140 45 -116Q52 -70 30 -30L28 20Z'
  const thumb = line('M34 -52Q58 -72 72 -112', colour, 23)
  return bars.join('') + path(palm, colour) + thumb
}
