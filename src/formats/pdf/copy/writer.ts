import { lengthOf, type Plan } from '../../edit-plan.ts'
import { bytesOf } from '../structure/writing.ts'

/** Text that is put together at once. */
const flushed = 64 * 1024

/** Puts a document's objects one behind the other, and remembers where each begins. */
export class Writer {
  readonly #pieces: Plan = []
  readonly #texts: Array<Uint8Array<ArrayBuffer>> = []
  readonly #offsets: Array<number> = []
  #text: Array<string> = []
  #waiting = 0
  #size = 0
  written = 0

  constructor(version: string) {
    this.add(`${version}\n%\xe2\xe3\xcf\xd3\n`)
  }

  beginObject(number: number): void {
    this.#offsets[number - 1] = this.#size
    this.add(`${number} 0 obj\n`)
  }

  add(text: string): void {
    this.#text.push(text)
    this.#size += text.length
    this.written += text.length
    this.#waiting += text.length
    if (this.#waiting > flushed) this.#flush()
  }

  addPieces(pieces: Plan): void {
    this.#flush()
    for (const piece of pieces) {
      this.#pieces.push(piece)
      this.#size += lengthOf(piece)
      if (piece instanceof Uint8Array) this.written += piece.length
    }
  }

  /** The table and the end. The document's mark is made of what was written, so it tells nothing. */
  async finished(): Promise<Plan> {
    const start = this.#size
    const count = this.#offsets.length + 1
    const rows = this.#offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
    this.add(`xref\n0 ${count}\n0000000000 65535 f \n${rows.join('')}`)
    const mark = await this.#mark()
    this.add(`trailer\n<< /Size ${count} /Root 1 0 R /ID [<${mark}> <${mark}>] >>\n`)
    this.add(`startxref\n${start}\n%%EOF\n`)
    this.#flush()
    return this.#pieces
  }

  async #mark(): Promise<string> {
    this.#flush()
    const bytes = await new Blob(this.#texts).arrayBuffer()
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
    return [...digest.subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  }

  #flush(): void {
    if (this.#text.length === 0) return
    const bytes = bytesOf(this.#text.join(''))
    this.#pieces.push(bytes)
    this.#texts.push(bytes)
    this.#text = []
    this.#waiting = 0
  }
}
