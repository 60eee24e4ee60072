import type { Removed } from '../cleaning.ts'
import { latin } from '../polyglots.ts'

const sets: Array<[Removed, Array<number>]> = [
  ['place', [26, 27, 90, 92, 95, 100, 101]],
  ['names', [80, 85, 110, 115, 116, 118, 122]],
  ['dates', [30, 35, 37, 38, 47, 55, 60, 62, 63]],
  ['software', [65, 70]],
  ['description', [5, 15, 20, 25, 40, 105, 120]],
]

/** What an IPTC record tells; each of its sets is `1C`, record, number, length and value. */
export function metadataInIptc(bytes: Uint8Array): Set<Removed> {
  const told = new Set<Removed>()
  let at = 0
  while (bytes[at] === 0x1c && at + 5 <= bytes.length) {
    const number = bytes[at + 2] ?? 0
    const length = ((bytes[at + 3] ?? 0) << 8) | (bytes[at + 4] ?? 0)
    if (bytes[at + 1] === 2) {
      for (const [removed, numbers] of sets) if (numbers.includes(number)) told.add(removed)
    }
    at += 5 + (length & 0x7fff)
  }
  return told
}

/** What Photoshop's resources tell: IPTC, thumbnails, XMP, and that Photoshop had the file. */
export function metadataInPhotoshop(bytes: Uint8Array): Set<Removed> {
  const told = new Set<Removed>(['history'])
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 0
  while (at + 12 <= bytes.length && latin(bytes.subarray(at, at + 4)) === '8BIM') {
    const id = view.getUint16(at + 4)
    const name = 1 + (bytes[at + 6] ?? 0)
    const data = at + 6 + name + (name % 2)
    if (data + 4 > bytes.length) break
    const size = view.getUint32(data)
    const value = bytes.subarray(data + 4, data + 4 + size)
    if (id === 0x0404) for (const one of metadataInIptc(value)) told.add(one)
    if (id === 0x0409 || id === 0x040c) told.add('thumbnail')
    at = data + 4 + size + (size % 2)
  }
  return told
}
