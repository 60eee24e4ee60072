import { MalformedFileError } from './malformed-file.ts'

/** Bytes that become more, up to a limit beyond which they are a bomb. */
export class GrowableBytes {
  #bytes = new Uint8Array(4096)
  #size = 0
  readonly #limit: number

  constructor(limit = Number.POSITIVE_INFINITY) {
    this.#limit = limit
  }

  get size(): number {
    return this.#size
  }

  byte(value: number): void {
    this.#make(1)
    this.#bytes[this.#size] = value
    this.#size += 1
  }

  add(bytes: Uint8Array): void {
    this.#make(bytes.length)
    this.#bytes.set(bytes, this.#size)
    this.#size += bytes.length
  }

  /** What stands `distance` before the end, again: it may run into itself. */
  repeat(distance: number, length: number): void {
    if (distance > this.#size) throw new MalformedFileError('damaged')
    this.#make(length)
    for (const end = this.#size + length; this.#size < end; this.#size += 1) {
      this.#bytes[this.#size] = this.#bytes[this.#size - distance] ?? 0
    }
  }

  text(text: string): void {
    this.#make(text.length)
    for (let index = 0; index < text.length; index += 1) {
      this.#bytes[this.#size + index] = text.charCodeAt(index)
    }
    this.#size += text.length
  }

  /** What there is so far, taken out. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = this.#bytes.slice(0, this.#size)
    this.#size = 0
    return taken
  }

  #make(more: number): void {
    const wanted = this.#size + more
    if (wanted > this.#limit) throw new MalformedFileError('bomb')
    if (wanted <= this.#bytes.length) return
    const larger = new Uint8Array(Math.max(wanted, this.#bytes.length * 2))
    larger.set(this.#bytes.subarray(0, this.#size))
    this.#bytes = larger
  }
}
