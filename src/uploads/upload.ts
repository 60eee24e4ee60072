import { partSize } from '../platform/part-sizes.ts'
import type { FileCommitment } from './file-commitment.ts'

/**
 * A work has one current upload, whose file is its own, and at most one that is to replace it. A
 * dropped one was replaced, superseded or refused.
 */
export type UploadState = 'current' | 'replacing' | 'dropped'

export type Upload = {
  id: string
  workId: string
  state: UploadState
  file: FileCommitment
  objectKey: string
  size: number
  partSize: number
  partCount: number
  multipartId: string | null
  /** When the multipart upload was begun: R2 drops one after seven days. */
  multipartAt: Date | null
  completedAt: Date | null
}

/** Another file for a work, and why it was refused or has to be sent again. */
export type Later = { upload: Upload; reason: string | null }

export type LaterState = 'awaiting-upload' | 'checking' | 'refused'

/** How far another file for a work is; undefined when there is none. */
export function laterState(later: Later | undefined): LaterState | undefined {
  if (!later) return undefined
  if (later.upload.state === 'dropped') return 'refused'
  return later.upload.completedAt ? 'checking' : 'awaiting-upload'
}

export type StoredPart = { number: number; etag: string }

export function partCountOf(size: number): number {
  return Math.ceil(size / partSize)
}

const day = 86_400_000

/** Parts that the store is about to drop are no longer counted on: the file starts over in time. */
export function isFading(upload: Pick<Upload, 'multipartAt'>, now: Date): boolean {
  return upload.multipartAt !== null && now.getTime() - upload.multipartAt.getTime() > 6 * day
}

/**
 * Whether the file comes in one request, as most posters do: written by the Worker, and checked by
 * the store against the committed SHA-256 as it is written. An upload that was begun in parts goes
 * on in parts.
 */
export function isSinglePut(upload: Pick<Upload, 'partCount' | 'multipartId'>): boolean {
  return upload.partCount === 1 && upload.multipartId === null
}

/** Bytes in one part; the last one is shorter. */
export function sizeOfPart(
  upload: Pick<Upload, 'size' | 'partSize' | 'partCount'>,
  number: number,
): number {
  return number < upload.partCount
    ? upload.partSize
    : upload.size - upload.partSize * (upload.partCount - 1)
}

/** A part's number as an address names it; null for none. */
export function partNumber(text: string | undefined): number | null {
  const number = Number(text)
  return Number.isInteger(number) && number >= 1 ? number : null
}

const firstAtOnce = 4

/** The parts that a client starts with. */
export function firstParts({ partCount }: Pick<Upload, 'partCount'>): Array<number> {
  return Array.from({ length: Math.min(partCount, firstAtOnce) }, (_, index) => index + 1)
}

export function missingParts(upload: Upload, stored: Array<StoredPart>): Array<number> {
  const known = new Set(stored.map((part) => part.number))
  return Array.from({ length: upload.partCount }, (_, index) => index + 1).filter(
    (number) => !known.has(number),
  )
}
