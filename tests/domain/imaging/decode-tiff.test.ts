import sharp, { type Sharp } from 'sharp'
import { expect, test } from 'vitest'
import { sourceOf } from '../../../src/formats/source.ts'
import { reduceTiff } from '../../../src/imaging/decode/tiff.ts'
import { upright } from '../../../src/imaging/decode/turning.ts'
import { farFromSharp } from '../../support/decoded-pictures.ts'
import { lcms } from '../../support/lcms.ts'
import { aPicture } from '../../support/sharp-pictures.ts'

const picture = () => aPicture(333, 217)
const pressed = () => picture().withIccProfile('cmyk').toColourspace('cmyk')
const tile = { tile: true, tileWidth: 64, tileHeight: 48 }
const lzw = { compression: 'lzw' } as const
const deflate = { compression: 'deflate' } as const
const packbits = { compression: 'packbits' } as const
const fax = { compression: 'ccittfax4', bitdepth: 1, predictor: 'none' } as const
const jpeg = { compression: 'jpeg', quality: 95 } as const
const none = { compression: 'none' } as const

const files: Array<[string, Sharp]> = [
  ['RGB', picture().tiff(none)],
  ['RGB in LZW', picture().tiff({ ...lzw, predictor: 'none' })],
  ['RGB in LZW by differences', picture().tiff({ ...lzw, predictor: 'horizontal' })],
  ['RGB in Deflate', picture().tiff({ ...deflate, predictor: 'none' })],
  ['RGB in Deflate by differences', picture().tiff({ ...deflate, predictor: 'horizontal' })],
  ['RGB in PackBits', picture().tiff(packbits)],
  ['RGB in tiles', picture().tiff({ ...none, ...tile })],
  ['RGB in tiles in LZW', picture().tiff({ ...lzw, ...tile, predictor: 'horizontal' })],
  ['RGB in a pyramid', picture().tiff({ ...deflate, ...tile, pyramid: true })],
  ['RGB with transparency', aPicture(333, 217, 0, 4).tiff(lzw)],
  ['RGB of 16 bits', picture().toColourspace('rgb16').tiff(lzw)],
  [
    'RGB of 16 bits by differences',
    picture()
      .toColourspace('rgb16')
      .tiff({ ...lzw, predictor: 'horizontal' }),
  ],
  [
    'RGB of 16 bits with transparency',
    aPicture(333, 217, 0, 4).toColourspace('rgb16').tiff(deflate),
  ],
  ['grey', picture().greyscale().tiff(deflate)],
  ['grey of 16 bits', picture().toColourspace('grey16').tiff(deflate)],
  [
    'two bits',
    picture()
      .greyscale()
      .tiff({ ...lzw, bitdepth: 2, predictor: 'none' }),
  ],
  [
    'four bits',
    picture()
      .greyscale()
      .tiff({ ...lzw, bitdepth: 4, predictor: 'none' }),
  ],
  [
    'black and white',
    picture()
      .greyscale()
      .tiff({ ...deflate, bitdepth: 1, predictor: 'none' }),
  ],
  [
    'white and black',
    picture()
      .greyscale()
      .tiff({ ...packbits, bitdepth: 1, miniswhite: true }),
  ],
  ['black and white as fax', picture().greyscale().toColourspace('b-w').tiff(fax)],
  ['RGB in JPEG', picture().tiff(jpeg)],
  ['YCbCr in JPEG', picture().tiff({ ...jpeg, quality: 75 })],
  ['RGB in JPEG in tiles', picture().tiff({ ...jpeg, ...tile, tileHeight: 64 })],
  ['grey in JPEG', picture().greyscale().tiff(jpeg)],
  [
    'CIELAB',
    picture()
      .toColourspace('lab')
      .tiff({ ...lzw, predictor: 'none' }),
  ],
  [
    'CIELAB of 16 bits',
    picture()
      .toColourspace('labs')
      .tiff({ ...lzw, predictor: 'none' }),
  ],
  ['CMYK with a profile', pressed().tiff(lzw)],
  ['CMYK with a profile in tiles', pressed().tiff({ ...deflate, ...tile })],
  ['a wide one', aPicture(6000, 400).tiff(lzw)],
  ['a wide one with transparency', aPicture(6000, 400, 0, 4).tiff(lzw)],
  ['Display P3', picture().withIccProfile('p3').tiff(lzw)],
]

test.each(files)('a TIFF of %s looks as another decoder shows it', async (_name, made) => {
  const bytes = new Uint8Array(await made.toBuffer())

  const reduced = await reduceTiff(sourceOf(bytes), lcms)

  const { mean, largest } = await farFromSharp(bytes, reduced)
  expect(reduced.width).toBeLessThanOrEqual(2560)
  expect(mean).toBeLessThan(2)
  expect(largest).toBeLessThan(12)
})

test('each of the eight ways to lie ends upright', async () => {
  for (let orientation = 1; orientation <= 8; orientation += 1) {
    const lying = aPicture(90, 60).withMetadata({ orientation }).tiff({ compression: 'lzw' })
    const bytes = new Uint8Array(await lying.toBuffer())
    const standing = await sharp(bytes).autoOrient().png().toBuffer()

    const reduced = upright(await reduceTiff(sourceOf(bytes), lcms), orientation)

    expect((await farFromSharp(new Uint8Array(standing), reduced)).largest).toBeLessThan(1)
  }
})
