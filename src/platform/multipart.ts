import { findBytes, joinBytes } from './byte-search.ts'

export type Part = { name: string; fileName: string | null; type: string }

/** Takes the bytes of one part as they come. */
export type Sink = { write(bytes: Uint8Array): Promise<void>; end(): Promise<void> }

const encoder = new TextEncoder()
const decoder = new TextDecoder()
const headersEnd = encoder.encode('\r\n\r\n')
const headersLimit = 4096
const mostHeaders = 8

/** The boundary that a multipart/form-data content type names. */
export function boundaryOf(contentType: string): string | null {
  const [type = '', ...parameters] = contentType.split(';')
  if (type.trim().toLowerCase() !== 'multipart/form-data') return null
  const given = parameters.map((one) => one.trim()).find((one) => /^boundary=/i.test(one)) ?? ''
  const found = /^boundary=(?:"([^"]{1,70})"|([^\s"]{1,70}))/i.exec(given)
  return found?.[1] ?? found?.[2] ?? null
}

/** Gives the sink for one part; null when no more parts are wanted. */
type Open = (part: Part) => Sink | null

/**
 * Reads a form part by part and never holds more of it than one chunk: the next bytes are asked for
 * when the sink has dealt with the last ones. Answers whether the form came whole; one that is no
 * form is not read on.
 */
export async function readMultipart(
  body: AsyncIterable<Uint8Array>,
  boundary: string,
  open: Open,
): Promise<boolean> {
  const form = new FormReader(boundary, open)
  await form.take(encoder.encode('\r\n'))
  for await (const chunk of body) {
    await form.take(chunk)
    if (form.isBroken) break
  }
  return form.isWhole
}

class FormReader {
  #state: 'body' | 'boundary' | 'headers' | 'end' | 'broken' = 'body'
  #bytes: Uint8Array = new Uint8Array(0)
  #sink: Sink | null = null
  /** How far the headers of a part were looked through for their end. */
  #searched = 0
  readonly #delimiter: Uint8Array
  readonly #open: Open

  constructor(boundary: string, open: Open) {
    this.#delimiter = encoder.encode(`\r\n--${boundary}`)
    this.#open = open
  }

  get isWhole(): boolean {
    return this.#state === 'end'
  }

  get isBroken(): boolean {
    return this.#state === 'broken'
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
    const at = findBytes(this.#bytes, this.#delimiter)
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
    const rest = this.#bytes.subarray(this.#searched)
    const found = findBytes(rest, headersEnd)
    const at = found === -1 ? this.#bytes.length : this.#searched + found
    if (found === -1 && at < headersLimit) {
      this.#searched = Math.max(0, at - headersEnd.length + 1)
      return false
    }
    const isSound = found !== -1 && at < headersLimit
    const part = isSound ? partOf(decoder.decode(this.#bytes.subarray(0, at))) : null
    this.#searched = 0
    this.#sink = part && this.#open(part)
    this.#state = this.#sink ? 'body' : 'broken'
    this.#skip(at + headersEnd.length)
    return true
  }

  #skip(length: number): void {
    this.#bytes = this.#bytes.subarray(length)
  }
}

/** Browsers write names as UTF-8, with only quotes and line ends escaped, so every script passes. */
function partOf(text: string): Part | null {
  const headers = headersIn(text)
  const disposition = headers?.get('content-disposition') ?? ''
  const parameters = /^form-data\s*(?:;|$)/i.test(disposition) ? parametersIn(disposition) : null
  const name = parameters?.get('name')
  if (name === undefined) return null

  const fileName = parameters?.get('filename') ?? null
  return { name, fileName, type: headers?.get('content-type') ?? '' }
}

function headersIn(text: string): Map<string, string> | null {
  const lines = text.split('\r\n')
  if (lines.length > mostHeaders) return null
  return new Map(
    lines.map((line) => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const
    }),
  )
}

/** The values in quotes, by their names: `; name="a"; filename="b.png"`. */
function parametersIn(disposition: string): Map<string, string> {
  const parameters = new Map<string, string>()
  let end = 0
  for (;;) {
    const open = disposition.indexOf('="', end)
    const name = disposition.slice(disposition.lastIndexOf(';', open) + 1, open)
    const close = closingQuote(disposition, open + 2)
    if (open === -1 || close === -1) return parameters
    parameters.set(name.trim().toLowerCase(), unescaped(disposition.slice(open + 2, close)))
    end = close + 1
  }
}

/** Old clients write a quote inside a name as `\"`. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from)
  while (at > from && text[at - 1] === '\\') at = text.indexOf('"', at + 1)
  return at
}

function unescaped(text: string): string {
  return text.replace(/%22|\\"/g, '"').replace(/%0D|%0A/gi, ' ')
}
