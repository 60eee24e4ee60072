/** A picture made small enough to hold, its samples interleaved, eight bits each. */
export type Reduced = {
  width: number
  height: number
  /** `cmyk`: 0 is no ink, 255 is full ink. With `alpha` one more sample follows, not premultiplied. */
  model: 'grey' | 'rgb' | 'cmyk'
  alpha: boolean
  samples: Uint8Array<ArrayBuffer>
  /** The embedded ICC profile, whole. */
  profile: Uint8Array<ArrayBuffer> | null
}

/** `damaged`: the file's fault. `not-understood`, `too-much`: this decoder's limits. */
export type ReducingFault = 'damaged' | 'not-understood' | 'too-much'

export class NotReducedError extends Error {
  override name = 'NotReducedError'
  readonly fault: ReducingFault

  constructor(fault: ReducingFault) {
    super(`The picture could not be reduced: ${fault}`)
    this.fault = fault
  }
}

const widest = 2560
const mostPixels = 12_000_000

/** How large the picture is made: as wide as the widest rendition where that can be held. */
export function reducedSize(width: number, height: number): { width: number; height: number } {
  const scale = Math.min(1, widest / width, Math.sqrt(mostPixels / (width * height)))
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  }
}

/** The same for a picture as it is stored, which may lie on its side: upright it is as wide. */
export function reducedAsStored(
  { width, height }: { width: number; height: number },
  orientation: number,
): { width: number; height: number } {
  if (orientation < 5) return reducedSize(width, height)
  const upright = reducedSize(height, width)
  return { width: upright.height, height: upright.width }
}

export const channelsOf = { grey: 1, rgb: 3, cmyk: 4 }
