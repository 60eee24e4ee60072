export type Size = { width: number; height: number }

export type Rendition = {
  width: number
  height: number
  type: 'image/webp' | 'image/avif'
  name: string
  bytes: number
}

export const renditionWidths = [320, 640, 1280, 2560]
/** The two smaller ones, which walls load by the dozen, also come as AVIF. */
export const avifWidths = [320, 640]

export const imagesLimits = { bytes: 20_000_000, pixels: 100_000_000, side: 12_000 }

/** Widths to make for a picture: never larger than it is, and its own width when it is between two. */
export function widthsFor(width: number): Array<number> {
  const smaller = renditionWidths.filter((wanted) => wanted < width)
  const next = renditionWidths[smaller.length]
  return next === undefined ? smaller : [...smaller, width]
}
