import type { Format } from './format.ts'

/** What a file's own structure says of it, before anything is decoded. */
export type FileFacts = {
  format: Format
  /** Stored pixels of the first picture; for a PDF, of its first page at 72 dpi. */
  width: number
  height: number
  /** EXIF's 1 to 8: how the stored picture is to be turned. 1 where nothing is said. */
  orientation: number
  colour: 'bilevel' | 'grey' | 'indexed' | 'rgb' | 'cmyk' | 'lab' | 'unknown'
  bitsPerSample: number
  /** Whether it may hold transparency; once it was looked at, whether it does. */
  alpha: boolean
  /** The embedded profile's own description, such as `Display P3`; null where none is embedded. */
  profile: string | null
  /** Pages of a PDF or TIFF, frames of an animation. */
  pages: number
  /** Dots per inch as the file claims them. */
  dpi: { x: number; y: number } | null
  /** The first page in millimetres, where the file is measured so. */
  millimetres?: { width: number; height: number }
  /** The same after cutting, where a PDF names its format without bleed. */
  trimmed?: { width: number; height: number }
  /** Pixels of all the pictures that the first page of a PDF may show. */
  pixelsOnPage?: number
  fonts?: { embedded: Array<string>; missing: Array<string> }
}

/** Why a file is not taken, as far as its structure tells. */
export type FileFault =
  /** None of the formats, or its header is damaged. */
  | 'not-a-picture'
  /** HEIC or AVIF, as phones save photographs. */
  | 'heif'
  /** The structure breaks off or contradicts itself. */
  | 'damaged'
  /** Something follows the end that does not belong to the picture. */
  | 'trailing-data'
  /** It is a web page, an archive or a program at the same time. */
  | 'two-kinds'
  /** It claims far more pixels or bytes than it can hold. */
  | 'bomb'
  /** A side or a row of it is longer than any poster's. */
  | 'too-long'
  | 'needs-password'
  /** It may be fine, but has far more to be walked through than anybody can wait for. */
  | 'too-large-to-show'
  | 'no-pages'
  | 'page-too-large'

/** What is wrong with a file itself, and is said before it is sent. */
export type FaultToSay = Exclude<FileFault, 'too-large-to-show'>
