import { inflated } from '../../../formats/inflating.ts'
import { inflatedSize, passes, rowSize } from '../../../formats/png/header.ts'
import { NotReducedError } from '../reduced.ts'
import type { Layout } from './layout.ts'
import { type Lines, linesOf } from './lines.ts'
import type { Unpacking } from './pixels.ts'

/** Data that swells more than this could fill the memory, as it is inflated seven times at once. */
const mostSwelling = 100

/**
 * Puts an interlaced picture together row by row. It comes as seven pictures, one after the other;
 * each is inflated by itself from the beginning and passes over those before it. That is twice the
 * work in all, and nothing of the picture is held. `size`: bytes of the file.
 */
export async function readInterlaced(
  size: number,
  layout: Layout,
  { channels, unpack }: Unpacking,
  row: Uint8Array,
  take: () => void,
): Promise<void> {
  const { header } = layout
  if (inflatedSize(header) > size * mostSwelling) throw new NotReducedError('not-understood')

  const readers = passReaders(layout, channels)
  try {
    for (let y = 0; y < header.height; y += 1) {
      for (const pass of readers) {
        if (y % pass.dy !== pass.y) continue
        unpack(await pass.next(), pass.pixels)
        scatter(pass, row, channels)
      }
      take()
    }
  } finally {
    for (const pass of readers) await pass.stop()
  }
}

type PassReader = (typeof passes)[number] & {
  pixels: Uint8Array
  next: () => Promise<Uint8Array>
  stop: () => Promise<unknown>
}

function passReaders(layout: Layout, channels: number): Array<PassReader> {
  const { header } = layout
  let before = 0
  return passes.flatMap((pass) => {
    const across = Math.ceil((header.width - pass.x) / pass.dx)
    const down = Math.ceil((header.height - pass.y) / pass.dy)
    if (across <= 0 || down <= 0) return []
    const from = before
    before += down * (1 + rowSize(header, across))
    const lines = readLines(layout, linesOf(header, across), { from, to: before })
    return [
      {
        ...pass,
        pixels: new Uint8Array(across * channels),
        next: async () => (await lines.next()).value ?? missing(),
        stop: () => lines.return(undefined),
      },
    ]
  })
}

/** The rows of one pass, which lies within this range of all that is inflated. */
async function* readLines(
  { data }: Layout,
  lines: Lines,
  { from, to }: { from: number; to: number },
): AsyncGenerator<Uint8Array, undefined> {
  let at = 0
  for await (const bytes of inflated(data())) {
    const own = bytes.subarray(Math.max(0, from - at), Math.max(0, to - at))
    at += bytes.length
    const whole: Array<Uint8Array> = []
    lines.add(own, (line) => whole.push(line.slice()))
    yield* whole
    if (at >= to) return
  }
}

function scatter({ x, dx, pixels }: PassReader, row: Uint8Array, channels: number): void {
  for (let from = 0, to = x * channels; from < pixels.length; to += dx * channels) {
    for (let channel = 0; channel < channels; channel += 1) {
      row[to + channel] = pixels[from] ?? 0
      from += 1
    }
  }
}

function missing(): never {
  throw new NotReducedError('damaged')
}
