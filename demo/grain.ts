import type { OverlayOptions } from 'sharp'
import type { DemoWork } from './work.ts'

const side = 512
const tiles = new Map<boolean, OverlayOptions>()

/** What a screen leaves on paper: specks without ink, and a tooth where the file can afford it. */
export function grainFor(format: DemoWork['format']): OverlayOptions {
  const hasTooth = format !== 'png'
  const known = tiles.get(hasTooth)
  if (known) return known
  const next = mulberry32(hasTooth ? 7 : 8)
  const pixels = new Uint8Array(side * side * 4)
  for (let at = 0; at < pixels.length; at += 4) {
    const isSpeck = next() < 0.0016
    const isLight = isSpeck || next() < 0.5
    pixels.fill(isLight ? 255 : 0, at, at + 3)
    pixels[at + 3] = isSpeck ? 70 : hasTooth ? next() * 13 : 0
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

/** Numbers from 0 up to 1, the same on every machine. */
function mulberry32(seed: number): () => number {
  let state = (seed * 2654435761) >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
