import {
  aPdf,
  compactPdf,
  deflated,
  joined,
  latin,
  objectsOf,
  type PdfObject,
  redSquare,
  written,
} from './pdfs.ts'

/** Documents that are small, or plain, and have far more to be walked through than any poster. */

type Bytes = Uint8Array<ArrayBuffer>
type Made = () => Promise<Bytes>

const page = '<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << >> >>'
const tree = (kids: string, count: number | string) =>
  `<< /Type /Pages /Kids [${kids}] /Count ${count} /MediaBox [0 0 300 400] >>`

/** Its second object is the tree of pages. */
function withTree(pages: string, more: Array<PdfObject> = []): Bytes {
  const [catalog = '', , ...others] = objectsOf({ more })
  return written([catalog, pages, ...others])
}

const numbers = (count: number, first = 0) => Array.from({ length: count }, (_, at) => first + at)
const references = (count: number, first: number) =>
  numbers(count, first)
    .map((number) => `${number} 0 R`)
    .join(' ')

function manyPages(count: number): Bytes {
  return withTree(tree(references(count, 10), count), new Array<string>(count).fill(page))
}

/** Twenty pages to a node, as programs write it. */
function balancedPages(count: number): Bytes {
  const more: Array<string> = []
  let level = numbers(count, 10)
  more.push(...level.map(() => page))
  while (level.length > 20) {
    const groups = numbers(Math.ceil(level.length / 20)).map((at) =>
      level.slice(at * 20, at * 20 + 20),
    )
    level = groups.map((group) => {
      more.push(tree(group.map((number) => `${number} 0 R`).join(' '), 20))
      return more.length + 9
    })
  }
  return withTree(tree(level.map((number) => `${number} 0 R`).join(' '), count), more)
}

/** Every node of the tree has the next one twice, and the last has nothing. */
function branching(depth: number, count: string): Bytes {
  const nodes = numbers(depth, 11).map((next) => tree(`${next} 0 R ${next} 0 R`, count))
  return withTree(tree('10 0 R', count), [...nodes, tree('', 0)])
}

function chained(depth: number): Bytes {
  const nodes = numbers(depth, 11).map((next) => tree(`${next} 0 R`, 1))
  return withTree(tree('10 0 R', 1), [...nodes, page])
}

/** A document whose own table says nothing, so that its objects have to be looked for. */
function withoutTable(bytes: Bytes): Bytes {
  const text = latin(bytes)
  const end = text.lastIndexOf('xref\n0 ')
  return joined([bytes.slice(0, end), 'trailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n'])
}

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

const bomb = (bytes: number) => deflated(new Uint8Array(bytes))

async function packedAgain(bytes: number, times: number): Promise<Bytes> {
  let packed = await bomb(bytes)
  for (let time = 1; time < times; time += 1) packed = await deflated(packed)
  return packed
}

const names = (count: number, value: string) =>
  numbers(count)
    .map((number) => `/N${number} ${value}`)
    .join(' ')

const form: PdfObject = {
  dictionary: '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << >>',
  stream: '0 0 9 9 re f',
}

export const hostileDocuments: Record<string, Made> = {
  'kids that are all one page': async () => withTree(tree('3 0 R '.repeat(200_000), 200_000)),
  'kids that are all one page, not counted': async () =>
    withTree(tree('3 0 R '.repeat(200_000), -1)),
  'kids that are nothing': async () => withTree(tree('null '.repeat(240_000), 1)),
  'kids that are not there': async () => withTree(tree(references(150_000, 1000), 150_000)),
  'kids of the same empty node': async () =>
    withTree(tree('10 0 R '.repeat(170_000), 1), [tree('', 0)]),
  'a hundred thousand pages': async () => manyPages(100_000),
  'a hundred thousand pages in a tree': async () => balancedPages(100_000),
  'a hundred thousand pages without a table': async () => withoutTable(manyPages(100_000)),
  'twenty-five thousand pages': async () => balancedPages(25_000),
  'a tree that branches without leaves': async () => branching(36, '1'),
  'a tree that branches without leaves, not counted': async () => branching(36, '-1'),
  'a tree ten thousand nodes deep': async () => chained(10_000),
  'pages that hold themselves': async () => withTree(tree('2 0 R 2 0 R', 1)),
  'pages that hold themselves and one page': async () => withTree(tree('3 0 R 2 0 R', -1)),
  'a count of pages that is a lie': async () => withTree(tree('3 0 R', 2_000_000_000)),
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
  'a list in a list in a list': async () => aPdf({ catalog: `/A ${'['.repeat(500_000)}` }),
  'a dictionary in a dictionary': async () => aPdf({ catalog: '/A << '.repeat(300_000) }),
  'a list of a million dictionaries': async () =>
    aPdf({ more: [`[${'<< >> '.repeat(1_300_000)}]`], page: '/Annots 10 0 R' }),
  'a list of four million numbers': async () =>
    aPdf({ more: [`[${'0 '.repeat(4_000_000)}]`], page: '/MediaBox 10 0 R' }),
  'objects that never end': async () =>
    withoutTable(joined(['%PDF-1.7\n', `${'1 0 obj [ '.repeat(150_000)}`, 'xref\n0 '])),
  'objects that hold all that follow': async () =>
    withoutTable(
      joined([
        '%PDF-1.7\n',
        numbers(100_000, 1)
          .map((at) => `${at} 0 obj [ 1 `)
          .join(''),
        'xref\n0 ',
      ]),
    ),
  'trailers that never end': async () =>
    withoutTable(joined(['%PDF-1.7\n', 'trailer << /A '.repeat(90_000), 'xref\n0 '])),
  'two hundred thousand marks of objects': async () =>
    withoutTable(joined(['%PDF-1.7\n', '1 0 obj null endobj '.repeat(199_000), 'xref\n0 '])),
  'a stream that is longer than the document': async () => {
    const text = latin(aPdf()).replace(/\/Length \d+/, '/Length 999999999999')
    return joined([text])
  },
  'a content that bursts': async () =>
    written([
      ...objectsOf().slice(0, 3),
      { dictionary: '/Filter /FlateDecode', stream: await bomb(60_000_000) },
    ]),
  'a content of blanks, a thousand times': async () => {
    const blanks = await deflated(new Uint8Array(31_000_000).fill(32))
    const more: Array<PdfObject> = [{ dictionary: '/Filter /FlateDecode', stream: blanks }]
    const [first = '', pages = '', , ...others] = objectsOf({ more })
    const contents = `/Contents [${'10 0 R '.repeat(1000)}]`
    return written([first, pages, `<< /Type /Page /Parent 2 0 R ${contents} >>`, ...others])
  },
  'a content that is packed nine times': async () => {
    const stream = await packedAgain(30_000_000, 3)
    const dictionary = `/Filter [${'/FlateDecode '.repeat(9)}]`
    return written([...objectsOf().slice(0, 3), { dictionary, stream }])
  },
  'a content of two million operators': async () => aPdf({ content: 'q Q '.repeat(1_000_000) }),
  'a content of one long list': async () => aPdf({ content: `[${'0 '.repeat(900_000)}] 0 d` }),
  'a content of one long text': async () => aPdf({ content: `(${'a'.repeat(7_000_000)}) Tj` }),
  'a content of remarks': async () => aPdf({ content: '%a\n'.repeat(5_000_000) }),
  'a hundred thousand names of one form': async () =>
    aPdf({ resources: `/XObject << ${names(100_000, '10 0 R')} >>`, more: [form] }),
  'fifty thousand forms': async () => {
    const more = new Array<PdfObject>(50_000).fill(form)
    const each = numbers(50_000, 10).map((number) => `/N${number} ${number} 0 R`)
    return aPdf({ resources: `/XObject << ${each.join(' ')} >>`, more })
  },
  'a hundred thousand names of the resources of a form': async () => {
    const more = new Array<PdfObject>(2000).fill({
      dictionary: '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources 2010 0 R',
      stream: '0 0 9 9 re f',
    })
    const each = numbers(2000, 10).map((number) => `/N${number} ${number} 0 R`)
    return aPdf({
      resources: `/XObject << ${each.join(' ')} >>`,
      more: [...more, `<< /XObject << ${names(50_000, 'null')} >> >>`],
    })
  },
  'pages that all have a thousand contents': async () => {
    const contents = `/Contents [${'4 0 R '.repeat(1000)}]`
    const more = new Array<string>(800).fill(`<< /Type /Page /Parent 2 0 R ${contents} >>`)
    return withTree(tree(references(800, 10), 800), more)
  },
  'boxes of boxes': async () =>
    aPdf({
      page: '/MediaBox 10 0 R',
      more: numbers(30, 11).map((next) => `[${`${next} 0 R `.repeat(30)}]`),
    }),
  'a calculation that is nested deeply': async () =>
    aPdf({
      content: redSquare,
      resources: '/Shading << /S << /ShadingType 1 /ColorSpace /DeviceRGB /Function 10 0 R >> >>',
      more: [
        {
          dictionary: '/FunctionType 4 /Domain [0 1 0 1] /Range [0 1 0 1 0 1]',
          stream: '{'.repeat(60_000) + '}'.repeat(60_000),
        },
      ],
    }),
  'functions of functions': async () =>
    aPdf({
      resources: '/Shading << /S << /ShadingType 2 /ColorSpace /DeviceRGB /Function 10 0 R >> >>',
      more: numbers(36, 11).map(
        (next) =>
          `<< /FunctionType 3 /Domain [0 1] /Bounds [0.5] /Encode [0 1 0 1] /Functions [${next} 0 R ${next} 0 R] >>`,
      ),
    }),
  'a picture that bursts': async () =>
    aPdf({
      resources: '/XObject << /One 10 0 R >>',
      content: '300 0 0 400 0 0 cm /One Do',
      more: [
        {
          dictionary:
            '/Type /XObject /Subtype /Image /Width 8000 /Height 8000 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode',
          stream: await bomb(64_000_000),
        },
      ],
    }),
}
