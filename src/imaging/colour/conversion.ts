import type { Row } from '../decode/averaging.ts'
import { type Device, inksOf } from './device.ts'
import { inkOnPaper } from './ink.ts'
import { type Colouring, colouringOf } from './profiles.ts'

/** Turns a row of pixels into sRGB, or grey where they are grey, and keeps the transparency. */
export type Conversion = (pixels: Row, into: Uint8Array) => void

/**
 * How a picture looks on a screen, a row of at most `width` pixels at a time. A broken profile
 * counts as none: then RGB is sRGB, and CMYK is ink on coated paper.
 */
export function startConversion(
  lcms: WebAssembly.Module,
  device: Device,
  width: number,
): Conversion {
  const isProfiled = device.profile !== null || device.model === 'lab'
  const colouring = isProfiled ? colouringOf(lcms, device, width) : null
  if (colouring) return coloured(device, colouring)
  if (device.model === 'cmyk') {
    const stride = device.alpha === 'none' ? 4 : 5
    return coloured(device, (row) => inkOnPaper(eightOf(row), stride))
  }
  return (row, into) => into.set(eightOf(row))
}

/** Puts the colours where they belong, and the transparency behind them. */
function coloured({ model, alpha }: Device, colouring: Colouring): Conversion {
  const shown = model === 'grey' ? 1 : 3
  const step = alpha === 'none' ? shown : shown + 1
  const stride = inksOf[model] + 1
  return (row, into) => {
    const colour = colouring(row)
    if (step === 3 && shown === 3) {
      into.set(colour)
      return
    }
    const wide = row.BYTES_PER_ELEMENT === 2
    for (let pixel = 0, to = 0; to < into.length; pixel += 1, to += step) {
      for (let at = 0; at < shown; at += 1) into[to + at] = colour[pixel * 3 + at] ?? 0
      if (alpha === 'none') continue
      const opacity = row[pixel * stride + stride - 1] ?? 0
      into[to + shown] = wide ? eight(opacity) : opacity
    }
  }
}

/** The same samples with eight bits. */
export function eightOf(row: Row): Uint8Array<ArrayBuffer> {
  return row instanceof Uint8Array ? row : Uint8Array.from(row, eight)
}

export function eight(sixteen: number): number {
  return ((sixteen * 255 + 32_895) >> 16) & 0xff
}
