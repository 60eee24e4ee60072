import type { Font } from 'fontkit'
import { fontOf, type Subset } from './fonts.ts'
import { type Box, type Point, round } from './shapes.ts'

type Step = { command: string; points: Array<Point> }
/** Letters as a drawing: the steps of a path and the box that its ink fills, y downwards. */
export type Outline = { steps: Array<Step>; box: Box }

const kept = new Map<string, Outline>()

export function isArabic(text: string): boolean {
  return /\p{Script=Arabic}/u.test(text)
}

/** One line of text in one weight, at 1000 units to the em. */
export function outlineOf(text: string, weight: number): Outline {
  const key = `${weight} ${text}`
  const known = kept.get(key)
  if (known) return known
  const steps: Array<Step> = []
  let x = 0
  for (const [font, run] of runsOf(text, weight)) {
    const { glyphs, positions } = font.layout(run)
    glyphs.forEach((glyph, index) => {
      const at = positions[index] ?? { xAdvance: glyph.advanceWidth, xOffset: 0, yOffset: 0 }
      for (const { command, args } of glyph.path.commands) {
        const points: Array<Point> = []
        for (let i = 0; i + 1 < args.length; i += 2) {
          points.push([x + at.xOffset + (args[i] ?? 0), -(at.yOffset + (args[i + 1] ?? 0))])
        }
        steps.push({ command, points })
      }
      x += at.xAdvance
    })
  }
  const outline = measured(steps)
  kept.set(key, outline)
  return outline
}

/** Arabic lines keep to the Arabic subset, so that letters join; others go letter by letter. */
function runsOf(text: string, weight: number): Array<[Font, string]> {
  const order: Array<Subset> = isArabic(text)
    ? ['arabic', 'latin']
    : ['latin', 'latin-ext', 'arabic']
  const runs: Array<[Font, string]> = []
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0
    const subset = order.find((name) => fontOf(name, weight).hasGlyphForCodePoint(code))
    if (!subset) throw new Error(`The typeface has no ${letter}, wanted in “${text}”`)
    const font = fontOf(subset, weight)
    const last = runs.at(-1)
    if (last && last[0] === font) last[1] += letter
    else runs.push([font, letter])
  }
  return isArabic(text) ? runs.reverse() : runs
}

export function measured(steps: Array<Step>): Outline {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of steps.flatMap((step) => step.points)) {
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  return { steps, box: { x: left, y: top, w: right - left, h: bottom - top } }
}

export function mapped(outline: Outline, move: (point: Point) => Point): Outline {
  return measured(
    outline.steps.map(({ command, points }) => ({ command, points: points.map(move) })),
  )
}

/** The outline with its lines and curves cut small, so that it can be bent. */
export function softened(outline: Outline, parts = 8): Outline {
  const steps: Array<Step> = []
  let [from, start]: [Point, Point] = [
    [0, 0],
    [0, 0],
  ]
  for (const { command, points } of outline.steps) {
    const [first = start, second = first] = points
    if (command === 'moveTo') {
      steps.push({ command, points })
      start = first
      from = first
      continue
    }
    const [via, to]: [Point, Point] =
      command === 'quadraticCurveTo'
        ? [first, second]
        : [midway(from, command === 'closePath' ? start : first), first]
    const end = command === 'closePath' ? start : to
    for (let i = 1; i <= parts; i += 1) {
      const t = i / parts
      const point = midway(midway(from, via, t), midway(via, end, t), t)
      steps.push({ command: 'lineTo', points: [point] })
    }
    if (command === 'closePath') steps.push({ command, points: [] })
    from = end
  }
  return measured(steps)
}

function midway(one: Point, other: Point, t = 0.5): Point {
  return [one[0] + (other[0] - one[0]) * t, one[1] + (other[1] - one[1]) * t]
}

const letters: Record<string, string> = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'Z',
}

export function pathOf(outline: Outline): string {
  return outline.steps
    .map(({ command, points }) => `${letters[command]}${points.flat().map(round).join(' ')}`)
    .join('')
}
