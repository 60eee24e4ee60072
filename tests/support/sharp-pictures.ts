import sharp, { type Sharp } from 'sharp'

/** A picture with soft colours, hard edges and, if wished, noise: something for every decoder to get wrong. */
export function aPicture(width: number, height: number, noise = 0, channels: 3 | 4 = 3): Sharp {
  const samples = new Uint8Array(width * height * channels)
  const waves = (length: number, wave: (at: number, channel: number) => number) =>
    Float64Array.from({ length: length * channels }, (_, at) =>
      wave(Math.floor(at / channels), at % channels),
    )
  const across = waves(width, (x, channel) => Math.sin(x / (47 + channel * 15) + channel))
  const down = waves(height, (y, channel) => Math.cos(y / (63 - channel * 9)))
  let seed = 1
  let at = 0
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const check = (((x >> 6) + (y >> 6)) & 1) * 40
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
      const grain = noise * (seed / 2 ** 32 - 0.5)
      for (let channel = 0; channel < channels; channel += 1) {
        const wave = (across[x * channels + channel] ?? 0) * (down[y * channels + channel] ?? 0)
        samples[at] = Math.max(0, Math.min(255, 110 + 90 * wave + check + grain))
        at += 1
      }
    }
  }
  return sharp(samples, { raw: { width, height, channels } })
}
