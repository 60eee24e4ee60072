/** How far two colours of sRGB are apart to the eye: CIE 1976, where about 2 can just be seen. */
export function difference(one: ArrayLike<number>, other: ArrayLike<number>): number {
  const [a, b] = [labOf(one), labOf(other)]
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
}

/** The mean and the largest difference of two pictures of RGB samples. */
export function differenceOf(
  one: ArrayLike<number>,
  other: ArrayLike<number>,
): { mean: number; largest: number } {
  if (one.length !== other.length) throw new Error(`${one.length} and ${other.length} samples`)
  let sum = 0
  let largest = 0
  for (let at = 0; at < one.length; at += 3) {
    const apart = difference(colourAt(one, at), colourAt(other, at))
    sum += apart
    largest = Math.max(largest, apart)
  }
  return { mean: sum / (one.length / 3), largest }
}

function colourAt(samples: ArrayLike<number>, at: number): Array<number> {
  return [samples[at] ?? 0, samples[at + 1] ?? 0, samples[at + 2] ?? 0]
}

function labOf(colour: ArrayLike<number>): [number, number, number] {
  const [r, g, b] = [colour[0] ?? 0, colour[1] ?? 0, colour[2] ?? 0].map((value) => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  const x = curved((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047)
  const y = curved(0.2126 * r + 0.7152 * g + 0.0722 * b)
  const z = curved((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

function curved(value: number): number {
  return value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116
}
