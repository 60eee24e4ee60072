import { type Plan, sizeOf } from '../edit-plan.ts'
import type { CleanPage } from './cleaning.ts'
import type { Entry } from './kept.ts'
import { tags } from './layout.ts'

const long = 4

/** Head, directories and values first, then all strips and tiles in the order of their pages. */
export function writeTiff(littleEndian: boolean, pages: Array<CleanPage>): Plan {
  const drafts = pages.map((page) => ({ page, entries: entriesOf(page) }))
  const headSize = drafts.reduce((size, { entries }) => size + spaceOf(entries), 8)
  const head = new Uint8Array(headSize)
  const view = new DataView(head.buffer)
  view.setUint16(0, littleEndian ? 0x4949 : 0x4d4d)
  view.setUint16(2, 42, littleEndian)
  view.setUint32(4, 8, littleEndian)

  let directory = 8
  let pixels = headSize
  for (const [index, { page, entries }] of drafts.entries()) {
    const next = directory + spaceOf(entries)
    const isLast = index === drafts.length - 1
    place(page, entries, pixels, littleEndian)
    write({ head, view, littleEndian }, directory, entries, isLast ? 0 : next)
    directory = next
    pixels += sizeOf(page.pixels.flat())
  }
  return [head, ...pages.flatMap((page) => page.pixels.flat())]
}

/** The kept tags with room for the places of the pixels, in the order that TIFF asks for. */
function entriesOf({ layout, kept, pixels }: CleanPage): Array<Entry> {
  const [offsets, counts] = layout.tile
    ? [tags.tileOffsets, tags.tileCounts]
    : [tags.offsets, tags.counts]
  const room = { type: long, count: pixels.length }
  return [
    ...kept.entries,
    { tag: offsets, ...room, value: new Uint8Array(pixels.length * 4) },
    { tag: counts, ...room, value: new Uint8Array(pixels.length * 4) },
  ].toSorted((a, b) => a.tag - b.tag)
}

function place(
  { layout, pixels }: CleanPage,
  entries: Array<Entry>,
  from: number,
  littleEndian: boolean,
): void {
  const offsets = layout.tile ? tags.tileOffsets : tags.offsets
  const counts = layout.tile ? tags.tileCounts : tags.counts
  const offsetsView = viewOf(entries, offsets)
  const countsView = viewOf(entries, counts)
  let at = from
  for (const [index, plan] of pixels.entries()) {
    const size = sizeOf(plan)
    offsetsView.setUint32(index * 4, size === 0 ? 0 : at, littleEndian)
    countsView.setUint32(index * 4, size, littleEndian)
    at += size
  }
}

function viewOf(entries: Array<Entry>, tag: number): DataView {
  const value = entries.find((entry) => entry.tag === tag)?.value ?? new Uint8Array()
  return new DataView(value.buffer)
}

function spaceOf(entries: Array<Entry>): number {
  return entries.reduce((size, { value }) => size + 12 + apart(value.length), 6)
}

/** Bytes that a value takes outside its entry, made even. */
function apart(size: number): number {
  return size <= 4 ? 0 : size + (size % 2)
}

type Head = { head: Uint8Array; view: DataView; littleEndian: boolean }

function write(
  { head, view, littleEndian }: Head,
  from: number,
  entries: Array<Entry>,
  next: number,
): void {
  view.setUint16(from, entries.length, littleEndian)
  let value = from + 6 + entries.length * 12
  for (const [index, entry] of entries.entries()) {
    const at = from + 2 + index * 12
    view.setUint16(at, entry.tag, littleEndian)
    view.setUint16(at + 2, entry.type, littleEndian)
    view.setUint32(at + 4, entry.count, littleEndian)
    if (entry.value.length <= 4) head.set(entry.value, at + 8)
    else {
      view.setUint32(at + 8, value, littleEndian)
      head.set(entry.value, value)
      value += apart(entry.value.length)
    }
  }
  view.setUint32(from + 2 + entries.length * 12, next, littleEndian)
}
