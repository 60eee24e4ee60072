import { MalformedFileError } from './malformed-file.ts'

/**
 * No side of a picture may be longer, whatever its format: two and a half metres at 300 dpi, five at
 * 150. A row of pixels is held while a picture is read, so that this bounds memory as well.
 */
export const longestSide = 30_000

/** Bytes of a row: pixels of four samples take at most a quarter of this at the longest side. */
export const longestRow = 1024 * 1024

/** Refuses a picture by its sides and the bits of a pixel, before anything of it is decoded. */
export function refuseTooLong(
  { width, height }: { width: number; height: number },
  bitsOfPixel: number,
): void {
  const row = Math.ceil((width * bitsOfPixel) / 8)
  if (Math.max(width, height) > longestSide || row > longestRow)
    throw new MalformedFileError('too-long')
}
