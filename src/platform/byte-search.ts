const carriageReturn = 13

/**
 * Where `needle` begins in `bytes`, or -1. A needle begins with a carriage return and has no other, so
 * what looked like one is never gone through again: whoever chose the bytes, it takes time in
 * proportion to their number.
 */
export function findBytes(bytes: Uint8Array, needle: Uint8Array): number {
  for (let at = bytes.indexOf(carriageReturn); at !== -1; ) {
    if (at + needle.length > bytes.length) return -1
    let same = 1
    while (same < needle.length && bytes[at + same] === needle[same]) same += 1
    if (same === needle.length) return at
    at = bytes.indexOf(carriageReturn, at + 1)
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
