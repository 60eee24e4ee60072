import { longestSide } from '../../../formats/proportions.ts'
import { joined } from '../../../shared/bytes.ts'
import type { Stretch } from '../bytes.ts'
import { NotReducedError } from '../reduced.ts'
import { type Huffman, huffmanOf } from './huffman.ts'

export type Component = {
  id: number
  horizontal: number
  vertical: number
  quantisation: number
}

export type Frame = {
  width: number
  height: number
  isProgressive: boolean
  components: Array<Component>
  mostHorizontal: number
  mostVertical: number
}

export type Scan = {
  components: Array<{ index: number; dc: number; ac: number }>
  /** The band of coefficients, in zigzag order, and the bits that are left out or refined. */
  start: number
  end: number
  high: number
  low: number
}

/** What has been read of the headers so far; each scan uses the tables as they stand then. */
export class Headers {
  frame: Frame | null = null
  restartInterval = 0
  /** Adobe's word on how colours are stored: 0 as they are, 1 YCbCr, 2 YCCK; null without its marker. */
  adobe: number | null = null
  readonly quantisation: Array<Uint16Array | undefined> = []
  readonly dc: Array<Huffman | undefined> = []
  readonly ac: Array<Huffman | undefined> = []
  readonly #profile = new Map<number, Uint8Array<ArrayBuffer>>()

  /** Reads on to the next scan, whose data then lies next in the stretch; null at the picture's end. */
  async nextScan(stretch: Stretch): Promise<Scan | null> {
    for (;;) {
      const marker = await nextMarker(stretch)
      if (marker === 0xd9 || marker === null) return null
      if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) continue
      const segment = await readSegment(stretch)
      if (marker === 0xda) return scanOf(segment, this.frame)
      this.#take(marker, segment)
    }
  }

  get profile(): Uint8Array<ArrayBuffer> | null {
    if (this.#profile.size === 0) return null
    const pieces = [...this.#profile].sort(([a], [b]) => a - b).map(([, piece]) => piece)
    return joined(pieces)
  }

  #take(marker: number, segment: Uint8Array<ArrayBuffer>): void {
    if (marker === 0xc4) this.#takeHuffman(segment)
    else if (marker === 0xdb) this.#takeQuantisation(segment)
    else if (marker === 0xdd) this.restartInterval = wordAt(segment, 0)
    else if (marker === 0xee && startsWith(segment, 'Adobe')) this.adobe = segment[11] ?? 0
    else if (marker === 0xe2 && startsWith(segment, 'ICC_PROFILE\0')) {
      if (!this.frame) this.#profile.set(segment[12] ?? 0, segment.slice(14))
    } else if (marker >= 0xc0 && marker <= 0xcf) {
      if (this.frame) throw new NotReducedError('not-understood')
      this.frame = frameOf(marker, segment)
    }
  }

  #takeHuffman(segment: Uint8Array): void {
    let at = 0
    while (at + 17 <= segment.length) {
      const kind = segment[at] ?? 0
      const counts = segment.subarray(at + 1, at + 17)
      const total = counts.reduce((sum, count) => sum + count, 0)
      const table = huffmanOf(counts, segment.slice(at + 17, at + 17 + total))
      const tables = kind >> 4 === 0 ? this.dc : this.ac
      tables[kind & 15] = table
      at += 17 + total
    }
  }

  #takeQuantisation(segment: Uint8Array): void {
    let at = 0
    while (at < segment.length) {
      const kind = segment[at] ?? 0
      const size = kind >> 4 === 0 ? 1 : 2
      const table = new Uint16Array(64)
      for (let index = 0; index < 64; index += 1) {
        const place = at + 1 + index * size
        table[index] = size === 1 ? (segment[place] ?? 1) : wordAt(segment, place)
      }
      this.quantisation[kind & 15] = table
      at += 1 + 64 * size
    }
  }
}

function frameOf(marker: number, segment: Uint8Array): Frame {
  const isKnown = marker === 0xc0 || marker === 0xc1 || marker === 0xc2
  if (!isKnown || segment[0] !== 8) throw new NotReducedError('not-understood')
  const [height, width] = [wordAt(segment, 1), wordAt(segment, 3)]
  const count = segment[5] ?? 0
  if (width === 0 || height === 0 || ![1, 3, 4].includes(count)) {
    throw new NotReducedError('not-understood')
  }
  if (Math.max(width, height) > longestSide) throw new NotReducedError('too-much')
  const components = Array.from({ length: count }, (_, index) => {
    const at = 6 + index * 3
    const sampling = segment[at + 1] ?? 0
    return {
      id: segment[at] ?? 0,
      horizontal: sampling >> 4,
      vertical: sampling & 15,
      quantisation: segment[at + 2] ?? 0,
    }
  })
  const [only] = components
  if (only && components.length === 1) Object.assign(only, { horizontal: 1, vertical: 1 })
  const isSampled = ({ horizontal, vertical }: Component) =>
    horizontal >= 1 && horizontal <= 4 && vertical >= 1 && vertical <= 4
  if (!components.every(isSampled)) throw new NotReducedError('damaged')
  return {
    width,
    height,
    isProgressive: marker === 0xc2,
    components,
    mostHorizontal: Math.max(...components.map(({ horizontal }) => horizontal)),
    mostVertical: Math.max(...components.map(({ vertical }) => vertical)),
  }
}

function scanOf(segment: Uint8Array, frame: Frame | null): Scan {
  const count = segment[0] ?? 0
  const components = Array.from({ length: count }, (_, place) => {
    const id = segment[1 + place * 2]
    const tables = segment[2 + place * 2] ?? 0
    const index = frame ? frame.components.findIndex((component) => component.id === id) : -1
    if (index < 0) throw new NotReducedError('damaged')
    return { index, dc: tables >> 4, ac: tables & 15 }
  })
  if (count < 1 || count > 4) throw new NotReducedError('damaged')
  const at = 1 + count * 2
  const bits = segment[at + 2] ?? 0
  const scan = { components, start: segment[at] ?? 0, end: segment[at + 1] ?? 63 }
  if (scan.start > scan.end || scan.end > 63) throw new NotReducedError('damaged')
  return { ...scan, high: bits >> 4, low: bits & 15 }
}

/** More than this left over after a scan is no padding: the scan was read wrongly. */
const mostLeft = 1024

/** The next marker, past the padding of a scan; null where the file ends. */
async function nextMarker(stretch: Stretch): Promise<number | null> {
  const start = stretch.position
  for (;;) {
    if (stretch.position - start > mostLeft) throw new NotReducedError('damaged')
    await stretch.read(2)
    if (stretch.left < 2) return null
    const { bytes } = stretch
    const found = bytes.indexOf(0xff, stretch.at)
    if (found === -1 || found + 1 >= bytes.length) {
      stretch.at = found === -1 ? bytes.length : found
      if (stretch.isLast) return null
      await stretch.read(stretch.left + 2)
      continue
    }
    const marker = bytes[found + 1] ?? 0
    stretch.at = marker === 0xff ? found + 1 : found + 2
    if (marker !== 0 && marker !== 0xff) return marker
  }
}

async function readSegment(stretch: Stretch): Promise<Uint8Array<ArrayBuffer>> {
  await stretch.read(2)
  const length = wordAt(stretch.bytes, stretch.at)
  await stretch.read(length)
  if (length < 2 || stretch.left < length) throw new NotReducedError('damaged')
  const segment = stretch.bytes.slice(stretch.at + 2, stretch.at + length)
  stretch.at += length
  return segment
}

function wordAt(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return [...text].every((letter, index) => bytes[index] === letter.charCodeAt(0))
}
