/** TIFFs made by hand, in the ways that no library at hand writes. */

export type Field = { tag: number; type: 1 | 3 | 4 | 5 | 7; values: ArrayLike<number> }

export type HandmadePage = {
  fields: Array<Field>
  /** Strips or tiles, as they are stored. */
  pieces: Array<Uint8Array>
  isTiled?: boolean
}

const widths = { 1: 1, 3: 2, 4: 4, 5: 8, 7: 1 }

/** A field of 16 bits. */
export function short(tag: number, ...values: Array<number>): Field {
  return { tag, type: 3, values }
}

/** What every page says of its size and kind. */
export function described(
  [width, height]: [number, number],
  bits: Array<number>,
  photometric: number,
  more: Array<Field> = [],
): Array<Field> {
  const compressed = more.some(({ tag }) => tag === 259) ? [] : [short(259, 1)]
  const fields = [
    { tag: 256, type: 4, values: [width] } as const,
    { tag: 257, type: 4, values: [height] } as const,
    short(258, ...bits),
    short(262, photometric),
    short(277, bits.length),
    ...compressed,
  ]
  return [...fields, ...more]
}

export function tiffOf(pages: Array<HandmadePage>, littleEndian = true): Uint8Array<ArrayBuffer> {
  const bytes: Array<number> = littleEndian ? [0x49, 0x49] : [0x4d, 0x4d]
  push(bytes, 2, 42, littleEndian)
  let link = bytes.length
  push(bytes, 4, 0, littleEndian)
  for (const { fields, pieces, isTiled } of pages) {
    const offsets = pieces.map((piece) => put(bytes, piece))
    const counts = pieces.map(({ length }) => length)
    const all: Array<Field> = [
      ...fields,
      { tag: isTiled ? 324 : 273, type: 4, values: offsets },
      { tag: isTiled ? 325 : 279, type: 4, values: counts },
    ]
    const entries = all
      .toSorted((a, b) => a.tag - b.tag)
      .map((field) => entryOf(bytes, field, littleEndian))
    even(bytes)
    write(bytes, link, 4, bytes.length, littleEndian)
    push(bytes, 2, entries.length, littleEndian)
    for (const entry of entries) bytes.push(...entry)
    link = bytes.length
    push(bytes, 4, 0, littleEndian)
  }
  return new Uint8Array(bytes)
}

function entryOf(bytes: Array<number>, { tag, type, values }: Field, little: boolean) {
  const value: Array<number> = []
  for (const one of Array.from(values)) {
    push(value, type === 5 ? 4 : widths[type], one, little)
    if (type === 5) push(value, 4, 1, little)
  }
  const entry: Array<number> = []
  push(entry, 2, tag, little)
  push(entry, 2, type, little)
  push(entry, 4, values.length, little)
  if (value.length > 4) push(entry, 4, put(bytes, value), little)
  else entry.push(...value, 0, 0, 0, 0)
  return entry.slice(0, 12)
}

function put(bytes: Array<number>, piece: ArrayLike<number>): number {
  even(bytes)
  const at = bytes.length
  for (const byte of Array.from(piece)) bytes.push(byte)
  return at
}

function even(bytes: Array<number>): void {
  if (bytes.length % 2 === 1) bytes.push(0)
}

function push(bytes: Array<number>, width: number, value: number, little: boolean): void {
  const at = bytes.length
  for (let byte = 0; byte < width; byte += 1) bytes.push(0)
  write(bytes, at, width, value, little)
}

function write(
  bytes: Array<number>,
  at: number,
  width: number,
  value: number,
  little: boolean,
): void {
  for (let byte = 0; byte < width; byte += 1) {
    const shift = little ? byte : width - 1 - byte
    bytes[at + byte] = Math.floor(value / 256 ** shift) % 256
  }
}

/** Samples as bytes, 16 bits each. */
export function sixteen(samples: ArrayLike<number>, littleEndian = true): Uint8Array {
  const view = new DataView(new ArrayBuffer(samples.length * 2))
  for (let at = 0; at < samples.length; at += 1)
    view.setUint16(at * 2, samples[at] ?? 0, littleEndian)
  return new Uint8Array(view.buffer)
}

/** A strip cut into so many rows each. */
export function strips(bytes: Uint8Array, perRow: number, rows: number): Array<Uint8Array> {
  const pieces: Array<Uint8Array> = []
  for (let at = 0; at < bytes.length; at += perRow * rows) {
    pieces.push(bytes.subarray(at, at + perRow * rows))
  }
  return pieces
}
