import type { Removed } from '../../cleaning.ts'
import { MalformedFileError } from '../../malformed-file.ts'
import { metadataInXmp } from '../../metadata/xmp.ts'
import type { PdfDocument } from '../structure/document.ts'
import { type PdfDictionary, PdfName, PdfReference, type PdfValue } from '../structure/values.ts'

/** What goes when a key is left behind. What is not named here matters to programs only. */
const told = new Map<string, Removed>([
  ['PieceInfo', 'history'],
  ['LastModified', 'dates'],
  ['Thumb', 'thumbnail'],
  ['AF', 'attachments'],
  ['Collection', 'attachments'],
  ['EmbeddedFiles', 'attachments'],
  ['FS', 'attachments'],
  ['PtData', 'place'],
  ['Measure', 'place'],
  ['VP', 'place'],
  ['LGIDict', 'place'],
  ['T', 'names'],
  ['User', 'names'],
  ['M', 'dates'],
  ['CreationDate', 'dates'],
  ['ModDate', 'dates'],
  ['Author', 'names'],
  ['Creator', 'software'],
  ['CreatorInfo', 'software'],
  ['Producer', 'software'],
  ['Title', 'description'],
  ['Subject', 'description'],
  ['Keywords', 'description'],
  ['Subj', 'description'],
  ['Contents', 'description'],
  ['RC', 'description'],
  ['Outlines', 'description'],
  ['StructTreeRoot', 'description'],
  ['Threads', 'description'],
])

const longestPacket = 1024 * 1024

/** Remembers what was left behind, in the words that the artist is told. */
export class RemovedMetadata {
  readonly removed = new Set<Removed>()
  readonly #document: PdfDocument

  constructor(document: PdfDocument) {
    this.#document = document
  }

  add(removed: Iterable<Removed>): void {
    for (const one of removed) this.removed.add(one)
  }

  async tellAll(dictionary: PdfDictionary): Promise<void> {
    for (const [key, value] of dictionary.entries) await this.tell(key, value)
  }

  async tell(key: string, value: PdfValue): Promise<void> {
    const removed = told.get(key)
    if (removed) this.removed.add(removed)
    if (key === 'Metadata') await this.#tellPacket(value)
    if (key === 'AF' && (await this.#holdsProvenance(value))) this.removed.add('provenance')
    if (key !== 'Names') return
    const names = await this.#document.dictionary(value)
    if (names?.get('EmbeddedFiles')) this.removed.add('attachments')
  }

  /** What the document's own description tells: names, programs, dates. */
  async tellDescription(info: PdfDictionary): Promise<void> {
    for (const [key, value] of info.entries) {
      if (!told.has(key)) this.removed.add('other')
      await this.tell(key, value)
    }
  }

  async #tellPacket(value: PdfValue): Promise<void> {
    if (!(value instanceof PdfReference)) return
    try {
      const { stream } = await this.#document.object(value)
      const packet = stream && (await this.#document.beginning(stream, longestPacket))
      this.add(packet ? metadataInXmp(packet) : [])
    } catch (error) {
      // It goes in any case: what it told is not worth failing over.
      if (!(error instanceof MalformedFileError)) throw error
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
}
