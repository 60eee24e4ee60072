import { Broken } from '../broken.ts'
import { CutShort, Parser, Word } from './parsing.ts'
import { decoded } from './streams.ts'
import { numberIn, type PdfDictionary, type PdfValue } from './values.ts'

export const largestHolder = 16 * 1024 * 1024

/** An object stream: many small objects packed together. */
export class Holder {
  readonly #data: Uint8Array
  readonly #offsets: Map<number, number>

  constructor(data: Uint8Array, offsets: Map<number, number>) {
    this.#data = data
    this.#offsets = offsets
  }

  get numbers(): Array<number> {
    return [...this.#offsets.keys()]
  }

  valueOf(number: number): PdfValue {
    const offset = this.#offsets.get(number)
    if (offset === undefined) return null
    const value = whole(() => new Parser(this.#data, offset).value())
    if (value instanceof Word) throw new Broken('damaged')
    return value
  }
}

export async function readHolder(
  packed: Uint8Array<ArrayBuffer>,
  dictionary: PdfDictionary,
): Promise<Holder> {
  const data = await decoded(packed, dictionary, largestHolder)
  return new Holder(
    data,
    whole(() => offsetsIn(data, dictionary)),
  )
}

function offsetsIn(data: Uint8Array, dictionary: PdfDictionary): Map<number, number> {
  const count = numberIn(dictionary.get('N')) ?? 0
  const first = numberIn(dictionary.get('First')) ?? 0
  const offsets = new Map<number, number>()
  const parser = new Parser(data)
  for (let index = 0; index < count && parser.position < first; index += 1) {
    const number = parser.value()
    const offset = parser.value()
    if (typeof number !== 'number' || typeof offset !== 'number') throw new Broken('damaged')
    if (!offsets.has(number)) offsets.set(number, first + offset)
  }
  return offsets
}

/** Nothing more comes after an object stream's data. */
function whole<Value>(parse: () => Value): Value {
  try {
    return parse()
  } catch (error) {
    if (error instanceof CutShort) throw new Broken('damaged')
    throw error
  }
}
