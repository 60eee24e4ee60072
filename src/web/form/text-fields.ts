import type { Sink } from '../../platform/multipart.ts'

const mostFields = 1000
const mostName = 200
const mostText = 65_536

/** The text fields of a form, gathered within limits. */
export class TextFields {
  readonly entries: Array<[string, string]> = []
  /** There was more than is kept. */
  isCut = false
  /** A field of which more may come. */
  #open: (() => void) | null = null

  get isFull(): boolean {
    return this.entries.length >= mostFields
  }

  add(name: string, value: string): void {
    const isKept = name.length <= mostName && !this.isFull
    if (isKept) this.entries.push([name, value.slice(0, mostText)])
    if (!isKept || value.length > mostText) this.isCut = true
  }

  /** One field of a form that comes part by part. */
  sink(name: string): Sink {
    const decoder = new TextDecoder()
    let text = ''
    this.#open = () => this.add(name, text)
    return {
      write: async (bytes) => {
        if (text.length <= mostText) text += decoder.decode(bytes, { stream: true })
      },
      end: async () => this.close(),
    }
  }

  /** Keeps what has come of a field that ends here, or that breaks off. */
  close(): void {
    this.#open?.()
    this.#open = null
  }

  /** A form in one piece: `a=1&b=2`. Its fields are counted before they are read. */
  addEncoded(text: string, isWhole: boolean): void {
    const end = endOfFields(text, mostFields)
    const pairs = isWhole ? text : text.replace(/%[\dA-F]?$/i, '')
    for (const [name, value] of new URLSearchParams(pairs.slice(0, end))) this.add(name, value)
    if (!isWhole || end < text.length) this.isCut = true
  }
}

/** Where the last of so many fields ends. */
function endOfFields(text: string, most: number): number {
  let end = -1
  for (let count = 0; count < most; count += 1) {
    end = text.indexOf('&', end + 1)
    if (end === -1) return text.length
  }
  return end
}
