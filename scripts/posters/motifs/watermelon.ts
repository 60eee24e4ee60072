import type { Page } from '../page.ts'
import { placeOn } from '../places.ts'
import { itemOf } from '../random.ts'
import { drop, moved, path, polar, range, rect, wedge } from '../shapes.ts'
import { middleOf, stage } from './stage.ts'

/** Watermelon: one slice as wide as the sheet, or a market's worth of them. */
export function watermelon(page: Page): string {
  const { inks, ground, random } = page
  const place = placeOn(page, 'foot', 'head', 'side', 'half')
  const { art } = place
  const { cx, cy } = middleOf(art)
  if (page.variant % 2 === 0) {
    const big = Math.min(art.w * 0.47, art.h * 0.8)
    const turn = page.variant % 4 === 0 ? -14 : 12
    const y = cy - big * 0.36
    const drops = range(7).map((i) => {
      const x = art.x + art.w * (0.1 + 0.8 * ((i * 0.382 + 0.1) % 1))
      return path(
        drop(x, art.y + art.h * random.between(0.05, 0.2), big * 0.035),
        page.over(ground, inks.ink),
      )
    })
    return stage(page, place, drops.join('') + moved(slice(page, big), cx, y, 1, turn), {
      inks: [inks.a, inks.b],
    })
  }
  const across = art.w > art.h ? 5 : 3
  const cell = art.w / across
  const down = Math.ceil(art.h / cell)
  const tiles = range(across * down).map((i) => {
    const [column, row] = [i % across, Math.floor(i / across)]
    const x = art.x + cell * column
    const y = art.y + (art.h / down) * row
    const h = art.h / down
    const colour = itemOf(
      [ground, page.over(ground, inks.c), page.over(ground, inks.ink, inks.paper)],
      column + row * 2,
    )
    const turn = itemOf([0, 180, 90, 270], random.whole(0, 3))
    const base = Math.min(cell, h)
    const [dx, dy] = polar(x + cell / 2, y + h / 2, base * 0.235, turn - 90)
    return (
      rect({ x, y, w: cell + 1, h: h + 1 }, colour) +
      moved(slice(page, base * 0.47), dx, dy, 1, turn)
    )
  })
  return stage(page, place, tiles.join(''), { inks: [inks.a, inks.b] })
}

/** Half a slice, flat side up, round the origin. */
function slice({ inks, ground }: Page, r: number): string {
  const rim = ground === inks.b ? inks.ink : inks.b
  const seeds = [
    [0.34, 3],
    [0.57, 5],
    [0.76, 8],
  ].flatMap(([out = 0, count = 0]) =>
    range(count).map((i) => {
      const turn = 180 - (180 * (i + 0.5)) / count
      const [x, y] = polar(0, 0, r * out, turn)
      return path(drop(x, y, r * 0.034, turn + 180), inks.ink)
    }),
  )
  return [
    path(wedge(0, 0, r, 0, 180), rim),
    path(wedge(0, 0, r * 0.935, 0, 180), inks.paper),
    path(wedge(0, 0, r * 0.88, 0, 180), ground === inks.a ? inks.c : inks.a),
    ...seeds,
  ].join('')
}
