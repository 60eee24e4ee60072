import { randomBytes } from 'node:crypto'
import { aPngOf } from '../support/pictures.ts'

/** A picture of noise, which no compression makes smaller: about three bytes for each pixel. */
export function aNoisyPng(width: number, height: number): Promise<Uint8Array<ArrayBuffer>> {
  const row = 1 + width * 3
  const rows = new Uint8Array(randomBytes(row * height))
  for (let y = 0; y < height; y += 1) rows[y * row] = 0
  return aPngOf(width, height, rows)
}
