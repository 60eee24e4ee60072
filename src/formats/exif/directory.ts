import { MalformedFileError } from '../malformed-file.ts'
import type { Reader } from '../reader.ts'

/** A tag of a TIFF directory, and where its value lies. */
export type Field = {
  tag: number
  type: number
  count: number
  /** Offset of the value, which is inside the entry itself when it fits into four bytes. */
  at: number
  /** Bytes of the value. */
  size: number
}

export type Directory = { from: number; to: number; fields: Array<Field>; next: number }

export type Tiff = { reader: Reader; littleEndian: boolean; first: number }

const sizes: Record<number, number> = {
  ...{ 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4, 129: 1 },
}
const mostFields = 1024
const mostNumbers = 1_000_000

/** Byte order and the place of the first directory. Offsets count from the reader's beginning. */
export async function openTiff(reader: Reader): Promise<Tiff> {
  const view = await reader.view(0, 8)
  const order = view.getUint16(0)
  if (order !== 0x4949 && order !== 0x4d4d) throw new MalformedFileError('damaged')
  const littleEndian = order === 0x4949
  if (view.getUint16(2, littleEndian) !== 42) throw new MalformedFileError('damaged')
  return { reader, littleEndian, first: view.getUint32(4, littleEndian) }
}

/** Reads one directory; entries of a type that nobody knows are left out, as the standard asks. */
export async function readDirectory(tiff: Tiff, offset: number): Promise<Directory> {
  const { reader, littleEndian } = tiff
  const count = (await reader.view(offset, 2)).getUint16(0, littleEndian)
  if (count > mostFields) throw new MalformedFileError('bomb')
  const view = await reader.view(offset, 2 + count * 12)
  const fields: Array<Field> = []
  for (let index = 0; index < count; index += 1) {
    const entry = 2 + index * 12
    const type = view.getUint16(entry + 2, littleEndian)
    const values = view.getUint32(entry + 4, littleEndian)
    const width = sizes[type]
    if (width === undefined) continue
    const size = width * values
    const at = size <= 4 ? offset + entry + 8 : view.getUint32(entry + 8, littleEndian)
    fields.push({ tag: view.getUint16(entry, littleEndian), type, count: values, at, size })
  }
  const end = offset + 2 + count * 12
  // The last four bytes are missing in some files; there is no other directory then.
  const next = end + 4 <= reader.size ? (await reader.view(end, 4)).getUint32(0, littleEndian) : 0
  return { from: offset, to: Math.min(end + 4, reader.size), fields, next }
}

/** The whole numbers of a field: bytes, shorts, longs and offsets. */
export async function numbersOf(tiff: Tiff, field: Field): Promise<Array<number>> {
  if (field.count > mostNumbers) throw new MalformedFileError('bomb')
  const view = await tiff.reader.view(field.at, field.size)
  const numbers: Array<number> = []
  for (let index = 0; index < field.count; index += 1) {
    if (field.type === 3) numbers.push(view.getUint16(index * 2, tiff.littleEndian))
    else if (field.type === 4 || field.type === 13)
      numbers.push(view.getUint32(index * 4, tiff.littleEndian))
    else if (field.type === 1 || field.type === 7) numbers.push(view.getUint8(index))
    else throw new MalformedFileError('damaged')
  }
  return numbers
}

/** A fraction, as resolutions are written; null where it is none. */
export async function fractionOf(tiff: Tiff, field: Field | undefined): Promise<number | null> {
  if (!field || field.type !== 5 || field.count < 1) return null
  const view = await tiff.reader.view(field.at, 8)
  const below = view.getUint32(4, tiff.littleEndian)
  return below === 0 ? null : view.getUint32(0, tiff.littleEndian) / below
}

export function fieldOf(directory: Directory, tag: number): Field | undefined {
  return directory.fields.find((field) => field.tag === tag)
}
