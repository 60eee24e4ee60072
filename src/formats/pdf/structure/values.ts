/** What a document is written in. Names and text keep their bytes as one character each. */
export type PdfValue =
  | null
  | boolean
  | number
  | PdfName
  | PdfText
  | PdfReference
  | PdfDictionary
  | Array<PdfValue>

export class PdfName {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

export class PdfText {
  readonly bytes: Uint8Array<ArrayBuffer>
  constructor(bytes: Uint8Array<ArrayBuffer>) {
    this.bytes = bytes
  }
}

export class PdfReference {
  readonly number: number
  readonly generation: number
  constructor(number: number, generation: number) {
    this.number = number
    this.generation = generation
  }
}

export class PdfDictionary {
  readonly entries: Map<string, PdfValue>
  constructor(entries: Map<string, PdfValue> = new Map()) {
    this.entries = entries
  }
  get(key: string): PdfValue {
    return this.entries.get(key) ?? null
  }
}

/** An object of its own; a stream's bytes stay where they are. */
export type PdfObject = { value: PdfValue; stream?: StreamBody }

/** Where a stream's data begins; how long it is stands in its dictionary. */
export type StreamBody = {
  dictionary: PdfDictionary
  from: number
  number: number
  generation: number
}

export function nameIn(value: PdfValue): string | null {
  return value instanceof PdfName ? value.name : null
}

export function numberIn(value: PdfValue): number | null {
  return typeof value === 'number' ? value : null
}
