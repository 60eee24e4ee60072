import { expect, test } from 'vitest'
import type { FileFacts, FileFault } from '../../../../src/formats/facts.ts'
import { readFacts } from '../../../../src/formats/reading.ts'
import { aLockedPdf, type LockKind } from '../../../support/locked-pdfs.ts'
import {
  aPdf,
  compactPdf,
  deflated,
  joined,
  latin,
  type PdfParts,
  revised,
} from '../../../support/pdfs.ts'
import { source } from '../../../support/sources.ts'

async function factsOf(bytes: Uint8Array): Promise<FileFacts> {
  const facts = await readFacts(source(bytes))
  if (!facts.ok) throw new Error(`Refused as ${facts.refusal}`)
  return facts.value
}

const plain: FileFacts = {
  format: 'pdf',
  width: 300,
  height: 400,
  orientation: 1,
  colour: 'rgb',
  bitsPerSample: 8,
  alpha: false,
  profile: null,
  pages: 1,
  dpi: null,
  millimetres: { width: 105.8, height: 141.1 },
  fonts: { embedded: [], missing: [] },
}

test('a document tells the size of its first page and how many it has', async () => {
  expect(await factsOf(aPdf({ pages: 3 }))).toEqual({ ...plain, pages: 3 })
})

test('a document packed into streams tells the same as a plain one', async () => {
  expect(await factsOf(await compactPdf({ pages: 3 }))).toEqual({ ...plain, pages: 3 })
})

test.each<[string, PdfParts, Partial<FileFacts>]>([
  [
    'turned',
    { page: '/Rotate 270' },
    { width: 400, height: 300, millimetres: { width: 141.1, height: 105.8 } },
  ],
  [
    'cropped',
    { page: '/CropBox [100 400 0 300]' },
    { width: 100, height: 100, millimetres: { width: 35.3, height: 35.3 } },
  ],
  [
    'measured in larger units',
    { page: '/UserUnit 10' },
    { width: 3000, height: 4000, millimetres: { width: 1058.3, height: 1411.1 } },
  ],
  [
    'with bleed',
    { page: '/TrimBox [10 10 290 390] /Rotate 90' },
    {
      width: 400,
      height: 300,
      millimetres: { width: 141.1, height: 105.8 },
      trimmed: { width: 134.1, height: 98.8 },
    },
  ],
  [
    'with an indirect box',
    { page: '/MediaBox 10 0 R', more: ['[0 0 11 0 R 72]', '144'] },
    { width: 144, height: 72, millimetres: { width: 50.8, height: 25.4 } },
  ],
])('a page that is %s is measured as it is displayed', async (_, parts, facts) => {
  expect(await factsOf(aPdf(parts))).toEqual({ ...plain, ...facts })
})

test.each<[string, PdfParts, FileFacts['colour']]>([
  ['greys', { content: '0.5 g 0 0 9 9 re f' }, 'grey'],
  ['nothing but black', { content: '0 0 9 9 re f' }, 'grey'],
  ['inks', { content: '1 0 0 rg 0 0 9 9 re f 0 1 0 0 k 9 9 9 9 re f' }, 'cmyk'],
  ['nothing', { content: '' }, 'unknown'],
  [
    'a spot colour',
    { content: '', resources: '/ColorSpace << /S [/Separation /Gold /DeviceCMYK 9 0 R] >>' },
    'cmyk',
  ],
  [
    'a picture with a profile of four inks',
    {
      content: '',
      resources: '/XObject << /P 10 0 R >>',
      more: [
        {
          dictionary:
            '/Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace [/ICCBased 11 0 R]',
          stream: 'four',
        },
        { dictionary: '/N 4', stream: 'profile' },
      ],
    },
    'cmyk',
  ],
  [
    'a form that paints with inks',
    {
      content: '/F Do',
      resources: '/XObject << /F 10 0 R >>',
      more: [{ dictionary: '/Subtype /Form /BBox [0 0 9 9]', stream: '0 0 0 1 k 0 0 9 9 re f' }],
    },
    'cmyk',
  ],
  [
    'a picture inside its content whose bytes look like an ink',
    { content: '0 g BI /W 1 /H 1 /CS /G /BPC 8 ID 0 1 0 0 k x EI 0 0 9 9 re f' },
    'grey',
  ],
])('a page that paints with %s tells its colour', async (_, parts, colour) => {
  expect((await factsOf(aPdf(parts))).colour).toEqual(colour)
})

test('a content that breaks off tells no colour, and the rest is told all the same', async () => {
  const content = { dictionary: '/Filter /FlateDecode', stream: 'not packed at all' }
  const broken = revised(aPdf(), [[4, content]])

  expect(await factsOf(broken)).toEqual({ ...plain, colour: 'unknown' })
})

test('the fonts that lie in the document are told from those that do not', async () => {
  const facts = await factsOf(
    aPdf({
      resources: '/Font << /A 10 0 R /B 11 0 R /C 12 0 R /D 15 0 R >> /XObject << /F 17 0 R >>',
      more: [
        '<< /Type /Font /Subtype /TrueType /BaseFont /ABCDEF+Kufi#20Bold /FontDescriptor 14 0 R >>',
        '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
        '<< /Type /Font /Subtype /Type0 /BaseFont /Naskh /DescendantFonts [13 0 R] >>',
        '<< /Type /Font /Subtype /CIDFontType2 /FontDescriptor << /FontName /Naskh >> >>',
        '<< /Type /FontDescriptor /FontFile2 16 0 R >>',
        '<< /Type /Font /Subtype /Type3 /CharProcs << >> >>',
        { dictionary: '', stream: 'a font' },
        {
          dictionary:
            '/Subtype /Form /BBox [0 0 9 9] /Resources << /Font << /E << /Type /Font /Subtype /Type1 /BaseFont /Nested >> >> >>',
          stream: '',
        },
      ],
    }),
  )

  expect(facts.fonts).toEqual({
    embedded: ['Kufi Bold'],
    missing: ['Helvetica', 'Naskh', 'Nested'],
  })
})

test.each<LockKind>(['RC4 40', 'RC4 128', 'AES 128', 'AES 256'])(
  'a document locked with %s against changes is read, and one with a password is not',
  async (kind) => {
    const content = '0 1 0 0 k 0 0 9 9 re f'

    expect(await factsOf(aLockedPdf(kind, '', { content }))).toEqual({ ...plain, colour: 'cmyk' })
    expect(await readFacts(source(aLockedPdf(kind, 'zaatar', { content })))).toEqual({
      ok: false,
      refusal: 'needs-password',
    })
  },
)

test('the press that a document was made for is named', async () => {
  const facts = await factsOf(
    aPdf({ catalog: '/OutputIntents [<< /S /GTS_PDFX /OutputConditionIdentifier (FOGRA39) >>]' }),
  )

  expect(facts.profile).toEqual('FOGRA39')
})

test('what a later revision says counts', async () => {
  const changed = revised(aPdf(), [[2, '<< /Kids [3 0 R] /Count 1 /MediaBox [0 0 72 144] >>']])

  expect(await factsOf(changed)).toMatchObject({ width: 72, height: 144 })
})

test('a document whose table is wrong is read by looking for its objects', async () => {
  const moved = latin(aPdf({ pages: 2 })).replace('%PDF-1.7\n', '%PDF-1.7\n% moved along\n')
  const unnamed = latin(aPdf()).replace(/trailer[\s\S]*startxref\n\d+/, '')

  expect(await factsOf(bytesOf(moved))).toEqual({ ...plain, pages: 2 })
  expect(await factsOf(bytesOf(unnamed))).toEqual(plain)
})

test('a packed document whose start is not told is read by looking for its objects', async () => {
  const lost = latin(await compactPdf()).replace(/startxref\n\d+/, 'startxref\n7')

  expect(await factsOf(bytesOf(lost))).toEqual(plain)
})

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}

const zip = bytesOf(`PK\x05\x06${'\0'.repeat(18)}`)
const whole = aPdf()

test.each<[string, Uint8Array, FileFault]>([
  ['is cut off', whole.slice(0, 400), 'damaged'],
  ['is only a head', bytesOf('%PDF-1.7\n%%EOF'), 'damaged'],
  ['has no page', aPdf({ pages: 0 }), 'no-pages'],
  ['is locked', aPdf({ trailer: '/Encrypt << /Filter /Standard /R 3 /V 2 >>' }), 'needs-password'],
  ['has a page of six metres', aPdf({ mediaBox: '[0 0 300 18000]' }), 'page-too-large'],
  ['has a page thinner than a line', aPdf({ mediaBox: '[0 0 1 400]' }), 'damaged'],
  ['is an archive as well', joined([whole, zip]), 'two-kinds'],
  ['carries a web page behind it', joined([whole, '<html>']), 'two-kinds'],
  ['carries notes behind it', joined([whole, 'and more']), 'trailing-data'],
  ['begins as something else', joined(['MZ', whole]), 'not-a-picture'],
  [
    'claims a picture of ten thousand million pixels',
    aPdf({
      resources: '/XObject << /P 10 0 R >>',
      more: [{ dictionary: '/Subtype /Image /Width 100000 /Height 100000', stream: '' }],
    }),
    'bomb',
  ],
])('a document that %s is refused with its reason', async (_, bytes, fault) => {
  expect(await readFacts(source(bytes))).toEqual({ ok: false, refusal: fault })
})

test('blanks and zeros after the end are nothing', async () => {
  expect(await factsOf(joined([whole, '\r\n  \n', new Uint8Array(100_000)]))).toEqual(plain)
})

test('an object stream that would fill the memory is refused', async () => {
  const bomb = await deflated(new Uint8Array(40_000_000))
  const document = latin(await compactPdf())
  const at = document.search(/\d+ 0 obj\n<< \/Length \d+ \/Type \/ObjStm/)
  const dictionary = `<< /Type /ObjStm /N 4 /First 20 /Filter /FlateDecode /Length ${bomb.length} >>`
  const number = Number.parseInt(document.slice(at), 10)
  const bytes = joined([
    bytesOf(document.slice(0, at)),
    `${number} 0 obj\n${dictionary}\nstream\n`,
    bomb,
    '\nendstream\nendobj\nstartxref\n0\n%%EOF',
  ])

  expect(await readFacts(source(bytes))).toEqual({ ok: false, refusal: 'bomb' })
})

test('the pictures that a page may show are counted in pixels', async () => {
  const picture = { dictionary: '/Subtype /Image /Width 500 /Height 300', stream: '' }
  const resources = '/XObject << /A 10 0 R /B 11 0 R /Again 10 0 R >>'

  const facts = await factsOf(aPdf({ resources, more: [picture, picture] }))
  expect(facts).toEqual({ ...plain, pixelsOnPage: 300_000 })
})

const form = (stream: string, used: number) => ({
  dictionary: `/Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F ${used} 0 R >> >>`,
  stream,
})

test.each<[string, PdfParts]>([
  ['itself', { more: [form('/F Do', 11), form('/F Do', 10)] }],
  [
    'forms that draw forms, ten times each, nine levels deep',
    {
      more: Array.from({ length: 9 }, (_, level) =>
        form(level < 8 ? '/F Do '.repeat(10) : '0 0 9 9 re f', 11 + level),
      ),
    },
  ],
  [
    'one large picture ten thousand times',
    {
      content: '/F Do '.repeat(10_000),
      more: [{ dictionary: '/Subtype /Image /Width 5000 /Height 5000', stream: '' }],
    },
  ],
  [
    'a pattern of itself',
    {
      content: '/Pattern cs /P scn 0 0 9 9 re f',
      resources: '/Pattern << /P 10 0 R >>',
      more: [
        {
          dictionary:
            '/PatternType 1 /PaintType 1 /BBox [0 0 9 9] /Resources << /Pattern << /P 10 0 R >> >>',
          stream: '/Pattern cs /P scn 0 0 9 9 re f',
        },
      ],
    },
  ],
])('a page that draws %s is refused before it is drawn', async (_, parts) => {
  const whole = { content: '/F Do', resources: '/XObject << /F 10 0 R >>', ...parts }

  expect(await readFacts(source(aPdf(whole)))).toEqual({ ok: false, refusal: 'bomb' })
})

test('tables and pages that lead back to themselves end', async () => {
  const round = revised(aPdf(), [[2, '<< /Kids [2 0 R] /Count 1 >>']])
  const again = latin(aPdf({ trailer: '/Prev 15' }))

  expect(await readFacts(source(round))).toEqual({ ok: false, refusal: 'damaged' })
  expect((await readFacts(source(bytesOf(again)))).ok).toEqual(true)
})

test('whatever is flipped or cut, an answer comes', async () => {
  const seeds = [aPdf({ pages: 2 }), await compactPdf({ pages: 2 })]
  const random = dice(20_260_501)
  const answers = new Set<string>()
  for (let count = 0; count < 1500; count += 1) {
    const bytes = (seeds[count % 2] ?? new Uint8Array()).slice()
    for (let flips = random(5); flips >= 0; flips -= 1) bytes[random(bytes.length)] = random(256)
    const cut = random(4) === 0 ? bytes.slice(0, random(bytes.length)) : bytes
    const facts = await readFacts(source(cut))
    answers.add(facts.ok ? 'read' : facts.refusal)
  }

  expect(answers.has('read') && answers.has('damaged')).toEqual(true)
})

/** The same throws every time. */
function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return Math.floor((state / 0x80000000) * sides)
  }
}
