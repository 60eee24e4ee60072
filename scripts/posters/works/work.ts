import type { PosterSpec } from '../draw.ts'

/** A work of the demo content: an invented artist, her words, and what is drawn for her. */
export type DemoWork = {
  artist: { name: string; country: string; collective?: string }
  language: 'en' | 'es' | 'pt' | 'fr' | 'ar'
  title: string
  statement: string
  altText: string
  poster: PosterSpec
  fileName: string
}

/** Pixels of the formats that posters are made in, and of some that they are not. */
export const formats = {
  a3: { width: 1600, height: 2263 },
  a2: { width: 1750, height: 2475 },
  a3Landscape: { width: 2300, height: 1626 },
  fiftyBySeventy: { width: 1700, height: 2380 },
  twoByThree: { width: 1600, height: 2400 },
  tabloid: { width: 1500, height: 2318 },
  square: { width: 1900, height: 1900 },
  panorama: { width: 2400, height: 1200 },
  banner: { width: 1100, height: 2400 },
}
