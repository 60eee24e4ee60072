import type { Range } from './layout.ts'
import type { Structure } from './structure.ts'

/** Everything but pixels that a TIFF's structure uses: its head, directories and their values. */
export function occupied({ tiff, pages, others }: Structure): Array<Range> {
  const ranges: Array<Range> = [{ from: 0, to: 8 }]
  for (const directory of [...pages, ...others]) {
    ranges.push({ from: directory.from, to: directory.to })
    for (const { at, size } of directory.fields) {
      const to = Math.min(at + size, tiff.reader.size)
      if (size > 4 && at < to) ranges.push({ from: at, to })
    }
  }
  return ranges
}

/** Whether a range of pixels runs into one of these. */
export function overlap(pixels: Array<Range>, used: Array<Range>): boolean {
  const all = [
    ...pixels.filter(({ from, to }) => to > from).map((range) => ({ ...range, isPixels: true })),
    ...used.map((range) => ({ ...range, isPixels: false })),
  ].toSorted((a, b) => a.from - b.from)
  const reached = { pixels: 0, used: 0 }
  for (const { from, to, isPixels } of all) {
    if (from < (isPixels ? reached.used : reached.pixels)) return true
    if (isPixels) reached.pixels = Math.max(reached.pixels, to)
    else reached.used = Math.max(reached.used, to)
  }
  return false
}

/** What none of these ranges covers. */
export function gapsBetween(ranges: Array<Range>, size: number): Array<Range> {
  const gaps: Array<Range> = []
  let reached = 0
  for (const { from, to } of ranges.toSorted((a, b) => a.from - b.from)) {
    if (from > reached) gaps.push({ from: reached, to: from })
    reached = Math.max(reached, to)
  }
  if (reached < size) gaps.push({ from: reached, to: size })
  return gaps
}
