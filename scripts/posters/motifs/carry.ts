import type { Page } from '../page.ts'
import { placeOn } from '../places.ts'
import { itemOf } from '../random.ts'
import { circle, line, moved, path, polygon, range, rect } from '../shapes.ts'
import { stage } from './stage.ts'

/** Women carrying: jars, bread, books, a bundle, a house; seen from behind, all going one way. */
export function carry(page: Page): string {
  const { inks, ground, random } = page
  const place = placeOn(page, 'foot', 'head', 'half', 'side')
  const { art } = place
  const many = page.variant % 2 === 0 ? 1 : art.w > art.h ? 5 : 3
  const soil = page.over(ground, inks.ink, inks.b)
  const skyColour = page.over(ground, inks.c, inks.paper)
  const sky = circle(
    art.x + art.w * (many === 1 ? 0.5 : 0.6),
    art.y + art.h * 0.42,
    Math.min(art.w, art.h) * 0.42,
    skyColour,
  )
  const women = range(many).map((index) => {
    const scale =
      Math.min(art.h / 362, art.w / many / (many === 1 ? 190 : 134)) *
      (many === 1 ? 1 : random.between(0.9, 1.02))
    const x = art.x + (art.w * (index + 0.5)) / many
    const dress = itemOf([inks.a, inks.b, inks.ink], index + page.placing)
    const cloth = page.over([ground, skyColour], dress, inks.a, inks.b, inks.ink)
    return moved(
      woman(page, [ground, skyColour], cloth, index + page.variant),
      x,
      art.y + art.h * (place.where === 'half' ? 1 : 0.97),
      scale,
    )
  })
  const road =
    place.where === 'half'
      ? ''
      : rect({ x: art.x, y: art.y + art.h * 0.93, w: art.w, h: art.h }, soil)
  return stage(page, place, [sky, road, ...women].join(''), {
    field: place.where === 'foot' ? soil : ground,
    inks: [inks.c, inks.a],
  })
}

/** A figure 320 high that stands on the origin. */
function woman(page: Page, back: Array<string>, cloth: string, load: number): string {
  const { inks } = page
  const skin = page.over([...back, cloth], inks.c, inks.a, inks.paper, inks.ink)
  const scarf = page.over([...back, cloth], inks.paper, inks.ink, inks.a, inks.b)
  const trim = page.over(cloth, inks.c, inks.paper)
  const body = 'M-30 -196Q0 -206 30 -196L66 0H-66Z'
  const arms = [
    'M26 -190Q58 -206 50 -236Q46 -252 30 -258L34 -246Q38 -232 30 -222Q22 -212 12 -204Z',
    'M-26 -190Q-58 -206 -50 -236Q-46 -252 -30 -258L-34 -246Q-38 -232 -30 -222Q-22 -212 -12 -204Z',
  ]
  const stitches = range(7).map((i) =>
    path(
      polygon([
        [0, -176 + i * 18],
        [8, -167 + i * 18],
        [0, -158 + i * 18],
        [-8, -167 + i * 18],
      ]),
      i % 2 === 0 ? trim : inks.paper === cloth ? inks.a : inks.paper,
    ),
  )
  const hem = range(9).map((i) =>
    path(
      polygon([
        [-56 + i * 14, -8],
        [-49 + i * 14, -24],
        [-42 + i * 14, -8],
      ]),
      trim,
    ),
  )
  const stripes = [-1, 1].map((side) => line(`M${side * 20} -190L${side * 44} -30`, trim, 2.4))
  const veil =
    'M0 -252Q24 -250 24 -226Q26 -186 40 -150Q0 -134 -40 -150Q-26 -186 -24 -226Q-24 -250 0 -252Z'
  return [
    path(body, cloth),
    ...stripes,
    ...stitches.slice(2),
    ...hem,
    ...arms.map((d) => path(d, cloth)),
    circle(33, -256, 8, skin),
    circle(-33, -256, 8, skin),
    path(veil, scarf, `stroke="${cloth}" stroke-width="2.5"`),
    line('M-28 -164Q0 -152 28 -164', cloth, 3),
    itemOf(loads, load)(page, back),
  ].join('')
}

const loads: Array<(page: Page, back: Array<string>) => string> = [
  ({ inks, over }, back) => {
    const clay = over(back, inks.a, inks.b, inks.ink)
    const jar =
      'M-13 -254Q-44 -276 -34 -300Q-26 -314 -12 -318L-14 -326H14L12 -318Q26 -314 34 -300Q44 -276 13 -254Z'
    return (
      path(jar, clay) +
      line('M-36 -292Q0 -282 36 -292', over(clay, inks.c, inks.paper), 4) +
      line('M-33 -284Q0 -273 33 -284', over(clay, inks.paper), 2)
    )
  },
  ({ inks, over }, back) =>
    range(5)
      .map((i) =>
        rect(
          { x: -34 + (i % 2) * 5, y: -264 - i * 13, w: 62, h: 11.5 },
          over(back, itemOf([inks.a, inks.ink, inks.b], i), inks.ink),
          1.5,
        ),
      )
      .join(''),
  ({ inks, over }, back) => {
    const basket = over(back, inks.ink, inks.b)
    const fruit = [-24, -8, 8, 24, -16, 0, 16].map((x, i) =>
      circle(x, i < 4 ? -284 : -296, 10, over(back, inks.a, inks.b)),
    )
    return (
      fruit.join('') +
      path('M-40 -280H40L26 -252H-26Z', basket) +
      line('M-34 -270H34M-30 -262H30', over(basket, inks.c), 2)
    )
  },
  ({ inks, over }, back) => {
    const wall = over(back, inks.paper, inks.b)
    const house =
      rect({ x: -34, y: -300, w: 68, h: 48 }, wall) +
      path('M-20 -300A20 20 0 0 1 20 -300Z', over(back, inks.a))
    return (
      house +
      rect({ x: -6, y: -276, w: 12, h: 24 }, inks.ink) +
      rect({ x: -26, y: -288, w: 10, h: 12 }, inks.b) +
      rect({ x: 16, y: -288, w: 10, h: 12 }, inks.b)
    )
  },
]
