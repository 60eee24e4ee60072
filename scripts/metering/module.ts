import { BinaryReader, BinaryWriter } from './bytes.ts'

export const sections = {
  ...{ type: 1, import: 2, function: 3, table: 4, memory: 5, tag: 13, global: 6, export: 7 },
  ...{ start: 8, element: 9, dataCount: 12, code: 10, data: 11 },
}

/** The order in which they stand in a module. */
const order = Object.values(sections)

export const kinds = { function: 0, global: 3 }

export type Signature = { parameters: Array<number>; results: Array<number> }
/** An imported function. */
export type Import = { space: string; name: string; type: number }
export type Export = { name: string; kind: number; index: number }

/** A module taken apart as far as metering changes it; the other sections stay as they are. */
export type Module = {
  types: Array<Signature>
  imports: Array<Import>
  /** Types of the functions that the module defines. */
  functions: Array<number>
  exports: Array<Export>
  /** Bodies of these functions. */
  bodies: Array<BinaryReader>
  others: Map<number, BinaryReader>
}

export function readModule(bytes: Uint8Array): Module {
  const all = new BinaryReader(bytes)
  if (String.fromCharCode(...all.take(4)) !== '\0asm') throw new Error('This is no module')
  all.take(4)
  const found = new Map<number, BinaryReader>()
  while (!all.isDone) {
    const id = all.byte()
    const body = all.part(all.unsigned())
    if (id !== 0) found.set(id, body)
  }
  const taken = <Element>(id: number, read: (reader: BinaryReader) => Element): Array<Element> => {
    const reader = found.get(id)
    found.delete(id)
    return reader ? reader.list(() => read(reader)) : []
  }
  return {
    types: taken(sections.type, readSignature),
    imports: taken(sections.import, readImport),
    functions: taken(sections.function, (reader) => reader.unsigned()),
    exports: taken(sections.export, (reader) => ({
      name: readName(reader),
      kind: reader.byte(),
      index: reader.unsigned(),
    })),
    bodies: taken(sections.code, (reader) => reader.part(reader.unsigned())),
    others: found,
  }
}

/** The module put together again, from the bytes of each of its sections. */
export function writeModule(written: Map<number, Uint8Array>): Uint8Array<ArrayBuffer> {
  const module = new BinaryWriter().append([0, 97, 115, 109, 1, 0, 0, 0])
  for (const id of order) {
    const body = written.get(id)
    if (body) module.add(id).sized(body)
  }
  return module.bytes
}

/** A vector: how many elements, then each of them. */
export function vectorOf<Element>(
  elements: ReadonlyArray<Element>,
  write: (writer: BinaryWriter, element: Element) => unknown,
): Uint8Array<ArrayBuffer> {
  const writer = new BinaryWriter().unsigned(elements.length)
  for (const element of elements) write(writer, element)
  return writer.bytes
}

function readSignature(reader: BinaryReader): Signature {
  if (reader.byte() !== 0x60) throw new Error('A type that is no function')
  return {
    parameters: reader.list(() => reader.byte()),
    results: reader.list(() => reader.byte()),
  }
}

function readImport(reader: BinaryReader): Import {
  const [space, name] = [readName(reader), readName(reader)]
  if (reader.byte() !== kinds.function) throw new Error(`An import that is no function: ${name}`)
  return { space, name, type: reader.unsigned() }
}

function readName(reader: BinaryReader): string {
  return new TextDecoder().decode(reader.take(reader.unsigned()))
}
