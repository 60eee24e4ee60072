const table = new Uint32Array(256).map((_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

export const crcStart = 0xffffffff

/** Goes on with a CRC-32 over more bytes; `crcOf` turns the last state into the sum. */
export function crcOver(bytes: Uint8Array, state: number): number {
  let value = state
  for (let index = 0; index < bytes.length; index += 1) {
    value = (table[(value ^ (bytes[index] ?? 0)) & 255] ?? 0) ^ (value >>> 8)
  }
  return value
}

export function crcOf(state: number): number {
  return (state ^ 0xffffffff) >>> 0
}
