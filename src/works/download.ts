import type { Format } from '../formats/format.ts'

/** The cleaned original of a hung work, as it lies in the store. */
export type Copy = { name: string; type: string; size: number; sha256: string }

/** A copy that a visitor may take home now, with what its name is made of. */
export type PublicCopy = Copy & { title: string; credit: string; code: string }

const kinds: Record<Format, { type: string; extension: string; label: string }> = {
  jpeg: { type: 'image/jpeg', extension: 'jpg', label: 'JPEG' },
  png: { type: 'image/png', extension: 'png', label: 'PNG' },
  webp: { type: 'image/webp', extension: 'webp', label: 'WebP' },
  tiff: { type: 'image/tiff', extension: 'tif', label: 'TIFF' },
  pdf: { type: 'application/pdf', extension: 'pdf', label: 'PDF' },
}

/** Named by its content, so that the same bytes are stored once. */
export function copyOf(format: Format, file: { sha256: string; size: number }): Copy {
  const { type, extension } = kinds[format]
  return { ...file, name: `${file.sha256}.${extension}`, type }
}

/** What people call the format of a stored copy. */
export function labelOf({ type }: Pick<Copy, 'type'>): string {
  return Object.values(kinds).find((kind) => kind.type === type)?.label ?? type
}

export function extensionOf({ name }: Pick<Copy, 'name'>): string {
  return name.slice(name.lastIndexOf('.') + 1)
}

export type Range = { offset: number; length: number }

/**
 * What is left of a download that broke off, as `Range` asks for it: one stretch from a first byte.
 * Null for anything else, which is answered with the whole file.
 */
export function rangeAsked(header: string | undefined, size: number): Range | null {
  const found = /^bytes=(\d{1,12})-(\d{0,12})$/.exec(header ?? '')
  if (!found) return null
  const offset = Number(found[1])
  const last = found[2] ? Math.min(Number(found[2]), size - 1) : size - 1
  return offset <= last ? { offset, length: last - offset + 1 } : null
}

/** The header that gives a download its name: plain for old clients, in every script for others. */
export function attachment(fileName: string): string {
  const plain = fileName
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(fileName).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
