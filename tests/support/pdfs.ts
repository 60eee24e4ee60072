/** Documents written object by object, in workerd and in Node alike. */

const encoder = new TextEncoder()

/** What stands between `obj` and `endobj`; a stream's length is added to its dictionary. */
export type PdfObject = string | { dictionary: string; stream: Uint8Array<ArrayBuffer> | string }

type Row = [kind: number, place: number, last: number]

export type PdfParts = {
  /** The first page's content; further pages are empty. */
  content?: string | Uint8Array<ArrayBuffer>
  /** More entries of the first page's dictionary, such as `/Rotate 90`. */
  page?: string
  /** Entries of its resources. */
  resources?: string
  mediaBox?: string
  pages?: number
  /** More entries of the catalog. */
  catalog?: string
  /** More entries of the trailer, such as `/Info 10 0 R`. */
  trailer?: string
  /** Objects from number 10 on. */
  more?: Array<PdfObject>
}

/** An A-something page, 300 by 400 points, with a red square in its lower left quarter. */
export const redSquare = '1 0 0 rg 0 0 150 200 re f'

/** Objects 1 (catalog), 2 (pages), 3 (first page), 4 (its content), 5 to 9 (more pages), 10 and on. */
export function objectsOf(parts: PdfParts = {}): Array<PdfObject> {
  const { content = redSquare, page = '', resources = '', catalog = '', more = [] } = parts
  const { mediaBox = '[0 0 300 400]', pages = 1 } = parts
  const others = Array.from({ length: 5 }, (_, index) => index + 5)
  const kids = [3, ...others].slice(0, pages).map((number) => `${number} 0 R`)
  return [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages} /MediaBox ${mediaBox} >>`,
    `<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << ${resources} >> ${page} >>`,
    { dictionary: '', stream: content },
    ...others.map((_, index) =>
      index < pages - 1 ? '<< /Type /Page /Parent 2 0 R /Resources << >> >>' : 'null',
    ),
    ...more,
  ]
}

export function aPdf(parts: PdfParts = {}): Uint8Array<ArrayBuffer> {
  return written(objectsOf(parts), parts.trailer)
}

/** With a plain cross-reference table. */
export function written(objects: Array<PdfObject>, trailer = ''): Uint8Array<ArrayBuffer> {
  const { bytes, offsets, end } = body(objects.map((object, index) => [index + 1, object]))
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
  return joined([
    bytes,
    `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows.join('')}`,
    `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\n`,
    `startxref\n${end}\n%%EOF\n`,
  ])
}

/** What can be is in one object stream, and the table is a stream with a PNG predictor. */
export async function compactPdf(parts: PdfParts = {}): Promise<Uint8Array<ArrayBuffer>> {
  const objects = objectsOf(parts)
  const inside = objects.flatMap((object, index) =>
    typeof object === 'string' ? [[index + 1, object] as const] : [],
  )
  const outside = objects.flatMap((object, index) =>
    typeof object === 'string' ? [] : [[index + 1, object] as [number, PdfObject]],
  )
  let head = ''
  let text = ''
  for (const [number, object] of inside) {
    head += `${number} ${text.length} `
    text += `${object}\n`
  }
  const holder = objects.length + 1
  const table = holder + 1
  const stream = {
    dictionary: `/Type /ObjStm /N ${inside.length} /First ${head.length} /Filter /FlateDecode`,
    stream: await deflated(joined([head, text])),
  }
  const written = body([...outside, [holder, stream]])
  const rows = new Map<number, Row>([[0, [0, 0, 255]]])
  outside.forEach(([number], index) => {
    rows.set(number, [1, written.offsets[index] ?? 0, 0])
  })
  inside.forEach(([number], index) => {
    rows.set(number, [2, holder, index])
  })
  rows.set(holder, [1, written.offsets.at(-1) ?? 0, 0])
  rows.set(table, [1, written.end, 0])
  const columns = Array.from(
    { length: table + 1 },
    (_, number) => rows.get(number) ?? ([0, 0, 0] satisfies Row),
  )
  const plain = columns.map(([kind, place, last]) => [
    kind,
    (place >> 16) & 255,
    (place >> 8) & 255,
    place & 255,
    last,
  ])
  const up = plain.flatMap((row, index) => [
    2,
    ...row.map((value, column) => (value - (plain[index - 1]?.[column] ?? 0)) & 255),
  ])
  const data = await deflated(new Uint8Array(up))
  const dictionary = `/Type /XRef /Size ${table + 1} /W [1 3 1] /Root 1 0 R ${parts.trailer ?? ''} /Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 5 >>`
  return joined([
    written.bytes,
    ...piecesOf(table, { dictionary, stream: data }),
    `startxref\n${written.end}\n%%EOF\n`,
  ])
}

/** A later revision after the end of a document, as programs write it that only append. */
export function revised(
  before: Uint8Array<ArrayBuffer>,
  changes: Array<[number, PdfObject]>,
  trailer = '',
): Uint8Array<ArrayBuffer> {
  const previous = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(latin(before))?.[1] ?? '0'
  const { bytes, offsets, end } = body(changes, before)
  const rows = changes.map(
    ([number], index) => `${number} 1\n${String(offsets[index]).padStart(10, '0')} 00000 n \n`,
  )
  const size = Math.max(20, ...changes.map(([number]) => number + 1))
  return joined([
    bytes,
    `xref\n${rows.join('')}trailer\n<< /Size ${size} /Root 1 0 R /Prev ${previous} ${trailer} >>\n`,
    `startxref\n${end}\n%%EOF\n`,
  ])
}

export function latin(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return text
}

export async function deflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

export function joined(pieces: Array<Uint8Array<ArrayBuffer> | string>): Uint8Array<ArrayBuffer> {
  const parts = pieces.map((piece) => (typeof piece === 'string' ? encoder.encode(piece) : piece))
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function piecesOf(number: number, object: PdfObject): Array<Uint8Array<ArrayBuffer> | string> {
  if (typeof object === 'string') return [`${number} 0 obj\n${object}\nendobj\n`]
  const stream = joined([object.stream])
  return [
    `${number} 0 obj\n<< /Length ${stream.length} ${object.dictionary} >>\nstream\n`,
    stream,
    '\nendstream\nendobj\n',
  ]
}

function body(
  objects: Array<[number, PdfObject]>,
  before: Uint8Array<ArrayBuffer> | string = '%PDF-1.7\n%ÿÿÿÿ\n',
): { bytes: Uint8Array<ArrayBuffer>; offsets: Array<number>; end: number } {
  const pieces: Array<Uint8Array<ArrayBuffer> | string> = [before]
  const offsets: Array<number> = []
  let end = joined(pieces).length
  for (const [number, object] of objects) {
    offsets.push(end)
    const added = piecesOf(number, object)
    pieces.push(...added)
    end += joined(added).length
  }
  return { bytes: joined(pieces), offsets, end }
}
