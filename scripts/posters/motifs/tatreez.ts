import type { Page } from '../page.ts'
import { placeOn } from '../places.ts'
import { itemOf } from '../random.ts'
import { stage } from './stage.ts'

type Stitch = (x: number, y: number) => number

/** Rules of the old patterns: which thread, if any, crosses a cell at (x, y) from the middle. */
const patterns: Array<Stitch> = [
  (x, y) => {
    const [p, q] = [Math.abs(x), Math.abs(y)]
    const [least, most] = [Math.min(p, q), Math.max(p, q)]
    if (most > 9 || p + q > 13) return 0
    if (p + q <= 2) return 2
    if (most <= 8 && least <= most && p + q >= 5 && p + q <= 9 && most - least >= 1)
      return p + q === 7 ? 3 : 1
    return most === 9 && least < 5 ? 2 : 0
  },
  (x, y) => {
    const out = Math.abs(x) + Math.abs(y)
    return out > 10 ? 0 : itemOf([2, 0, 3, 1, 1, 0, 2, 1, 1, 3, 1], out)
  },
  (x, y) => {
    const row = y + 10
    if (row < 0 || row > 20) return 0
    if (row > 17) return Math.abs(x) < 2 ? 2 : 0
    const reach = (row % 6) + Math.floor(row / 6) * 2
    return Math.abs(x) <= reach ? (Math.abs(x) === reach ? 3 : 1) : 0
  },
  (x, y) => {
    const [p, q] = [Math.abs(x), Math.abs(y)]
    if (Math.max(p, q) > 10) return 0
    if (p === q) return 2
    if (Math.abs(p - q) < 4 && p + q > 6 && p + q < 17) return 1
    return Math.max(p, q) < 3 ? 3 : p + q === 8 ? 3 : 0
  },
]

/** Cross-stitch as on a festive dress: every mark is two threads over a hole in the cloth. */
export function tatreez(page: Page): string {
  const { inks, ground } = page
  const place = placeOn(page, 'foot', 'side', 'head', 'band')
  const { art } = place
  const across = Math.round(
    (page.variant % 2 === 0 ? 46 : 69) * Math.min(1.4, Math.max(1, art.w / art.h)),
  )
  const cell = art.w / across
  const down = Math.ceil(art.h / cell)
  const threads = [
    ground,
    page.over(ground, inks.a, inks.paper),
    page.over(ground, inks.b, inks.c),
    page.over(ground, inks.c, inks.ink),
  ]
  const field = page.variant % 3 === 0 ? ground : page.over(ground, inks.ink, inks.a)
  const marks = stitches(across, down, page.variant, page.placing)
  const paths = [1, 2, 3].map((thread) => {
    const d = marks
      .filter(([, , kind]) => kind === thread)
      .map(([x, y]) => cross(art.x + x * cell, art.y + y * cell, cell))
      .join('')
    return `<path d="${d}" stroke="${itemOf(threads, thread)}" stroke-width="${(cell * 0.36).toFixed(1)}" fill="none"/>`
  })
  return stage(page, place, paths.join(''), { field, inks: [inks.a, inks.c] })
}

function cross(x: number, y: number, cell: number): string {
  const [left, top, size] = [x + cell * 0.1, y + cell * 0.1, cell * 0.8].map(
    (n) => Math.round(n * 10) / 10,
  )
  return `M${left} ${top}l${size} ${size}m${-(size ?? 0)} 0l${size} ${-(size ?? 0)}`
}

function stitches(
  across: number,
  down: number,
  variant: number,
  first: number,
): Array<[number, number, number]> {
  const marks: Array<[number, number, number]> = []
  const middle = Math.floor(across / 2)
  for (let y = 0; y < down; y += 1) {
    for (let x = 0; x < across; x += 1) {
      const column = Math.abs(x - middle)
      const lane = Math.floor((column + 11.5) / 23)
      const row = Math.floor(y / 23)
      const within23 = column - lane * 23
      const seam = y % 23 === 22 || Math.abs(within23) === 11
      const at = (y % 23) - 11
      const kind = seam
        ? (x + y) % 2 === 0
          ? 3
          : 0
        : itemOf(patterns, lane + row + first + variant)(within23, at)
      if (kind > 0) marks.push([x, y, kind])
    }
  }
  return marks
}
