/** Damage done to files at random, the same for the same seed. */

type Bytes = Uint8Array<ArrayBuffer>
export type Dice = (sides: number) => number

/** Numbers below `sides`, the same ones each time for a seed. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0
  return (sides) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides
  }
}

type Mutation = (file: Bytes, dice: Dice, other: Bytes) => Bytes

/** Where structure is, more often than where pixels are. */
function placeIn(file: Bytes, dice: Dice): number {
  const most = Math.max(1, file.length)
  return dice(3) === 0 ? dice(most) : dice(Math.min(most, 1024))
}

function joined(...pieces: Array<Uint8Array>): Bytes {
  const whole = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

const extremes = [0, 1, 2, 0x7f, 0xff, 0x7fff, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xffffffff]
const numbers = ['0', '-1', '1', '65536', '99999999', '2147483648', '4294967295', '99999999999']

const flips: Mutation = (file, dice) => {
  const made = file.slice()
  for (let count = 1 + dice(8); count > 0; count -= 1) {
    const at = placeIn(made, dice)
    made[at] = (made[at] ?? 0) ^ (1 << dice(8))
  }
  return made
}

const cut: Mutation = (file, dice) => file.slice(0, dice(file.length + 1))

/** Lengths, counts and sizes become as large or as small as their fields allow. */
const inflated: Mutation = (file, dice) => {
  const made = file.slice()
  const width = [1, 2, 4][dice(3)] ?? 4
  if (made.length < 4) return made
  const at = Math.min(placeIn(made, dice), made.length - 4)
  const view = new DataView(made.buffer)
  const value = extremes[dice(extremes.length)] ?? 0
  if (width === 1) view.setUint8(at, value & 255)
  else if (width === 2) view.setUint16(at, value & 0xffff, dice(2) === 0)
  else view.setUint32(at, value, dice(2) === 0)
  return made
}

/** The same of numbers that are written in digits. */
const counted: Mutation = (file, dice) => {
  const text = new TextDecoder('latin1').decode(file)
  const found = [...text.matchAll(/\d{1,10}/g)]
  const one = found[dice(Math.max(1, found.length))]
  if (!one) return flips(file, dice, file)
  const digits = new TextEncoder().encode(numbers[dice(numbers.length)])
  return joined(file.subarray(0, one.index), digits, file.subarray(one.index + one[0].length))
}

const repeated: Mutation = (file, dice) => {
  const from = placeIn(file, dice)
  const piece = file.subarray(from, from + 1 + dice(512))
  const times = Math.min(2 + dice(2000), Math.ceil(400_000 / piece.length))
  const pieces = Array.from({ length: times }, () => piece)
  return joined(file.subarray(0, from), ...pieces, file.subarray(from + piece.length))
}

const spliced: Mutation = (file, dice, other) =>
  joined(file.subarray(0, placeIn(file, dice)), other.subarray(placeIn(other, dice)))

const moved: Mutation = (file, dice) => {
  const made = file.slice()
  const [from, to] = [placeIn(made, dice), placeIn(made, dice)]
  made.copyWithin(to, from, from + 1 + dice(256))
  return made
}

const mutations = [flips, flips, cut, inflated, inflated, counted, repeated, spliced, moved]

/** A file with one to three kinds of damage; some of it comes from another file. */
export function mutated(file: Bytes, other: Bytes, seed: number): Bytes {
  const dice = diceOf(seed)
  let made: Bytes = file
  for (let count = 1 + dice(3); count > 0; count -= 1) {
    made = (mutations[dice(mutations.length)] ?? flips)(made, dice, other)
  }
  return made
}
