import { crcOf, crcOver, crcStart } from '../../formats/png/crc.ts'
import { joined } from '../../shared/bytes.ts'
import { channelsOf, type Reduced } from './reduced.ts'
import { Shrinking } from './shrinking.ts'

const signature = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/**
 * A grey or RGB picture as the bytes of a PNG, with its profile, so that the picture engine sees the
 * colours as they are meant. Made smaller until it is no heavier than `most`.
 */
export async function pngOf(
  picture: Reduced,
  most: number,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; width: number; height: number }> {
  let smaller = picture
  for (;;) {
    const bytes = await encoded(smaller, most)
    if (bytes) return { bytes, width: smaller.width, height: smaller.height }
    smaller = shrunk(smaller, 0.8)
  }
}

async function encoded(picture: Reduced, most: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const { width, height, profile } = picture
  const header = new Uint8Array(13)
  const view = new DataView(header.buffer)
  view.setUint32(0, width)
  view.setUint32(4, height)
  header.set([8, (picture.model === 'grey' ? 0 : 2) + (picture.alpha ? 4 : 0), 0, 0, 0], 8)

  const pieces: Array<Uint8Array> = [signature, chunkOf('IHDR', header)]
  if (profile) {
    const name = new TextEncoder().encode('icc\0\0')
    const compressed = (await deflated(whole(profile), most)) ?? []
    pieces.push(chunkOf('iCCP', joined([name, ...compressed])))
  }
  const data = await deflated(filtered(picture), most)
  if (!data) return null
  for (const piece of data) pieces.push(chunkOf('IDAT', piece))
  pieces.push(chunkOf('IEND', new Uint8Array(0)))
  const bytes = joined(pieces)
  return bytes.length <= most ? bytes : null
}

/** Rows with the difference to the one above: photographs and flat colours both shrink well by it. */
function* filtered({
  width,
  height,
  samples,
  model,
  alpha,
}: Reduced): Generator<Uint8Array<ArrayBuffer>> {
  const length = width * (channelsOf[model] + (alpha ? 1 : 0))
  const rows = 64
  for (let first = 0; first < height; first += rows) {
    const count = Math.min(rows, height - first)
    const block = new Uint8Array(count * (length + 1))
    for (let row = 0; row < count; row += 1) {
      const from = (first + row) * length
      const to = row * (length + 1)
      block[to] = 2
      for (let at = 0; at < length; at += 1) {
        const above = first + row === 0 ? 0 : (samples[from + at - length] ?? 0)
        block[to + 1 + at] = (samples[from + at] ?? 0) - above
      }
    }
    yield block
  }
}

function* whole(bytes: Uint8Array<ArrayBuffer>): Generator<Uint8Array<ArrayBuffer>> {
  yield bytes
}

/** Null as soon as more than `most` bytes come of it. */
async function deflated(
  pieces: Generator<Uint8Array<ArrayBuffer>>,
  most: number,
): Promise<Array<Uint8Array> | null> {
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      const next = pieces.next()
      if (next.done) controller.close()
      else controller.enqueue(next.value)
    },
  })
  const made: Array<Uint8Array> = []
  let size = 0
  for await (const piece of source.pipeThrough(new CompressionStream('deflate'))) {
    size += piece.length
    if (size > most) return null
    made.push(piece)
  }
  return made
}

function shrunk(picture: Reduced, scale: number): Reduced {
  const { width, height, samples } = picture
  const channels = channelsOf[picture.model] + (picture.alpha ? 1 : 0)
  const size = { width: Math.round(width * scale), height: Math.round(height * scale) }
  const shrinking = new Shrinking({ width, height }, size, channels)
  const length = width * channels
  for (let at = 0; at < samples.length; at += length) {
    shrinking.take(samples.subarray(at, at + length))
  }
  return { ...picture, ...size, samples: shrinking.samples }
}

function chunkOf(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(12 + data.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, data.length)
  for (let index = 0; index < 4; index += 1) bytes[4 + index] = type.charCodeAt(index)
  bytes.set(data, 8)
  view.setUint32(8 + data.length, crcOf(crcOver(bytes.subarray(4, 8 + data.length), crcStart)))
  return bytes
}
