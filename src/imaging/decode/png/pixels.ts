import type { Header } from '../../../formats/png/header.ts'
import type { Layout } from './layout.ts'

/** Turns one row as the file has it into samples of eight bits. */
export type Unpacking = {
  channels: 1 | 2 | 3 | 4
  /** Writes `width` pixels into `row`; with transparency colours are multiplied by it. */
  unpack: (line: Uint8Array, row: Uint8Array) => void
}

export function unpackingOf(layout: Layout): Unpacking {
  const { header, palette, transparency } = layout
  switch (header.colourType) {
    case 3:
      return unpackPalette(header, palette ?? new Uint8Array(), transparency)
    case 0:
      return transparency ? keyed(header, transparency, 1) : { channels: 1, unpack: plain(header) }
    case 2:
      return transparency ? keyed(header, transparency, 3) : { channels: 3, unpack: plain(header) }
    case 4:
      return { channels: 2, unpack: multiplied(plain(header), 2) }
    case 6:
      return { channels: 4, unpack: multiplied(plain(header), 4) }
  }
}

/** Sample by sample, the upper eight bits of sixteen and the fewer spread over all of eight. */
function plain({ bits }: Pick<Header, 'bits'>): Unpacking['unpack'] {
  if (bits === 8) return (line, row) => row.set(line.subarray(0, row.length))
  if (bits === 16) {
    return (line, row) => {
      for (let at = 0; at < row.length; at += 1) {
        row[at] = ((line[2 * at] ?? 0) * 257 + (line[2 * at + 1] ?? 0) + 128) / 257
      }
    }
  }
  const most = (1 << bits) - 1
  return (line, row) => {
    for (let at = 0; at < row.length; at += 1) row[at] = (sampleAt(line, at, bits) * 255) / most
  }
}

function sampleAt(line: Uint8Array, index: number, bits: number): number {
  const bit = index * bits
  return ((line[bit >> 3] ?? 0) >> (8 - bits - (bit & 7))) & ((1 << bits) - 1)
}

function multiplied(unpack: Unpacking['unpack'], channels: 2 | 4): Unpacking['unpack'] {
  return (line, row) => {
    unpack(line, row)
    for (let at = 0; at < row.length; at += channels) {
      const alpha = row[at + channels - 1] ?? 0
      if (alpha === 255) continue
      for (let channel = at; channel < at + channels - 1; channel += 1) {
        row[channel] = ((row[channel] ?? 0) * alpha + 127) / 255
      }
    }
  }
}

/** One colour of the picture stands for nothing at all. */
function keyed(header: Header, key: Uint8Array, colours: 1 | 3): Unpacking {
  const { bits } = header
  const unpack = plain(header)
  const wanted = Array.from({ length: colours }, (_, index) => wordAt(key, index))
  const found = (line: Uint8Array, index: number) =>
    bits === 16 ? wordAt(line, index) : sampleAt(line, index, bits)
  let plainRow = new Uint8Array(0)
  return {
    channels: colours === 1 ? 2 : 4,
    unpack: (line, row) => {
      const width = row.length / (colours + 1)
      if (plainRow.length !== width * colours) plainRow = new Uint8Array(width * colours)
      unpack(line, plainRow)
      for (let x = 0; x < width; x += 1) {
        const isKey = wanted.every((value, index) => found(line, x * colours + index) === value)
        for (let index = 0; index < colours; index += 1) {
          row[x * (colours + 1) + index] = isKey ? 0 : (plainRow[x * colours + index] ?? 0)
        }
        row[x * (colours + 1) + colours] = isKey ? 0 : 255
      }
    },
  }
}

function unpackPalette(
  { bits }: Header,
  palette: Uint8Array,
  transparency: Uint8Array | null,
): Unpacking {
  const channels = transparency ? 4 : 3
  return {
    channels,
    unpack: (line, row) => {
      for (let at = 0, index = 0; at < row.length; at += channels, index += 1) {
        const entry = sampleAt(line, index, bits)
        const alpha = transparency ? (transparency[entry] ?? 255) : 255
        for (let colour = 0; colour < 3; colour += 1) {
          row[at + colour] = ((palette[entry * 3 + colour] ?? 0) * alpha) / 255
        }
        if (transparency) row[at + 3] = alpha
      }
    },
  }
}

function wordAt(bytes: Uint8Array, index: number): number {
  return ((bytes[index * 2] ?? 0) << 8) | (bytes[index * 2 + 1] ?? 0)
}
