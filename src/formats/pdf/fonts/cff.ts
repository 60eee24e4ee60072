import { NotUnderstoodError } from '../../malformed-file.ts'
import { latin } from '../../polyglots.ts'
import { type CffDictionary, readDictionary } from './cff-dictionary.ts'
import { glyphNames } from './cff-glyphs.ts'
import { numberAt } from './cff-numbers.ts'
import { isGlyphName } from './glyph-names.ts'

/** Where the objects of an index lie, and where it ends. */
export type CffIndex = { objects: Array<{ from: number; to: number }>; to: number }

const [letterX, standardStrings, mostObjects] = [0x78, 391, 65_536]
const collections = new Set(['Adobe', 'Identity', 'Japan1', 'GB1', 'CNS1', 'Korea1', 'KR'])
/** Operators of a dictionary whose value is a string's number. */
const told = { collection: 0x0c1e, glyphs: 17, names: 15 }

/**
 * A compact font in which every text but the names of its glyphs is so many times the letter x:
 * names, notices and copyrights. Nothing moves, so that whatever points somewhere still does.
 */
export function neutralCff(font: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const start = font[2] ?? 0
  if (font[0] !== 1 || start < 4) throw new NotUnderstoodError()
  const titles = readIndex(font, start)
  const tops = readIndex(font, titles.to)
  const strings = readIndex(font, tops.to)
  const [top] = tops.objects
  if (!top || tops.objects.length !== 1) throw new NotUnderstoodError()
  const dictionary = readDictionary(font, top.from, top.to)
  const names = new Set(namesOf(font, dictionary))
  const collection = new Set(dictionary.get(told.collection)?.slice(0, 2))
  const made = font.slice()
  made.fill(0, 4, start)
  for (const { from, to } of titles.objects) made.fill(letterX, from, to)
  for (const [index, { from, to }] of strings.objects.entries()) {
    const text = latin(font.subarray(from, Math.min(to, from + 64)))
    const isName = names.has(index + standardStrings) && isGlyphName(text)
    const isKnown = collection.has(index + standardStrings) && collections.has(text)
    if (!isName && !isKnown) made.fill(letterX, from, to)
  }
  return made
}

/** The strings that name glyphs; a font of numbered glyphs has none. */
function namesOf(font: Uint8Array<ArrayBuffer>, dictionary: CffDictionary): Array<number> {
  if (dictionary.has(told.collection)) return []
  const [shapes] = dictionary.get(told.glyphs) ?? []
  const [place = 0] = dictionary.get(told.names) ?? []
  if (shapes === undefined) throw new NotUnderstoodError()
  return glyphNames(font, place, readIndex(font, shapes).objects.length)
}

export function readIndex(font: Uint8Array<ArrayBuffer>, from: number): CffIndex {
  const count = numberAt(font, from, 2)
  if (count === 0) return { objects: [], to: from + 2 }
  const width = font[from + 2] ?? 0
  const data = from + 3 + (count + 1) * width - 1
  if (width < 1 || width > 4 || count > mostObjects || data > font.length) {
    throw new NotUnderstoodError()
  }
  const objects: CffIndex['objects'] = []
  let last = data + numberAt(font, from + 3, width)
  for (let index = 1; index <= count; index += 1) {
    const to = data + numberAt(font, from + 3 + index * width, width)
    if (to < last || to > font.length) throw new NotUnderstoodError()
    objects.push({ from: last, to })
    last = to
  }
  return { objects, to: last }
}
