import type { Removed } from '../cleaning.ts'
import type { Plan } from '../edit-plan.ts'
import { cleanJpeg } from '../jpeg/cleaning.ts'
import type { Reader } from '../reader.ts'
import { endOfStrip } from './ends.ts'
import { type Layout, pieceSize } from './layout.ts'

const uncompressed = 1
const jpeg = 7
const subsampled = 6
const mostPixels = 2 ** 31

/**
 * What is copied of each strip or tile: of plain pixels exactly as many bytes as they take, of packed
 * ones no more than they are unpacked from, of a JPEG what is left of it when it is clean. Null where that cannot be told.
 */
export async function pixelsOf(
  reader: Reader,
  layout: Layout,
  removed: Set<Removed>,
): Promise<Array<Plan> | null> {
  const plans: Array<Plan> = []
  for (const [index, { from, to }] of layout.ranges.entries()) {
    if (from === to) plans.push([])
    else if (layout.compression === jpeg) {
      const plan = await cleanStrip(reader, from, to, removed)
      if (!plan) return null
      plans.push(plan)
    } else if (layout.compression === uncompressed) {
      const size = pieceSize(layout, index)
      if (layout.photometric === subsampled || to - from < size) return null
      plans.push([{ from, to: from + size }])
    } else {
      // Nobody can tell how much it is where colours are stored more coarsely than light.
      const size = layout.photometric === subsampled ? mostPixels : pieceSize(layout, index)
      const end = await endOfStrip(reader, { from, to }, layout.compression, size)
      if (end === null) return null
      if (end < to) removed.add('other')
      plans.push([{ from, to: end }])
    }
  }
  return plans
}

async function cleanStrip(
  reader: Reader,
  from: number,
  to: number,
  removed: Set<Removed>,
): Promise<Plan | null> {
  const cleaned = await cleanJpeg(reader.part(from, to))
  if (!cleaned) return null
  for (const one of cleaned.removed) removed.add(one)
  return cleaned.plan.map((piece) =>
    piece instanceof Uint8Array ? piece : { from: from + piece.from, to: from + piece.to },
  )
}
