import { Budget } from '../../budget.ts'
import { MalformedFileError } from '../../malformed-file.ts'
import type { Reader } from '../../reader.ts'
import { CutShort, Parser } from './parsing.ts'

const blockSize = 64 * 1024
const blocksKept = 48
/** No dictionary of a poster is larger; the bytes of its pictures are not read this way. */
const largestValue = 2 * 1024 * 1024
/** Finding a place costs, however little is read there. */
const stepsOfPlace = 100

/** Reads a document here and there, keeping the blocks that were read last: at most 3 MiB. */
export class Blocks {
  readonly size: number
  readonly reader: Reader
  /** What may still be read of the document, and done with it. */
  readonly budget = new Budget()
  readonly #kept = new Map<number, Uint8Array<ArrayBuffer>>()

  constructor(reader: Reader) {
    this.reader = reader
    this.size = reader.size
  }

  /** Bytes from `offset`; fewer than `length` only where the document ends. */
  async read(offset: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
    if (!Number.isSafeInteger(offset) || offset < 0) throw new MalformedFileError('damaged')
    const end = Math.min(offset + length, this.size)
    if (end <= offset) return new Uint8Array()
    if (length > largestValue) return (await this.reader.bytes(offset, end - offset)).slice()
    const bytes = new Uint8Array(end - offset)
    for (let at = offset; at < end; ) {
      const block = await this.#block(Math.floor(at / blockSize))
      const from = at % blockSize
      const piece = block.subarray(from, from + end - at)
      bytes.set(piece, at - offset)
      at += piece.length
    }
    return bytes
  }

  /** What `parse` makes of the bytes at `offset`; it is given more of them until they suffice. */
  async parse<Value>(offset: number, parse: (parser: Parser) => Value): Promise<Value> {
    for (let length = 1024; ; length *= 8) {
      const goesOn = offset + length < this.size
      const bytes = await this.read(offset, length)
      const parser = new Parser(bytes, 0, goesOn)
      try {
        return parse(parser)
      } catch (error) {
        if (!(error instanceof CutShort)) throw error
        if (!goesOn) throw new MalformedFileError('damaged')
        if (length >= largestValue) throw new MalformedFileError('too-large-to-show')
      } finally {
        await this.budget.spend(stepsOfPlace + parser.position)
      }
    }
  }

  async #block(index: number): Promise<Uint8Array<ArrayBuffer>> {
    const kept = this.#kept.get(index)
    this.#kept.delete(index)
    const from = index * blockSize
    const length = Math.min(blockSize, this.size - from)
    const block = kept ?? (await this.reader.bytes(from, length)).slice()
    this.#kept.set(index, block)
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > blocksKept && oldest !== undefined) this.#kept.delete(oldest)
    return block
  }
}
