import { MalformedFileError } from '../../malformed-file.ts'
import { latin } from '../../polyglots.ts'
import type { Blocks } from './blocks.ts'
import { largestObjectStream, readObjectStream } from './object-streams.ts'
import { numberedObject, type ObjectLocation, type References } from './references.ts'
import { nameIn, numberIn, PdfDictionary, PdfReference } from './values.ts'

const step = 1024 * 1024
const overlap = 64
const mostFound = 200_000
/** Looking for a word is quick: so many bytes of it are a step. */
const bytesPerStep = 16
/** Trailers, object streams and catalogs are looked into; a document has few of them. */
const mostLookedAt = 5000

/**
 * The table made anew from the objects themselves, as readers do when a document's own is broken.
 * The last object of a number counts. Reads the document once.
 */
export async function findReferences(blocks: Blocks): Promise<References> {
  const places = new Map<number, ObjectLocation>()
  let trailer = new PdfDictionary()
  let looked = 0
  for (const { at, number } of await findHeads(blocks)) {
    if (number !== null) {
      places.set(number, { at })
      continue
    }
    looked += 1
    const found = looked < mostLookedAt ? await trailerAt(blocks, at) : null
    if (found?.get('Root') instanceof PdfReference) trailer = found
  }
  if (places.size === 0) throw new MalformedFileError('damaged')
  const described = await describedBy(blocks, places)
  if (!(trailer.get('Root') instanceof PdfReference)) trailer = described
  if (!(trailer.get('Root') instanceof PdfReference)) throw new MalformedFileError('damaged')
  return { places, trailer, rebuilt: true, revisions: 0 }
}

type Head = { at: number; number: number | null }

/** Every `12 0 obj` and every `trailer`, in their order. */
async function findHeads(blocks: Blocks): Promise<Array<Head>> {
  const heads: Array<Head> = []
  for (let from = 0; from < blocks.size; from += step) {
    const length = Math.min(step + overlap, blocks.size - from)
    const text = latin((await blocks.reader.bytes(from, length)).slice())
    await blocks.budget.spend(length / bytesPerStep)
    for (const match of text.matchAll(/(?<![0-9])(\d{1,10})\s{1,8}\d{1,5}\s{1,8}obj\b|trailer/g)) {
      if (match.index >= step) break
      heads.push({ at: from + match.index, number: match[1] ? Number(match[1]) : null })
    }
    if (heads.length > mostFound) throw new MalformedFileError('too-large-to-show')
  }
  return heads
}

async function trailerAt(blocks: Blocks, at: number): Promise<PdfDictionary | null> {
  try {
    return await blocks.parse(at, (parser) => {
      parser.value()
      const value = parser.value()
      return value instanceof PdfDictionary ? value : null
    })
  } catch (error) {
    if (error instanceof MalformedFileError && error.fault === 'damaged') return null
    throw error
  }
}

/** Enters what lies in object streams, and finds the root where no trailer names it. */
async function describedBy(
  blocks: Blocks,
  places: Map<number, ObjectLocation>,
): Promise<PdfDictionary> {
  let trailer = new PdfDictionary()
  let looked = 0
  for (const [number, place] of [...places]) {
    if (!('at' in place)) continue
    looked += 1
    if (looked > mostLookedAt) break
    const dictionary = await dictionaryAt(blocks, place.at)
    const kind = nameIn(dictionary?.get('Type') ?? null)
    if (!dictionary) continue
    if (kind === 'XRef' && dictionary.get('Root') instanceof PdfReference) trailer = dictionary
    if (kind === 'Catalog' && !(trailer.get('Root') instanceof PdfReference)) {
      trailer = new PdfDictionary(new Map([['Root', new PdfReference(number, 0)]]))
    }
    if (kind === 'ObjStm') {
      for (const inside of await numbersIn(blocks, place.at, dictionary)) {
        if (!places.has(inside)) places.set(inside, { within: number })
      }
      if (places.size > mostFound) throw new MalformedFileError('too-large-to-show')
    }
  }
  return trailer
}

async function dictionaryAt(blocks: Blocks, at: number): Promise<PdfDictionary | null> {
  try {
    const { value } = await blocks.parse(at, (parser) => numberedObject(parser, at))
    return value instanceof PdfDictionary ? value : null
  } catch (error) {
    if (error instanceof MalformedFileError && error.fault === 'damaged') return null
    throw error
  }
}

async function numbersIn(
  blocks: Blocks,
  at: number,
  dictionary: PdfDictionary,
): Promise<Array<number>> {
  try {
    const { stream } = await blocks.parse(at, (parser) => numberedObject(parser, at))
    const length = numberIn(dictionary.get('Length'))
    if (!stream || length === null || length < 0 || length > largestObjectStream) return []
    const holder = await readObjectStream(await blocks.read(stream.from, length), dictionary)
    await blocks.budget.spend(holder.size / bytesPerStep + holder.numbers.length)
    return holder.numbers
  } catch (error) {
    if (error instanceof MalformedFileError && error.fault === 'damaged') return []
    throw error
  }
}
