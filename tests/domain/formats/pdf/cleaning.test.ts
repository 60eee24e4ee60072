import sharp from 'sharp'
import { expect, test } from 'vitest'
import { type Cleaned, clean } from '../../../../src/formats/cleaning.ts'
import { neutralProfile } from '../../../../src/formats/icc/neutral.ts'
import { readFacts } from '../../../../src/formats/reading.ts'
import { planted, tagsOf } from '../../../support/exiftool.ts'
import { aLockedPdf } from '../../../support/locked-pdfs.ts'
import {
  aPdf,
  compactPdf,
  deflated,
  joined,
  latin,
  type PdfObject,
  type PdfParts,
  revised,
} from '../../../support/pdfs.ts'
import { adobeRgb } from '../../../support/profiles.ts'
import { tellingProfile } from '../../../support/profiles-planted.ts'
import { everySecret, secret } from '../../../support/secrets-planted.ts'
import { carriedOut, holdsText, source } from '../../../support/sources.ts'

async function cleaned(bytes: Uint8Array): Promise<Cleaned & { bytes: Uint8Array<ArrayBuffer> }> {
  const done = await clean(source(bytes), 'pdf')
  if (!done) throw new Error('It was not understood')
  return { ...done, bytes: await carriedOut(done.plan, source(bytes)) }
}

const packet = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><dc:creator>${secret}</dc:creator></x:xmpmeta>`
const metadata: PdfObject = { dictionary: '/Type /Metadata /Subtype /XML', stream: packet }
const text = `(${secret})`

/** A document that tells of its maker wherever a document can. */
const tellingParts: PdfParts = {
  pages: 2,
  content: 'q 100 0 0 100 0 0 cm /P Do Q /F Do',
  resources: '/XObject << /P 11 0 R /F 12 0 R >> /Font << /Author 18 0 R >>',
  trailer: '/Info 14 0 R /ID [<0123> <4567>]',
  catalog: `/Metadata 10 0 R /Lang (es) /PieceInfo << /App << /Private ${text} >> >>
    /Names << /EmbeddedFiles << /Names [(a.txt) 15 0 R] >> /JavaScript << /Names [(x) << /S /JavaScript /JS ${text} >>] >> >>
    /OpenAction << /S /JavaScript /JS ${text} >> /AF [15 0 R] /Collection << /D (a.txt) >>
    /Outlines << /First << /Title ${text} >> >> /StructTreeRoot << /K << /Alt ${text} >> >>
    /OCProperties << /OCGs [17 0 R] /D << /Name ${text} /Creator ${text} /ON [17 0 R] /Order [${text} 17 0 R] >> >>`,
  page: `/Group << /S /Transparency /CS 99 0 R >> /LastModified ${text} /Thumb 16 0 R /PieceInfo << /App << /Private ${text} >> >>
    /Annots [<< /Type /Annot /Subtype /Stamp /F 4 /Rect [0 0 50 50] /T ${text} /M ${text} /NM ${text} /Contents ${text} /RC ${text} /AP << /N 13 0 R >> >>
             << /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI ${text} >> >>
             << /Type /Annot /Subtype /FileAttachment /F 4 /Rect [0 0 9 9] /FS 15 0 R /AP << /N 13 0 R >> >>]`,
  more: [
    metadata,
    {
      dictionary: `/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Metadata 10 0 R /Name /${secret.replaceAll(' ', '#20')} /OPI << /F ${text} >> /Measure << /Subtype /GEO >>`,
      stream: 'rgb',
    },
    {
      dictionary: `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /OC 17 0 R /LastModified ${text} /PieceInfo << >>`,
      stream: '0 0 9 9 re f',
    },
    { dictionary: '/Type /XObject /Subtype /Form /BBox [0 0 50 50]', stream: '0 0 9 9 re f' },
    `<< /Author ${text} /Creator ${text} /Producer ${text} /CreationDate (D:20260501) /Title ${text} /Own ${text} >>`,
    `<< /Type /Filespec /F ${text} /AFRelationship /C2PA_Manifest /EF << /F 19 0 R >> >>`,
    {
      dictionary: '/Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8',
      stream: 'thumb',
    },
    `<< /Type /OCG /Name ${text} /Usage << /CreatorInfo << /Creator ${text} >> /User << /Name ${text} >> /Print << /PrintState /ON >> >> >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    { dictionary: '/Type /EmbeddedFile', stream: secret },
  ],
}

test('what a document tells of its maker is gone, and said', async () => {
  const before = aPdf(tellingParts)
  const after = await cleaned(before)

  expect(holdsText(before, secret)).toEqual(true)
  expect(holdsText(after.bytes, secret)).toEqual(false)
  expect(holdsText(after.bytes, '0123')).toEqual(false)
  expect(after.removed).toEqual([
    'attachments',
    'dates',
    'description',
    'history',
    'names',
    'other',
    'place',
    'provenance',
    'software',
    'thumbnail',
  ])
  expect(after.size).toEqual(after.bytes.length)
})

test('the clean document has the same page, with its fonts, forms and stamps', async () => {
  const { bytes } = await cleaned(aPdf(tellingParts))

  expect(await readFacts(source(bytes))).toEqual(await readFacts(source(aPdf(tellingParts))))
  expect(
    latin(bytes)
      .match(/\/Subtype \/\w+/g)
      ?.toSorted(),
  ).toEqual(['Form', 'Form', 'Image', 'Stamp', 'Type1'].map((kind) => `/Subtype /${kind}`))
  expect(latin(bytes)).toMatch(/\/Lang <6573>/)
  expect(latin(bytes)).toMatch(/\/PrintState \/ON/)
})

test('a packed document is cleaned as a plain one is', async () => {
  const plain = await cleaned(aPdf(tellingParts))
  const packed = await cleaned(await compactPdf(tellingParts))

  expect(latin(packed.bytes)).toEqual(latin(plain.bytes))
  expect(packed.removed).toEqual(plain.removed)
})

test('the same document makes the same plan, and a clean one is left as it is', async () => {
  const document = aPdf(tellingParts)
  const once = await cleaned(document)
  const twice = await cleaned(once.bytes)

  expect(await clean(source(document), 'pdf')).toEqual(await clean(source(document), 'pdf'))
  expect(twice.removed).toEqual([])
  expect(twice.plan).toEqual([{ from: 0, to: once.size }])
})

test('ExifTool finds nothing of what it wrote into a document', async () => {
  const names = ['Author', 'Creator', 'Producer', 'Title', 'Subject', 'Keywords']
  const before = planted(aPdf(), 'pdf', [
    ...names.map((name) => `-PDF:${name}=${secret}`),
    '-PDF:CreateDate=2026:05:01 10:11:12',
    ...everySecret.filter((given) => given.startsWith('-XMP')),
  ])
  const after = await cleaned(before)

  expect(Object.keys(tagsOf(before, 'pdf')).filter((tag) => /^XMP|Author/.test(tag))).not.toEqual(
    [],
  )
  expect(Object.keys(tagsOf(after.bytes, 'pdf')).filter((tag) => /^(XMP|PDF)/.test(tag))).toEqual([
    'PDF:PDFVersion',
    'PDF:Linearized',
    'PDF:PageCount',
    'PDF:MediaBox',
  ])
  expect(holdsText(after.bytes, secret)).toEqual(false)
  expect(after.removed).toContain('history')
})

async function aPhotograph(): Promise<Uint8Array<ArrayBuffer>> {
  const create = { width: 40, height: 30, channels: 3, background: '#2a6' } as const
  return planted(await sharp({ create }).withIccProfile('p3').jpeg().toBuffer(), 'jpg', everySecret)
}

function showing(picture: PdfObject): PdfParts {
  return {
    content: '300 0 0 400 0 0 cm /P Do',
    resources: '/XObject << /P 10 0 R >>',
    more: [picture],
  }
}

const picture = '/Type /XObject /Subtype /Image /Width 40 /Height 30 /BitsPerComponent 8'

test.each(['/DCTDecode', '[/FlateDecode /DCTDecode]'])(
  'a photograph on the page forgets its camera, packed as %s',
  async (filter) => {
    const photograph = await aPhotograph()
    const stream = filter.includes('Flate') ? await deflated(photograph) : photograph
    const after = await cleaned(
      aPdf(showing({ dictionary: `${picture} /ColorSpace /DeviceRGB /Filter ${filter}`, stream })),
    )

    const kept = latin(after.bytes)
    const from = kept.indexOf('\xff\xd8\xff')
    const length = Number(/\/Length (\d+)[^>]*\/DCTDecode/.exec(kept)?.[1])
    const carried = after.bytes.slice(from, from + length)
    const [old, fresh] = await Promise.all(
      [photograph, carried].map((one) => sharp(one).raw().toBuffer()),
    )
    expect(kept.slice(from + length, from + length + 10)).toEqual('\nendstream')
    expect(fresh?.equals(old ?? Buffer.alloc(0))).toEqual(true)
    expect(holdsText(after.bytes, secret)).toEqual(false)
    expect(holdsText(after.bytes, 'ICC_PROFILE')).toEqual(true)
    expect(after.removed).toEqual(expect.arrayContaining(['camera', 'names', 'place']))
    expect((await cleaned(after.bytes)).removed).toEqual([])
  },
)

function box(kind: string, body: string): string {
  const size = 8 + body.length
  return `${String.fromCharCode(0, 0, size >> 8, size & 255)}${kind}${body}`
}

function bytesOf(characters: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(characters, (character) => character.charCodeAt(0))
}

/** A codestream with one tile; what stands before its data may hold comments. */
function codestream(notes: string, ofTile = ''): string {
  const tile = `${ofTile}\xff\x93tile`
  const size = String.fromCharCode(0, 0, 0, 12 + tile.length)
  return `\xff\x4f\xff\x51\0\x04sz${notes}\xff\x90\0\x0a\0\0${size}\0\x01${tile}\xff\xd9`
}

const note = `\xff\x64${String.fromCharCode(0, secret.length + 4)}\0\x01${secret}`
const sized = box('ihdr', '\0\0\0\x1e\0\0\0\x28\0\x03\x07\x07\0\0')

test('a JPEG 2000 picture loses its notes and keeps its tiles', async () => {
  const telling = latin(tellingProfile(adobeRgb(), secret))
  const silent = latin(neutralProfile(tellingProfile(adobeRgb(), secret)) ?? new Uint8Array())
  const kept = (profile: string) =>
    box('jP  ', '\r\n\x87\n') +
    box('ftyp', 'jp2 \0\0\0\0jp2 ') +
    box('jp2h', sized + box('colr', `\x02\0\0${profile}`))
  const notes = box('xml ', packet) + box('uuid', secret) + box('rreq', secret)
  const before = kept(telling) + notes + box('jp2c', `${codestream(note)}${secret}`)
  const dictionary = `${picture} /Filter /JPXDecode`
  const after = await cleaned(aPdf(showing({ dictionary, stream: bytesOf(before) })))

  expect(latin(after.bytes)).toContain(`${kept(silent)}${box('jp2c', codestream(''))}\nendstream`)
  expect(holdsText(after.bytes, secret)).toEqual(false)
})

test('what an earlier revision said, and what nothing refers to, is gone', async () => {
  const first = aPdf({ content: `% ${secret}\n0 0 9 9 re f`, more: [`(${secret} alone)`] })
  const after = await cleaned(revised(first, [[4, { dictionary: '', stream: '0 0 9 9 re f' }]]))

  expect(holdsText(after.bytes, secret)).toEqual(false)
  expect(after.removed).toEqual(['history'])
})

test('what follows the end is gone', async () => {
  const after = await cleaned(joined([aPdf(), secret]))

  expect(holdsText(after.bytes, secret)).toEqual(false)
  expect(after.removed).toEqual(['trailing-data'])
})

test.each<[string, Uint8Array]>([
  [
    'with words of which it brings no picture',
    aPdf({ page: '/Annots [<< /Subtype /FreeText /F 4 /Rect [0 0 9 9] /Contents (Libre) >>]' }),
  ],
  ['locked', aLockedPdf('AES 128')],
  ['whose table is wrong', bytesOf(latin(aPdf()).replace('%PDF-1.7\n', '%PDF-1.7\n%\n'))],
  ['that says a wrong length', bytesOf(latin(aPdf()).replace(/Length \d+/, 'Length 20'))],
  [
    'that draws from another file',
    aPdf(showing({ dictionary: `${picture} /F (/home/ada)`, stream: '' })),
  ],
  [
    'with a picture that breaks off',
    aPdf(
      showing({
        dictionary: `${picture} /Filter /DCTDecode`,
        stream: bytesOf('\xff\xd8\xff\xe1\0\x40'),
      }),
    ),
  ],
  [
    'with an unknown part in a picture',
    aPdf(
      showing({
        dictionary: `${picture} /Filter /JPXDecode`,
        stream: bytesOf(box('jP  ', 'mark') + box('what', 'ever')),
      }),
    ),
  ],
  [
    'with a note beside a tile of a picture',
    aPdf(
      showing({
        dictionary: `${picture} /Filter /JPXDecode`,
        stream: bytesOf(codestream('', note)),
      }),
    ),
  ],
  [
    'with colours of a picture that nobody here knows',
    aPdf(
      showing({
        dictionary: `${picture} /Filter /JPXDecode`,
        stream: bytesOf(box('jp2h', sized + box('colr', '\x04ways')) + box('jp2c', codestream(''))),
      }),
    ),
  ],
  [
    'whose fonts are its resources',
    aPdf({ page: '/Resources 10 0 R', resources: '', more: ['<< /Font 10 0 R >>'] }),
  ],
])('a document %s is not let through', async (_, bytes) => {
  expect(await clean(source(bytes), 'pdf')).toEqual(null)
})

test('whatever is flipped or cut, nothing of the maker is let through with an answer', async () => {
  const seeds = [aPdf(tellingParts), await compactPdf(tellingParts)]
  const random = dice(20_260_502)
  let answers = 0
  for (let count = 0; count < 600; count += 1) {
    const bytes = (seeds[count % 2] ?? new Uint8Array()).slice()
    for (let flips = random(4); flips >= 0; flips -= 1) bytes[random(bytes.length)] = random(256)
    const done = await clean(source(bytes), 'pdf')
    if (!done) continue
    answers += 1
    expect(holdsText(await carriedOut(done.plan, source(bytes)), secret)).toEqual(false)
  }
  expect(answers).toBeGreaterThan(50)
})

/** The same throws every time. */
function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return Math.floor((state / 0x80000000) * sides)
  }
}
