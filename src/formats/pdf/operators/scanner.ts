import { NotUnderstoodError } from '../../malformed-file.ts'
import { CutShort, Parser, type Word } from '../structure/parsing.ts'
import { PdfDictionary, PdfName, PdfText, type PdfValue } from '../structure/values.ts'

/** A number as it is written: `true`, `false` and `null` count as such. */
export type Figure = { from: number; to: number }

export type Operand = Figure | PdfName | PdfText | PdfDictionary | Array<Figure | PdfText>

const mostOperands = 256
const longestFigure = 64
const mostUnpacked = 32 * 1024 * 1024
const mostInList = 50_000
const constants = ['true', 'false', 'null']

/** Reads what a page says, one operation after the other. */
export class Scanner {
  readonly bytes: Uint8Array
  readonly parser: Parser
  /** Whether a remark was passed over. */
  remarked = false
  #unpacked = 0

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
    this.parser = new Parser(bytes)
  }

  get at(): number {
    return this.parser.position
  }

  set at(position: number) {
    this.parser.position = position
  }

  /** What was unpacked within a page counts together: little may stand for very much, many times. */
  spend(unpacked: number): void {
    this.#unpacked += unpacked
    if (this.#unpacked > mostUnpacked) throw new NotUnderstoodError()
  }

  value(): PdfValue | Word {
    return whole(() => this.parser.value())
  }

  /** Puts what stands before the next operator into `operands`; null at the end. */
  operation(operands: Array<Operand>): string | null {
    operands.length = 0
    for (;;) {
      const token = this.#token()
      if (token === null || typeof token === 'string') return token
      operands.push(token)
      if (operands.length > mostOperands) throw new NotUnderstoodError()
    }
  }

  #token(): Operand | string | null {
    this.#skip()
    const byte = this.bytes[this.at]
    if (byte === undefined) return null
    if (isOfFigure(byte)) return this.#figure()
    if (byte === 91) return this.#list()
    if (byte === 47 || byte === 40 || byte === 60) return this.#value()
    return this.#word()
  }

  #value(): Operand {
    const value = this.value()
    const isKnown =
      value instanceof PdfName || value instanceof PdfText || value instanceof PdfDictionary
    if (!isKnown) throw new NotUnderstoodError()
    return value
  }

  #figure(): Figure | string {
    const from = this.at
    let at = from
    while (isOfFigure(this.bytes[at] ?? 0)) at += 1
    // What begins as a number and goes on as a word is a word.
    if (isRegular(this.bytes[at])) return this.#word()
    if (at - from > longestFigure) throw new NotUnderstoodError()
    this.at = at
    return { from, to: at }
  }

  #word(): Figure | string {
    const from = this.at
    let at = from
    while (isRegular(this.bytes[at])) at += 1
    if (at === from || at - from > longestFigure) throw new NotUnderstoodError()
    this.at = at
    const text = String.fromCharCode(...this.bytes.subarray(from, at))
    return constants.includes(text) ? { from, to: at } : text
  }

  #list(): Array<Figure | PdfText> {
    const list: Array<Figure | PdfText> = []
    this.at += 1
    for (;;) {
      this.#skip()
      if (this.bytes[this.at] === 93) {
        this.at += 1
        return list
      }
      const token = this.#token()
      const isPlain = token instanceof PdfText || isFigure(token)
      if (!isPlain || list.length > mostInList) throw new NotUnderstoodError()
      list.push(token)
    }
  }

  #skip(): void {
    for (;;) {
      const byte = this.bytes[this.at]
      if (byte === undefined || !isSpace(byte)) {
        if (byte !== 37) return
        this.remarked = true
        this.parser.skipSpace()
      } else this.at += 1
    }
  }
}

export function isFigure(value: unknown): value is Figure {
  return typeof value === 'object' && value !== null && 'from' in value
}

export function isSpace(byte: number): boolean {
  return byte === 32 || byte === 10 || byte === 13 || byte === 9 || byte === 0 || byte === 12
}

function isOfFigure(byte: number): boolean {
  return (byte >= 48 && byte <= 57) || byte === 45 || byte === 46 || byte === 43
}

const delimiters = new Set([...'()<>[]{}/%'].map((sign) => sign.charCodeAt(0)))

function isRegular(byte: number | undefined): boolean {
  return byte !== undefined && !isSpace(byte) && !delimiters.has(byte)
}

/** A value that breaks off at the end of a page belongs to nothing. */
function whole<Value>(parse: () => Value): Value {
  try {
    return parse()
  } catch (error) {
    if (error instanceof CutShort) throw new NotUnderstoodError()
    throw error
  }
}
