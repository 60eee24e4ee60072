import type { Removed } from '../../cleaning.ts'
import { type Plan, sizeOf } from '../../edit-plan.ts'
import { neutralProfile } from '../../icc/neutral.ts'
import { NotUnderstoodError } from '../../malformed-file.ts'
import { latin } from '../../polyglots.ts'
import { profileIn } from '../../profile.ts'
import type { Reader } from '../../reader.ts'
import { cleanCodestream } from './jpeg2000-codestream.ts'

const brands = ['jp2 ', 'jpx ']
/** Sizes, depths, palettes and channels: numbers alone. */
const ofHeader = new Set(['ihdr', 'bpcc', 'pclr', 'cmap', 'cdef'])
const dropped = new Map<string, Removed>([
  ['xml ', 'other'],
  ['uuid', 'other'],
  ['uinf', 'other'],
  ['jumb', 'provenance'],
  ['jp2i', 'other'],
  ['free', 'other'],
  ['rreq', 'other'],
])
const mostBoxes = 1000

export type Clean = { plan: Plan; removed: Array<Removed> }

/** A JPEG 2000 picture without notes and descriptions; null where a box is not known. */
export async function cleanJpeg2000(reader: Reader): Promise<Clean | null> {
  if (reader.size < 12) return null
  const start = await reader.view(0, 2)
  if (start.getUint16(0) === 0xff4f) return cleanCodestream(reader, 0, reader.size)

  const boxes = await boxesIn(reader)
  if (!boxes) return null
  const plan: Plan = []
  const removed: Array<Removed> = []
  for (const [at, box] of boxes) {
    const goes = dropped.get(box.kind)
    if (goes) removed.push(goes)
    else if (box.kind === 'jP  ' && box.to - at === 12) plan.push({ from: at, to: box.to })
    else if (box.kind === 'ftyp') plan.push(...(await brandOf(reader, box)))
    else if (box.kind === 'jp2c') {
      const code = await cleanCodestream(reader, box.from, box.to)
      if (!code) return null
      plan.push(headed('jp2c', sizeOf(code.plan)), ...code.plan)
      removed.push(...code.removed)
    } else if (box.kind === 'jp2h') {
      const header = await headerOf(reader, box)
      if (!header) return null
      plan.push(headed('jp2h', sizeOf(header)), ...header)
    } else return null
  }
  return { plan, removed }
}

/** What the file calls itself, without the names of others that it fits. */
async function brandOf(reader: Reader, { from, to }: Box): Promise<Plan> {
  const brand = (await reader.bytes(from, Math.min(4, to - from))).slice()
  if (!brands.includes(latin(brand))) throw new NotUnderstoodError()
  return [headed('ftyp', 12), brand, new Uint8Array(4), brand]
}

/** What is measured and coloured; resolutions and labels are left out. */
async function headerOf(reader: Reader, header: Box): Promise<Plan | null> {
  const inside = await boxesIn(reader, header.from, header.to)
  if (!inside) return null
  const plan: Plan = []
  for (const [at, box] of inside) {
    if (ofHeader.has(box.kind)) plan.push({ from: at, to: box.to })
    else if (box.kind === 'colr') plan.push(...(await colourOf(reader, box)))
    else if (box.kind !== 'res ' && box.kind !== 'lbl ') return null
  }
  return plan
}

const byProfile = [2, 3]

/** A colour space by its number, or by a profile. */
async function colourOf(reader: Reader, { from, to }: Box): Promise<Plan> {
  const bytes = (await reader.bytes(from, to - from)).slice()
  if (bytes[0] === 1 && bytes.length === 7) return [headed('colr', 7), bytes]
  if (!byProfile.includes(bytes[0] ?? 0)) throw new NotUnderstoodError()
  const profile = profileIn(bytes.subarray(3))
  const neutral = profile && neutralProfile(profile)
  if (!neutral) return []
  return [headed('colr', 3 + neutral.length), bytes.slice(0, 3), neutral]
}

/** The boxes of a range, which they fill, each with the place where its head begins. */
async function boxesIn(
  reader: Reader,
  from = 0,
  to = reader.size,
): Promise<Array<[at: number, box: Box]> | null> {
  const boxes: Array<[number, Box]> = []
  for (let at = from; at + 8 <= to; ) {
    const box = await boxAt(reader, at)
    if (!box || box.to > to || boxes.length > mostBoxes) return null
    boxes.push([at, box])
    at = box.to
  }
  return boxes
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

function headed(kind: string, size: number): Uint8Array<ArrayBuffer> {
  const head = Uint8Array.from(`\0\0\0\0${kind}`, (letter) => letter.charCodeAt(0))
  new DataView(head.buffer).setUint32(0, size + 8)
  return head
}
