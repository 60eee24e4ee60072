import type { PrintFormat } from '../calls/call.ts'
import type { Seen } from './preflight.ts'

type Sides = { width: number; height: number }

/** A page may be this much off, in millimetres, and still be the format: programs round. */
const tolerance = 2

const millimetresPerInch = 25.4

/** Whether two sides in millimetres are those of a paper, however it is turned. */
export function isSize(page: Sides, one: number, other: number): boolean {
  const isNear = (length: number, wanted: number) => Math.abs(length - wanted) <= tolerance
  return (
    isNear(Math.min(page.width, page.height), Math.min(one, other)) &&
    isNear(Math.max(page.width, page.height), Math.max(one, other))
  )
}

/**
 * Whether a picture is made for a call's format to the millimetre, without what is cut off: at the dots
 * per inch that the call wants, or at those that the file itself claims.
 */
export function isWithoutBleed(
  { width, height, dpi }: Pick<Seen, 'width' | 'height' | 'dpi'>,
  { widthMm, heightMm, bleedMm, dpi: wanted }: PrintFormat,
): boolean {
  if (bleedMm === 0) return false
  const claimed = dpi && dpi.x > 0 && dpi.y > 0 ? [dpi] : []
  return [{ x: wanted, y: wanted }, ...claimed].some(({ x, y }) => {
    const page = {
      width: (width / x) * millimetresPerInch,
      height: (height / y) * millimetresPerInch,
    }
    return (
      isSize(page, widthMm, heightMm) &&
      !isSize(page, widthMm + 2 * bleedMm, heightMm + 2 * bleedMm)
    )
  })
}
