import { crc } from './pictures.ts'

/** Small changes that make a sound file a bad one. */

export function joined(...pieces: Array<Uint8Array | string>): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat(pieces.map((piece) => Buffer.from(piece))))
}

export function inserted(
  file: Uint8Array,
  at: number,
  ...pieces: Array<Uint8Array | string>
): Uint8Array<ArrayBuffer> {
  return joined(file.subarray(0, at), ...pieces, file.subarray(at))
}

/** A segment of a JPEG; its text may hold any byte as a character. */
export function jpegSegment(marker: number, data: Uint8Array | string): Uint8Array<ArrayBuffer> {
  const bytes = typeof data === 'string' ? Buffer.from(data, 'latin1') : Buffer.from(data)
  const head = Buffer.from([0xff, marker, (bytes.length + 2) >> 8, (bytes.length + 2) & 255])
  return joined(head, bytes)
}

export function pngChunk(type: string, data: Uint8Array | string): Uint8Array<ArrayBuffer> {
  const bytes = typeof data === 'string' ? Buffer.from(data, 'latin1') : Buffer.from(data)
  const named = Buffer.concat([Buffer.from(type), bytes])
  return joined(number(bytes.length), named, number(crc(named)))
}

export function webpChunk(type: string, data: Uint8Array | string): Uint8Array<ArrayBuffer> {
  const bytes = typeof data === 'string' ? Buffer.from(data, 'latin1') : Buffer.from(data)
  const length = Buffer.from(number(bytes.length)).reverse()
  return joined(type, length, bytes, new Uint8Array(bytes.length % 2))
}

/** An archive of nothing but its directory, as small as archives get. */
export const emptyArchive = joined('PK\x05\x06', new Uint8Array(18))

export function number(value: number): Uint8Array {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value >>> 0)
  return bytes
}
