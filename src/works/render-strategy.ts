import { type FileRules, pixelsLimit } from '../calls/call.ts'
import type { FileFacts } from '../formats/facts.ts'
import { imagesLimits, type Size } from '../imaging/rendition.ts'
import { partSize } from '../platform/part-sizes.ts'
import { accept, type Result, refuse } from '../shared/result.ts'
import type { FileCommitment } from '../uploads/file-commitment.ts'
import { millimetresPerInch } from './preflight.ts'
import type { RefusalReason } from './work.ts'

/**
 * How a file becomes a picture. `engine`: the picture engine reads it itself. `reduce`: it is made
 * smaller as it is read. `page`: its first page is drawn. `preview`: only a browser can.
 */
export type RenderStrategy = 'engine' | 'reduce' | 'page' | 'preview'

/**
 * A document this heavy may hold more than can be drawn in the memory there is. What comes in one
 * request is lighter: it is complete at once, and a preview would come too late.
 */
const heavyPdf = partSize

/**
 * Whether a client does well to send a picture of its own along, going by what it says of the file:
 * it may prove too large or too intricate to be shown here.
 */
export function isPreviewWelcome({ name, size, type }: FileCommitment): boolean {
  const isPdf = type === 'application/pdf' || /\.pdf$/i.test(name)
  return size > (isPdf ? heavyPdf : imagesLimits.bytes)
}

/** What may be shown and how, decided before anything is decoded. */
export function renderStrategyOf(
  facts: FileFacts,
  size: number,
  rules: Pick<FileRules, 'formats' | 'megapixels'>,
): Result<RenderStrategy, RefusalReason> {
  const { format, width, height } = facts
  if (!rules.formats.includes(format)) return refuse('format-not-accepted')
  if (format === 'pdf') return accept('page')
  if (width * height > pixelsLimit(rules)) return refuse('too-many-pixels')
  if (format === 'tiff') return accept('reduce')

  const isLong = Math.max(width, height) > imagesLimits.side
  if (size <= imagesLimits.bytes && !isLong) return accept('engine')
  return accept(format === 'webp' ? 'preview' : 'reduce')
}

/** Width and height as looked at; of a page, in the pixels it would have at 300 dpi. */
export function uprightSize({ width, height, orientation, millimetres }: FileFacts): Size {
  if (millimetres) {
    const pixels = (length: number) => Math.max(1, Math.round((length / millimetresPerInch) * 300))
    return { width: pixels(millimetres.width), height: pixels(millimetres.height) }
  }
  return orientation >= 5 ? { width: height, height: width } : { width, height }
}

/** The poster's size, upright if the picture that was made of it is, and else as stored. */
export function shownSize(facts: FileFacts, seen: Size): Size {
  const upright = uprightSize(facts)
  const turned = { width: upright.height, height: upright.width }
  return misfit(upright, seen) <= misfit(turned, seen) ? upright : turned
}

/** Whether two pictures can be of the same poster: their shapes differ by no more than rounding. */
export function hasSameShape(one: Size, other: Size): boolean {
  return misfit(one, other) <= 0.03
}

function misfit(one: Size, other: Size): number {
  return Math.abs(Math.log((one.width * other.height) / (one.height * other.width)))
}
