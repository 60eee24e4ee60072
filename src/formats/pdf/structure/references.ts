import { MalformedFileError } from '../../malformed-file.ts'
import { latin } from '../../polyglots.ts'
import type { Blocks } from './blocks.ts'
import { type Parser, Word } from './parsing.ts'
import { decoded } from './streams.ts'
import { numberIn, PdfDictionary, type PdfObject } from './values.ts'

/** Where an object stands: at an offset, or within an object stream. */
export type ObjectLocation = { at: number } | { within: number }

export type References = {
  places: Map<number, ObjectLocation>
  trailer: PdfDictionary
  /** Whether the table had to be made anew by looking for objects. */
  rebuilt: boolean
  /** How often the document was saved again behind its end. */
  revisions: number
}

const mostObjects = 200_000
const mostSections = 1000
const largestTable = 4 * 1024 * 1024
/** A row of a packed table takes as long as so many bytes of anything else. */
const stepsOfRow = 5
/** A written table is read quicker: so many bytes of it are a step. */
const bytesPerStep = 4

/** Follows the chain of tables from the end of the document. Throws {@link MalformedFileError} where it breaks. */
export async function readReferences(blocks: Blocks): Promise<References> {
  const known = new Map<number, ObjectLocation | null>()
  let trailer: PdfDictionary | null = null
  let revisions = 0
  const seen = new Set<number>()
  let offset: number | null = await startOf(blocks)
  while (offset !== null && !seen.has(offset)) {
    seen.add(offset)
    if (seen.size > mostSections) throw new MalformedFileError('too-large-to-show')
    const section: Section = await readSection(blocks, offset)
    learn(
      known,
      section.places.filter(([, place]) => place),
    )
    const hybrid = numberIn(section.trailer.get('XRefStm'))
    if (hybrid !== null) learn(known, (await readSection(blocks, hybrid)).places)
    learn(known, section.places)
    if (known.size > mostObjects) throw new MalformedFileError('too-large-to-show')
    trailer ??= section.trailer
    const previous = numberIn(section.trailer.get('Prev'))
    // A document made to be shown while it loads has its first table in front, and no history.
    if (previous !== null && previous < offset) revisions += 1
    offset = previous
  }
  if (!trailer) throw new MalformedFileError('damaged')
  const places = new Map<number, ObjectLocation>()
  for (const [number, place] of known) if (place) places.set(number, place)
  return { places, trailer, rebuilt: false, revisions }
}

/** What a later table says of an object counts; a freed one is known to be gone. */
function learn(known: Map<number, ObjectLocation | null>, places: Section['places']): void {
  for (const [number, place] of places) if (!known.has(number)) known.set(number, place)
}

type Section = { places: Array<[number, ObjectLocation | null]>; trailer: PdfDictionary }

async function startOf(blocks: Blocks): Promise<number> {
  const tail = latin(await blocks.read(Math.max(0, blocks.size - 65_536), 65_536))
  const start = [...tail.matchAll(/startxref\s{1,9}(\d{1,12})/g)].at(-1)?.[1]
  if (start === undefined) throw new MalformedFileError('damaged')
  return Number(start)
}

async function readSection(blocks: Blocks, offset: number): Promise<Section> {
  if (offset >= blocks.size) throw new MalformedFileError('damaged')
  const isTable = await blocks.parse(offset, (parser) => {
    const word = parser.value()
    return word instanceof Word && word.text === 'xref'
  })
  return isTable ? readTable(blocks, offset) : readStream(blocks, offset)
}

async function readTable(blocks: Blocks, offset: number): Promise<Section> {
  const places: Section['places'] = []
  let at = await blocks.parse(offset, (parser) => {
    parser.value()
    return offset + parser.position
  })
  for (;;) {
    const head = await blocks.parse(at, subsection)
    if (head instanceof PdfDictionary) return { places, trailer: head }
    const { first, count, length } = head
    if (count * 18 > blocks.size) throw new MalformedFileError('damaged')
    if (places.length + count > mostObjects) throw new MalformedFileError('too-large-to-show')
    at = await readRows(blocks, at + length, first, count, places)
  }
}

function subsection(
  parser: Parser,
): PdfDictionary | { first: number; count: number; length: number } {
  const first = parser.value()
  const second = parser.value()
  if (first instanceof Word && first.text === 'trailer' && second instanceof PdfDictionary) {
    return second
  }
  if (typeof first !== 'number' || typeof second !== 'number')
    throw new MalformedFileError('damaged')
  return { first, count: second, length: parser.position }
}

/** Rows should be 20 bytes long; some programs write 19, so each is read for itself. */
async function readRows(
  blocks: Blocks,
  start: number,
  first: number,
  count: number,
  places: Section['places'],
): Promise<number> {
  let at = start
  for (let done = 0; done < count; ) {
    const text = latin(await blocks.read(at, Math.min(count - done, 3000) * 20 + 40))
    const rows = /\s{0,9}(\d{10}) (\d{5}) ([nf])/y
    let read = 0
    for (; done < count; done += 1) {
      const row = rows.exec(text)
      if (!row) break
      read = rows.lastIndex
      const place = row[3] === 'n' && Number(row[1]) > 0 ? { at: Number(row[1]) } : null
      places.push([first + done, place])
    }
    if (read === 0) throw new MalformedFileError('damaged')
    at += read
    await blocks.budget.spend(read / bytesPerStep)
  }
  return at
}

async function readStream(blocks: Blocks, offset: number): Promise<Section> {
  const object = await blocks.parse(offset, (parser) => numberedObject(parser, offset))
  const trailer = object.stream?.dictionary
  if (!trailer || !object.stream) throw new MalformedFileError('damaged')
  const length = numberIn(trailer.get('Length'))
  if (length === null) throw new MalformedFileError('damaged')
  if (length < 0 || length > largestTable) throw new MalformedFileError('damaged')
  const data = await decoded(await blocks.read(object.stream.from, length), trailer, largestTable)
  const widths = listOf(trailer, 'W')
  const [a = 0, b = 0, c = 0] = widths
  const row = a + b + c
  if (row === 0 || widths.some((width) => width < 0 || width > 8))
    throw new MalformedFileError('damaged')
  const index = trailer.get('Index')
    ? listOf(trailer, 'Index')
    : [0, numberIn(trailer.get('Size')) ?? 0]
  const places: Section['places'] = []
  await blocks.budget.spend((data.length / row) * stepsOfRow)
  let at = 0
  for (let pair = 0; pair + 1 < index.length; pair += 2) {
    const [first = 0, count = 0] = index.slice(pair, pair + 2)
    for (let done = 0; done < count && at + row <= data.length; done += 1, at += row) {
      const kind = a === 0 ? 1 : bigEndian(data, at, a)
      const place = bigEndian(data, at + a, b)
      if (places.length === mostObjects) throw new MalformedFileError('too-large-to-show')
      places.push([first + done, placeOf(kind, place)])
    }
  }
  return { places, trailer }
}

function placeOf(kind: number, place: number): ObjectLocation | null {
  if (kind === 1) return { at: place }
  if (kind === 2) return { within: place }
  return null
}

function listOf(dictionary: PdfDictionary, key: string): Array<number> {
  const list = dictionary.get(key)
  return Array.isArray(list) ? list.filter((value) => typeof value === 'number') : []
}

function bigEndian(bytes: Uint8Array, from: number, width: number): number {
  let value = 0
  for (let at = from; at < from + width; at += 1) value = value * 256 + (bytes[at] ?? 0)
  return value
}

/** `12 0 obj` and what follows; `expected` says which number it must have. */
export function numberedObject(parser: Parser, offset: number, expected?: number): PdfObject {
  const number = parser.value()
  const generation = parser.value()
  const word = parser.value()
  const isObject = word instanceof Word && word.text === 'obj'
  if (typeof number !== 'number' || typeof generation !== 'number' || !isObject) {
    throw new MalformedFileError('damaged')
  }
  if (expected !== undefined && number !== expected) throw new MalformedFileError('damaged')
  const value = parser.value()
  if (value instanceof Word) {
    if (value.text === 'endobj') return { value: null }
    throw new MalformedFileError('damaged')
  }
  if (!(value instanceof PdfDictionary)) return { value }
  const next = parser.value()
  if (!(next instanceof Word) || next.text !== 'stream') return { value }
  const from = offset + afterLine(parser)
  return { value, stream: { dictionary: value, from, number, generation } }
}

/** A stream begins after the line that says so: after CR LF, or LF, or, against the rules, CR. */
function afterLine(parser: Parser): number {
  const [first, second] = parser.bytes.subarray(parser.position, parser.position + 2)
  if (first === 13 && second === 10) return parser.position + 2
  return first === 10 || first === 13 ? parser.position + 1 : parser.position
}
