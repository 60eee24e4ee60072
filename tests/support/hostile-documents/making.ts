import { deflated, joined, latin, objectsOf, type PdfObject, written } from '../pdfs.ts'

export type Bytes = Uint8Array<ArrayBuffer>
export type Documents = Record<string, () => Promise<Bytes>>

export const tree = (kids: string, count: number | string) =>
  `<< /Type /Pages /Kids [${kids}] /Count ${count} /MediaBox [0 0 300 400] >>`

/** Its second object is the tree of pages. */
export function withTree(pages: string, more: Array<PdfObject> = []): Bytes {
  const [catalog = '', , ...others] = objectsOf({ more })
  return written([catalog, pages, ...others])
}

export const numbers = (count: number, first = 0) =>
  Array.from({ length: count }, (_, at) => first + at)
export const references = (count: number, first: number) =>
  numbers(count, first)
    .map((number) => `${number} 0 R`)
    .join(' ')

/** A document whose own table says nothing, so that its objects have to be looked for. */
export function withoutTable(bytes: Bytes): Bytes {
  const text = latin(bytes)
  const end = text.lastIndexOf('xref\n0 ')
  return joined([bytes.slice(0, end), 'trailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n'])
}

export const bomb = (bytes: number): Promise<Bytes> => deflated(new Uint8Array(bytes))

export async function packedAgain(bytes: number, times: number): Promise<Bytes> {
  let packed = await bomb(bytes)
  for (let time = 1; time < times; time += 1) packed = await deflated(packed)
  return packed
}
