import type { Page } from '../page.ts'
import { placeOn } from '../places.ts'
import { circle, curve, leaf, line, moved, path, polygon, range, wedge } from '../shapes.ts'
import { middleOf, stage } from './stage.ts'

/** A dove built of discs and quarter discs, or a flock of them. */
export function dove(page: Page): string {
  const { inks, ground } = page
  const place = placeOn(page, 'foot', 'head', 'half', 'side')
  const { art } = place
  const { cx, cy, r } = middleOf(art)
  const white = page.over(ground, inks.paper, inks.ink)
  if (page.variant % 2 === 0) {
    const sun = circle(cx + r * 0.2, cy + r * 0.04, r * 0.84, page.over(ground, inks.c, inks.a))
    const bird = bigBird(page, page.over(ground, white), page.over(white, inks.a, inks.b))
    const size = Math.min(art.w / 292, art.h / 280)
    return stage(page, place, sun + moved(bird, cx, cy, size, page.variant % 4 === 0 ? 0 : -8), {
      inks: [inks.a, inks.b],
    })
  }
  const across = art.w > art.h ? 5 : 3
  const cell = art.w / across
  const down = Math.max(2, Math.round(art.h / cell))
  const flock = range(across * down).map((i) => {
    const [x, y] = [
      art.x + cell * ((i % across) + 0.5),
      art.y + (art.h / down) * (Math.floor(i / across) + 0.5),
    ]
    const odd = i === (page.placing * 5 + 4) % (across * down)
    const size = Math.min(cell, art.h / down) / 265
    const body = odd ? page.over(ground, inks.a, inks.c) : white
    const flip = Math.floor(i / across) % 2 === 0 ? 1 : -1
    const disc =
      (i + Math.floor(i / across)) % 2 === 0
        ? circle(x, y, cell * 0.45, page.over(ground, inks.b, inks.c))
        : ''
    return (
      disc +
      moved(
        `<g transform="scale(${flip} 1)">${bigBird(page, body, page.over(body, inks.ink, inks.b))}</g>`,
        x,
        y,
        size,
      )
    )
  })
  return stage(page, place, flock.join(''), { inks: [inks.a, inks.c] })
}

/** A bird about 260 across, round the origin, flying to the left. */
function bigBird(page: Page, body: string, mark: string): string {
  const { inks } = page
  const feathers = range(5).map((i) => {
    const inner = 26 + i * 20
    return i % 2 === 0 ? '' : path(wedge(30, 12, inner + 14, 258, 336 - i * 3, inner), mark)
  })
  const wing = path(wedge(30, 12, 124, 258, 336), body)
  const back = range(3).map((i) =>
    path(leaf([8, -6], 112 - i * 22, 20 - i * 3, 238 - i * 19), i === 1 ? mark : body),
  )
  const tail = range(4).map((i) =>
    path(leaf([52, 22], 84 - Math.abs(i - 1.5) * 7, 11, 4 + i * 13), i % 2 === 0 ? body : mark),
  )
  const trunk = 'M-96 -26A32 32 0 0 1 -40 -34Q-12 -14 66 14Q60 62 0 64Q-62 62 -74 -2Q-78 -6 -80 -8Z'
  const beak = polygon([
    [-92, -34],
    [-122, -18],
    [-91, -16],
  ])
  const twig = line(
    curve([
      [-114, -20],
      [-120, 6],
      [-112, 34],
    ]),
    page.over(page.ground, inks.b, inks.ink),
    3,
  )
  const leaves = range(6).map((i) =>
    path(
      leaf([-119 + Math.abs(i - 2) * 1.4, -6 + i * 7], 25, 5.5, i % 2 === 0 ? 152 : 28),
      page.over(page.ground, inks.b, inks.ink),
    ),
  )
  return [
    ...back,
    ...tail,
    wing,
    ...feathers,
    path(trunk, body),
    path(beak, page.over(body, inks.a, inks.c)),
    circle(-71, -32, 4.6, inks.ink),
    twig,
    ...leaves,
  ].join('')
}
