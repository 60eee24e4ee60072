import type { Page } from '../page.ts'
import { placeOn } from '../places.ts'
import { itemOf } from '../random.ts'
import { type Box, circle, line, moved, path, range, rect, star, wedge } from '../shapes.ts'
import { middleOf, stage } from './stage.ts'

/** A press: the web of paper runs over the rollers and comes out printed. */
export function press(page: Page): string {
  const { inks, ground } = page
  const place = placeOn(page, 'foot', 'half', 'head', 'side')
  const { art } = place
  const { cx, cy } = middleOf(art)
  const u = Math.min(art.w / 220, art.h / 240)
  const paper = page.over(ground, inks.paper, inks.c)
  const drums: Array<[number, number, number, string]> = [
    [-52, -56, 46, page.over(ground, inks.a, inks.ink)],
    [54, -8, 52, page.over(ground, inks.ink, inks.b)],
    [-48, 52, 44, page.over(ground, inks.b, inks.c)],
  ]
  const at = (x: number, y: number) => `${cx + x * u} ${cy + y * u}`
  const web = `M${at(-220, -106)}H${cx - 52 * u}A${50 * u} ${50 * u} 0 0 1 ${at(-22, -16)}L${at(16, -48)}A${56 * u} ${56 * u} 0 0 1 ${at(54, 48)}L${at(-40, 4)}A${48 * u} ${48 * u} 0 0 0 ${at(-48, 100)}H${cx + 260 * u}`
  const wheels = drums.flatMap(([x, y, r, colour], i) => {
    const [px, py] = [cx + x * u, cy + y * u]
    const spokes = range(8).map((k) =>
      path(
        wedge(px, py, r * 0.8 * u, k * 45, k * 45 + 22, r * 0.32 * u),
        page.over(colour, itemOf([inks.paper, inks.c, inks.paper], i)),
      ),
    )
    return [
      circle(px, py, r * u, colour),
      ...spokes,
      circle(px, py, r * 0.2 * u, page.over(colour, inks.c)),
    ]
  })
  const ribbon = line(web, page.over(ground, inks.ink, inks.c), 10 * u) + line(web, paper, 7 * u)
  const sheets = range(3).map((i) => {
    const box: Box = { x: -26, y: -34, w: 52, h: 68 }
    const ink = page.over(paper, inks.ink, inks.a)
    const rows = range(4).map((k) =>
      rect({ x: -18, y: 6 + k * 7, w: k === 3 ? 20 : 36, h: 2.6 }, ink),
    )
    const face =
      rect(box, paper) +
      path(star(0, -14, 14, 5.8), page.over(paper, inks.a)) +
      rows.join('') +
      path(
        'M-26 -34H26V34H-26Z',
        'none',
        `stroke="${page.over(ground, inks.ink, inks.c)}" stroke-width="2.4"`,
      )
    return moved(
      face,
      cx + (70 + i * 9 - 20) * u,
      cy + (70 - i * 6 + 2) * u,
      u * 0.001 + u,
      -14 + i * 13,
    )
  })
  const floor = rect(
    { x: art.x, y: cy + 110 * u, w: art.w, h: art.h },
    page.over(ground, inks.ink, inks.b),
  )
  const teeth = range(14).map((k) =>
    rect(
      { x: art.x + (art.w * k) / 14, y: art.y, w: art.w / 28, h: art.h * 0.03 },
      page.over(ground, inks.a, inks.ink),
    ),
  )
  return stage(page, place, [...teeth, floor, ribbon, ...wheels, ...sheets].join(''), {
    field: place.where === 'foot' ? page.over(ground, inks.ink, inks.b) : ground,
    inks: [inks.c, inks.a],
  })
}
