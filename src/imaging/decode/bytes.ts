import type { Source } from '../../formats/source.ts'

const step = 1024 * 1024

/** A stretch of a source that can be read without waiting, and moved on when it runs low. */
export class Stretch {
  bytes: Uint8Array<ArrayBuffer> = new Uint8Array(0)
  /** Where in `bytes` the next one is. */
  at = 0
  readonly #source: Source
  #next: number

  constructor(source: Source, offset: number) {
    this.#source = source
    this.#next = offset
  }

  /** Whether `bytes` goes to the end of the source. */
  get isLast(): boolean {
    return this.#next >= this.#source.size
  }

  /** Bytes at hand. */
  get left(): number {
    return this.bytes.length - this.at
  }

  /** Where in the source the next byte is. */
  get position(): number {
    return this.#next - this.left
  }

  /** Reads on, so that at least `wanted` bytes are at hand, or all there are. */
  async read(wanted: number): Promise<void> {
    if (this.left >= wanted || this.isLast) return
    const length = Math.max(step, wanted - this.left)
    const more = await this.#source.read(
      this.#next,
      Math.min(length, this.#source.size - this.#next),
    )
    const joined = new Uint8Array(this.left + more.length)
    joined.set(this.bytes.subarray(this.at))
    joined.set(more, this.left)
    this.#next = more.length === 0 ? this.#source.size : this.#next + more.length
    this.bytes = joined
    this.at = 0
  }

  /** Goes on from another place of the source. */
  seek(offset: number): void {
    const within = offset - this.position + this.at
    if (within >= 0 && within <= this.bytes.length) {
      this.at = within
      return
    }
    this.bytes = new Uint8Array(0)
    this.at = 0
    this.#next = offset
  }
}
