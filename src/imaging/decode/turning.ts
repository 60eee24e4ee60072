import { channelsOf, type Reduced } from './reduced.ts'

/** Where a pixel of the upright picture comes from, for each of EXIF's eight ways to hold a camera. */
type Turn = {
  swaps: boolean
  from: (x: number, y: number, width: number, height: number) => { x: number; y: number }
}

const turns: Record<number, Turn> = {
  2: { swaps: false, from: (x, y, width) => ({ x: width - 1 - x, y }) },
  3: { swaps: false, from: (x, y, width, height) => ({ x: width - 1 - x, y: height - 1 - y }) },
  4: { swaps: false, from: (x, y, _width, height) => ({ x, y: height - 1 - y }) },
  5: { swaps: true, from: (x, y) => ({ x: y, y: x }) },
  6: { swaps: true, from: (x, y, _width, height) => ({ x: y, y: height - 1 - x }) },
  7: { swaps: true, from: (x, y, width, height) => ({ x: width - 1 - y, y: height - 1 - x }) },
  8: { swaps: true, from: (x, y, width) => ({ x: width - 1 - y, y: x }) },
}

/** Turns a picture as its orientation, 1 to 8, asks for. */
export function upright(reduced: Reduced, orientation: number): Reduced {
  const turn = turns[orientation]
  if (!turn) return reduced

  const { width, height, samples } = reduced
  const channels = channelsOf[reduced.model] + (reduced.alpha ? 1 : 0)
  const size = turn.swaps ? { width: height, height: width } : { width, height }
  const turned = new Uint8Array(samples.length)
  const offsetOf = (x: number, y: number) => {
    const from = turn.from(x, y, width, height)
    return (from.y * width + from.x) * channels
  }
  // Within a row the place in the stored picture moves by the same step from pixel to pixel.
  const step = size.width > 1 ? offsetOf(1, 0) - offsetOf(0, 0) : 0
  let to = 0
  for (let y = 0; y < size.height; y += 1) {
    let from = offsetOf(0, y)
    for (let x = 0; x < size.width; x += 1) {
      for (let channel = 0; channel < channels; channel += 1) {
        turned[to] = samples[from + channel] ?? 0
        to += 1
      }
      from += step
    }
  }
  return { ...reduced, ...size, samples: turned }
}
