import { MalformedFileError } from '../../malformed-file.ts'
import { PdfDictionary, PdfName, PdfReference, PdfText, type PdfValue } from './values.ts'

/** The bytes at hand end before the value does. */
export class CutShort extends Error {
  override name = 'CutShort'
}

const deepest = 64
/** The longest list of a poster has some ten thousand: how wide each letter of a font is. */
const mostValues = 100_000
/** The longest text of a poster is a table of colours. */
const longestText = 256 * 1024
const whitespace = new Set([0, 9, 10, 12, 13, 32])
const delimiters = new Set([...'()<>[]{}/%'].map((character) => character.charCodeAt(0)))
/** What a word goes up to. */
const ends = Uint8Array.from({ length: 256 }, (_, byte) =>
  whitespace.has(byte) || delimiters.has(byte) ? 1 : 0,
)

/** Reads values one after the other out of bytes that may go on after what is at hand. */
export class Parser {
  readonly bytes: Uint8Array
  position: number
  #values = 0

  /** `goesOn`: what follows the bytes is not at hand, so that a word at their end may be cut. */
  readonly #goesOn: boolean

  constructor(bytes: Uint8Array, position = 0, goesOn = false) {
    this.bytes = bytes
    this.position = position
    this.#goesOn = goesOn
  }

  get atEnd(): boolean {
    return this.position >= this.bytes.length
  }

  skipSpace(): void {
    for (;;) {
      const byte = this.bytes[this.position]
      if (byte === 37) this.#skipLine()
      else if (byte !== undefined && byte <= 32 && whitespace.has(byte)) this.position += 1
      else return
    }
  }

  /** A value, or a bare word such as `obj` or an operator of a page's content. */
  value(depth = 0): PdfValue | Word {
    if (depth > deepest) throw new MalformedFileError('damaged')
    this.#values = depth === 0 ? 0 : this.#values + 1
    if (this.#values > mostValues) throw new MalformedFileError('too-large-to-show')
    this.skipSpace()
    const byte = this.#peek()
    switch (byte) {
      case 47:
        return this.#name()
      case 40:
        return this.#text()
      case 91:
        return this.#array(depth)
      case 60:
        return this.#peek(1) === 60 ? this.#dictionary(depth) : this.#hexadecimal()
      default:
        return this.#wordOrNumber()
    }
  }

  /** `12 0 R` where it stands, else the number alone. */
  #wordOrNumber(): PdfValue | Word {
    const text = this.#regular()
    const number = numberOf(text)
    if (number === null) return constants.has(text) ? (constants.get(text) ?? null) : new Word(text)
    if (!/^\d+$/.test(text)) return number
    const after = this.position
    const generation = this.#following(isDigit, /^\d{1,5}$/)
    if (generation !== null && this.#following(isR, /^R$/) !== null) {
      return new PdfReference(number, Number(generation))
    }
    this.position = after
    return number
  }

  #following(isLikely: (byte: number) => boolean, pattern: RegExp): string | null {
    this.skipSpace()
    if (this.atEnd && this.#goesOn) throw new CutShort()
    if (this.atEnd || !isLikely(this.#peek())) return null
    const text = this.#regular()
    return pattern.test(text) ? text : null
  }

  #regular(): string {
    const start = this.position
    const { length } = this.bytes
    while (this.position < length && ends[this.bytes[this.position] ?? 0] === 0) this.position += 1
    if (this.atEnd && this.#goesOn) throw new CutShort()
    if (this.position === start) this.position += 1
    if (this.position - start > 256) throw new MalformedFileError('damaged')
    return String.fromCharCode(...this.bytes.subarray(start, this.position))
  }

  #name(): PdfName {
    this.position += 1
    const byte = this.bytes[this.position]
    if (byte === undefined || ends[byte] === 1) return new PdfName('')
    const text = this.#regular()
    return new PdfName(
      text.replace(/#([0-9a-fA-F]{2})/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      ),
    )
  }

  #array(depth: number): Array<PdfValue> {
    this.position += 1
    const values: Array<PdfValue> = []
    for (;;) {
      this.skipSpace()
      if (this.#peek() === 93) {
        this.position += 1
        return values
      }
      const value = this.value(depth + 1)
      if (value instanceof Word) throw new MalformedFileError('damaged')
      values.push(value)
    }
  }

  #dictionary(depth: number): PdfDictionary {
    this.position += 2
    const entries = new Map<string, PdfValue>()
    for (;;) {
      this.skipSpace()
      if (this.#peek() === 62) {
        if (this.#peek(1) !== 62) throw new MalformedFileError('damaged')
        this.position += 2
        return new PdfDictionary(entries)
      }
      const key = this.value(depth + 1)
      if (!(key instanceof PdfName)) throw new MalformedFileError('damaged')
      const value = this.value(depth + 1)
      if (value instanceof Word) throw new MalformedFileError('damaged')
      entries.set(key.name, value)
    }
  }

  #hexadecimal(): PdfText {
    const end = this.bytes.indexOf(62, this.position)
    if (end === -1) throw new CutShort()
    if (end - this.position > longestText * 2) throw new MalformedFileError('too-large-to-show')
    const digits: Array<number> = []
    for (const byte of this.bytes.subarray(this.position + 1, end)) {
      const digit = Number.parseInt(String.fromCharCode(byte), 16)
      if (!Number.isNaN(digit)) digits.push(digit)
    }
    this.position = end + 1
    const bytes = new Uint8Array(Math.ceil(digits.length / 2))
    for (const [index, digit] of digits.entries()) {
      bytes[index >> 1] = (bytes[index >> 1] ?? 0) | (index % 2 === 0 ? digit << 4 : digit)
    }
    return new PdfText(bytes)
  }

  #text(): PdfText {
    const bytes: Array<number> = []
    let open = 1
    this.position += 1
    for (;;) {
      const byte = this.#peek()
      this.position += 1
      if (byte === 92) {
        bytes.push(...this.#escaped())
        continue
      }
      if (byte === 40) open += 1
      if (byte === 41) open -= 1
      if (bytes.length > longestText) throw new MalformedFileError('too-large-to-show')
      if (open === 0) return new PdfText(new Uint8Array(bytes))
      bytes.push(byte === 13 ? 10 : byte)
      if (byte === 13 && this.bytes[this.position] === 10) this.position += 1
    }
  }

  #escaped(): Array<number> {
    const byte = this.#peek()
    this.position += 1
    const plain = escapes.get(byte)
    if (plain !== undefined) return [plain]
    if (byte === 13 && this.bytes[this.position] === 10) this.position += 1
    if (byte === 13 || byte === 10) return []
    if (byte < 48 || byte > 55) return [byte]
    let code = byte - 48
    for (let digits = 1; digits < 3; digits += 1) {
      const next = this.#peek()
      if (next < 48 || next > 55) break
      code = code * 8 + next - 48
      this.position += 1
    }
    return [code & 255]
  }

  #skipLine(): void {
    while (!this.atEnd) {
      const byte = this.bytes[this.position]
      if (byte === 10 || byte === 13) return
      this.position += 1
    }
  }

  #peek(ahead = 0): number {
    const byte = this.bytes[this.position + ahead]
    if (byte === undefined) throw new CutShort()
    return byte
  }
}

function isDigit(byte: number): boolean {
  return byte >= 48 && byte <= 57
}

function isR(byte: number): boolean {
  return byte === 82
}

export class Word {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

const constants = new Map<string, PdfValue>([
  ['null', null],
  ['true', true],
  ['false', false],
])

const escapes = new Map(
  [...'n\nr\rt\tb\bf\f'.matchAll(/(.)([\s\S])/g)].map(([, letter = '', character = '']) => [
    letter.charCodeAt(0),
    character.charCodeAt(0),
  ]),
)

function numberOf(text: string): number | null {
  if (!/^[+-]*(?:\d+(?:\.\d*)?|\.\d+)(?:-\d*)?$/.test(text)) return null
  const number = Number(/[+-]?(?:\d+(?:\.\d*)?|\.\d+)/.exec(text)?.[0] ?? '0')
  return text.startsWith('-') ? -Math.abs(number) : number
}
