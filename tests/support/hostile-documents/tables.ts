import { aPdf, compactPdf, deflated, joined, latin, type PdfObject } from '../pdfs.ts'
import {
  type Bytes,
  bomb,
  type Documents,
  numbers,
  packedAgain,
  references,
  tree,
  withTree,
} from './making.ts'

/** A table as a stream of so many rows that lead nowhere, but for those of the document. */
async function withRows(count: number, index = `/Index [0 ${count}]`): Promise<Bytes> {
  const text = latin(aPdf())
  const rows = new Uint8Array(count * 4)
  for (let number = 1; number <= 9; number += 1) {
    const at = text.indexOf(`\n${number} 0 obj`) + 1
    rows.set([1, (at >> 8) & 255, at & 255, 0], number * 4)
  }
  for (let number = 10; number < count; number += 1) rows[number * 4] = 1
  return withTable(await deflated(rows), `/W [1 2 1] /Size ${count} ${index}`)
}

function withTable(rows: Bytes, entries: string): Bytes {
  const document = aPdf().slice(0, latin(aPdf()).lastIndexOf('xref\n0 '))
  return joined([
    document,
    `99 0 obj\n<< /Type /XRef /Root 1 0 R ${entries} /Filter /FlateDecode /Length ${rows.length} >>\n`,
    joined(['stream\n', rows, '\nendstream\nendobj\n']),
    `startxref\n${document.length}\n%%EOF\n`,
  ])
}

/** Tables that each name so many objects and lead to the one before. */
async function withHistory(count: number, rowsOfEach: number): Promise<Bytes> {
  const rows = await deflated(new Uint8Array(rowsOfEach * 4).fill(1))
  const pieces: Array<Bytes | string> = [aPdf()]
  let size = latin(aPdf()).length
  let previous = latin(aPdf()).lastIndexOf('xref\n0 ')
  for (const number of numbers(count, 100)) {
    const head = `${number} 0 obj\n<< /Type /XRef /Root 1 0 R /W [1 2 1] /Index [100 ${rowsOfEach}] /Prev ${previous} /Filter /FlateDecode /Length ${rows.length} >>\nstream\n`
    const whole = joined([head, rows, '\nendstream\nendobj\n'])
    pieces.push(whole)
    previous = size
    size += whole.length
  }
  return joined([...pieces, `startxref\n${previous}\n%%EOF\n`])
}

/** Object streams that become large, and objects in them that are asked for in turn. */
async function withLargeHolders(holders: number, each: number): Promise<Bytes> {
  const first = 10
  const kids = numbers(holders * each, first + holders)
  const more: Array<PdfObject> = []
  for (const holder of numbers(holders)) {
    const own = kids.filter((_, index) => index % holders === holder)
    const head = own.map((number) => `${number} 0 `).join('')
    const stream = await deflated(
      joined([head, '<< /Kids [] >> ', new Uint8Array(15_000_000).fill(32)]),
    )
    const dictionary = `/Type /ObjStm /N ${own.length} /First ${head.length} /Filter /FlateDecode`
    more.push({ dictionary, stream })
  }
  const plain = withTree(tree(`${references(kids.length, first + holders)} 3 0 R`, -1), more)
  const text = latin(plain)
  const rows = new Uint8Array((first + holders + kids.length) * 5)
  for (const number of numbers(first + holders - 1, 1)) {
    const at = text.indexOf(`\n${number} 0 obj`) + 1
    rows.set([1, (at >> 16) & 255, (at >> 8) & 255, at & 255, 0], number * 5)
  }
  for (const [index, number] of kids.entries()) {
    rows.set([2, 0, 0, first + (index % holders), 0], number * 5)
  }
  const body = plain.slice(0, text.lastIndexOf('xref\n0 '))
  const packed = await deflated(rows)
  return joined([
    body,
    `9999 0 obj\n<< /Type /XRef /Root 1 0 R /W [1 3 1] /Size ${rows.length / 5} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`,
    packed,
    `\nendstream\nendobj\nstartxref\n${body.length}\n%%EOF\n`,
  ])
}

/** Tables of where objects lie, and streams of objects, that are far larger than what they name. */
export const tables: Documents = {
  'a table of a million objects': async () => withRows(1_000_000),
  'a table of eight million objects': async () =>
    withTable(await bomb(8_000_000), '/W [0 1 0] /Size 8000000'),
  'a table of fifteen million objects': async () =>
    withTable(await bomb(15_000_000), '/W [0 1 0] /Size 15000000'),
  'a table that bursts': async () => withTable(await bomb(40_000_000), '/W [1 2 1] /Size 9'),
  'a table that is packed a hundred times': async () => {
    const rows = await packedAgain(30_000_000, 3)
    const filters = `/Filter [${'/FlateDecode '.repeat(100)}]`
    return withTable(rows, `${filters} /W [1 2 1] /Size 9`)
  },
  'tables of half a million objects, nine hundred times': async () => withHistory(900, 490_000),
  'nine hundred small tables': async () => withHistory(900, 10),
  'a thousand tables and more': async () => withHistory(3000, 10),
  'object streams that are read in turn': async () => withLargeHolders(8, 400),
  'an object stream of two hundred thousand objects': async () => {
    const more = new Array<string>(200_000).fill('<< /Type /Nothing >>')
    return compactPdf({ more, catalog: `/OCProperties << /OCGs [${references(190_000, 20)}] >>` })
  },
}
