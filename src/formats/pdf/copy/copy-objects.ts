import { NotUnderstoodError } from '../../malformed-file.ts'
import type { PdfDocument } from '../structure/document.ts'
import {
  nameIn,
  PdfDictionary,
  PdfName,
  type PdfObject,
  PdfReference,
  PdfText,
  type PdfValue,
} from '../structure/values.ts'
import { nameWritten, textWritten, writtenPlain } from '../structure/writing.ts'
import { printedIn } from './annotations.ts'
import { colourWritten } from './copy-colours.ts'
import { fontEntry } from './copy-fonts.ts'
import { roleUnder } from './key-allowlist.ts'
import { isNamed, type Role } from './name-roles.ts'
import { Names } from './neutral-names.ts'
import { RemovedMetadata } from './removed-metadata.ts'
import { isLanguage, isPress, isStandard } from './standard-names.ts'

/** What all that is drawn may become in all, unpacked. */
const mostContent = 96 * 1024 * 1024

/** Writing a value takes as long as reading so many bytes. */
const stepsOfValue = 5

/** An object on its way into the new document, under its new number. */
export type CopiedObject = { reference: PdfReference; number: number; role: Role }
/** The content of a page, which may lie in pieces, with the page whose resources it uses. */
export type PageContent = { parts: Array<PdfReference>; number: number; page: PdfDictionary }

/**
 * Writes values anew with nothing but the keys that their role needs, and remembers every object
 * they refer to, so that only what is needed is carried over.
 */
export class ObjectCopier {
  readonly names = new Names()
  readonly telling: RemovedMetadata
  readonly document: PdfDocument
  readonly #carried = new Map<number, CopiedObject>()
  readonly #contents = new Map<string, PageContent>()
  readonly #waiting: Array<CopiedObject | PageContent> = []
  #next = 0
  #content = 0

  constructor(document: PdfDocument) {
    this.document = document
    this.telling = new RemovedMetadata(document)
  }

  get count(): number {
    return this.#carried.size + this.#contents.size
  }

  /** The next object that something written so far refers to. */
  next(): CopiedObject | PageContent | undefined {
    // Taking the first of a long list moves all others, each time.
    this.#next += 1
    return this.#waiting[this.#next - 1]
  }

  spend(content: number): void {
    this.#content += content
    if (this.#content > mostContent) throw new NotUnderstoodError()
  }

  /** A value as text; what it refers to is carried too. What has no place there is null. */
  async written(value: PdfValue, role: Role): Promise<string> {
    await this.document.blocks.budget.spend(stepsOfValue)
    if (value instanceof PdfReference) return this.#referred(value, role)
    if (role === 'colour') return colourWritten(this, value)
    if (value instanceof PdfDictionary) return this.dictionary(value, role)
    if (value instanceof PdfName) return isStandard(value.name) ? nameWritten(value.name) : 'null'
    if (value instanceof PdfText) return 'null'
    if (!Array.isArray(value)) return writtenPlain(value)
    const parts: Array<string> = []
    for (const part of value) {
      const written = await this.written(part, role)
      // Left out of a row, a value would move those behind it.
      if (written === 'null' && part !== null && !(part instanceof PdfReference)) {
        throw new NotUnderstoodError()
      }
      parts.push(written)
    }
    return `[${parts.join(' ')}]`
  }

  /** `extra` stands first: how long a stream is and how it is packed. */
  async dictionary(dictionary: PdfDictionary, role: Role, extra = ''): Promise<string> {
    if (role === 'layer' && !isLayer(dictionary)) return '<< >>'
    let text = extra
    for (const [key, value] of dictionary.entries) {
      const under = roleUnder(role, key)
      if (value === null || under === null) {
        if (value !== null) await this.telling.tell(key, value)
        continue
      }
      const written = await this.#entry(dictionary, role, key, value, under)
      const own = isNamed(role) ? this.names.resource(key) : key
      if (written !== 'null') text += ` ${nameWritten(own)} ${written}`
    }
    return `<<${text} >>`
  }

  async #entry(
    dictionary: PdfDictionary,
    role: Role,
    key: string,
    value: PdfValue,
    under: Role,
  ): Promise<string> {
    switch (`${role} ${key}`) {
      case 'layer Name':
        return '(Layer)'
      case 'page Contents':
        return this.#contentOf(dictionary, value)
      case 'page Annots':
        return this.#annotations(value)
      case 'appearances N':
        return this.#appearance(value)
      case 'annotation AS': {
        const state = nameIn(await this.document.value(value))
        return state === null ? 'null' : nameWritten(this.names.resource(state))
      }
      case 'catalog Lang':
      case 'usage Lang':
        return this.#text(value, isLanguage)
      case 'intent OutputConditionIdentifier':
        return this.#text(value, isPress)
    }
    if (/font|descriptor|encoding|collection/.test(role)) {
      return fontEntry(this, dictionary, role, key, value, under)
    }
    return this.written(value, under)
  }

  /** A text that is one of many that all documents share. */
  async #text(value: PdfValue, isKnown: (text: string) => boolean): Promise<string> {
    const text = await this.document.value(value)
    if (!(text instanceof PdfText) || text.bytes.length > 100) return 'null'
    return isKnown(String.fromCharCode(...text.bytes)) ? textWritten(text) : 'null'
  }

  /** Either a form, or several under the names of their states. */
  async #appearance(value: PdfValue): Promise<string> {
    const object: PdfObject =
      value instanceof PdfReference ? await this.document.object(value) : { value }
    return this.written(value, object.stream ? 'object' : 'objects by name')
  }

  /** Only what a print shows; what it says of its maker stays behind with the keys. */
  async #annotations(value: PdfValue): Promise<string> {
    const kept: Array<string> = []
    for (const annotation of await this.document.list(value)) {
      const own = await this.document.dictionary(annotation)
      const isPrinted = own && printedIn(own)
      if (own && isPrinted === null) throw new NotUnderstoodError()
      if (own && isPrinted) kept.push(await this.written(annotation, 'annotation'))
      else if (own) await this.telling.tellAll(own)
    }
    return `[${kept.join(' ')}]`
  }

  /** Pieces of a page's content become one; pages that share theirs go on doing so. */
  async #contentOf(page: PdfDictionary, value: PdfValue): Promise<string> {
    const found = await this.document.value(value)
    const list = Array.isArray(found) ? found : [value]
    const parts = list.filter((part) => part instanceof PdfReference)
    if (parts.length === 0) return 'null'
    const key = parts.map(({ number }) => number).join(' ')
    const known = this.#contents.get(key) ?? { parts, number: this.count + 1, page }
    if (!this.#contents.has(key)) {
      this.#contents.set(key, known)
      this.#waiting.push(known)
    }
    return `${known.number} 0 R`
  }

  #referred(reference: PdfReference, role: Role): string {
    if (!this.document.has(reference)) return 'null'
    const known = this.#carried.get(reference.number)
    if (known && known.role !== role) throw new NotUnderstoodError()
    const carried = known ?? { reference, number: this.count + 1, role }
    if (!known) {
      this.#carried.set(reference.number, carried)
      this.#waiting.push(carried)
    }
    return `${carried.number} 0 R`
  }
}

function isLayer(dictionary: PdfDictionary): boolean {
  const kind = dictionary.get('Type')
  return kind instanceof PdfName && (kind.name === 'OCG' || kind.name === 'OCMD')
}
