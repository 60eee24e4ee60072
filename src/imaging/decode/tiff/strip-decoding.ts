import type { Row } from '../averaging.ts'
import type { Page } from './page.ts'
import type { Samples } from './samples.ts'

/** Turns a row of bytes into pixels. With a `plane` the row holds that sample alone. */
export type DecodeStrip = (bytes: Uint8Array<ArrayBuffer>, into: Row, plane: number | null) => void

/** How the rows of a page become pixels; each in this machine's byte order. */
export function stripDecoderOf(page: Page, samples: Samples): DecodeStrip {
  const depth = page.layout.bits[0] ?? 1
  if (page.layout.photometric === 3) return shadesOf(page, depth)
  if (depth < 8) return stretched(page, samples, depth)
  const flips = flipsOf(page, samples)
  const stride = page.layout.samples
  const isWholeLab = page.layout.photometric === 8 && !page.isFloat
  const isTallLab = samples.bits === 16 && isWholeLab

  return (bytes, into, plane) => {
    const row = page.isFloat ? levelled(bytes, page, samples, plane) : widened(bytes, depth)
    if (plane === null) pick(row, into, { stride, channels: samples.channels, flips })
    else pick(row, into, { stride: 1, channels: 1, flips: [flips[plane] ?? 0] })
    if (isTallLab && (plane === null || plane === 0)) {
      lower(into, plane === null ? samples.channels : 1)
    }
  }
}

function widened(bytes: Uint8Array<ArrayBuffer>, depth: number): Row {
  return depth === 8 ? bytes : new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2)
}

/** What turns a sample round: white for black, or a sign for a distance from the lowest value. */
function flipsOf({ layout, isFloat }: Page, { channels, model, bits }: Samples): Array<number> {
  const flips = new Array<number>(channels).fill(0)
  if (layout.photometric === 0) flips[0] = bits === 8 ? 0xff : 0xffff
  if (model === 'lab' && layout.photometric === 8 && !isFloat)
    flips.fill(bits === 8 ? 0x80 : 0x8000, 1, 3)
  return flips
}

function pick(
  row: Row,
  into: Row,
  { stride, channels, flips }: { stride: number; channels: number; flips: Array<number> },
): void {
  if (stride === channels && flips.every((flip) => flip === 0)) {
    into.set(row.subarray(0, into.length))
    return
  }
  for (let channel = 0; channel < channels; channel += 1) {
    const flip = flips[channel] ?? 0
    for (let from = channel, to = channel; to < into.length; from += stride, to += channels) {
      into[to] = (row[from] ?? 0) ^ flip
    }
  }
}

/** TIFF's white is 65535, that of the profiles' L*a*b* with 16 bits is 65280. */
function lower(into: Row, channels: number): void {
  for (let at = 0; at < into.length; at += channels) {
    into[at] = ((into[at] ?? 0) * 65_280) / 65_535 + 0.5
  }
}

/**
 * Fractions as 16 bits. Light without a profile is linear, and is given sRGB's curve; L*a*b* comes
 * in its own units.
 */
function levelled(
  bytes: Uint8Array<ArrayBuffer>,
  { layout, profile }: Page,
  { model }: Samples,
  plane: number | null,
): Row {
  const values = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4)
  const levels = new Uint16Array(values.length)
  for (let at = 0; at < levels.length; at += 1) {
    const value = values[at] || 0
    if (model === 'lab') {
      const isLightness = (plane ?? at % layout.samples) === 0
      levels[at] = within(isLightness ? (value / 100) * 65_280 : (value + 128) * 256)
    } else levels[at] = within((profile ? value : curved(value)) * 65_535)
  }
  return levels
}

function curved(light: number): number {
  return light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055
}

function within(value: number): number {
  return Math.max(0, Math.min(65_535, value + 0.5))
}

/** Grey of 1, 2 or 4 bits. */
function stretched({ layout }: Page, { channels }: Samples, depth: number): DecodeStrip {
  const full = (1 << depth) - 1
  const flip = layout.photometric === 0 ? 255 : 0
  const shades = Array.from({ length: full + 1 }, (_, value) => (value * 255) / full)
  return (bytes, into, plane) => {
    const stride = plane === null ? layout.samples : 1
    const count = plane === null ? channels : 1
    for (let to = 0, pixel = 0; to < into.length; to += count, pixel += stride) {
      for (let channel = 0; channel < count; channel += 1) {
        const isColour = channel === 0 && (plane ?? 0) === 0
        const shade = shades[valueAt(bytes, pixel + channel, depth)] ?? 0
        into[to + channel] = isColour ? shade ^ flip : shade
      }
    }
  }
}

function shadesOf({ layout, palette }: Page, depth: number): DecodeStrip {
  const count = 1 << depth
  // Some writers fill the palette with 8 bits.
  const shift = palette.some((value) => value > 255) ? 8 : 0
  const shades = Uint8Array.from(palette, (value) => value >> shift)
  return (bytes, into) => {
    for (let to = 0, at = 0; to < into.length; to += 3, at += layout.samples) {
      const value = valueAt(bytes, at, depth)
      into[to] = shades[value] ?? 0
      into[to + 1] = shades[count + value] ?? 0
      into[to + 2] = shades[2 * count + value] ?? 0
    }
  }
}

function valueAt(bytes: Uint8Array, index: number, depth: number): number {
  const bit = index * depth
  return ((bytes[bit >> 3] ?? 0) >> (8 - depth - (bit & 7))) & ((1 << depth) - 1)
}
