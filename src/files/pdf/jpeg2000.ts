import type { Removed } from '../cleaning.ts'
import { latin } from '../kinds.ts'
import type { Plan } from '../plan.ts'
import { sizeOf } from '../plan.ts'
import type { Reader } from '../reader.ts'

const kept = new Set(['jP  ', 'ftyp', 'jp2h', 'rreq'])
const dropped = new Map<string, Removed>([
  ['xml ', 'other'],
  ['uuid', 'other'],
  ['uinf', 'other'],
  ['jumb', 'provenance'],
  ['jp2i', 'other'],
  ['free', 'other'],
])
const mostBoxes = 1000

type Clean = { plan: Plan; removed: Array<Removed> }

/** A JPEG 2000 picture without notes and descriptions; null where a box is not known. */
export async function cleanJpeg2000(reader: Reader): Promise<Clean | null> {
  if (reader.size < 12) return null
  const start = await reader.view(0, 2)
  if (start.getUint16(0) === 0xff4f) return cleanCodestream(reader, 0, reader.size)

  const plan: Plan = []
  const removed: Array<Removed> = []
  let boxes = 0
  for (let at = 0; at + 8 <= reader.size; boxes += 1) {
    if (boxes > mostBoxes) return null
    const box = await boxAt(reader, at)
    if (!box) return null
    const goes = dropped.get(box.kind)
    if (goes) removed.push(goes)
    else if (kept.has(box.kind)) plan.push({ from: at, to: box.to })
    else if (box.kind === 'jp2c') {
      const code = await cleanCodestream(reader, box.from, box.to)
      if (!code) return null
      plan.push(headed(sizeOf(code.plan)), ...code.plan)
      removed.push(...code.removed)
    } else return null
    at = box.to
  }
  return { plan, removed }
}

type Box = { kind: string; from: number; to: number }

async function boxAt(reader: Reader, at: number): Promise<Box | null> {
  const head = await reader.view(at, 8)
  const short = head.getUint32(0)
  const kind = latin(new Uint8Array(head.buffer, head.byteOffset + 4, 4))
  if (short === 0) return { kind, from: at + 8, to: reader.size }
  if (short !== 1) return ended(reader, { kind, from: at + 8, to: at + short })
  const long = Number((await reader.view(at + 8, 8)).getBigUint64(0))
  return ended(reader, { kind, from: at + 16, to: at + long })
}

function ended(reader: Reader, box: Box): Box | null {
  return box.to >= box.from && box.to <= reader.size ? box : null
}

function headed(size: number): Uint8Array<ArrayBuffer> {
  const head = new Uint8Array([0, 0, 0, 0, 0x6a, 0x70, 0x32, 0x63])
  new DataView(head.buffer).setUint32(0, size + 8)
  return head
}

/** Leaves out the comments before the first tile: most name the program that wrote them. */
async function cleanCodestream(reader: Reader, from: number, to: number): Promise<Clean | null> {
  const plan: Plan = []
  const removed: Array<Removed> = []
  const comment = 0xff64
  const firstTile = 0xff90
  let at = from + 2
  plan.push({ from, to: at })
  while (at + 4 <= to) {
    const segment = await reader.view(at, 4)
    const marker = segment.getUint16(0)
    if (marker === firstTile) return { plan: [...plan, { from: at, to }], removed }
    const end = at + 2 + segment.getUint16(2)
    if (marker >> 8 !== 0xff || end > to) return null
    if (marker === comment) removed.push('software')
    else plan.push({ from: at, to: end })
    at = end
  }
  return null
}
