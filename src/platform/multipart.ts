import { findBytes, joinBytes, skipTable } from './searching.ts'

export type Part = { name: string; fileName: string | null; type: string }

/** Takes the bytes of one part as they come. */
export type Sink = { write(bytes: Uint8Array): Promise<void>; end(): Promise<void> }

const encoder = new TextEncoder()
const decoder = new TextDecoder()
const headersEnd = encoder.encode('\r\n\r\n')
const headersEndSkips = skipTable(headersEnd)
const headersLimit = 16_384

/** The boundary that a multipart/form-data content type names. */
export function boundaryOf(contentType: string): string | null {
  const found = /^multipart\/form-data\s*;.*?\bboundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(
    contentType,
  )
  return found?.[1] ?? found?.[2] ?? null
}

/**
 * Reads a form part by part and never holds more of it than one chunk: the next bytes are asked for
 * when the sink has dealt with the last ones. Answers whether the form came whole.
 */
export async function readMultipart(
  body: AsyncIterable<Uint8Array>,
  boundary: string,
  open: (part: Part) => Sink,
): Promise<boolean> {
  const form = new FormReader(boundary, open)
  await form.take(encoder.encode('\r\n'))
  for await (const chunk of body) await form.take(chunk)
  return form.isWhole
}

class FormReader {
  #state: 'body' | 'boundary' | 'headers' | 'end' | 'broken' = 'body'
  #bytes: Uint8Array = new Uint8Array(0)
  #sink: Sink | null = null
  readonly #delimiter: Uint8Array
  readonly #skips: Uint8Array
  readonly #open: (part: Part) => Sink

  constructor(boundary: string, open: (part: Part) => Sink) {
    this.#delimiter = encoder.encode(`\r\n--${boundary}`)
    this.#skips = skipTable(this.#delimiter)
    this.#open = open
  }

  get isWhole(): boolean {
    return this.#state === 'end'
  }

  async take(chunk: Uint8Array): Promise<void> {
    this.#bytes = joinBytes(this.#bytes, chunk)
    while (await this.#step()) {}
    this.#bytes = this.#bytes.slice()
  }

  /** One step of the grammar; false when more bytes are needed. What precedes the first boundary is a body that nobody reads. */
  async #step(): Promise<boolean> {
    switch (this.#state) {
      case 'body':
        return this.#readBody()
      case 'boundary':
        return this.#readBoundary()
      case 'headers':
        return this.#readHeaders()
      case 'end':
      case 'broken':
        this.#skip(this.#bytes.length)
        return false
    }
  }

  async #readBody(): Promise<boolean> {
    const at = findBytes(this.#bytes, this.#delimiter, this.#skips)
    const isEnd = at !== -1
    const length = isEnd ? at : Math.max(0, this.#bytes.length - this.#delimiter.length + 1)
    if (length > 0) await this.#sink?.write(this.#bytes.subarray(0, length))
    this.#skip(isEnd ? length + this.#delimiter.length : length)
    if (!isEnd) return false

    await this.#sink?.end()
    this.#sink = null
    this.#state = 'boundary'
    return true
  }

  #readBoundary(): boolean {
    if (this.#bytes.length < 2) return false
    const sign = decoder.decode(this.#bytes.subarray(0, 2))
    this.#state = sign === '--' ? 'end' : sign === '\r\n' ? 'headers' : 'broken'
    this.#skip(2)
    return true
  }

  #readHeaders(): boolean {
    const at = findBytes(this.#bytes, headersEnd, headersEndSkips)
    if (at === -1 && this.#bytes.length < headersLimit) return false
    const part = at === -1 ? null : partOf(decoder.decode(this.#bytes.subarray(0, at)))
    if (part) this.#sink = this.#open(part)
    this.#state = part ? 'body' : 'broken'
    this.#skip(at + headersEnd.length)
    return true
  }

  #skip(length: number): void {
    this.#bytes = this.#bytes.subarray(length)
  }
}

/** Browsers write names as UTF-8, with only quotes and line ends escaped, so every script passes. */
function partOf(headers: string): Part | null {
  const disposition = /^content-disposition:\s*form-data(.*)$/im.exec(headers)?.[1] ?? ''
  const name = /;\s*name="([^"]*)"/i.exec(disposition)?.[1]
  if (name === undefined) return null

  const fileName = /;\s*filename="(.*?)"\s*(?:;|$)/i.exec(disposition)?.[1] ?? null
  return {
    name: unescaped(name),
    fileName: fileName === null ? null : unescaped(fileName),
    type: /^content-type:\s*(.*?)\s*$/im.exec(headers)?.[1] ?? '',
  }
}

function unescaped(text: string): string {
  return text.replace(/%22|\\"/g, '"').replace(/%0D|%0A/gi, ' ')
}
