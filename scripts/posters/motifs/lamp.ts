import type { Page } from '../page.ts'
import { placeOn } from '../places.ts'
import { circle, line, path, polygon, range, rect, star, wedge } from '../shapes.ts'
import { middleOf, stage } from './stage.ts'

/** A reading lamp, and what stands in its light. */
export function lamp(page: Page): string {
  const { inks, ground } = page
  const place = placeOn(page, 'foot', 'head', 'side', 'half')
  const { art } = place
  const { cx } = middleOf(art)
  const u = Math.min(art.w / 200, art.h / 260)
  const table = art.y + art.h * 0.9
  const side = page.variant % 2 === 0 ? 1 : -1
  const [hx, hy] = [cx - side * 4 * u, art.y + art.h * 0.32]
  const light = page.over(ground, inks.c, inks.paper)
  const metal = page.over(ground, inks.a, inks.paper)
  const wood = page.over(ground, inks.ink, inks.b)
  const reach = Math.min(art.w * 0.56, 112 * u)
  const bookX = hx - side * reach * 0.28
  const cone = path(
    polygon([
      [hx - 34 * u, hy],
      [hx + 34 * u, hy],
      [bookX + reach, table],
      [bookX - reach, table],
    ]),
    light,
  )
  const base = hx + side * 66 * u
  const elbow = [base + side * 20 * u, (table + hy) / 2 - 24 * u]
  const arms = line(
    `M${base} ${table - 8 * u}L${elbow.join(' ')}L${hx + side * 8 * u} ${hy - 46 * u}`,
    metal,
    6 * u,
  )
  const foot = path(wedge(base, table, 30 * u, 180, 360), metal)
  const shade = path(
    `M${hx - 40 * u} ${hy + 2 * u}L${hx - 20 * u} ${hy - 50 * u}H${hx + 20 * u}L${hx + 40 * u} ${hy + 2 * u}Z`,
    metal,
  )
  const bulb = path(wedge(hx, hy + 3 * u, 17 * u, 0, 180), inks.paper)
  const joint = circle(elbow[0] ?? 0, elbow[1] ?? 0, 8 * u, page.over([ground, light], metal))
  const dark = page.over(light, inks.ink, inks.a)
  const half = (s: number) =>
    path(
      `M${bookX} ${table - 8 * u}Q${bookX + s * 30 * u} ${table - 32 * u} ${bookX + s * 68 * u} ${table - 16 * u}V${table - 60 * u}Q${bookX + s * 30 * u} ${table - 78 * u} ${bookX} ${table - 52 * u}Z`,
      s > 0 ? page.over(light, inks.a) : dark,
    )
  const text = [-1, 1].map((s) =>
    range(3)
      .map((i) =>
        line(
          `M${bookX + s * 10 * u} ${table - (47 - i * 11) * u}Q${bookX + s * 30 * u} ${table - (64 - i * 11) * u} ${bookX + s * 58 * u} ${table - (53 - i * 11) * u}`,
          light,
          2.6 * u,
        ),
      )
      .join(''),
  )
  const sparks = range(9).map((i) =>
    path(
      star(bookX + (i - 3.4) * 13 * u, table - (84 + ((i * 37) % 30)) * u, 5.4 * u, 2.6 * u),
      dark,
    ),
  )
  const board = rect({ x: art.x, y: table, w: art.w, h: art.h }, wood)
  return stage(
    page,
    place,
    [cone, board, foot, arms, joint, bulb, shade, ...sparks, half(-1), half(1), ...text].join(''),
    {
      field: place.where === 'foot' ? wood : ground,
      inks: [inks.c, inks.a],
    },
  )
}
