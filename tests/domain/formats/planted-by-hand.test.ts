import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { clean, type Removed } from '../../../src/formats/cleaning.ts'
import type { Format } from '../../../src/formats/format.ts'
import { inserted, joined, jpegSegment, pngChunk, webpChunk } from '../../support/broken-files.ts'
import { planted, tagsOf } from '../../support/exiftool.ts'
import { secret } from '../../support/secrets-planted.ts'
import { aPicture } from '../../support/sharp-pictures.ts'
import { carriedOut, holdsText, source } from '../../support/sources.ts'

const create = { width: 64, height: 48, channels: 3, background: '#2a6' } as const
const picture = aPicture(64, 48, 99)
const jpeg = new Uint8Array(await picture.clone().jpeg().toBuffer())
const png = new Uint8Array(await picture.clone().png().toBuffer())
const tiff = new Uint8Array(await picture.clone().tiff({ compression: 'lzw' }).toBuffer())

/** What is left of a file and what was taken out, after a look for the secret in both. */
async function cleaned(
  file: Uint8Array,
  format: Format,
): Promise<{ after: Uint8Array<ArrayBuffer>; removed: Array<Removed> }> {
  expect(holdsText(file, secret)).toBe(true)
  const found = await clean(source(file), format)
  if (!found) throw new Error('The structure was not understood')
  const after = await carriedOut(found.plan, source(file))
  expect(holdsText(after, secret)).toBe(false)
  return { after, removed: found.removed }
}

/** The beginning of a C2PA manifest: a JUMBF box with a description and a label. */
const manifest = joined('\0\0\0\x60jumb\0\0\0\x58jumdc2pa\0\x11\0\x10', secret, '\0cbor')

/** A block of EXIF with a maker note and nothing else. */
function makerNote(): Uint8Array<ArrayBuffer> {
  const note = joined('Nikon\0', secret)
  const tiff = Buffer.alloc(44)
  tiff.write('MM\0*\0\0\0\x08', 'latin1')
  tiff.writeUInt16BE(1, 8)
  Buffer.from([0x87, 0x69, 0, 4, 0, 0, 0, 1, 0, 0, 0, 26]).copy(tiff, 10)
  tiff.writeUInt16BE(1, 26)
  Buffer.from([0x92, 0x7c, 0, 7, 0, 0, 0, note.length, 0, 0, 0, 44]).copy(tiff, 28)
  return joined('Exif\0\0', tiff, note)
}

const jfifThumbnail = joined(
  'JFIF\0\x01\x02\x01\0\x48\0\x48\x03\x03',
  secret.padEnd(27).slice(0, 27),
)

test.each([
  ['a maker note', jpegSegment(0xe1, makerNote()), ['camera']],
  [
    'a manifest of its making',
    jpegSegment(0xeb, joined('JP\0\x01\0\0\0\x01', manifest)),
    ['provenance'],
  ],
  ['a comment', jpegSegment(0xfe, secret), ['description']],
  ['a thumbnail of JFXX', jpegSegment(0xe0, `JFXX\0\x10${secret}`), ['thumbnail']],
  ['a segment that nobody knows', jpegSegment(0xe8, secret), ['other']],
  ['a profile that is none', jpegSegment(0xe2, `ICC_PROFILE\0\x01\x01${secret}`), ['other']],
  [
    'a mark of Adobe that is too long',
    jpegSegment(0xee, `Adobe\0\x64\0\0\0\0\x01${secret}`),
    ['other'],
  ],
  [
    'more of an XMP packet',
    jpegSegment(0xe1, `http://ns.adobe.com/xmp/extension/\0${secret} dc:creator`),
    ['names'],
  ],
  [
    'resources of Photoshop',
    jpegSegment(0xed, `Photoshop 3.0\x008BIM\x04\x0c\0\0\0\0\0\x17${secret}\0`),
    ['history', 'thumbnail'],
  ],
])('%s in a JPEG is taken out and named', async (_, segment, removed) => {
  const { after, removed: named } = await cleaned(inserted(jpeg, 2, segment), 'jpeg')

  expect(named).toEqual(removed)
  expect(await sharp(after).raw().toBuffer()).toEqual(await sharp(jpeg).raw().toBuffer())
})

test('a thumbnail in the head of a JPEG goes, and the density beside it stays', async () => {
  const file = inserted(jpeg, 2, jpegSegment(0xe0, jfifThumbnail))

  const { after, removed } = await cleaned(file, 'jpeg')

  expect(removed).toEqual(['thumbnail'])
  expect(tagsOf(after, 'jpg')['JFIF:XResolution']).toBe(72)
})

test('what tells nothing is not said to tell something', async () => {
  const xmp = `http://ns.adobe.com/xap/1.0/\0<x xmlns:aux="aux:" aux:Lens="" xmp:Rating="0"/>`
  const datum = planted(jpeg, 'jpg', ['-GPS:GPSMapDatum=WGS-84', '-GPS:GPSAltitudeRef=0', '-n'])

  const packet = await clean(source(inserted(jpeg, 2, jpegSegment(0xe1, xmp))), 'jpeg')
  const direction = await clean(source(datum), 'jpeg')

  expect([packet?.removed, direction?.removed]).toEqual([['other'], ['other']])
})

test('a thumbnail that ExifTool put into a JPEG goes with what it shows', async () => {
  const small = sharp({ create: { ...create, width: 16, height: 16 } }).jpeg()
  const thumbnail = inserted(await small.toBuffer(), 2, jpegSegment(0xfe, secret))
  const file = planted(jpeg, 'jpg', ['-ThumbnailImage<=THUMBNAIL'], thumbnail)

  const { after, removed } = await cleaned(file, 'jpeg')

  expect(removed).toEqual(['thumbnail'])
  expect(after).toEqual(jpeg)
})

test('a manifest of its making goes from a WebP, and one from a TIFF', async () => {
  const webp = new Uint8Array(
    await picture
      .clone()
      .withExif({ IFD0: { Artist: 'A' } })
      .webp()
      .toBuffer(),
  )
  const body = joined(webp.subarray(8), webpChunk('C2PA', manifest))
  const size = Buffer.alloc(4)
  size.writeUInt32LE(body.length)
  const made = Buffer.from(planted(tiff, 'tif', [`-IFD0:Artist=${secret}`]))
  const entry = made.indexOf(Buffer.from([0x3b, 0x01, 0x02, 0x00]))
  made.set([0x41, 0xcd, 0x07, 0x00], entry)

  const first = await cleaned(joined('RIFF', size, body), 'webp')
  const second = await cleaned(new Uint8Array(made), 'tiff')

  expect(first.removed).toEqual(['names', 'provenance'])
  expect(second.removed).toEqual(['provenance'])
})

test('a secret between the scans of a progressive JPEG is taken out', async () => {
  const progressive = new Uint8Array(await picture.clone().jpeg({ progressive: true }).toBuffer())
  const scan = progressive.findLastIndex(
    (byte, at) => byte === 0xff && progressive[at + 1] === 0xda,
  )
  const { after, removed } = await cleaned(
    inserted(progressive, scan, jpegSegment(0xfe, secret)),
    'jpeg',
  )

  expect(removed).toEqual(['description'])
  expect(after).toEqual(progressive)
})

test('whatever follows the end of a JPEG goes', async () => {
  const { after, removed } = await cleaned(joined(jpeg, secret), 'jpeg')

  expect(removed).toEqual(['trailing-data'])
  expect(after).toEqual(jpeg)
})

test.each([
  ['a text', pngChunk('tEXt', `Author\0${secret}`), ['names']],
  ['a description', pngChunk('iTXt', `Description\0\0\0\0\0${secret}`), ['description']],
  [
    'a time',
    joined(pngChunk('tIME', '\x07\xea\x05\x01\0\0\0'), pngChunk('abCd', secret)),
    ['dates', 'other'],
  ],
  ['a manifest of its making', pngChunk('caBX', manifest), ['provenance']],
  ['a palette for suggestions', pngChunk('sPLT', `${secret}\0\x08`), ['other']],
  ['a background of the wrong length', pngChunk('bKGD', secret), ['other']],
  ['a profile that is none', joined(pngChunk('iCCP', `${secret}\0\0nothing`)), ['other']],
])('%s in a PNG is taken out and named', async (_, chunk, removed) => {
  const { after, removed: named } = await cleaned(inserted(png, 33, chunk), 'png')

  expect(named).toEqual(removed)
  expect(after).toEqual(png)
})

test('what is packed in a PNG is named by what is in it', async () => {
  const packed = joined(
    'Raw profile type exif\0\0',
    deflateSync(`\nexif\n 99\n${Buffer.from(makerNote()).toString('hex')}`),
  )
  const file = inserted(png, 33, pngChunk('zTXt', packed))

  const found = await clean(source(file), 'png')

  expect(found?.removed).toEqual(['camera'])
})

test('the colours of a PNG stay byte for byte, and its animation too', async () => {
  const chunks = [
    pngChunk('cICP', '\x0c\x0d\0\x01'),
    pngChunk('gAMA', '\0\0\xb1\x8f'),
    pngChunk('cHRM', 'x'.repeat(32)),
    pngChunk('acTL', '\0\0\0\x01\0\0\0\0'),
    pngChunk('fcTL', 'y'.repeat(26)),
  ]
  const colours = inserted(png, 33, ...chunks)
  const { after } = await cleaned(
    inserted(colours, 33, pngChunk('tEXt', `Title\0${secret}`)),
    'png',
  )

  expect(after).toEqual(colours)
})

test('a secret inside a frame of an animated WebP is taken out', async () => {
  const frames = sharp({ create: { ...create, height: 96, pageHeight: 48 } })
  const input = await sharp({ create: { ...create, width: 8, height: 8, background: '#fff' } })
    .png()
    .toBuffer()
  const webp = new Uint8Array(
    await frames
      .composite([{ input, top: 60, left: 5 }])
      .webp()
      .toBuffer(),
  )
  const frame = Buffer.from(webp).indexOf('ANMF')
  const hidden = webpChunk('note', secret)
  const file = Buffer.from(inserted(webp, frame + 8 + webp.length - (frame + 8), hidden))
  const second = file.lastIndexOf('ANMF')
  file.writeUInt32LE(file.readUInt32LE(second + 4) + hidden.length, second + 4)
  file.writeUInt32LE(file.length - 8, 4)

  const { after, removed } = await cleaned(new Uint8Array(file), 'webp')

  expect(removed).toEqual(['other'])
  expect(after).toEqual(webp)
})

test('thumbnails, pages below pages and unused corners of a TIFF go', async () => {
  const file = planted(tiff, 'tif', [`-IFD0:Artist=${secret}`, `-IFD0:Software=${secret}`])
  const { after, removed } = await cleaned(joined(file, secret), 'tiff')

  expect(removed).toEqual(['names', 'software'])
  expect(await sharp(after).raw().toBuffer()).toEqual(await sharp(tiff).raw().toBuffer())
})

test.each([
  ...['none', 'lzw', 'deflate', 'packbits', 'jpeg'].map((compression) => ({
    compression,
    tile: false,
  })),
  ...['none', 'lzw', 'jpeg'].map((compression) => ({ compression, tile: true })),
] as Array<{ compression: 'none' | 'lzw'; tile: boolean }>)(
  'the pixels of a TIFF packed as $compression, in tiles: $tile, stay as they are',
  async ({ compression, tile }) => {
    const large = picture.clone().resize(300, 200)
    const made = await large.tiff({ compression, tile, tileWidth: 64, tileHeight: 64 }).toBuffer()
    const file = planted(made, 'tif', [
      `-IFD0:Artist=${secret}`,
      '-GPS:GPSLatitude=31.9',
      '-GPS:GPSLatitudeRef=N',
    ])

    const { after, removed } = await cleaned(file, 'tiff')

    expect(removed).toEqual(['names', 'place'])
    expect(await sharp(after).raw().toBuffer()).toEqual(await sharp(made).raw().toBuffer())
  },
)

/** The same picture in one strip at the end of the file, with `more` counted into it. */
function withSlack(file: Uint8Array, more: string): Uint8Array<ArrayBuffer> {
  const made = Buffer.from(joined(file, new Uint8Array(file.length % 2)))
  const entry = (tag: number) => {
    const first = made.readUInt32LE(4)
    for (let at = first + 2; ; at += 12) if (made.readUInt16LE(at) === tag) return at
  }
  const [offsets, counts] = [entry(273), entry(279)]
  const [from, size] = [offsets, counts].map((at) =>
    made.readUInt16LE(at + 2) === 3 ? made.readUInt16LE(at + 8) : made.readUInt32LE(at + 8),
  )
  const strip = made.subarray(from, (from ?? 0) + (size ?? 0))
  for (const [at, value] of [
    [offsets, made.length] as const,
    [counts, strip.length + more.length] as const,
  ]) {
    made.writeUInt16LE(4, at + 2)
    made.writeUInt32LE(value, at + 8)
  }
  return joined(made, strip, more)
}

test.each(['lzw', 'packbits'] as const)(
  'what is hidden behind the last pixel of a TIFF packed as %s goes',
  async (compression) => {
    const plain = await picture.clone().tiff({ compression, predictor: 'none' }).toBuffer()

    const { after, removed } = await cleaned(withSlack(plain, secret), 'tiff')

    expect(removed).toContain('other')
    expect(await sharp(after).raw().toBuffer()).toEqual(await sharp(plain).raw().toBuffer())
    expect((await clean(source(after), 'tiff'))?.removed).toEqual([])
  },
)

test('a TIFF is let through where zeros fill up a strip, and not where more follows', async () => {
  const plain = await picture.clone().tiff({ compression: 'deflate', predictor: 'none' }).toBuffer()
  const filled = await clean(source(withSlack(plain, '\0\0')), 'tiff')

  expect(filled?.removed).toEqual(['other'])
  expect(await clean(source(withSlack(plain, secret)), 'tiff')).toBe(null)
})
