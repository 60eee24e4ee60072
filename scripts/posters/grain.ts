import type { OverlayOptions } from 'sharp'
import type { PosterSpec } from './draw.ts'
import { randomFrom } from './random.ts'

const side = 512
const tiles = new Map<boolean, OverlayOptions>()

/** What a screen leaves on paper: specks without ink, and a tooth where the file can afford it. */
export function grainFor(spec: PosterSpec): OverlayOptions {
  const hasTooth = spec.format !== 'png'
  const known = tiles.get(hasTooth)
  if (known) return known
  const random = randomFrom(hasTooth ? 7 : 8)
  const pixels = new Uint8Array(side * side * 4)
  for (let at = 0; at < pixels.length; at += 4) {
    const isSpeck = random.next() < 0.0016
    const isLight = isSpeck || random.next() < 0.5
    pixels.fill(isLight ? 255 : 0, at, at + 3)
    pixels[at + 3] = isSpeck ? 70 : hasTooth ? random.next() * 13 : 0
  }
  const tile: OverlayOptions = {
    input: Buffer.from(pixels),
    raw: { width: side, height: side, channels: 4 },
    tile: true,
    blend: 'over',
  }
  tiles.set(hasTooth, tile)
  return tile
}
