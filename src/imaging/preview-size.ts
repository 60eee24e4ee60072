import { formatOf } from '../formats/detect.ts'
import { dimensionsOf } from './dimensions.ts'
import { imagesLimits, type Size } from './rendition.ts'

/** How large a picture is that a browser sent; null where the picture engine would not take it. */
export function previewSize(bytes: Uint8Array): Size | null {
  const format = formatOf(bytes)
  if (format !== 'jpeg' && format !== 'png' && format !== 'webp') return null
  const found = dimensionsOf(format, bytes)
  if (!found || bytes.length > imagesLimits.bytes) return null
  const { width, height } = found
  const isTaken =
    Math.max(width, height) <= imagesLimits.side && width * height <= imagesLimits.pixels
  return isTaken ? { width, height } : null
}
