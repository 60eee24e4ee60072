import type { FileRules, Format } from '../calls/call.ts'
import { formatOf } from '../files/sniffing.ts'
import { accept, type Result, refuse } from '../shared/result.ts'
import { type Dimensions, dimensionsOf } from './dimensions.ts'
import { imagesLimits, type RefusalReason } from './work.ts'

export type Inspected = { format: 'jpeg' | 'png' | 'webp'; dimensions: Dimensions }

/** The reasons in the order an artist would want to hear them, all before anything is decoded. */
export function inspect(
  bytes: Uint8Array,
  size: number,
  rules: Pick<FileRules, 'formats'>,
): Result<Inspected, RefusalReason> {
  const format = formatOf(bytes)
  if (!format || !rules.formats.includes(format)) return refuse('format-not-accepted')
  if (!isPictureFormat(format)) return refuse('format-not-shown-yet')
  if (size > imagesLimits.bytes) return refuse('too-large-to-show')

  const dimensions = dimensionsOf(format, bytes)
  if (!dimensions) return refuse('not-a-picture')
  const { width, height } = dimensions
  if (width > imagesLimits.side || height > imagesLimits.side) return refuse('too-large-to-show')
  if (width * height > imagesLimits.pixels) return refuse('too-many-pixels')

  return accept({ format, dimensions })
}

/** Whether the picture engine would take these bytes, as far as their header tells. */
export function isSmallPicture(bytes: Uint8Array): boolean {
  return inspect(bytes, bytes.length, { formats: ['jpeg', 'png', 'webp'] }).ok
}

function isPictureFormat(format: Format): format is Inspected['format'] {
  return format === 'jpeg' || format === 'png' || format === 'webp'
}
