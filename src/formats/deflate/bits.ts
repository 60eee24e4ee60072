/** Bits put one behind the other, the lowest first, as Deflate has them. */
export class BitWriter {
  #bytes = new Uint8Array(4096)
  #size = 0
  #held = 0
  #count = 0

  /** At most 16 bits at a time. */
  put(value: number, count: number): void {
    this.#held |= value << this.#count
    this.#count += count
    while (this.#count >= 8) {
      this.byte(this.#held & 255)
      this.#held >>>= 8
      this.#count -= 8
    }
  }

  byte(value: number): void {
    if (this.#size === this.#bytes.length) {
      const larger = new Uint8Array(this.#size * 2)
      larger.set(this.#bytes)
      this.#bytes = larger
    }
    this.#bytes[this.#size] = value
    this.#size += 1
  }

  /** Fills the last byte with zeros. */
  align(): void {
    if (this.#count > 0) this.put(0, 8 - this.#count)
  }

  get size(): number {
    return this.#size
  }

  finished(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#size)
  }
}
