/** Reads a WebAssembly binary from its beginning to its end. */
export class BinaryReader {
  readonly bytes: Uint8Array
  at: number
  readonly end: number

  constructor(bytes: Uint8Array, at = 0, end = bytes.length) {
    this.bytes = bytes
    this.at = at
    this.end = end
  }

  get isDone(): boolean {
    return this.at >= this.end
  }

  byte(): number {
    const byte = this.bytes[this.at]
    if (byte === undefined || this.isDone) throw new Error('The module breaks off')
    this.at += 1
    return byte
  }

  /** An unsigned LEB128 of at most 32 bits. */
  unsigned(): number {
    let value = 0
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.byte()
      value += (byte & 127) * 2 ** shift
      if (byte < 128) return value
    }
    throw new Error('A number of the module is too long')
  }

  /** Passes over a LEB128, signed or not, of any size. */
  skipNumber(): void {
    while (this.byte() >= 128);
  }

  take(length: number): Uint8Array {
    if (this.at + length > this.end) throw new Error('The module breaks off')
    this.at += length
    return this.bytes.subarray(this.at - length, this.at)
  }

  /** A reader of the next `length` bytes, which this one passes over. */
  part(length: number): BinaryReader {
    this.take(length)
    return new BinaryReader(this.bytes, this.at - length, this.at)
  }

  /** What `read` makes of each element of a vector. */
  list<Element>(read: () => Element): Array<Element> {
    return Array.from({ length: this.unsigned() }, read)
  }
}

/** Bytes that grow while they are written. */
export class BinaryWriter {
  #bytes = new Uint8Array(1024)
  #length = 0

  get bytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length)
  }

  add(...values: Array<number>): this {
    return this.append(values)
  }

  append(bytes: ArrayLike<number>): this {
    const length = this.#length + bytes.length
    if (length > this.#bytes.length) {
      const grown = new Uint8Array(length * 2)
      grown.set(this.#bytes.subarray(0, this.#length))
      this.#bytes = grown
    }
    this.#bytes.set(bytes, this.#length)
    this.#length = length
    return this
  }

  unsigned(value: number): this {
    let rest = value
    for (; rest >= 128; rest = Math.floor(rest / 128)) this.add((rest % 128) + 128)
    return this.add(rest)
  }

  /** A signed LEB128 of at most 32 bits. */
  signed(value: number): this {
    let rest = value
    for (; rest < -64 || rest > 63; rest >>= 7) this.add((rest & 127) | 128)
    return this.add(rest & 127)
  }

  name(text: string): this {
    const bytes = new TextEncoder().encode(text)
    return this.unsigned(bytes.length).append(bytes)
  }

  /** With their length in front. */
  sized(bytes: Uint8Array): this {
    return this.unsigned(bytes.length).append(bytes)
  }
}
