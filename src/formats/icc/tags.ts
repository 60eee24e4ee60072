import { latin } from '../polyglots.ts'

/** A tag's value lies from `from` to `to`, as its profile's own table has it. */
export type Tag = { name: string; from: number; to: number }

export const tableAt = 128
const entrySize = 12
const mostTags = 100

/** The table of a profile, as Little CMS takes it: null where it opens no profile of that table. */
export function tagsOf(profile: Uint8Array): Array<Tag> | null {
  if (profile.length < endOfTable(0)) return null
  const view = viewOf(profile)
  const count = view.getUint32(tableAt)
  const end = endOfTable(count)
  if (count > mostTags || end > profile.length) return null
  const tags: Array<Tag> = []
  for (let at = tableAt + 4; at < end; at += entrySize) {
    const from = view.getUint32(at + 4)
    const size = view.getUint32(at + 8)
    if (from === 0 || size === 0 || from + size > profile.length) continue
    if (from < end) return null
    tags.push({ name: latin(profile.subarray(at, at + 4)), from, to: from + size })
  }
  const names = new Set(tags.map(({ name }) => name))
  return names.size === tags.length ? tags : null
}

export function writeTags(into: Uint8Array<ArrayBuffer>, tags: Array<Tag>): void {
  const view = viewOf(into)
  view.setUint32(tableAt, tags.length)
  for (const [index, { name, from, to }] of tags.entries()) {
    const at = endOfTable(index)
    for (let letter = 0; letter < 4; letter += 1) into[at + letter] = name.charCodeAt(letter)
    view.setUint32(at + 4, from)
    view.setUint32(at + 8, to - from)
  }
}

function endOfTable(count: number): number {
  return tableAt + 4 + count * entrySize
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
