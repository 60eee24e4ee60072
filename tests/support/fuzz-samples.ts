import sharp from 'sharp'
import { aLockedPdf } from './locked-pdfs.ts'
import { aPdf, compactPdf, deflated, revised } from './pdfs.ts'
import { adobeRgb, dotGain, proPhoto } from './profiles.ts'
import { sample } from './samples.ts'
import { aPicture } from './sharp-pictures.ts'

type Bytes = Uint8Array<ArrayBuffer>

const bytesOf = async (made: Promise<Buffer>): Promise<Bytes> => new Uint8Array(await made)
const one = (noise = 30, channels: 3 | 4 = 3) => aPicture(96, 64, noise, channels)

/** Small sound files of every kind that is looked into, with what their formats have to offer. */
export async function fuzzSamples(): Promise<Record<string, Array<Bytes>>> {
  const [jpeg, png, webp, tiff] = await Promise.all([jpegs(), pngs(), webps(), tiffs()])
  const heif = Uint8Array.from([0, 0, 0, 24, ...text('ftypheic'), 0, 0, 0, 0, ...text('mif1heic')])
  return {
    jpeg: [...jpeg, await sample('p3.jpg'), await sample('cmyk.jpg')],
    png: [...png, await sample('16-bit.png')],
    webp,
    tiff,
    pdf: await documents(jpeg[0] ?? new Uint8Array()),
    icc: [adobeRgb(), proPhoto(), dotGain()],
    heif: [heif],
    receipt: receipts(),
  }
}

function jpegs(): Promise<Array<Bytes>> {
  return Promise.all([
    bytesOf(one().withIccProfile('p3').jpeg().toBuffer()),
    bytesOf(one().jpeg({ progressive: true }).toBuffer()),
    bytesOf(one().toColourspace('cmyk').jpeg().toBuffer()),
    bytesOf(
      one()
        .withExif({ IFD0: { Artist: 'Ada' } })
        .jpeg()
        .toBuffer(),
    ),
  ])
}

function pngs(): Promise<Array<Bytes>> {
  return Promise.all([
    bytesOf(one().withIccProfile('p3').png().toBuffer()),
    bytesOf(one(30, 4).png({ progressive: true }).toBuffer()),
    bytesOf(one().png({ palette: true }).toBuffer()),
    bytesOf(one().toColourspace('rgb16').png().toBuffer()),
  ])
}

async function webps(): Promise<Array<Bytes>> {
  const frames = await aPicture(48, 96, 9).png().toBuffer()
  return Promise.all([
    bytesOf(one().webp().toBuffer()),
    bytesOf(one(30, 4).webp({ lossless: true }).toBuffer()),
    bytesOf(one().withIccProfile('p3').webp().toBuffer()),
    bytesOf(sharp(frames, { pages: 1 }).webp().toBuffer()),
  ])
}

function tiffs(): Promise<Array<Bytes>> {
  return Promise.all([
    bytesOf(one().tiff({ compression: 'lzw', predictor: 'horizontal' }).toBuffer()),
    bytesOf(one().tiff({ compression: 'deflate', tile: true }).toBuffer()),
    bytesOf(one().tiff({ compression: 'jpeg', tile: true }).toBuffer()),
    bytesOf(one().tiff({ compression: 'packbits' }).toBuffer()),
    bytesOf(one().toColourspace('b-w').tiff({ compression: 'ccittfax4', bitdepth: 1 }).toBuffer()),
    bytesOf(one().toColourspace('cmyk').tiff({ compression: 'none' }).toBuffer()),
  ])
}

async function documents(picture: Bytes): Promise<Array<Bytes>> {
  const shown = {
    content: 'q 100 0 0 100 0 0 cm /One Do Q BT /F 12 Tf (Hello) Tj ET /P cs /S sh 0 0 9 9 re f',
    resources:
      '/XObject << /One 10 0 R >> /Font << /F 11 0 R >> /Shading << /S 12 0 R >> /ColorSpace << /P [/ICCBased 13 0 R] >>',
    pages: 3,
    more: [
      {
        dictionary:
          '/Type /XObject /Subtype /Image /Width 96 /Height 64 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode',
        stream: picture,
      },
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
      '<< /ShadingType 2 /ColorSpace /DeviceRGB /Coords [0 0 9 9] /Function << /FunctionType 2 /Domain [0 1] /C0 [1 0 0] /C1 [0 0 1] /N 1 >> >>',
      { dictionary: '/N 3 /Filter /FlateDecode', stream: await deflated(adobeRgb()) },
    ],
  }
  return [
    aPdf(shown),
    await compactPdf(shown),
    revised(aPdf(shown), [[4, { dictionary: '', stream: '1 0 0 rg 0 0 9 9 re f' }]]),
    aLockedPdf('AES 128', '', shown),
  ]
}

function receipts(): Array<Bytes> {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const jws = `${part({ alg: 'EdDSA', kid: 'a' })}.${part({ code: 'A', call: 'b', files: [] })}.${'x'.repeat(86)}`
  const page = `<p>${'lorem ipsum '.repeat(40)}</p>${jws}`
  return [JSON.stringify({ receipt: { code: 'A' }, jws }), page, jws].map(
    (receipt) => new Uint8Array(Buffer.from(receipt)),
  )
}

function text(letters: string): Array<number> {
  return [...letters].map((letter) => letter.charCodeAt(0))
}
