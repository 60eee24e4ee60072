import { NotUnderstoodError } from '../../malformed-file.ts'

/** A number of so many bytes, the highest first. */
export function numberAt(font: Uint8Array, from: number, width: number): number {
  if (from < 0 || from + width > font.length) throw new NotUnderstoodError()
  let value = 0
  for (let at = from; at < from + width; at += 1) value = value * 256 + (font[at] ?? 0)
  return value
}
