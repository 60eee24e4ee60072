import { isArabic, mapped, measured, type Outline, outlineOf, pathOf } from './outlines.ts'
import { type Box, line, path } from './shapes.ts'

export type Align = 'start' | 'middle' | 'end'

/** Lines of text cut to one width and stacked, the way wood type is locked into a frame. */
export function blockOf(words: string, weight = 900): Outline {
  const gap = isArabic(words) ? 90 : 110
  let y = 0
  const steps = words.split('\n').flatMap((text) => {
    const outline = outlineOf(text, weight)
    const scale = 3000 / outline.box.w
    const placed = mapped(outline, ([px, py]) => [
      (px - outline.box.x) * scale,
      y + (py - outline.box.y) * scale,
    ])
    y += outline.box.h * scale + gap
    return placed.steps
  })
  return measured(steps)
}

/** Moves an outline into a box, as large as it goes. Only Latin letters may be made taller. */
export function fitted(
  outline: Outline,
  box: Box,
  { tall = 1, align = 'middle' }: { tall?: number; align?: Align } = {},
): Outline {
  const across = Math.min(box.w / outline.box.w, box.h / outline.box.h)
  const down = Math.min(box.h / outline.box.h, across * tall)
  const [spareX, spareY] = [box.w - outline.box.w * across, box.h - outline.box.h * down]
  const share = { start: 0, middle: 0.5, end: 1 }[align]
  return mapped(outline, ([x, y]) => [
    box.x + spareX * share + (x - outline.box.x) * across,
    box.y + spareY / 2 + (y - outline.box.y) * down,
  ])
}

export function tallnessOf(words: string): number {
  return isArabic(words) ? 1 : 1.5
}

/** One line of small type and the mark of the house, from edge to edge of the box. */
export function smallLine(text: string, box: Box, ink: string): string {
  const flipped = isArabic(text)
  const label = outlineOf(flipped ? 'كارتيليرا · تجريبي' : 'CARTELERA · DEMO', 700)
  const main = text ? outlineOf(text, 600) : undefined
  const labelScale = 0.62
  const wanted = (main?.box.w ?? 0) + label.box.w * labelScale + 1500
  const em = Math.min(box.h, (box.w / wanted) * 1000)
  const scale = em / 1000
  const baseline = box.y + box.h / 2 + em * 0.3
  const put = (outline: Outline, size: number, x: number, y: number) =>
    path(
      pathOf(mapped(outline, ([px, py]) => [x + (px - outline.box.x) * size, y + py * size])),
      ink,
    )
  const small = scale * labelScale
  const [labelWidth, pad] = [label.box.w * small, em * 0.3]
  const labelX = flipped ? box.x + pad : box.x + box.w - pad - labelWidth
  const mainX = flipped ? box.x + box.w - (main?.box.w ?? 0) * scale : box.x
  const frame: Box = {
    x: labelX - pad,
    y: baseline - em * (flipped ? 0.74 : 0.78),
    w: labelWidth + pad * 2,
    h: em * (flipped ? 1.14 : 1.02),
  }
  return [
    main ? put(main, scale, mainX, baseline) : '',
    put(label, small, labelX, baseline - em * 0.05),
    line(outlineOfFrame(frame), ink, em * 0.07),
  ].join('')
}

function outlineOfFrame({ x, y, w, h }: Box): string {
  return `M${x} ${y}h${w}v${h}h${-w}Z`
}

/** Rows of the words from edge to edge: even, growing, or swelling towards the middle. */
export function rowsOf(words: string, box: Box, inks: Array<string>, growth: number): string {
  const outline = outlineOf(words.replace('\n', ' '), 900)
  const last = inks.length - 1
  const shares = inks.map((_, i) =>
    growth === 1
      ? 0.45 + (i / last) ** 1.6 * 2
      : growth === 2
        ? 0.5 + Math.sin((i / last) * Math.PI) * 1.3
        : 1,
  )
  const sum = shares.reduce((total, share) => total + share, 0)
  const gap = (box.h / inks.length) * 0.15
  const room = box.h - gap * last
  let y = box.y
  return inks
    .map((ink, i) => {
      const h = (room * (shares[i] ?? 1)) / sum
      const top = y
      y += h + gap
      const placed = mapped(outline, ([px, py]) => [
        box.x + ((px - outline.box.x) * box.w) / outline.box.w,
        top + ((py - outline.box.y) * h) / outline.box.h,
      ])
      return path(pathOf(placed), ink)
    })
    .join('')
}
