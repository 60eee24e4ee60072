import { inflateSync } from 'node:zlib'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { clean } from '../../../../src/formats/cleaning.ts'
import { deflated } from '../../../../src/formats/deflate/deflater.ts'
import { planted, tagsOf } from '../../../support/exiftool.ts'
import { aPdf, latin, type PdfObject } from '../../../support/pdfs.ts'
import { adobeRgb } from '../../../support/profiles.ts'
import { tellingProfile } from '../../../support/profiles-planted.ts'
import { everySecret, secret } from '../../../support/secrets-planted.ts'
import { carriedOut, holdsText, source } from '../../../support/sources.ts'

const create = { width: 24, height: 16, channels: 3, background: '#2a6' } as const
const photograph = planted(await sharp({ create }).jpeg().toBuffer(), 'jpg', everySecret)
const text = `(${secret})`
const name = `/${secret.replaceAll(' ', '#20')}`
const wide = `<feff${Buffer.from(secret, 'utf16le').swap16().toString('hex')}>`

/** The file, and everything that comes out of its streams where they are deflated. */
function partsOf(bytes: Uint8Array): Array<Uint8Array> {
  const parts: Array<Uint8Array> = [bytes]
  const file = Buffer.from(bytes)
  for (let at = file.indexOf('stream\n'); at !== -1; at = file.indexOf('stream\n', at + 7)) {
    if (file.subarray(at - 3, at).toString() === 'end') continue
    const packed = file.subarray(at + 7, file.indexOf('\nendstream', at))
    parts.push(unfolded(packed))
  }
  // Pictures within a page are packed once more.
  for (const part of parts.slice(1)) {
    const inner = Buffer.from(part)
    for (let at = inner.indexOf(' ID '); at !== -1; at = inner.indexOf(' ID ', at + 4)) {
      parts.push(unfolded(inner.subarray(at + 4)))
    }
  }
  return parts
}

function unfolded(packed: Uint8Array): Uint8Array {
  try {
    return inflateSync(packed, { finishFlush: 2 })
  } catch {
    return packed
  }
}

async function cleaned(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const done = await clean(source(bytes), 'pdf')
  if (!done) throw new Error('It was not understood')
  return carriedOut(done.plan, source(bytes))
}

function bytes(characters: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(characters, (character) => character.charCodeAt(0))
}

/** Content with a remark, words beside the picture, names, and a photograph in its midst. */
const content = `% ${secret}
  ${name} gs /Span << /ActualText ${text} /Alt ${wide} /E ${text} /MCID 0 >> BDC 0 0 9 9 re f EMC
  ${name} BMC EMC ${name} << /A ${text} >> DP ${name} MP ${text} ${name} nobody
  ${name} cs 0.5 scn ${name} sh q ${name} Do Q BT ${name} 12 Tf (A) Tj ET
  BX ${text} unknown EX /OC ${name} BDC 0 0 1 1 re f EMC
  BI /W 24 /H 16 /BPC 8 /CS /RGB /F /DCT ${name} ${text} /L 9 ID ${latin(photograph)} EI
  BI /W 2 /H 2 /BPC 8 /CS ${name} /D [0 1] ID 1234${secret}\nEI
  BI /W 2 /H 2 /BPC 8 /CS /G /F /Fl ID ${latin(deflated(bytes(`1234${secret}`)))}${secret} EI
  BI /W 1 /H 1 /BPC 8 /CS [/I /RGB 1 (rgbRGB${secret})] /F [/AHx /RL] ID 00 41 80> ${secret} EI
  q Q`

function font(entries: string): string {
  return `<< /Type /Font ${entries} >>`
}

/** A document that tells of its maker in all that is drawn with. */
const drawn = aPdf({
  content: bytes(content),
  resources: `/ExtGState << ${name} << /ca 0.5 ${name} ${text} /TR 15 0 R >> >>
    /ColorSpace << ${name} [/Separation ${name} [/ICCBased 14 0 R] 15 0 R]
      /Deep [/DeviceN [${name} /Cyan] /DeviceCMYK 20 0 R << /Subtype ${name} /Colorants << ${name} 99 0 R >> >>] >>
    /XObject << ${name} 10 0 R >> /Font << ${name} 11 0 R /Two 22 0 R >>
    /Shading << ${name} << /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 9 9] /Function 15 0 R >> >>
    /Properties << ${name} 16 0 R >> /ProcSet [${name}]`,
  page: `/Annots [<< /Type /Annot /Subtype /Widget /F 4 /Rect [0 0 9 9] /AS ${name} /AP << /N << ${name} 17 0 R >> >> >>]`,
  catalog: `/Lang ${text} /PageLayout ${name}
    /OutputIntents [<< /Type /OutputIntent /S /GTS_PDFX /OutputCondition ${text} /Info ${text}
      /OutputConditionIdentifier ${text} /RegistryName ${text} /DestOutputProfile 14 0 R >>]
    /OCProperties << /OCGs [16 0 R] /D << /Name ${text} /ON [16 0 R] /Order [${text}] /BaseState /ON >> >>`,
  more: [
    {
      dictionary: `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Name ${name} /Resources << /XObject << ${name} 13 0 R >> >>`,
      stream: `% ${secret}\n${name} Do`,
    },
    font(
      `/Subtype /Type3 /Name ${name} /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] /FirstChar 65 /LastChar 65 /Widths [9]
       /Encoding << /Differences [65 ${name}] >> /CharProcs << ${name} 12 0 R >> /Resources << >>
       /FontDescriptor << /FontName ${name} /FontFamily ${text} >> /ToUnicode 18 0 R`,
    ),
    {
      dictionary: '',
      stream: bytes(
        `9 0 d0 % ${secret}\nBI /W 24 /H 16 /F /DCT /CS /RGB ID ${latin(photograph)}\nEI`,
      ),
    },
    {
      dictionary: `/Type /XObject /Subtype /Image /Width 2 /Height 2 /BitsPerComponent 8 /ColorSpace [/Indexed /DeviceRGB 1 (rgbRGB${secret})] /Name ${name}`,
      stream: `0101${secret}`,
    },
    { dictionary: '/N 3 /Alternate /DeviceRGB', stream: tellingProfile(adobeRgb(), secret) },
    {
      dictionary: '/FunctionType 0 /Domain [0 1] /Range [0 1 0 1 0 1] /Size [2] /BitsPerSample 8',
      stream: `123123${secret}`,
    },
    `<< /Type /OCG /Name ${text} /Intent ${name} /Usage << /Language << /Lang ${text} >> >> >>`,
    { dictionary: '/Type /XObject /Subtype /Form /BBox [0 0 9 9]', stream: '0 0 9 9 re f' },
    {
      dictionary: `/Type /CMap /CMapName ${name}`,
      stream: `%!PS ${secret}\n/CIDInit /ProcSet findresource begin begincmap /CMapName ${name} def
        /XUID [1] def /CIDSystemInfo << /Registry ${text} /Ordering ${text} /Supplement 0 >> def
        1 begincodespacerange <00> <ff> endcodespacerange
        2 beginbfchar <41> <0041> <42> ${wide} endbfchar endcmap ${text}`,
    },
    { dictionary: '', stream: quietlyTelling() },
    {
      dictionary: '/FunctionType 4 /Domain [0 1 0 1] /Range [0 1 0 1 0 1 0 1]',
      stream: `{ % ${secret}\n pop pop 0 0 0 1 }`,
    },
    `<< /Type /FontDescriptor /FontName ${name} /Flags 4 /FontFile2 19 0 R /CharSet ${text} /Lang ${name} >>`,
    font(
      `/Subtype /TrueType /BaseFont ${name} /FontDescriptor 21 0 R /FirstChar 65 /LastChar 65 /Widths [9]
       /Encoding << /Type /Encoding /Differences [65 ${name} /B] >>`,
    ),
  ] satisfies Array<PdfObject>,
})

/** A TrueType font with nothing but a name and a few tables. */
function quietlyTelling(): Uint8Array<ArrayBuffer> {
  const tables: Array<[string, string]> = [
    ['head', '\0'.repeat(20) + secret.slice(0, 16) + '\0'.repeat(18)],
    ['name', secret],
    ['FFTM', secret],
    ['OS/2', '\0'.repeat(58) + secret.slice(0, 4) + '\0'.repeat(16)],
    [
      'post',
      `\0\x02\0\0${'\0'.repeat(28)}\0\x01\x01\x02${String.fromCharCode(secret.length)}${secret}${secret}`,
    ],
  ]
  let at = 12 + tables.length * 16
  let head = `\0\x01\0\0\0${String.fromCharCode(tables.length)}\0\0\0\0\0\0`
  for (const [tag, data] of tables) {
    head += `${tag}\0\0\0\0\0\0${String.fromCharCode(at >> 8, at & 255)}\0\0\0${String.fromCharCode(data.length)}`
    at += data.length
  }
  return bytes(head + tables.map(([, data]) => data).join(''))
}

test('nothing of the maker is left in what is drawn, nor in what it is drawn with', async () => {
  const after = await cleaned(drawn)
  const found = Buffer.concat(partsOf(after))

  expect(holdsText(Buffer.concat(partsOf(drawn)), secret)).toBe(true)
  for (const part of [secret, secret.replaceAll(' ', '#20'), 'Layla', 'Ramallah']) {
    expect(holdsText(found, part)).toBe(false)
  }
  expect(found.includes('GPS')).toBe(false)
  expect(
    Object.entries(tagsOf(after, 'pdf')).filter(([, value]) => /Layla|Nadal/.test(String(value))),
  ).toEqual([])
})

test('what is drawn stays: its operations, its names in step, its pictures', async () => {
  const after = await cleaned(drawn)
  const page =
    partsOf(after)
      .map(latin)
      .find((part) => part.includes(' gs\n')) ?? ''
  const lines = page.split('\n')

  const own = /^\/(R\d+) gs/.exec(page)?.[1] ?? ''
  expect(lines.slice(0, 12)).toEqual([
    `/${own} gs`,
    ...['0 0 9 9 re', 'f', `/${own} cs`, '0.5 scn', `/${own} sh`, 'q', `/${own} Do`, 'Q', 'BT'],
    ...[`/${own} 12 Tf`, '(A) Tj'],
  ])
  expect(page.match(/^BI/gm)?.length).toBe(4)
  for (const kind of ['ExtGState', 'XObject', 'Font', 'Shading', 'Properties', 'ColorSpace']) {
    expect(latin(after)).toContain(`/${kind} << /${own} `)
  }
  expect(latin(after)).toMatch(/\/Separation \/Ink1 \[\/ICCBased \d+ 0 R\]/)
  expect(latin(after)).toMatch(/\/DeviceN \[\/Ink1 \/Cyan\] \/DeviceCMYK \d+ 0 R\]/)
})

test('what was written anew once is left as it is', async () => {
  const once = await cleaned(drawn)

  expect(await clean(source(once), 'pdf')).toEqual({
    plan: [{ from: 0, to: once.length }],
    size: once.length,
    removed: [],
  })
})

test.each([
  ['a text that no operator takes', `${text} 1 0 0 rg`],
  ['two names for one', '/A /B Do'],
  ['a list within a list', '[[(A)]] TJ'],
  ['a text that breaks off', '(A'],
  ['a list that breaks off', '[ (A)'],
  ['a bracket of its own', '1 ] w'],
  ['a picture that breaks off', 'BI /W 2 /H 2 /BPC 8 /CS /G ID 1'],
  ['a picture without an end', 'BI /W 2 /H 2 /BPC 8 /CS /G ID 1234'],
  ['a picture of colours that nobody knows', 'BI /W 2 /H 2 /BPC 8 /CS /Own ID 1234 EI'],
  ['a picture packed in an unknown way', 'BI /W 2 /H 2 /BPC 8 /CS /G /F /JPX ID 1234 EI'],
  ['a JPEG that is none', 'BI /W 2 /H 2 /BPC 8 /CS /G /F /DCT ID 1234 EI'],
  ['too many operands', `${'1 '.repeat(300)} w`],
])('a page with %s is not let through', async (_, strange) => {
  expect(await clean(source(aPdf({ content: `0 0 9 9 re f ${strange}` })), 'pdf')).toBe(null)
})

test('little that stands for very much is not let through, once or many times', async () => {
  const zeros = latin(deflated(new Uint8Array(4_000_000)))
  const head = '/W 2000 /H 2000 /BPC 8 /CS /G /F /Fl'
  const often = `BI ${head} ID ${zeros} EI\n`.repeat(20)

  expect(await clean(source(aPdf({ content: bytes(often) })), 'pdf')).toBe(null)
})
