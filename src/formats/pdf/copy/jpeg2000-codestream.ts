import type { Removed } from '../../cleaning.ts'
import type { Plan } from '../../edit-plan.ts'
import type { Reader } from '../../reader.ts'

const [comment, tile, data, end] = [0xff64, 0xff90, 0xff93, 0xffd9]
/** What a decoder of JPEG 2000 needs: sizes, codings, quantisations, orders and lengths. */
const needed = new Set([
  ...[0xff50, 0xff51, 0xff52, 0xff53, 0xff55, 0xff57, 0xff58],
  ...[0xff5c, 0xff5d, 0xff5e, 0xff5f, 0xff60, 0xff61, 0xff63],
])
const mostTiles = 100_000

/**
 * JPEG 2000's own stream without the comments in its head: most name the program that wrote it.
 * Null where a segment is not known, or a tile carries comments itself.
 */
export async function cleanCodestream(
  reader: Reader,
  from: number,
  to: number,
): Promise<{ plan: Plan; removed: Array<Removed> } | null> {
  const plan: Plan = [{ from, to: from + 2 }]
  const removed: Array<Removed> = []
  let at = from + 2
  for (let next = await segmentAt(reader, at, to); next; next = await segmentAt(reader, at, to)) {
    if (next.marker === tile) {
      const last = await lastOfTiles(reader, at, to)
      if (last === null) return null
      if (last < to) removed.push('trailing-data')
      return { plan: [...plan, { from: at, to: last }], removed }
    }
    if (next.marker === comment) removed.push('software')
    else if (needed.has(next.marker)) plan.push({ from: at, to: next.to })
    else return null
    at = next.to
  }
  return null
}

/** A marker with its length; null at the end or where neither makes sense. */
async function segmentAt(
  reader: Reader,
  at: number,
  most: number,
): Promise<{ marker: number; to: number } | null> {
  if (at + 4 > most) return null
  const head = await reader.view(at, 4)
  const to = at + 2 + head.getUint16(2)
  return head.getUint16(2) >= 2 && to <= most ? { marker: head.getUint16(0), to } : null
}

/** Behind the end mark of the last tile; null where a tile has a head that is not understood. */
async function lastOfTiles(reader: Reader, from: number, most: number): Promise<number | null> {
  let at = from
  for (let tiles = 0; tiles < mostTiles; tiles += 1) {
    if (at + 2 > most) return at
    const marker = (await reader.view(at, 2)).getUint16(0)
    if (marker === end) return at + 2
    if (marker !== tile || at + 12 > most) return null
    const size = (await reader.view(at + 6, 4)).getUint32(0)
    const to = size === 0 ? await endMark(reader, at, most) : at + size
    if (to > most || !(await isPlainTile(reader, at, to))) return null
    at = to
  }
  return null
}

/** The last tile may leave its length out: it ends before the end mark, which no data looks like. */
async function endMark(reader: Reader, from: number, to: number): Promise<number> {
  for (let at = from; at + 2 <= to; ) {
    const window = (await reader.ahead(at, 2)).subarray(0, to - at)
    for (let index = window.indexOf(0xff); index !== -1; index = window.indexOf(0xff, index + 1)) {
      if (window[index + 1] === (end & 255)) return at + index
    }
    at += window.length - 1
  }
  return to
}

async function isPlainTile(reader: Reader, from: number, to: number): Promise<boolean> {
  let at = from + 12
  while (at + 2 <= to) {
    if ((await reader.view(at, 2)).getUint16(0) === data) return true
    const next = await segmentAt(reader, at, to)
    if (!next || !needed.has(next.marker)) return false
    at = next.to
  }
  return false
}
