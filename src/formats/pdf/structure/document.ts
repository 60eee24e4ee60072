import { MalformedFileError } from '../../malformed-file.ts'
import type { Reader } from '../../reader.ts'
import { Blocks } from './blocks.ts'
import { type Encryption, encryptionOf } from './encryption.ts'
import { largestObjectStream, type ObjectStream, readObjectStream } from './object-streams.ts'
import { numberedObject, type References, readReferences } from './references.ts'
import { findReferences } from './scanning.ts'
import { beginningOf } from './streams.ts'
import {
  numberIn,
  PdfDictionary,
  type PdfObject,
  PdfReference,
  type PdfValue,
  type StreamBody,
} from './values.ts'

/** Object streams that are kept, in bytes of what they hold. */
const mostKept = 16 * 1024 * 1024
/** Unpacking is quick: so many bytes of it are a step. */
const bytesPerStep = 16
const stepsOfObject = 10
/** A chain of references longer than this leads nowhere. */
const longestChain = 20

/** A document whose objects are read when they are asked for. */
export class PdfDocument {
  readonly blocks: Blocks
  readonly trailer: PdfDictionary
  readonly rebuilt: boolean
  /** How often the document was saved again behind its end. */
  readonly revisions: number
  readonly #places: References['places']
  readonly #holders = new Map<number, ObjectStream>()
  #held = 0
  #lock: Encryption | null = null

  constructor(blocks: Blocks, references: References) {
    this.blocks = blocks
    this.trailer = references.trailer
    this.rebuilt = references.rebuilt
    this.revisions = references.revisions
    this.#places = references.places
  }

  /** Whether the document is locked, though it opens without a password. */
  get locked(): boolean {
    return this.#lock !== null
  }

  /** Makes a locked document readable. Throws {@link MalformedFileError} where that takes a password. */
  async unlock(): Promise<this> {
    const encrypt = this.trailer.get('Encrypt')
    if (encrypt === null) return this
    const dictionary = await this.dictionary(encrypt)
    if (!dictionary) throw new MalformedFileError('damaged')
    const filters = await this.dictionary(dictionary.get('CF'))
    const entries = new Map(dictionary.entries)
    if (filters) entries.set('CF', await this.#withValues(filters))
    const id = await this.value(this.trailer.get('ID'))
    this.#lock = await encryptionOf(new PdfDictionary(entries), id)
    return this
  }

  async #withValues({ entries }: PdfDictionary): Promise<PdfDictionary> {
    const values = new Map<string, PdfValue>()
    for (const [key, value] of entries) values.set(key, await this.value(value))
    return new PdfDictionary(values)
  }

  /** How many objects the tables name. */
  get count(): number {
    return this.#places.size
  }

  has({ number }: PdfReference): boolean {
    return this.#places.has(number)
  }

  /** An object by its number; what is not there is null, as the standard has it. */
  async object({ number }: PdfReference): Promise<PdfObject> {
    const place = this.#places.get(number)
    if (!place) return { value: null }
    if ('within' in place) {
      const { value, length } = (await this.#holder(place.within)).valueOf(number)
      await this.blocks.budget.spend(stepsOfObject + length)
      return { value }
    }
    if (place.at >= this.blocks.size) throw new MalformedFileError('damaged')
    return this.blocks.parse(place.at, (parser) => numberedObject(parser, place.at, number))
  }

  /** The value itself, or what it refers to. */
  async value(value: PdfValue): Promise<PdfValue> {
    let current = value
    for (let step = 0; current instanceof PdfReference; step += 1) {
      if (step > longestChain) throw new MalformedFileError('damaged')
      current = (await this.object(current)).value
    }
    return current
  }

  async dictionary(value: PdfValue): Promise<PdfDictionary | null> {
    const found = await this.value(value)
    return found instanceof PdfDictionary ? found : null
  }

  async list(value: PdfValue): Promise<Array<PdfValue>> {
    const found = await this.value(value)
    return Array.isArray(found) ? found : []
  }

  async number(value: PdfValue): Promise<number | null> {
    return numberIn(await this.value(value))
  }

  /** Bytes of a stream as it lies in the file. */
  async lengthOf({ dictionary, from }: StreamBody): Promise<number> {
    const length = await this.number(dictionary.get('Length'))
    if (length === null || length < 0 || !Number.isInteger(length))
      throw new MalformedFileError('damaged')
    if (from + length > this.blocks.size) throw new MalformedFileError('damaged')
    return length
  }

  /** At most `limit` bytes of what a stream becomes. */
  async beginning(stream: StreamBody, limit: number): Promise<Uint8Array<ArrayBuffer>> {
    const length = await this.lengthOf(stream)
    if (this.#lock && length > limit) return new Uint8Array()
    const packed = this.#lock
      ? await this.bytesOf(stream, limit)
      : await this.blocks.read(stream.from, Math.min(length, limit))
    return beginningOf(packed, stream.dictionary, limit)
  }

  /** A stream's bytes as they were before the document was locked, still packed. */
  async bytesOf(stream: StreamBody, limit: number): Promise<Uint8Array<ArrayBuffer>> {
    const length = await this.lengthOf(stream)
    if (length > limit) throw new MalformedFileError('bomb')
    const bytes = await this.blocks.read(stream.from, length)
    return this.#lock ? this.#lock(bytes, stream.number, stream.generation) : bytes
  }

  async #holder(number: number): Promise<ObjectStream> {
    const kept = this.#holders.get(number)
    if (kept) return kept
    const place = this.#places.get(number)
    if (!place || !('at' in place)) throw new MalformedFileError('damaged')
    const object = await this.object(new PdfReference(number, 0))
    if (!object.stream) throw new MalformedFileError('damaged')
    const packed = await this.bytesOf(object.stream, largestObjectStream)
    const holder = await readObjectStream(packed, object.stream.dictionary)
    await this.blocks.budget.spend(holder.size / bytesPerStep + holder.numbers.length * 10)
    this.#holders.set(number, holder)
    this.#held += holder.size
    for (const [oldest, { size }] of this.#holders) {
      if (this.#held <= mostKept || oldest === number) break
      this.#holders.delete(oldest)
      this.#held -= size
    }
    return holder
  }
}

/** Opens a document by its own tables, or by looking for its objects where these are broken. */
export async function openPdf(reader: Reader): Promise<PdfDocument> {
  const blocks = new Blocks(reader)
  try {
    const document = await new PdfDocument(blocks, await readReferences(blocks)).unlock()
    if (await document.dictionary((await rootOf(document)).get('Pages'))) return document
  } catch (error) {
    if (!(error instanceof MalformedFileError) || error.fault !== 'damaged') throw error
  }
  return new PdfDocument(blocks, await findReferences(blocks)).unlock()
}

export async function rootOf(document: PdfDocument): Promise<PdfDictionary> {
  const root = await document.dictionary(document.trailer.get('Root'))
  if (!root) throw new MalformedFileError('damaged')
  return root
}
