import { startConversion } from './colour/conversion.ts'
import lcms from './colour/lcms.metered.wasm'
import type { Reduced } from './decode/reduced.ts'

export { lcms }

/** A picture in CMYK as it looks on a screen, made in its own place; others stay as they are. */
export function inScreenColours(reduced: Reduced): Reduced {
  const { model, alpha, width, height, samples, profile } = reduced
  if (model !== 'cmyk') return reduced
  const device = { model, bits: 8, alpha: alpha ? 'straight' : 'none', profile } as const
  const convert = startConversion(lcms, device, width)
  const stored = width * (alpha ? 5 : 4)
  const shown = width * (alpha ? 4 : 3)
  for (let row = 0; row < height; row += 1) {
    const pixels = samples.slice(row * stored, (row + 1) * stored)
    convert(pixels, samples.subarray(row * shown, (row + 1) * shown))
  }
  return { ...reduced, model: 'rgb', samples: samples.subarray(0, height * shown), profile: null }
}
