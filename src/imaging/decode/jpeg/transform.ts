import type { Grid } from './grid.ts'

/** For each scale: how much each kept frequency adds to each pixel, along one side. */
const shares = Array.from({ length: 9 }, (_, scale) => sharesOf(scale))

/** The inverse cosine transform of `scale` points, made so that the mean stays what it is at eight. */
function sharesOf(scale: number): Float64Array {
  const table = new Float64Array(scale * scale)
  for (let pixel = 0; pixel < scale; pixel += 1) {
    for (let frequency = 0; frequency < scale; frequency += 1) {
      const norm = Math.sqrt((frequency === 0 ? 1 : 2) / scale) * Math.sqrt(scale / 8)
      table[pixel * scale + frequency] =
        norm * Math.cos(((2 * pixel + 1) * frequency * Math.PI) / (2 * scale))
    }
  }
  return table
}

const between = new Float64Array(64)
const values = new Float64Array(64)

/** Turns one block into `scale` by `scale` pixels, written into `into` from `at` on. */
export function transform(
  { coefficients, scale }: Grid,
  block: number,
  steps: Float64Array,
  into: Uint8ClampedArray,
  at: number,
  stride: number,
): void {
  const base = block * scale * scale
  let rows = 0
  let columns = 0
  for (let v = 0; v < scale; v += 1) {
    for (let u = 0; u < scale; u += 1) {
      const coefficient = coefficients[base + v * scale + u] ?? 0
      values[v * scale + u] = coefficient * (steps[v * scale + u] ?? 1)
      if (coefficient === 0) continue
      rows = v + 1
      if (u >= columns) columns = u + 1
    }
  }
  if (rows <= 1 && columns <= 1) return flat(values[0] ?? 0, scale, into, at, stride)

  const share = shares[scale] ?? values
  for (let y = 0; y < scale; y += 1) {
    for (let u = 0; u < columns; u += 1) {
      let sum = 0
      for (let v = 0; v < rows; v += 1) {
        sum += (share[y * scale + v] ?? 0) * (values[v * scale + u] ?? 0)
      }
      between[u] = sum
    }
    for (let x = 0; x < scale; x += 1) {
      let sum = 128
      for (let u = 0; u < columns; u += 1) {
        sum += (share[x * scale + u] ?? 0) * (between[u] ?? 0)
      }
      into[at + y * stride + x] = sum
    }
  }
}

function flat(
  mean: number,
  scale: number,
  into: Uint8ClampedArray,
  at: number,
  stride: number,
): void {
  const value = mean / 8 + 128
  for (let y = 0; y < scale; y += 1) {
    const start = at + y * stride
    for (let x = 0; x < scale; x += 1) into[start + x] = value
  }
}
