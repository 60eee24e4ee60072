import type { GrowableBytes } from '../../growable-bytes.ts'
import { PdfText } from '../structure/values.ts'
import type { Figure } from './scanner.ts'

/** Numbers as they were written, each with a blank behind it. */
export function writeFigures(
  out: GrowableBytes,
  content: Uint8Array,
  figures: Array<Figure>,
): void {
  for (const { from, to } of figures) {
    out.add(content.subarray(from, to))
    out.byte(32)
  }
}

export function writeList(
  out: GrowableBytes,
  content: Uint8Array,
  list: Array<Figure | PdfText>,
): void {
  out.byte(91)
  for (const one of list) {
    if (one instanceof PdfText) writeText(out, one)
    else writeFigures(out, content, [one])
  }
  out.text('] ')
}

/** As letters where all of them can be read, else as digits. */
export function writeText(out: GrowableBytes, { bytes }: PdfText): void {
  if (bytes.every((byte) => byte >= 32 && byte < 127)) {
    out.byte(40)
    for (const byte of bytes) {
      if (byte === 40 || byte === 41 || byte === 92) out.byte(92)
      out.byte(byte)
    }
    out.text(') ')
  } else {
    out.byte(60)
    for (const byte of bytes) {
      out.byte(digits.charCodeAt(byte >> 4))
      out.byte(digits.charCodeAt(byte & 15))
    }
    out.text('> ')
  }
}

const digits = '0123456789abcdef'
