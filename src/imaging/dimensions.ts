import { textAt } from '../formats/detect.ts'

export type Dimensions = { width: number; height: number; alpha: boolean }

/**
 * Width and height in stored pixels, read from the file's header before anything is decoded.
 * Null when the header is damaged or runs past the given bytes.
 */
export function dimensionsOf(
  format: 'jpeg' | 'png' | 'webp',
  bytes: Uint8Array,
): Dimensions | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const found = readers[format](bytes, view)
    return found && found.width > 0 && found.height > 0 ? found : null
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

const readers = { jpeg: jpegDimensions, png: pngDimensions, webp: webpDimensions }

function pngDimensions(bytes: Uint8Array, view: DataView): Dimensions | null {
  if (textAt(bytes, 12, 4) !== 'IHDR') return null
  const colourType = view.getUint8(25)
  return {
    width: view.getUint32(16),
    height: view.getUint32(20),
    alpha: colourType === 4 || colourType === 6,
  }
}

/** Walks the segments to the frame header (SOF0 to SOF15, without DHT, JPG and DAC). */
function jpegDimensions(_bytes: Uint8Array, view: DataView): Dimensions | null {
  let offset = 2
  while (view.getUint8(offset) === 0xff) {
    const marker = view.getUint8(offset + 1)
    if (marker === 0xff) {
      offset += 1
      continue
    }
    const isFrame =
      marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
    if (isFrame) {
      const dimensions = { width: view.getUint16(offset + 7), height: view.getUint16(offset + 5) }
      return { ...dimensions, alpha: false }
    }
    const standsAlone = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)
    offset += standsAlone ? 2 : 2 + view.getUint16(offset + 2)
  }
  return null
}

function webpDimensions(bytes: Uint8Array, view: DataView): Dimensions | null {
  const chunk = textAt(bytes, 12, 4)
  if (chunk === 'VP8X') {
    return {
      width: 1 + readUint24(view, 24),
      height: 1 + readUint24(view, 27),
      alpha: (view.getUint8(20) & 0x10) !== 0,
    }
  }
  if (chunk === 'VP8L') {
    const bits = view.getUint32(21, true)
    return {
      width: 1 + (bits & 0x3fff),
      height: 1 + ((bits >> 14) & 0x3fff),
      alpha: ((bits >> 28) & 1) === 1,
    }
  }
  if (chunk === 'VP8 ') {
    return {
      width: view.getUint16(26, true) & 0x3fff,
      height: view.getUint16(28, true) & 0x3fff,
      alpha: false,
    }
  }
  return null
}

function readUint24(view: DataView, offset: number): number {
  return view.getUint16(offset, true) | (view.getUint8(offset + 2) << 16)
}
