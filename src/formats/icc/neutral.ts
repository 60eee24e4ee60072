import { NotUnderstoodError } from '../malformed-file.ts'
import { writeHead } from './head.ts'
import { type Part, partsOf } from './parts.ts'
import { type Tag, tagsOf, writeTags } from './tags.ts'
import { neutralText } from './texts.ts'

/** Colours are computed from these, and from no other. */
const colouring = /^(A2B[0-2]|B2A[0-2]|gamt|pre[0-2]|[rgbk]TRC|[rgb]XYZ|bkpt|wtpt|chad|cicp)$/
/** These would come before them, where somebody reads them. */
const beyond = /^(D2B[0-3]|B2D[0-3]|A2B3|B2A3)$/
const texts = /^(desc|cprt)$/

/**
 * The same colours and nothing else: a profile of the same size in which every byte is zero that
 * gives no colour, and whose texts are everybody's. Null for one that no program would open, which
 * counts as none. Throws {@link NotUnderstoodError} where colours are told in a way that is not known.
 */
export function neutralProfile(profile: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const tags = tagsOf(profile)
  if (!tags) return null
  if (tags.some(({ name }) => beyond.test(name))) throw new NotUnderstoodError()
  const neutral = new Uint8Array(profile.length)
  writeHead(profile, neutral)
  const kept = tags.filter(({ name }) => colouring.test(name))
  const used: Array<Part> = colouringParts(profile, kept)
  for (const { from, to } of used) neutral.set(profile.subarray(from, to), from)
  for (const tag of tags.filter(({ name }) => texts.test(name))) {
    const text = neutralText(profile, tag)
    if (!text || used.some((part) => part.from < tag.to && tag.from < part.to)) continue
    neutral.set(text, tag.from)
    used.push(tag)
    kept.push(tag)
  }
  writeTags(neutral, kept)
  return neutral
}

/** Tags may share a value; it is copied once. */
function colouringParts(profile: Uint8Array, tags: Array<Tag>): Array<Part> {
  const starts = new Set(tags.map(({ from }) => from))
  const parts = [...starts].flatMap((from) => partsOf(profile, from))
  const copied = parts.reduce((sum, { from, to }) => sum + to - from, 0)
  // Values that lie over each other would let a few bytes stand for very many.
  if (copied > 2 * profile.length) throw new NotUnderstoodError()
  return parts
}
