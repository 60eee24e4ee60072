/** Where a code of a length or a distance begins, and the bits that say how far beyond it is. */
export type Base = { base: number; bits: number }

export const lengthBases: ReadonlyArray<Base> = [
  ...basesOf(28, 3, (index) => (index < 8 ? 0 : (index >> 2) - 1)),
  { base: 258, bits: 0 },
]
export const distanceBases: ReadonlyArray<Base> = basesOf(30, 1, (index) =>
  index < 4 ? 0 : (index >> 1) - 1,
)

const lengthIndex = indexUpTo(258, lengthBases)
const distanceIndex = indexUpTo(32_768, distanceBases)

export function lengthCode(length: number): number {
  return lengthIndex[length] ?? 0
}

export function distanceCode(distance: number): number {
  return distanceIndex[distance] ?? 0
}

function basesOf(count: number, first: number, bitsAt: (index: number) => number): Array<Base> {
  let base = first
  return Array.from({ length: count }, (_, index) => {
    const bits = bitsAt(index)
    const own = { base, bits }
    base += 1 << bits
    return own
  })
}

function indexUpTo(most: number, bases: ReadonlyArray<Base>): Uint8Array {
  const index = new Uint8Array(most + 1)
  for (const [code, { base }] of bases.entries()) index.fill(code, base)
  return index
}
