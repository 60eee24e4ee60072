import { joined } from '../../shared/bytes.ts'
import type { Removed } from '../cleaning.ts'
import { readExif } from '../exif/reading.ts'
import { canInflate, inflated } from '../inflating.ts'
import { MalformedFileError } from '../malformed-file.ts'
import { metadataInIptc, metadataInPhotoshop } from '../metadata/iptc.ts'
import { metadataInXmp } from '../metadata/xmp.ts'
import { latin } from '../polyglots.ts'

export type Text = { keyword: string; value: Uint8Array<ArrayBuffer> }

const mostText = 4 * 1024 * 1024

/** Inflates what is small; a little that becomes more than `most` is a bomb. Null when broken. */
export async function inflateSmall(
  compressed: Uint8Array<ArrayBuffer>,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!canInflate()) return null
  const pieces: Array<Uint8Array<ArrayBuffer>> = []
  let size = 0
  try {
    for await (const piece of inflated(once(compressed))) {
      size += piece.length
      if (size > most) throw new MalformedFileError('bomb')
      pieces.push(piece.slice())
    }
  } catch (error) {
    if (error instanceof MalformedFileError) throw error
    return null
  }
  return joined(pieces)
}

async function* once(bytes: Uint8Array<ArrayBuffer>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  yield bytes
}

/** The keyword and the value of tEXt, zTXt or iTXt; the value is empty where it is broken. */
export async function readText(type: string, data: Uint8Array<ArrayBuffer>): Promise<Text> {
  const nothing = new Uint8Array()
  const end = data.indexOf(0)
  if (end === -1) return { keyword: '', value: data }
  const keyword = latin(data.subarray(0, end))
  if (type === 'tEXt') return { keyword, value: data.subarray(end + 1) }
  if (type === 'zTXt') {
    return { keyword, value: (await inflateSmall(data.slice(end + 2), mostText)) ?? nothing }
  }
  const language = data.indexOf(0, end + 3)
  const translated = language === -1 ? -1 : data.indexOf(0, language + 1)
  if (translated === -1) return { keyword, value: nothing }
  const value = data.slice(translated + 1)
  if (data[end + 1] !== 1) return { keyword, value }
  return { keyword, value: (await inflateSmall(value, mostText)) ?? nothing }
}

const keywords: Array<[Removed, RegExp]> = [
  ['names', /^(author|artist|creator|copyright|owner|credit)/i],
  ['dates', /(date|time)/i],
  ['software', /^(software|producer|creator ?tool)/i],
  ['place', /gps|location/i],
  ['camera', /^(source|camera|make|model)/i],
  ['description', /^(title|description|comment|disclaimer|warning|parameters|prompt|workflow)/i],
  ['thumbnail', /^thumb/i],
]

/** What a text tells, by its keyword and, for packed blocks of metadata, by what is in them. */
export async function metadataInText({ keyword, value }: Text): Promise<Set<Removed>> {
  if (keyword === 'XML:com.adobe.xmp') return metadataInXmp(value)
  const packed = /^Raw profile type (.+)$/.exec(keyword)?.[1]
  if (packed) return toldByPacked(packed, unpacked(value))
  const told = keywords.filter(([, sign]) => sign.test(keyword)).map(([removed]) => removed)
  return new Set<Removed>(told.length > 0 ? told : ['description'])
}

async function toldByPacked(kind: string, bytes: Uint8Array): Promise<Set<Removed>> {
  const head = latin(bytes.subarray(0, 6))
  if (kind === 'xmp') return metadataInXmp(bytes)
  if (head === 'Exif\0\0') return (await readExif(bytes.subarray(6))).told
  if (head.startsWith('8BIM')) return metadataInPhotoshop(bytes)
  if (kind === 'iptc') return metadataInIptc(bytes)
  return new Set<Removed>(['other'])
}

/** ImageMagick writes a name, a length and then hexadecimal digits. */
function unpacked(value: Uint8Array): Uint8Array {
  const digits = latin(value)
    .replace(/^\s*\S+\s+\d+\s/, '')
    .replace(/[^0-9a-f]/gi, '')
  const bytes = new Uint8Array(digits.length >> 1)
  return bytes.map((_, index) => Number.parseInt(digits.slice(index * 2, index * 2 + 2), 16))
}
