import type { BitWriter } from './bits.ts'
import { codesFor } from './codes.ts'

/** The order in which Deflate writes how long the codes of the lengths themselves are. */
export const lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

/** The lengths of all codes, before what is written in them. */
export function writeLengths(bits: BitWriter, literals: Uint8Array, distances: Uint8Array): void {
  const [literalCount, distanceCount] = [used(literals, 257), used(distances, 1)]
  const lengths = [...literals.subarray(0, literalCount), ...distances.subarray(0, distanceCount)]
  const runs = runsOf(lengths)
  const counts = new Uint32Array(19)
  for (const { symbol } of runs) counts[symbol] = (counts[symbol] ?? 0) + 1
  const { lengths: own, codes } = codesFor(counts, 7)
  const last = lengthOrder.findLastIndex((symbol) => (own[symbol] ?? 0) > 0)
  const ownCount = Math.max(4, last + 1)
  bits.put(literalCount - 257, 5)
  bits.put(distanceCount - 1, 5)
  bits.put(ownCount - 4, 4)
  for (const symbol of lengthOrder.slice(0, ownCount)) bits.put(own[symbol] ?? 0, 3)
  for (const { symbol, rest, width } of runs) {
    bits.put(codes[symbol] ?? 0, own[symbol] ?? 0)
    bits.put(rest, width)
  }
}

function used(lengths: Uint8Array, least: number): number {
  return Math.max(least, lengths.findLastIndex((length) => length > 0) + 1)
}

type Run = { symbol: number; rest: number; width: number }

/** A length as it is; up to 6 more of the same as 16; up to 138 zeros as 17 or 18. */
function runsOf(lengths: Array<number>): Array<Run> {
  const runs: Array<Run> = []
  for (let at = 0; at < lengths.length; ) {
    const length = lengths[at] ?? 0
    const other = lengths.findIndex((next, index) => index > at && next !== length)
    const same = (other === -1 ? lengths.length : other) - at
    const run = runOf(length, same, lengths[at - 1] === length)
    runs.push(run)
    at += run.symbol < 16 ? 1 : run.rest + (run.symbol === 18 ? 11 : 3)
  }
  return runs
}

function runOf(length: number, same: number, isAgain: boolean): Run {
  if (length === 0 && same >= 11) return { symbol: 18, rest: Math.min(same, 138) - 11, width: 7 }
  if (length === 0 && same >= 3) return { symbol: 17, rest: same - 3, width: 3 }
  if (length > 0 && isAgain && same >= 3) {
    return { symbol: 16, rest: Math.min(same, 6) - 3, width: 2 }
  }
  return { symbol: length, rest: 0, width: 0 }
}
