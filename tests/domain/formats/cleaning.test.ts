import sharp from 'sharp'
import { expect, test } from 'vitest'
import { clean } from '../../../src/formats/cleaning.ts'
import { neutralProfile } from '../../../src/formats/icc/neutral.ts'
import { readFacts } from '../../../src/formats/reading.ts'
import { planted, tagsOf } from '../../support/exiftool.ts'
import { everySecret, secret } from '../../support/secrets-planted.ts'
import { aPicture } from '../../support/sharp-pictures.ts'
import { carriedOut, holdsText, source } from '../../support/sources.ts'

const formats = ['jpeg', 'png', 'webp', 'tiff'] as const

/** What a file needs in order to be a picture in its colours: everything else is one tag too many. */
const structural = [
  /^(SourceFile|ExifTool:|System:|File:|Composite:(ImageSize|Megapixels))/,
  /^ICC[-_]/,
  /^IFD0:(Orientation|ImageWidth|ImageHeight|BitsPerSample|Compression|PhotometricInterpretation)$/,
  /^IFD0:(SamplesPerPixel|RowsPerStrip|XResolution|YResolution|ResolutionUnit|SampleFormat)$/,
  /^IFD0:(PlanarConfiguration|StripOffsets|StripByteCounts|Predictor|SubfileType|ExtraSamples)$/,
  /^IFD0:(TileWidth|TileLength|TileOffsets|TileByteCounts|JPEGTables|ReferenceBlackWhite)$/,
  // What ExifTool calls the strips of a TIFF that is packed as a JPEG.
  /^IFD0:PreviewImage(Start|Length)?$/,
  /^JFIF:(JFIFVersion|ResolutionUnit|XResolution|YResolution)$/,
  /^Adobe:(DCTEncodeVersion|APP14Flags0|APP14Flags1|ColorTransform)$/,
  /^PNG:(ImageWidth|ImageHeight|BitDepth|ColorType|Compression|Filter|Interlace|ProfileName)$/,
  /^PNG:(Gamma|SRGBRendering|AnimationFrames|AnimationPlays|Transparency|SignificantBits)$/,
  /^PNG-(pHYs|cICP):/,
  /^RIFF:(WebP_Flags|ImageWidth|ImageHeight|AlphaIsUsed|VP8Version|HorizontalScale|VerticalScale)$/,
]

function strangeTags(bytes: Uint8Array, extension: string): Array<string> {
  return Object.keys(tagsOf(bytes, extension)).filter(
    (tag) => !structural.some((known) => known.test(tag)),
  )
}

test.each(formats)(
  'nothing that ExifTool planted into a %s is left, and nothing else is lost',
  async (format) => {
    const picture = await aPicture(96, 64, 99).withIccProfile('p3').toFormat(format).toBuffer()
    const file = planted(picture, format, [...everySecret, '-n', '-IFD0:Orientation=8'])
    expect(holdsText(file, secret)).toBe(true)

    const cleaned = await clean(source(file), format)

    expect(cleaned?.removed).toEqual([
      ...['camera', 'dates', 'description', 'history', 'names', 'place', 'software'],
    ])
    const after = await carriedOut(cleaned?.plan ?? [], source(file))
    expect(after.length).toBe(cleaned?.size)
    expect(holdsText(after, secret)).toBe(false)
    expect(strangeTags(after, format)).toEqual([])
    expect(tagsOf(after, format)['IFD0:Orientation']).toBe(8)
    const [old, fresh] = await Promise.all([sharp(file).metadata(), sharp(after).metadata()])
    expect(fresh.icc).toEqual(Buffer.from(neutralProfile(old.icc ?? Buffer.alloc(0)) ?? []))
    expect(fresh.orientation).toBe(8)
    expect(await sharp(after).raw().toBuffer()).toEqual(await sharp(file).raw().toBuffer())
  },
)

test.each(formats)('a %s that was cleaned once is left as it is', async (format) => {
  const picture = await aPicture(96, 64, 99).withIccProfile('p3').toFormat(format).toBuffer()
  const file = planted(picture, format, [...everySecret, '-n', '-IFD0:Orientation=3'])
  const first = await clean(source(file), format)
  const once = await carriedOut(first?.plan ?? [], source(file))

  expect(await clean(source(once), format)).toEqual({
    plan: [{ from: 0, to: once.length }],
    size: once.length,
    removed: [],
  })
})

const turns = formats.flatMap((format) =>
  [1, 2, 3, 4, 5, 6, 7, 8].map((turn) => ({ format, turn })),
)

test.each(turns)(
  'a $format turned by $turn stays turned when it is clean',
  async ({ format, turn }) => {
    const file = await aPicture(96, 64, 99)
      .withMetadata({ orientation: turn })
      .toFormat(format)
      .toBuffer()

    const cleaned = await clean(source(file), format)

    const after = await carriedOut(cleaned?.plan ?? [], source(file))
    const facts = await readFacts(source(after))
    expect(facts).toMatchObject({ ok: true, value: { orientation: turn, width: 96, height: 64 } })
    const upright = await sharp(after).autoOrient().raw().toBuffer()
    expect(upright).toEqual(await sharp(file).autoOrient().raw().toBuffer())
  },
)

test('what a JPEG says of its four inks stays', async () => {
  const file = await aPicture(96, 64, 99)
    .toColourspace('cmyk')
    .withIccProfile('cmyk')
    .jpeg()
    .toBuffer()
  const marked = planted(file, 'jpg', everySecret)

  const cleaned = await clean(source(marked), 'jpeg')

  const after = await carriedOut(cleaned?.plan ?? [], source(marked))
  const tags = tagsOf(after, 'jpg')
  expect(tags['Adobe:ColorTransform']).toBe(tagsOf(file, 'jpg')['Adobe:ColorTransform'])
  expect(await readFacts(source(after))).toMatchObject({ ok: true, value: { colour: 'cmyk' } })
  const { icc = Buffer.alloc(0) } = await sharp(file).metadata()
  expect((await sharp(after).metadata()).icc).toEqual(Buffer.from(neutralProfile(icc) ?? []))
  expect(await sharp(after).raw().toBuffer()).toEqual(await sharp(marked).raw().toBuffer())
})
