import { largestChunk } from '../platform/part-sizes.ts'
import { sizeOfPart, type Upload } from './upload.ts'

/** Bytes of a file from an offset on; on a bad line a part comes in several of them. */
export type Chunk = { offset: number; size: number }

/** Where a stretch of a part lies: so many bytes, from a place inside a stored piece. */
export type Stretch = { piece: number; from: number; length: number }

const kibibyte = 1024
export const smallestChunk = 64 * kibibyte

type Whole = Pick<Upload, 'size' | 'partSize' | 'partCount'>

/**
 * Whether a piece may be stored: 64 KiB doubled up to 1 MiB, beginning at a multiple of its size
 * within its part; the last one of a part is as short as the part. Such pieces lie inside or beside
 * each other but never across, so whatever several devices store fits together.
 */
export function chunkFits(upload: Whole, { offset, size }: Chunk): boolean {
  if (!Number.isInteger(offset) || offset < 0 || offset >= upload.size) return false
  if (size < 1 || size > largestChunk) return false
  const { from, to } = rangeOfPart(upload, partAt(upload, offset))
  if (offset + size > to) return false

  const announced = sizeClass(size)
  const isShort = size !== announced
  return (offset - from) % announced === 0 && (!isShort || offset + size === to)
}

export function partAt({ partSize }: Whole, offset: number): number {
  return Math.floor(offset / partSize) + 1
}

/** The bytes of a part in the file; the end is exclusive. */
export function rangeOfPart(upload: Whole, number: number): { from: number; to: number } {
  const from = (number - 1) * upload.partSize
  return { from, to: from + sizeOfPart(upload, number) }
}

/** What of a part no piece covers, in order. */
export function gapsIn(upload: Whole, number: number, stored: Array<Chunk>): Array<Chunk> {
  const { from, to } = rangeOfPart(upload, number)
  const gaps: Array<Chunk> = []
  let at = from
  for (const { offset, size } of within(stored, from, to)) {
    if (offset > at) gaps.push({ offset: at, size: offset - at })
    at = Math.max(at, offset + size)
  }
  return at < to ? [...gaps, { offset: at, size: to - at }] : gaps
}

/** How a part is put together from what is stored, byte after byte; null while something lacks. */
export function stretchesOf(
  upload: Whole,
  number: number,
  stored: Array<Chunk>,
): Array<Stretch> | null {
  if (gapsIn(upload, number, stored).length > 0) return null
  const { from, to } = rangeOfPart(upload, number)
  const stretches: Array<Stretch> = []
  let at = from
  for (const { offset, size } of within(stored, from, to)) {
    const end = offset + size
    if (end <= at) continue
    stretches.push({ piece: offset, from: at - offset, length: end - at })
    at = end
  }
  return stretches
}

/**
 * The next piece to send into a gap: as large as wished, as far as its place in the part and the
 * gap allow.
 */
export function chunkFor(upload: Whole, gap: Chunk, wished: number): Chunk {
  const { from, to } = rangeOfPart(upload, partAt(upload, gap.offset))
  const end = gap.offset + gap.size
  let size = Math.min(largestChunk, Math.max(smallestChunk, sizeClass(Math.floor(wished / 2) + 1)))
  while (size > smallestChunk && ((gap.offset - from) % size !== 0 || isAcross(gap.offset, size))) {
    size /= 2
  }
  return { offset: gap.offset, size: Math.min(size, to - gap.offset) }

  function isAcross(offset: number, wide: number): boolean {
    return offset + wide > end && end !== to
  }
}

/**
 * Where pieces may lie that a line was tried with before whole parts were sent after all: in the
 * first megabyte of a part.
 */
export function triedPlaces(upload: Whole): Array<{ number: number; offset: number }> {
  const places: Array<{ number: number; offset: number }> = []
  for (let number = 1; number <= upload.partCount; number += 1) {
    const { from, to } = rangeOfPart(upload, number)
    const end = Math.min(to, from + largestChunk)
    for (let offset = from; offset < end; offset += smallestChunk) places.push({ number, offset })
  }
  return places
}

/** The smallest of the sizes that holds so many bytes. */
function sizeClass(bytes: number): number {
  let size = smallestChunk
  while (size < bytes) size *= 2
  return size
}

/** The pieces of a part as they follow each other; of two at one place the longer one first. */
function within(stored: Array<Chunk>, from: number, to: number): Array<Chunk> {
  return stored
    .filter(({ offset }) => offset >= from && offset < to)
    .toSorted((a, b) => a.offset - b.offset || b.size - a.size)
}
