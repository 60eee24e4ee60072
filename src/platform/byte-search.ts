/** How far a search may jump for each byte (Boyer, Moore, Horspool). Needles of at most 255 bytes. */
export function skipTable(needle: Uint8Array): Uint8Array {
  const skips = new Uint8Array(256).fill(needle.length)
  needle.subarray(0, -1).forEach((byte, index) => {
    skips[byte] = needle.length - 1 - index
  })
  return skips
}

/** Where `needle` begins in `bytes`, or -1. */
export function findBytes(bytes: Uint8Array, needle: Uint8Array, skips: Uint8Array): number {
  const last = needle.length - 1
  let end = last
  while (end < bytes.length) {
    let back = 0
    while (back <= last && bytes[end - back] === needle[last - back]) back += 1
    if (back > last) return end - last
    end += skips[bytes[end] ?? 0] ?? 1
  }
  return -1
}

export function joinBytes(one: Uint8Array, other: Uint8Array): Uint8Array {
  if (one.length === 0) return other
  const joined = new Uint8Array(one.length + other.length)
  joined.set(one)
  joined.set(other, one.length)
  return joined
}
