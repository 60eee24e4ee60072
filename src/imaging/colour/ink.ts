/**
 * Ink on coated paper, for CMYK that says nothing of its press: the sixteen ways in which four solid
 * inks lie over each other, as sRGB. Bit 0 is cyan, 1 magenta, 2 yellow, 3 black.
 */
const solids = [
  ...[255, 255, 255, 0, 153, 227, 234, 0, 128, 32, 6, 117],
  ...[255, 240, 0, 0, 141, 45, 232, 0, 0, 33, 17, 31],
  ...[20, 5, 0, 0, 0, 0, 18, 0, 0, 0, 0, 0],
  ...[19, 6, 0, 0, 0, 0, 25, 0, 0, 0, 0, 0],
]

/** How much of the paper dots of 0, 1/8 to 8/8 cover, for each ink: on paper they grow. */
const growth = [
  [0, 0.18, 0.34, 0.49, 0.6, 0.71, 0.82, 0.92, 1],
  [0, 0.16, 0.28, 0.41, 0.51, 0.62, 0.73, 0.86, 1],
  [0, 0.16, 0.3, 0.43, 0.54, 0.66, 0.78, 0.93, 1],
  [0, 0.185, 0.325, 0.45, 0.56, 0.665, 0.76, 0.87, 1],
]

/** How light mixes between the dots, after Yule and Nielsen. */
const mixing = 1.3

const covered = growth.map((steps) =>
  Float32Array.from({ length: 256 }, (_, ink) => {
    const step = Math.min(7, Math.floor(ink / 31.875))
    return between(steps[step] ?? 0, steps[step + 1] ?? 0, ink / 31.875 - step)
  }),
)
const mixed = Float32Array.from(solids, (value) => (value / 255) ** mixing)
const steps = 4096
const seen = Uint8Array.from({ length: steps + 1 }, (_, step) =>
  Math.round(255 * (step / steps) ** (1 / mixing)),
)

/** Pixels of four inks (0 none, 255 full), with or without a fifth sample, as RGB. */
export function inkOnPaper(pixels: Uint8Array, stride: 4 | 5): Uint8Array {
  const shown = new Uint8Array((pixels.length / stride) * 3)
  for (let at = 0, to = 0; at < pixels.length; at += stride, to += 3) {
    const c = covered[0]?.[pixels[at] ?? 0] ?? 0
    const m = covered[1]?.[pixels[at + 1] ?? 0] ?? 0
    const y = covered[2]?.[pixels[at + 2] ?? 0] ?? 0
    const k = covered[3]?.[pixels[at + 3] ?? 0] ?? 0
    for (let channel = 0; channel < 3; channel += 1) {
      const light = between(overprint(channel, c, m, y), overprint(24 + channel, c, m, y), k)
      shown[to + channel] = seen[(light * steps + 0.5) | 0] ?? 0
    }
  }
  return shown
}

function overprint(at: number, c: number, m: number, y: number): number {
  const plain = between(
    between(mixed[at] ?? 0, mixed[at + 3] ?? 0, c),
    between(mixed[at + 6] ?? 0, mixed[at + 9] ?? 0, c),
    m,
  )
  const yellow = between(
    between(mixed[at + 12] ?? 0, mixed[at + 15] ?? 0, c),
    between(mixed[at + 18] ?? 0, mixed[at + 21] ?? 0, c),
    m,
  )
  return between(plain, yellow, y)
}

function between(none: number, full: number, part: number): number {
  return none + (full - none) * part
}
