import type { Alpha } from '../decode/averaging.ts'

/** What the pixels of a picture mean. `lab`: as ICC writes it, a* and b* around the middle. */
export type Device = {
  model: 'grey' | 'rgb' | 'cmyk' | 'lab'
  bits: 8 | 16
  /** Transparency, the last sample of a pixel; the colours are no longer multiplied with it. */
  alpha: Alpha
  profile: Uint8Array<ArrayBuffer> | null
}

/** Samples that make the colour of a pixel. */
export const inksOf = { grey: 1, rgb: 3, cmyk: 4, lab: 3 }
