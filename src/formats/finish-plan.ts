import type { Cleaned, Removed } from './cleaning.ts'
import { lengthOf, type Piece, type Plan, sizeOf } from './edit-plan.ts'
import type { Reader } from './reader.ts'

/**
 * A plan as short as it can be. A file that would come out as it went in has nothing removed; one
 * that would not, but where nobody can name what goes, says `other`.
 */
export async function finishPlan(
  reader: Reader,
  pieces: Plan,
  removed: Iterable<Removed>,
): Promise<Cleaned> {
  const plan = joined(pieces)
  if (await changesNothing(reader, plan)) {
    return { plan: [{ from: 0, to: reader.size }], size: reader.size, removed: [] }
  }
  const named = [...new Set(removed)].toSorted()
  return { plan, size: sizeOf(plan), removed: named.length > 0 ? named : ['other'] }
}

function joined(pieces: Plan): Plan {
  const plan: Plan = []
  for (const piece of pieces) {
    if (lengthOf(piece) === 0) continue
    const last = plan.at(-1)
    if (!last || !follows(last, piece)) plan.push(piece)
    else plan[plan.length - 1] = together(last, piece)
  }
  return plan
}

function follows(last: Piece, piece: Piece): boolean {
  if (last instanceof Uint8Array || piece instanceof Uint8Array) return false
  return last.to === piece.from
}

function together(last: Piece, piece: Piece): Piece {
  if (last instanceof Uint8Array || piece instanceof Uint8Array) return piece
  return { from: last.from, to: piece.to }
}

async function changesNothing(reader: Reader, plan: Plan): Promise<boolean> {
  if (sizeOf(plan) !== reader.size) return false
  let offset = 0
  for (const piece of plan) {
    if (piece instanceof Uint8Array) {
      const old = await reader.bytes(offset, piece.length)
      if (!piece.every((byte, index) => byte === old[index])) return false
    } else if (piece.from !== offset) return false
    offset += lengthOf(piece)
  }
  return true
}
