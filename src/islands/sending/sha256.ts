/**
 * SHA-256 that takes a file piece by piece (FIPS 180-4). WebCrypto only hashes what lies in memory as
 * a whole, which a phone cannot afford for a file of 200 MB.
 */
export class Sha256 {
  readonly #state = new Int32Array(initial)
  readonly #schedule = new Int32Array(64)
  readonly #block = new Uint8Array(64)
  #filled = 0
  #length = 0

  update(bytes: Uint8Array): this {
    this.#length += bytes.length
    let offset = 0
    if (this.#filled > 0) {
      offset = Math.min(64 - this.#filled, bytes.length)
      this.#block.set(bytes.subarray(0, offset), this.#filled)
      this.#filled += offset
      if (this.#filled < 64) return this
      this.#digest(new DataView(this.#block.buffer), 0)
      this.#filled = 0
    }
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    for (; offset + 64 <= bytes.length; offset += 64) this.#digest(view, offset)
    this.#block.set(bytes.subarray(offset))
    this.#filled = bytes.length - offset
    return this
  }

  hex(): string {
    const padding = new Uint8Array((this.#filled < 56 ? 56 : 120) - this.#filled + 8)
    padding[0] = 0x80
    const view = new DataView(padding.buffer)
    view.setUint32(padding.length - 8, Math.floor(this.#length / 0x20000000))
    view.setUint32(padding.length - 4, (this.#length << 3) >>> 0)
    this.update(padding)
    return Array.from(this.#state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
  }

  #digest(view: DataView, offset: number): void {
    const w = this.#schedule
    for (let i = 0; i < 16; i++) w[i] = view.getInt32(offset + 4 * i)
    for (let i = 16; i < 64; i++) {
      const x = at(w, i - 15)
      const y = at(w, i - 2)
      const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3)
      const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10)
      w[i] = at(w, i - 16) + s0 + at(w, i - 7) + s1
    }
    const state = this.#state
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
    for (let i = 0; i < 64; i++) {
      const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))
      const t1 = (h + s1 + ((e & f) ^ (~e & g)) + at(constants, i) + at(w, i)) | 0
      const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))
      const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
      h = g
      g = f
      f = e
      e = (d + t1) | 0
      d = c
      c = b
      b = a
      a = (t1 + t2) | 0
    }
    for (const [i, value] of [a, b, c, d, e, f, g, h].entries()) state[i] = at(state, i) + value
  }
}

function at(words: Int32Array, index: number): number {
  return words[index] ?? 0
}

const primes = firstPrimes(64)
const initial = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)))
const constants = Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime)))

/** The first 32 bits behind the point, as the standard derives its constants. */
function fraction(root: number): number {
  return ((root - Math.floor(root)) * 0x100000000) | 0
}

function firstPrimes(count: number): Array<number> {
  const found: Array<number> = []
  for (let n = 2; found.length < count; n++) {
    if (found.every((prime) => n % prime !== 0)) found.push(n)
  }
  return found
}
