import { Broken } from '../broken.ts'
import type { Removed } from '../cleaning.ts'
import { toldByXmp } from '../told/xmp.ts'
import { printedIn } from './annotations.ts'
import type { PdfDocument } from './document.ts'
import { PdfDictionary, PdfName, type PdfObject, PdfReference, type PdfValue } from './values.ts'
import { type Role, roleUnder, told } from './vocabulary.ts'
import { nameWritten, writtenPlain } from './writing.ts'

const longestPacket = 1024 * 1024

/** Thrown where a document does something that the cleaner does not know. */
export class NotUnderstood extends Error {
  override name = 'NotUnderstood'
}

/** An object on its way into the new document, under its new number. */
export type Carried = { reference: PdfReference; number: number; role: Role }

/**
 * Writes values anew with nothing but the keys that their role needs, and remembers every object
 * they refer to, so that only what is needed is carried over.
 */
export class Carrier {
  readonly removed = new Set<Removed>()
  readonly #document: PdfDocument
  readonly #carried = new Map<number, Carried>()
  readonly #waiting: Array<Carried> = []

  constructor(document: PdfDocument) {
    this.#document = document
  }

  get count(): number {
    return this.#carried.size
  }

  /** The next object that something written so far refers to. */
  next(): Carried | undefined {
    return this.#waiting.shift()
  }

  /** A value as text; what it refers to is carried too. */
  async written(value: PdfValue, role: Role): Promise<string> {
    if (value instanceof PdfReference) return this.#referred(value, role)
    if (value instanceof PdfDictionary) return this.dictionary(value, role)
    if (!Array.isArray(value)) return writtenPlain(value)
    const parts: Array<string> = []
    for (const part of value) parts.push(await this.written(part, role))
    return `[${parts.join(' ')}]`
  }

  /** `extra` stands first: a stream's length. */
  async dictionary(dictionary: PdfDictionary, role: Role, extra = ''): Promise<string> {
    if (role === 'layer' && !isLayer(dictionary)) return '<< >>'
    let text = extra
    for (const [key, value] of dictionary.entries) {
      if (value === null || (extra !== '' && key === 'Length')) continue
      const under = roleUnder(role, key)
      if (under === null) {
        await this.#tell(key, value)
        continue
      }
      const written = await this.#entry(role, key, value, under)
      if (written !== 'null') text += ` ${nameWritten(key)} ${written}`
    }
    return `<<${text} >>`
  }

  async #entry(role: Role, key: string, value: PdfValue, under: Role): Promise<string> {
    if (role === 'layer' && key === 'Name') return '(Layer)'
    if (role === 'page' && key === 'Annots') return this.#annotations(value)
    if (role === 'appearances') return this.#appearance(value)
    return this.written(value, under)
  }

  /** Either a form, or several under the names of their states. */
  async #appearance(value: PdfValue): Promise<string> {
    const object: PdfObject =
      value instanceof PdfReference ? await this.#document.object(value) : { value }
    return this.written(value, object.stream ? 'drawing' : 'named')
  }

  /** Only what a print shows; what it says of its maker stays behind with the keys. */
  async #annotations(value: PdfValue): Promise<string> {
    const kept: Array<string> = []
    for (const annotation of await this.#document.list(value)) {
      const own = await this.#document.dictionary(annotation)
      const isPrinted = own && printedIn(own)
      if (own && isPrinted === null) throw new NotUnderstood()
      if (own && isPrinted) kept.push(await this.written(annotation, 'annotation'))
      else if (own) await this.#tellAll(own)
    }
    return `[${kept.join(' ')}]`
  }

  #referred(reference: PdfReference, role: Role): string {
    if (!this.#document.has(reference)) return 'null'
    const known = this.#carried.get(reference.number)
    if (known && known.role !== role) throw new NotUnderstood()
    const carried = known ?? { reference, number: this.#carried.size + 1, role }
    if (!known) {
      this.#carried.set(reference.number, carried)
      this.#waiting.push(carried)
    }
    return `${carried.number} 0 R`
  }

  async #tellAll(dictionary: PdfDictionary): Promise<void> {
    for (const [key, value] of dictionary.entries) await this.#tell(key, value)
  }

  async #tell(key: string, value: PdfValue): Promise<void> {
    const removed = told.get(key)
    if (removed) this.removed.add(removed)
    if (key === 'Metadata') await this.#tellPacket(value)
    if (key === 'AF' && (await this.#holdsProvenance(value))) this.removed.add('provenance')
    if (key !== 'Names') return
    const names = await this.#document.dictionary(value)
    if (names?.get('EmbeddedFiles')) this.removed.add('attachments')
  }

  async #tellPacket(value: PdfValue): Promise<void> {
    if (!(value instanceof PdfReference)) return
    try {
      const { stream } = await this.#document.object(value)
      const packet = stream && (await this.#document.beginning(stream, longestPacket))
      for (const one of packet ? toldByXmp(packet) : []) this.removed.add(one)
    } catch (error) {
      // It goes in any case: what it told is not worth failing over.
      if (!(error instanceof Broken)) throw error
      this.removed.add('other')
    }
  }

  async #holdsProvenance(value: PdfValue): Promise<boolean> {
    for (const file of await this.#document.list(value)) {
      const relation = (await this.#document.dictionary(file))?.get('AFRelationship')
      if (relation instanceof PdfName && relation.name.startsWith('C2PA')) return true
    }
    return false
  }

  /** What the document's own description tells: names, programs, dates. */
  async tellDescription(info: PdfDictionary): Promise<void> {
    for (const [key, value] of info.entries) {
      if (!told.has(key)) this.removed.add('other')
      await this.#tell(key, value)
    }
  }
}

function isLayer(dictionary: PdfDictionary): boolean {
  const kind = dictionary.get('Type')
  return kind instanceof PdfName && (kind.name === 'OCG' || kind.name === 'OCMD')
}
