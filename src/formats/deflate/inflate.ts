import { GrowableBytes } from '../growable-bytes.ts'
import { MalformedFileError } from '../malformed-file.ts'
import { adler32Of } from './adler32.ts'
import { type Base, distanceBases, lengthBases } from './bases.ts'
import { lengthOrder } from './lengths.ts'

/** What was packed, and where the packing ends among the bytes that it stands in. */
export type Inflated = { bytes: Uint8Array<ArrayBuffer>; end: number }

/**
 * Unpacks zlib's data that begins at `from`, whatever follows it. Throws {@link MalformedFileError} where it is
 * damaged, breaks off or becomes more than `most` bytes.
 */
export function inflate(packed: Uint8Array, from: number, most: number): Inflated {
  const [method = 0, flags = 0] = packed.subarray(from, from + 2)
  const isZlib = (method & 15) === 8 && ((method << 8) | flags) % 31 === 0 && (flags & 32) === 0
  if (!isZlib) throw new MalformedFileError('damaged')
  const bits = new Bits(packed, from + 2)
  const out = new GrowableBytes(most)
  for (let isLast = false; !isLast; ) {
    isLast = bits.take(1) === 1
    const kind = bits.take(2)
    if (kind === 0) stored(bits, out)
    else if (kind === 3) throw new MalformedFileError('damaged')
    else coded(bits, out, kind === 1 ? fixed : readTables(bits))
  }
  const bytes = out.take()
  const at = bits.whole()
  const sum = packed.subarray(at, at + 4)
  // Some writers leave the sum out; a wrong one means that the data is wrong.
  if (sum.length === 4 && !adler32Of(bytes).every((byte, index) => byte === sum[index])) {
    throw new MalformedFileError('damaged')
  }
  return { bytes, end: Math.min(at + 4, packed.length) }
}

class Bits {
  readonly #bytes: Uint8Array
  #at: number
  #held = 0
  #count = 0

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes
    this.#at = at
  }

  take(count: number): number {
    while (this.#count < count) {
      const byte = this.#bytes[this.#at]
      if (byte === undefined) throw new MalformedFileError('damaged')
      this.#held |= byte << this.#count
      this.#at += 1
      this.#count += 8
    }
    const value = this.#held & ((1 << count) - 1)
    this.#held >>>= count
    this.#count -= count
    return value
  }

  symbol({ counts, symbols }: Table): number {
    let code = 0
    let first = 0
    let index = 0
    for (let length = 1; length <= 15; length += 1) {
      code |= this.take(1)
      const count = counts[length] ?? 0
      if (code - count < first) return symbols[index + code - first] ?? 0
      index += count
      first = (first + count) << 1
      code <<= 1
    }
    throw new MalformedFileError('damaged')
  }

  /** Where the next whole byte stands. */
  whole(): number {
    this.#at -= this.#count >> 3
    this.#held = 0
    this.#count = 0
    return this.#at
  }

  bytes(count: number): Uint8Array {
    const from = this.whole()
    if (from + count > this.#bytes.length) throw new MalformedFileError('damaged')
    this.#at = from + count
    return this.#bytes.subarray(from, from + count)
  }
}

function stored(bits: Bits, out: GrowableBytes): void {
  const [a = 0, b = 0, c = 0, d = 0] = bits.bytes(4)
  const length = a | (b << 8)
  if (length !== (~(c | (d << 8)) & 0xffff)) throw new MalformedFileError('damaged')
  out.add(bits.bytes(length))
}

/** How many codes there are of each length, and their symbols in order. */
type Table = { counts: Uint16Array; symbols: Uint16Array }
type Tables = { literals: Table; distances: Table }

function tableOf(lengths: ArrayLike<number>): Table {
  const counts = new Uint16Array(16)
  for (let symbol = 0; symbol < lengths.length; symbol += 1) {
    const length = lengths[symbol] ?? 0
    counts[length] = (counts[length] ?? 0) + 1
  }
  counts[0] = 0
  const next = new Uint16Array(16)
  for (let length = 1; length < 15; length += 1) {
    next[length + 1] = (next[length] ?? 0) + (counts[length] ?? 0)
  }
  const symbols = new Uint16Array(lengths.length)
  for (let symbol = 0; symbol < lengths.length; symbol += 1) {
    const length = lengths[symbol] ?? 0
    if (length === 0) continue
    symbols[next[length] ?? 0] = symbol
    next[length] = (next[length] ?? 0) + 1
  }
  return { counts, symbols }
}

const fixed: Tables = {
  literals: tableOf(
    Array.from({ length: 288 }, (_, symbol) =>
      symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8,
    ),
  ),
  distances: tableOf(new Array(30).fill(5)),
}

function readTables(bits: Bits): Tables {
  const literals = bits.take(5) + 257
  const distances = bits.take(5) + 1
  const own = new Uint8Array(19)
  for (const symbol of lengthOrder.slice(0, bits.take(4) + 4)) own[symbol] = bits.take(3)
  const table = tableOf(own)
  const lengths = new Uint8Array(literals + distances)
  for (let at = 0; at < lengths.length; ) {
    const symbol = bits.symbol(table)
    if (symbol < 16) {
      lengths[at] = symbol
      at += 1
      continue
    }
    if (symbol === 16 && at === 0) throw new MalformedFileError('damaged')
    const value = symbol === 16 ? (lengths[at - 1] ?? 0) : 0
    const count =
      symbol === 16 ? 3 + bits.take(2) : symbol === 17 ? 3 + bits.take(3) : 11 + bits.take(7)
    if (at + count > lengths.length) throw new MalformedFileError('damaged')
    lengths.fill(value, at, at + count)
    at += count
  }
  return {
    literals: tableOf(lengths.subarray(0, literals)),
    distances: tableOf(lengths.subarray(literals)),
  }
}

function coded(bits: Bits, out: GrowableBytes, { literals, distances }: Tables): void {
  for (let symbol = bits.symbol(literals); symbol !== 256; symbol = bits.symbol(literals)) {
    if (symbol < 256) {
      out.byte(symbol)
      continue
    }
    const length = beyond(bits, lengthBases[symbol - 257])
    out.repeat(beyond(bits, distanceBases[bits.symbol(distances)]), length)
  }
}

function beyond(bits: Bits, from: Base | undefined): number {
  if (!from) throw new MalformedFileError('damaged')
  return from.base + bits.take(from.bits)
}
