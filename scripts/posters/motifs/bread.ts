import type { Page } from '../page.ts'
import { placeOn } from '../places.ts'
import { circle, leaf, line, type Point, path, polar, range, rect } from '../shapes.ts'
import { middleOf, stage } from './stage.ts'

/** A loaf on the table, scored and still warm, with the wheat it came from behind it. */
export function bread(page: Page): string {
  const { inks, ground } = page
  const place = placeOn(page, 'foot', 'head', 'half', 'side')
  const { art } = place
  const { cx } = middleOf(art)
  const u = Math.min(art.w / 260, art.h / 230)
  const table = art.y + art.h * 0.93
  const crust = page.over(ground, inks.c, inks.paper)
  const dark = page.over(crust, inks.a, inks.ink)
  const board = page.over(ground, inks.b, inks.ink)
  const sun = circle(cx, table - 70 * u, 104 * u, page.over([ground, crust], inks.a, inks.b))
  const stalk = page.over(ground, inks.c, inks.paper)
  const ears = [-64, -42, -21, 0, 21, 42, 64].map((turn) => {
    const root: Point = [cx + turn * 0.5 * u, table - 40 * u]
    const reach = (150 + (turn % 2 === 0 ? 0 : 14)) * u
    const tip = polar(root[0], root[1], reach, turn - 90)
    const grains = range(7).flatMap((i) => {
      const at = polar(root[0], root[1], reach - i * 8.5 * u, turn - 90)
      return [-34, 34].map((lean) => path(leaf(at, 19 * u, 5.4 * u, turn - 90 + lean), stalk))
    })
    return line(`M${root.join(' ')}L${tip.join(' ')}`, stalk, 2.6 * u) + grains.join('')
  })
  const loaf = `M${cx - 108 * u} ${table}Q${cx - 128 * u} ${table - 86 * u} ${cx} ${table - 92 * u}Q${cx + 128 * u} ${table - 86 * u} ${cx + 108 * u} ${table}Z`
  const cuts = range(5).map((i) => {
    const x = cx + (i - 2) * 41 * u
    const low = Math.abs(i - 2)
    const from: Point = [x - 15 * u, table - (26 - low * 3) * u]
    const wide = path(leaf(from, (58 - low * 9) * u, 12 * u, -64), dark)
    return (
      wide +
      path(leaf([from[0] + 3 * u, from[1] - 3 * u], (50 - low * 9) * u, 4.5 * u, -64), inks.paper)
    )
  })
  const dust = range(26).map((i) =>
    circle(
      cx + (((i * 0.618) % 1) - 0.5) * 176 * u,
      table - (8 + ((i * 0.37) % 1) * 14) * u,
      1.5 * u,
      dark,
    ),
  )
  const counter = rect({ x: art.x, y: table, w: art.w, h: art.h }, board)
  const cloth = range(Math.ceil(art.w / (18 * u))).map((i) =>
    rect({ x: art.x + i * 18 * u, y: table, w: 9 * u, h: 7 * u }, page.over(board, inks.paper)),
  )
  const picture = [sun, ...ears, path(loaf, crust), ...cuts, ...dust, counter, ...cloth]
  return stage(page, place, picture.join(''), {
    field: place.where === 'foot' ? board : ground,
    inks: [inks.paper, inks.c],
  })
}
