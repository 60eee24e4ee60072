import type { Lines } from './lines.ts'

/** Unpacks runs of bytes: a count of what follows, or of how often the next byte stands. */
export class PackBits {
  readonly #run = new Uint8Array(128)
  #literal = 0
  #repeat = 0

  take(bytes: Uint8Array, lines: Lines): void {
    let at = 0
    while (at < bytes.length && !lines.isWhole) {
      if (this.#literal > 0) {
        const length = Math.min(this.#literal, bytes.length - at)
        lines.add(bytes.subarray(at, at + length))
        this.#literal -= length
        at += length
      } else if (this.#repeat > 0) {
        lines.add(this.#run.subarray(0, this.#repeat).fill(bytes[at] ?? 0))
        this.#repeat = 0
        at += 1
      } else {
        const head = bytes[at] ?? 0
        at += 1
        if (head < 128) this.#literal = head + 1
        else if (head > 128) this.#repeat = 257 - head
      }
    }
  }
}
