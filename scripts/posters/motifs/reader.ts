import type { Page } from '../page.ts'
import { placeOn } from '../places.ts'
import { itemOf } from '../random.ts'
import {
  curve,
  ellipse,
  line,
  moved,
  type Point,
  path,
  polar,
  polygon,
  range,
  rect,
} from '../shapes.ts'
import { stage } from './stage.ts'

/** Readers in a row; only the books have faces. */
export function reader(page: Page): string {
  const { inks, ground } = page
  const place = placeOn(page, 'foot', 'half', 'side', 'head')
  const { art } = place
  const many = page.variant % 2 === 0 ? 1 : art.w > art.h ? 3 : 2
  const rows = many === 2 ? 2 : 1
  const people = range(many * rows).map((i) => {
    const cell = { w: art.w / many, h: art.h / rows }
    const x = art.x + cell.w * ((i % many) + 0.5)
    const y = art.y + cell.h * (Math.floor(i / many) + 1)
    const back = itemOf(
      [ground, page.over(ground, inks.c), page.over(ground, inks.b, inks.ink)],
      i + Math.floor(i / many),
    )
    const size = Math.min(cell.w / 205, cell.h / 240)
    return (
      rect(
        { x: x - cell.w / 2, y: y - cell.h, w: cell.w + 1, h: cell.h + 1 },
        many === 1 ? ground : back,
      ) + moved(bust(page, i + page.placing, many === 1 ? ground : back), x, y, size)
    )
  })
  return stage(page, place, people.join(''), { inks: [inks.a, inks.ink] })
}

function bust(page: Page, index: number, back: string): string {
  const { inks } = page
  const hair = page.over(back, itemOf([inks.ink, inks.b, inks.ink], index), inks.paper)
  const dress = page.over(back, itemOf([inks.b, inks.ink, inks.c], index), inks.paper)
  const cover = page.over(back, inks.a, inks.c)
  const skin = page.over(hair, inks.c, inks.paper)
  const crown: Array<Point> = range(25).map((i) =>
    polar(0, -150, 58 + (i % 2) * (index % 2 === 0 ? 7 : 0), 180 + i * 7.5),
  )
  const top = `${curve(crown)}L62 -60H-62Z`
  const star = range(5).map((i) => polar(-42, -68, 17, -90 + i * 144))
  const star2 = range(5).map((i) => polar(42, -68, 17, -90 + i * 144))
  return [
    path('M-98 2Q-92 -70 -30 -82H30Q92 -70 98 2Z', dress),
    path(top, hair),
    ellipse(0, -136, 40, 48, skin),
    line('M-22 -142Q-14 -150 -6 -142M6 -142Q14 -150 22 -142', inks.ink, 3.2),
    path('M-42 -152Q-30 -196 10 -190Q44 -184 42 -150Q20 -172 -42 -152Z', hair),
    path('M0 -108L-84 -122V-18L0 -6L84 -18V-122Z', cover),
    line('M0 -108V-6', page.over(cover, inks.ink), 3),
    path(polygon(star), page.over(cover, inks.paper, inks.c)),
    path(polygon(star2), page.over(cover, inks.paper, inks.c)),
    line(
      'M-66 -34L-18 -27M66 -34L18 -27M-66 -44L-34 -39M66 -44L34 -39',
      page.over(cover, inks.paper),
      3,
    ),
    path('M0 -108L-84 -122L-80 -127Q-36 -124 0 -114Q36 -124 80 -127L84 -122Z', inks.paper),
    ...[-1, 1].flatMap((side) =>
      range(4).map((i) =>
        line(`M${side * 90} ${-44 - i * 9}L${side * 70} ${-42 - i * 9}`, skin, 8.5),
      ),
    ),
  ].join('')
}
