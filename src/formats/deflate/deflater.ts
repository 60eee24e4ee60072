import { Adler32 } from './adler32.ts'
import { type Base, distanceBases, distanceCode, lengthBases, lengthCode } from './bases.ts'
import { BitWriter } from './bits.ts'
import { type Codes, codesFor } from './codes.ts'
import { writeLengths } from './lengths.ts'
import { type Found, Matcher } from './matches.ts'

const history = 32_768
const block = 65_536
const end = 256

/** Packs bytes as zlib does, holding little of them, and the same way on every machine. */
export class Deflater {
  readonly #bits = new BitWriter()
  readonly #matcher = new Matcher()
  #held = new Uint8Array(history + block)
  #from = 0
  #to = 0
  #offset = 0
  readonly #found: Found = {
    count: 0,
    lengths: new Uint16Array(history + block),
    values: new Uint16Array(history + block),
  }
  readonly #sum = new Adler32()

  constructor() {
    this.#bits.byte(0x78)
    this.#bits.byte(0x9c)
  }

  /** Bytes packed so far. */
  get size(): number {
    return this.#bits.size
  }

  add(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; ) {
      const piece = bytes.subarray(at, at + this.#held.length - this.#to)
      this.#held.set(piece, this.#to)
      this.#to += piece.length
      at += piece.length
      if (this.#to === this.#held.length) this.#pack(false)
    }
  }

  finished(): Uint8Array<ArrayBuffer> {
    this.#pack(true)
    this.#bits.align()
    for (const byte of this.#sum.bytes()) this.#bits.byte(byte)
    return this.#bits.finished()
  }

  #pack(isLast: boolean): void {
    const bytes = this.#held.subarray(0, this.#to)
    this.#sum.add(bytes.subarray(this.#from))
    this.#matcher.find(bytes, this.#from, this.#offset, this.#found)
    this.#write(isLast)
    const kept = Math.min(history, this.#to)
    this.#held.copyWithin(0, this.#to - kept, this.#to)
    this.#offset += this.#to - kept
    this.#from = kept
    this.#to = kept
  }

  #write(isLast: boolean): void {
    const { count, lengths, values } = this.#found
    const [literals, distances] = codesOf(this.#found)
    this.#bits.put(isLast ? 1 : 0, 1)
    this.#bits.put(2, 2)
    writeLengths(this.#bits, literals.lengths, distances.lengths)
    for (let at = 0; at < count; at += 1) {
      const [length = 0, value = 0] = [lengths[at], values[at]]
      if (length === 0) this.#put(literals, value)
      else {
        const [one, other] = [lengthCode(length), distanceCode(value)]
        this.#put(literals, 257 + one)
        this.#rest(length, lengthBases[one])
        this.#put(distances, other)
        this.#rest(value, distanceBases[other])
      }
    }
    this.#put(literals, end)
  }

  #put({ codes, lengths }: Codes, symbol: number): void {
    this.#bits.put(codes[symbol] ?? 0, lengths[symbol] ?? 0)
  }

  #rest(value: number, { base, bits }: Base = { base: 0, bits: 0 }): void {
    this.#bits.put(value - base, bits)
  }
}

function codesOf({ count, lengths, values }: Found): [literals: Codes, distances: Codes] {
  const literals = new Uint32Array(286)
  const distances = new Uint32Array(30)
  literals[end] = 1
  for (let at = 0; at < count; at += 1) {
    const [length = 0, value = 0] = [lengths[at], values[at]]
    const symbol = length === 0 ? value : 257 + lengthCode(length)
    literals[symbol] = (literals[symbol] ?? 0) + 1
    if (length === 0) continue
    const place = distanceCode(value)
    distances[place] = (distances[place] ?? 0) + 1
  }
  return [codesFor(literals, 15), codesFor(distances, 15)]
}

/** The whole at once. */
export function deflated(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const deflater = new Deflater()
  deflater.add(bytes)
  return deflater.finished()
}
