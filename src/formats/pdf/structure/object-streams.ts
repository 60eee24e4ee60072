import { MalformedFileError } from '../../malformed-file.ts'
import { CutShort, Parser, Word } from './parsing.ts'
import { decoded } from './streams.ts'
import { numberIn, type PdfDictionary, type PdfValue } from './values.ts'

export const largestObjectStream = 16 * 1024 * 1024
/** Programs put a hundred or two into each. */
const mostHeld = 100_000

/** An object stream: many small objects packed together. */
export class ObjectStream {
  readonly #data: Uint8Array
  readonly #offsets: Map<number, number>

  constructor(data: Uint8Array, offsets: Map<number, number>) {
    this.#data = data
    this.#offsets = offsets
  }

  /** Bytes of all that it holds. */
  get size(): number {
    return this.#data.length
  }

  get numbers(): Array<number> {
    return [...this.#offsets.keys()]
  }

  /** An object, and how many bytes it was written in. */
  valueOf(number: number): { value: PdfValue; length: number } {
    const offset = this.#offsets.get(number)
    if (offset === undefined) return { value: null, length: 0 }
    const parser = new Parser(this.#data, offset)
    const value = whole(() => parser.value())
    if (value instanceof Word) throw new MalformedFileError('damaged')
    return { value, length: parser.position - offset }
  }
}

export async function readObjectStream(
  packed: Uint8Array<ArrayBuffer>,
  dictionary: PdfDictionary,
): Promise<ObjectStream> {
  const data = await decoded(packed, dictionary, largestObjectStream)
  return new ObjectStream(
    data,
    whole(() => offsetsIn(data, dictionary)),
  )
}

function offsetsIn(data: Uint8Array, dictionary: PdfDictionary): Map<number, number> {
  const count = numberIn(dictionary.get('N')) ?? 0
  const first = numberIn(dictionary.get('First')) ?? 0
  if (count > mostHeld) throw new MalformedFileError('too-large-to-show')
  const offsets = new Map<number, number>()
  const parser = new Parser(data)
  for (let index = 0; index < count && parser.position < first; index += 1) {
    const number = parser.value()
    const offset = parser.value()
    if (typeof number !== 'number' || typeof offset !== 'number')
      throw new MalformedFileError('damaged')
    if (!offsets.has(number)) offsets.set(number, first + offset)
  }
  return offsets
}

/** Nothing more comes after an object stream's data. */
function whole<Value>(parse: () => Value): Value {
  try {
    return parse()
  } catch (error) {
    if (error instanceof CutShort) throw new MalformedFileError('damaged')
    throw error
  }
}
