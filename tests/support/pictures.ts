/** Small real files, made byte by byte, so that nothing foreign is carried along. */

const encoder = new TextEncoder()

/** A PNG of one colour, uncompressed inside, in any size. */
export async function aPng(
  width: number,
  height: number,
  [r, g, b]: [number, number, number] = [200, 16, 46],
): Promise<Uint8Array<ArrayBuffer>> {
  const row = new Uint8Array(1 + width * 3)
  for (let x = 0; x < width; x += 1) row.set([r, g, b], 1 + x * 3)
  const raw = new Uint8Array(row.length * height)
  for (let y = 0; y < height; y += 1) raw.set(row, y * row.length)
  return aPngOf(width, height, raw)
}

/** A PNG of these rows, RGB or RGBA with eight bits, each led by the byte that names its filter. */
export async function aPngOf(
  width: number,
  height: number,
  rows: Uint8Array<ArrayBuffer>,
  { colourType = 2, pack = deflated }: { colourType?: 2 | 6; pack?: typeof deflated } = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const header = new Uint8Array(13)
  const view = new DataView(header.buffer)
  view.setUint32(0, width)
  view.setUint32(4, height)
  header.set([8, colourType, 0, 0, 0], 8)
  return joined([
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', await pack(rows)),
    chunk('IEND', new Uint8Array()),
  ])
}

/** An RGBA PNG of one colour; `alphaAt` says how opaque each pixel is. */
export async function anRgbaPng(
  width: number,
  height: number,
  alphaAt: (x: number, y: number) => number,
): Promise<Uint8Array<ArrayBuffer>> {
  const length = 1 + width * 4
  const rows = new Uint8Array(length * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      rows.set([200, 16, 46, alphaAt(x, y)], y * length + 1 + x * 4)
    }
  }
  return aPngOf(width, height, rows, { colourType: 6 })
}

/** The same picture with bytes after its end, to reach a wished size. */
export function padded(bytes: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(size)
  whole.set(bytes)
  return whole
}

export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The same PNG with one more chunk before its end. */
export function withChunk(
  png: Uint8Array,
  type: string,
  data: Uint8Array,
): Uint8Array<ArrayBuffer> {
  return joined([png.subarray(0, -12), chunk(type, data), png.subarray(-12)])
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, data.length)
  bytes.set(encoder.encode(type), 4)
  bytes.set(data, 8)
  view.setUint32(8 + data.length, crc(bytes.subarray(4, 8 + data.length)))
  return bytes
}

async function deflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

/** The checksum of a PNG's chunk. */
export function crc(bytes: Uint8Array): number {
  let value = 0xffffffff
  for (const byte of bytes) {
    value ^= byte
    for (let bit = 0; bit < 8; bit += 1)
      value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  }
  return (value ^ 0xffffffff) >>> 0
}

function joined(pieces: Array<Uint8Array>): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0))
  let offset = 0
  for (const piece of pieces) {
    whole.set(piece, offset)
    offset += piece.length
  }
  return whole
}
