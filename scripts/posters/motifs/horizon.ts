import { blockOf, smallLine } from '../lettering.ts'
import { isArabic, mapped, softened } from '../outlines.ts'
import { type Page, sheet } from '../page.ts'
import { print } from '../places.ts'
import { itemOf } from '../random.ts'
import { circle, leaf, path, range, ring } from '../shapes.ts'

/** The word bent round a sun that rises, or a moon that sets, over leaves. */
export function horizon(page: Page): string {
  const { w, h, inks, ground, margin, unit } = page
  const cx = w / 2
  const block = blockOf(page.words)
  const outer = Math.min(w / 2 - margin, h * 0.62 - margin)
  const cy = margin + outer + (h - margin * 2 - outer * 1.34 - unit * 6) * 0.4
  const arc = isArabic(page.words) ? 150 : 168
  const depth = Math.min(
    outer * 0.42,
    (outer * 0.8 * Math.PI * (arc / 180) * block.box.h * 1.15) / block.box.w,
  )
  const inner = outer - depth
  const bent = mapped(softened(block, 12), ([x, y]) => {
    const share = (x - block.box.x) / block.box.w
    const up = 1 - (y - block.box.y) / block.box.h
    const angle = ((-90 - arc / 2 + arc * share) * Math.PI) / 180
    const r = inner + up * depth
    return [cx + r * Math.cos(angle), cy + r * Math.sin(angle)]
  })
  const r = inner * 0.86
  const tones = [
    page.over(ground, inks.a, inks.c),
    ground,
    page.over(ground, inks.c, inks.b),
    ground,
    page.over(ground, inks.b, inks.ink),
  ]
  const discs = range(5).map((i) => circle(cx, cy, r * (1 - i * 0.18), itemOf(tones, i)))
  const soil = page.over(ground, inks.ink, inks.b)
  const ground0 = path(
    `M0 ${cy + r * 0.2}Q${cx} ${cy - r * 0.06} ${w} ${cy + r * 0.2}V${h}H0Z`,
    soil,
  )
  const count = Math.round(w / (outer * 0.13))
  const bottom = h - margin - unit * 6
  const rows = Math.ceil((bottom - cy - r * 0.4) / (r * 0.36))
  const bladesOf = range(rows).map((row) =>
    range(count + 1)
      .map((i) => {
        const x = (w * (i + (row % 2) * 0.5)) / count
        const y = cy + r * (0.62 + row * 0.36)
        const colour = page.over(
          soil,
          itemOf([inks.b, inks.c, inks.a, inks.paper], row + page.variant),
          inks.paper,
        )
        return [-30, 0, 30]
          .map((turn) => path(leaf([x, y], outer * 0.3, outer * 0.045, -90 + turn), colour))
          .join('')
      })
      .join(''),
  )
  const cover = `<rect x="0" y="${bottom}" width="${w}" height="${h}" fill="${soil}"/>`
  const small = smallLine(
    page.small,
    { x: margin, y: h - margin - unit * 2, w: w - margin * 2, h: unit * 2.5 },
    page.inkOn(soil),
  )
  const words = print(page, bent, ground, page.inkOn(ground, inks.ink, inks.paper))
  const halo = ring(cx, cy, r * 0.09, page.over(ground, inks.ink), r * 0.03)
  return [sheet(page), ...discs, halo, words, ground0, ...bladesOf, cover, small].join('')
}
