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

export function sizesAsCss(): string {
  return Array.from({ length: 2 * furthest + 1 }, (_, index) => {
    const number = index - furthest
    return `.s-${number}{--s:${Math.exp(number * step).toFixed(4)}}`
  }).join('\n')
}
