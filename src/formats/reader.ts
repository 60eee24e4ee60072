import { MalformedFileError } from './malformed-file.ts'
import type { Source } from './source.ts'

const least = 64 * 1024
const most = 4 * 1024 * 1024

/**
 * A window that moves along a source. Small reads near each other cost one request; reading on and
 * on makes the window grow, so that a large file takes tens of requests and never more than 4 MiB.
 */
export class Reader {
  readonly size: number
  readonly #source: Source
  #window: Uint8Array<ArrayBuffer> = new Uint8Array()
  #from = 0
  #step = least

  constructor(source: Source) {
    this.#source = source
    this.size = source.size
  }

  /** Exactly these bytes; a file that ends before them is damaged. Valid until the next read. */
  async bytes(offset: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
    if (offset < 0 || length < 0 || offset + length > this.size)
      throw new MalformedFileError('damaged')
    if (length > most) return this.#whole(offset, length)
    if (!this.#holds(offset, length)) await this.#move(offset, length)
    const start = offset - this.#from
    return this.#window.subarray(start, start + length)
  }

  /** As many bytes from `offset` as are at hand, at least `wanted`. Valid until the next read. */
  async ahead(offset: number, wanted = 1): Promise<Uint8Array<ArrayBuffer>> {
    await this.bytes(offset, wanted)
    return this.#window.subarray(offset - this.#from)
  }

  async view(offset: number, length: number): Promise<DataView<ArrayBuffer>> {
    const bytes = await this.bytes(offset, length)
    return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  /** A reader of a range, its end exclusive, that reads through this one's window. */
  part(from: number, to: number): Reader {
    if (from < 0 || to > this.size || from > to) throw new MalformedFileError('damaged')
    return new Reader({
      size: to - from,
      read: (offset, length) => this.bytes(from + offset, length),
    })
  }

  #holds(offset: number, length: number): boolean {
    return offset >= this.#from && offset + length <= this.#from + this.#window.length
  }

  async #move(offset: number, length: number): Promise<void> {
    const end = this.#from + this.#window.length
    const goesOn = offset >= this.#from && offset <= end
    this.#step = goesOn ? Math.min(this.#step * 2, most) : least
    const wanted = Math.min(Math.max(length, this.#step), this.size - offset)
    this.#window = await this.#whole(offset, wanted)
    this.#from = offset
  }

  async #whole(offset: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
    const bytes = await this.#source.read(offset, length)
    if (bytes.length !== length) throw new MalformedFileError('damaged')
    return bytes
  }
}
