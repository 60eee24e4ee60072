const [modulus, stride] = [65_521, 3800]

/** Adler's sum, which zlib puts behind what it packs. */
export class Adler32 {
  #low = 1
  #high = 0

  add(bytes: Uint8Array): void {
    for (let from = 0; from < bytes.length; from += stride) {
      const to = Math.min(bytes.length, from + stride)
      for (let at = from; at < to; at += 1) {
        this.#low += bytes[at] ?? 0
        this.#high += this.#low
      }
      this.#low %= modulus
      this.#high %= modulus
    }
  }

  bytes(): [number, number, number, number] {
    return [this.#high >> 8, this.#high & 255, this.#low >> 8, this.#low & 255]
  }
}

export function adler32Of(bytes: Uint8Array): Array<number> {
  const sum = new Adler32()
  sum.add(bytes)
  return sum.bytes()
}
