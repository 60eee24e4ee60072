import { NotUnderstoodError } from '../../malformed-file.ts'
import { latin } from '../../polyglots.ts'
import { neutralCff } from './cff.ts'
import { neutralPost } from './post.ts'

/** What shapes, widths and the way from codes to shapes are in. Names, licences and dates are not. */
const needed = new Set([
  ...['cmap', 'cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'post', 'prep'],
  ...['OS/2', 'vhea', 'vmtx', 'VORG', 'CFF ', 'GSUB', 'gasp', 'hdmx', 'LTSH', 'VDMX'],
])
const kinds = [0x00010000, 0x74727565, 0x4f54544f]
const mostTables = 64

type Table = { name: string; bytes: Uint8Array<ArrayBuffer> }

/** A TrueType or OpenType font with the tables that drawing needs, one behind the other. */
export function neutralSfnt(font: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const tables = tablesOf(font).filter(({ name }) => needed.has(name))
  const kept = tables.map(({ name, bytes }) => ({ name, bytes: quiet(name, bytes) }))
  return written(font, kept)
}

function tablesOf(font: Uint8Array<ArrayBuffer>): Array<Table> {
  if (font.length < 12) throw new NotUnderstoodError()
  const view = viewOf(font)
  const count = view.getUint16(4)
  if (!kinds.includes(view.getUint32(0)) || count > mostTables || 12 + count * 16 > font.length) {
    throw new NotUnderstoodError()
  }
  const tables: Array<Table> = []
  for (let at = 12; at < 12 + count * 16; at += 16) {
    const name = latin(font.subarray(at, at + 4))
    const from = view.getUint32(at + 8)
    const size = view.getUint32(at + 12)
    // FreeType passes over what breaks off, but for widths, of which there may be too few.
    const isWhole = from + size <= font.length
    const left = (font.length - from) & ~3
    const isWidths = name === 'hmtx' || name === 'vmtx'
    if (isWhole) tables.push({ name, bytes: font.slice(from, from + size) })
    else if (isWidths && left > 0) tables.push({ name, bytes: font.slice(from, from + left) })
  }
  return tables
}

function quiet(name: string, bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  if (name === 'CFF ') return neutralCff(bytes)
  if (name === 'post') return neutralPost(bytes)
  // When it was made and changed, and the mark of who sells it.
  if (name === 'head') bytes.fill(0, 20, 36)
  if (name === 'OS/2') bytes.fill(32, 58, Math.min(62, bytes.length))
  return bytes
}

function written(font: Uint8Array, tables: Array<Table>): Uint8Array<ArrayBuffer> {
  let at = 12 + tables.length * 16
  const places = tables.map(({ bytes }) => {
    const own = at
    at += (bytes.length + 3) & ~3
    return own
  })
  const made = new Uint8Array(at)
  const view = viewOf(made)
  made.set(font.subarray(0, 4))
  const power = Math.floor(Math.log2(Math.max(1, tables.length)))
  view.setUint16(4, tables.length)
  view.setUint16(6, 16 << power)
  view.setUint16(8, power)
  view.setUint16(10, tables.length * 16 - (16 << power))
  for (const [index, { name, bytes }] of tables.entries()) {
    const entry = 12 + index * 16
    const place = places[index] ?? 0
    made.set(bytes, place)
    for (let letter = 0; letter < 4; letter += 1) made[entry + letter] = name.charCodeAt(letter)
    view.setUint32(entry + 4, sumOf(view, place, (bytes.length + 3) & ~3))
    view.setUint32(entry + 8, place)
    view.setUint32(entry + 12, bytes.length)
  }
  return made
}

function sumOf(view: DataView, from: number, size: number): number {
  let sum = 0
  for (let at = from; at < from + size; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  return sum
}

function viewOf(bytes: Uint8Array<ArrayBuffer>): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
