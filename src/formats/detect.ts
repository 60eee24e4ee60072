import type { Format } from './format.ts'

/** What the bytes say they are. Names and headers are never asked. */
export function formatOf(head: Uint8Array): Format | null {
  if (startsWith(head, [0xff, 0xd8, 0xff])) return 'jpeg'
  if (startsWith(head, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png'
  if (textAt(head, 0, 4) === 'RIFF' && textAt(head, 8, 4) === 'WEBP') return 'webp'
  if (textAt(head, 0, 5) === '%PDF-') return 'pdf'
  if (startsWith(head, [0x49, 0x49, 0x2a, 0x00]) || startsWith(head, [0x4d, 0x4d, 0x00, 0x2a])) {
    return 'tiff'
  }
  return null
}

/** What phones make of their photographs unless they are asked for JPEG, and its kin AVIF. */
export function isHeif(head: Uint8Array): boolean {
  const brand = textAt(head, 4, 8)
  return /^ftyp(hei[cfmsx]|hev[cmsx]|mif[12]|msf1|avi[fs])$/.test(brand)
}

export function textAt(bytes: Uint8Array, start: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(start, start + length))
}

function startsWith(bytes: Uint8Array, signature: Array<number>): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}
