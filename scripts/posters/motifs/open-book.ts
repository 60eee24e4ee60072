import type { Page } from '../page.ts'
import { itemOf } from '../random.ts'
import { line, path } from '../shapes.ts'

/** A book seen from above, as a bird is drawn: two strokes and its pages. */
export function openBook(
  { inks, ground, over }: Page,
  size: number,
  index: number,
  behind: Array<string> = [],
): string {
  const cover = over([ground, ...behind], itemOf([inks.a, inks.ink, inks.b], index), inks.paper)
  const half = (s: number) =>
    `M0 ${size * 0.3}Q${s * size * 0.6} ${-size * 0.2} ${s * size * 1.3} ${size * 0.1}V${-size * 0.8}Q${s * size * 0.6} ${-size * 1.1} 0 ${-size * 0.55}Z`
  const leafOf = (s: number) =>
    line(
      `M${s * size * 0.25} ${-size * 0.35}Q${s * size * 0.65} ${-size * 0.7} ${s * size * 1.1} ${-size * 0.5}M${s * size * 0.25} ${-size * 0.05}Q${s * size * 0.65} ${-size * 0.4} ${s * size * 1.1} ${-size * 0.2}`,
      over(cover, inks.paper, inks.ink),
      size * 0.07,
    )
  return (
    path(half(-1), cover) +
    path(half(1), cover) +
    leafOf(-1) +
    leafOf(1) +
    line(`M0 ${size * 0.3}V${-size * 0.55}`, ground, size * 0.07)
  )
}
