const step = 0.005
/** From four times as tall as wide to four times as wide as tall; beyond that the area shrinks. */
const furthest = Math.round(Math.log(2) / step)

/**
 * Posters hang at equal area: the inline size is a unit times the root of width by height. The
 * policy forbids inline styles, so each root is a class: its logarithm in steps of half a percent.
 */
export function sizeClass(width: number, height: number): string {
  const exact = Math.round(Math.log(Math.sqrt(width / height)) / step)
  return `s-${Math.max(-furthest, Math.min(furthest, exact))}`
}

const rootStep = 0.05
const longestRow = 8
const widestRow = Math.ceil((2 * longestRow) / rootStep)

/** A row that fills its line: how many posters it has, and the sum of their roots (rounded up). */
export function rowClass(posters: Array<{ width: number; height: number }>): string {
  const roots = posters.reduce((sum, { width, height }) => sum + Math.sqrt(width / height), 0)
  const steps = Math.min(widestRow, Math.ceil(roots / rootStep))
  return `of-${Math.min(longestRow, posters.length)} roots-${steps}`
}

export function sizesAsCss(): string {
  const sizes = Array.from({ length: 2 * furthest + 1 }, (_, index) => {
    const number = index - furthest
    return `.s-${number}{--s:${Math.exp(number * step).toFixed(4)}}`
  })
  const rows = Array.from({ length: widestRow }, (_, index) => index + 1)
  return [
    ...sizes,
    ...rows.map((number) => `.roots-${number}{--roots:${(number * rootStep).toFixed(2)}}`),
    ...rows.slice(0, longestRow).map((number) => `.of-${number}{--posters:${number}}`),
  ].join('\n')
}
