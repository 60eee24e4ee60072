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
      const x = w[i - 15] ?? 0
      const y = w[i - 2] ?? 0
      const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3)
      const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10)
      w[i] = (((w[i - 16] ?? 0) + s0) | 0) + (((w[i - 7] ?? 0) + s1) | 0)
    }
    const state = this.#state
    let a = state[0] ?? 0
    let b = state[1] ?? 0
    let c = state[2] ?? 0
    let d = state[3] ?? 0
    let e = state[4] ?? 0
    let f = state[5] ?? 0
    let g = state[6] ?? 0
    let h = state[7] ?? 0
    for (let i = 0; i < 64; i++) {
      const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))
      const word = ((constants[i] ?? 0) + (w[i] ?? 0)) | 0
      const t1 = (((h + s1) | 0) + (((g ^ (e & (f ^ g))) + word) | 0)) | 0
      const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))
      const t2 = (s0 + ((a & b) | (c & (a | b)))) | 0
      h = g
      g = f
      f = e
      e = (d + t1) | 0
      d = c
      c = b
      b = a
      a = (t1 + t2) | 0
    }
    state[0] = (state[0] ?? 0) + a
    state[1] = (state[1] ?? 0) + b
    state[2] = (state[2] ?? 0) + c
    state[3] = (state[3] ?? 0) + d
    state[4] = (state[4] ?? 0) + e
    state[5] = (state[5] ?? 0) + f
    state[6] = (state[6] ?? 0) + g
    state[7] = (state[7] ?? 0) + h
  }
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
