/** A piece of a new file: a range of the old one, its end exclusive, or fresh bytes. */
export type Piece = { from: number; to: number } | Uint8Array<ArrayBuffer>

/** A new file told in pieces, in order: nothing of the old one is held to make it. */
export type Plan = Array<Piece>

export function sizeOf(plan: Plan): number {
  return plan.reduce((size, piece) => size + lengthOf(piece), 0)
}

/** The file that a plan makes of bytes that are all at hand. */
export function madeFrom(plan: Plan, bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const made = new Uint8Array(sizeOf(plan))
  let at = 0
  for (const piece of plan) {
    made.set(piece instanceof Uint8Array ? piece : bytes.subarray(piece.from, piece.to), at)
    at += lengthOf(piece)
  }
  return made
}

export function lengthOf(piece: Piece): number {
  return piece instanceof Uint8Array ? piece.length : piece.to - piece.from
}
