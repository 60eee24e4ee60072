import { randomBytes } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { aPngOf } from '../support/pictures.ts'

/**
 * A picture of one colour, stored without compression: three bytes for each pixel are sent, and
 * its renditions cost next to nothing. No two are the same.
 */
export function aLargePng(width: number, height: number): Promise<Uint8Array<ArrayBuffer>> {
  const row = 1 + width * 3
  const rows = new Uint8Array(row * height).fill(120)
  for (let y = 0; y < height; y += 1) rows[y * row] = 0
  rows.set(randomBytes(30), 1)
  return aPngOf(width, height, rows, { pack: async (bytes) => deflateSync(bytes, { level: 0 }) })
}
