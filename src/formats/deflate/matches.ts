const window = 32_768
const shortest = 3
const longest = 258
const tries = 24
const none = -1

/** What was found, one after the other: a length of 0 stands for the byte that is the value. */
export type Found = { count: number; lengths: Uint16Array; values: Uint16Array }

/**
 * Finds what stood before within the last 32 KiB. The same bytes are found in the same places on
 * every machine, which the browsers' own compressors do not promise.
 */
export class Matcher {
  readonly #heads = new Int32Array(32_768).fill(none)
  readonly #before = new Int32Array(window).fill(none)
  #distance = 0

  /** Goes over the bytes from `from` on; the first one at hand is `offset` behind the very first. */
  find(bytes: Uint8Array, from: number, offset: number, found: Found): void {
    found.count = 0
    for (let at = from; at < bytes.length; ) {
      const length = this.#longest(bytes, at, offset)
      found.lengths[found.count] = length
      found.values[found.count] = length === 0 ? (bytes[at] ?? 0) : this.#distance
      found.count += 1
      const end = at + Math.max(1, length)
      for (; at < end; at += 1) this.#remember(bytes, at, offset)
    }
  }

  #longest(bytes: Uint8Array, at: number, offset: number): number {
    const most = Math.min(longest, bytes.length - at)
    if (most < shortest) return 0
    let length = shortest - 1
    let place = this.#heads[hash(bytes, at)] ?? none
    for (let tried = 0; tried < tries; tried += 1) {
      const start = place - offset
      if (start < 0 || at - start > window) break
      if (bytes[start + length] === bytes[at + length]) {
        let same = 0
        while (same < most && bytes[start + same] === bytes[at + same]) same += 1
        if (same > length) {
          length = same
          this.#distance = at - start
          if (same === most) break
        }
      }
      const next = this.#before[place & (window - 1)] ?? none
      if (next >= place) break
      place = next
    }
    return length < shortest ? 0 : length
  }

  #remember(bytes: Uint8Array, at: number, offset: number): void {
    if (at + shortest > bytes.length) return
    const key = hash(bytes, at)
    this.#before[(at + offset) & (window - 1)] = this.#heads[key] ?? none
    this.#heads[key] = at + offset
  }
}

function hash(bytes: Uint8Array, at: number): number {
  const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
  return Math.imul(three, 0x9e3779b1) >>> 17
}
