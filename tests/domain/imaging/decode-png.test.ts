import sharp, { type Sharp } from 'sharp'
import { expect, test } from 'vitest'
import { sourceOf } from '../../../src/formats/source.ts'
import { pngOf } from '../../../src/imaging/decode/encoding.ts'
import { reducePng } from '../../../src/imaging/decode/png.ts'
import type { Reduced } from '../../../src/imaging/decode/reduced.ts'
import { upright } from '../../../src/imaging/decode/turning.ts'
import { differenceOf } from '../../support/colours.ts'
import { aPicture } from '../../support/sharp-pictures.ts'

const bytesOf = async (picture: Sharp) => new Uint8Array(await picture.toBuffer())

/** The samples of a decoder that everyone uses, on white where the picture is transparent. */
async function reference(bytes: Uint8Array, { width, height }: Reduced): Promise<Uint8Array> {
  const resized = sharp(bytes).resize(width, height, { fit: 'fill', kernel: 'linear' })
  return resized.flatten({ background: '#fff' }).toColourspace('srgb').raw().toBuffer()
}

/** What a decoder that everyone uses makes of our result, on white. */
async function seen(reduced: Reduced): Promise<Uint8Array> {
  const { bytes } = await pngOf(reduced, 20_000_000)
  return sharp(bytes).flatten({ background: '#fff' }).toColourspace('srgb').raw().toBuffer()
}

const files: Array<[string, Sharp]> = [
  ['RGB', aPicture(333, 217).png()],
  ['RGB with every filter', aPicture(333, 217).png({ adaptiveFiltering: true })],
  ['RGB with transparency', aPicture(333, 217, 0, 4).png()],
  ['grey', aPicture(333, 217).greyscale().png()],
  ['16 bits', aPicture(333, 217).toColourspace('rgb16').png()],
  ['grey of 16 bits', aPicture(333, 217).toColourspace('grey16').png()],
  ['a palette', aPicture(333, 217).png({ palette: true })],
  ['a palette of four colours', aPicture(333, 217).png({ palette: true, colours: 4 })],
  ['a palette of two colours', aPicture(333, 217).png({ palette: true, colours: 2 })],
  ['a palette with transparency', aPicture(333, 217, 0, 4).png({ palette: true })],
  ['a wide one', aPicture(6000, 400).png()],
  ['a wide one with transparency', aPicture(6000, 400, 0, 4).png()],
]

test.each(files)('a PNG of %s looks as another decoder shows it', async (_name, picture) => {
  const bytes = await bytesOf(picture)

  const reduced = await reducePng(sourceOf(bytes))

  expect(reduced.width).toBeLessThanOrEqual(2560)
  expect(differenceOf(await seen(reduced), await reference(bytes, reduced)).mean).toBeLessThan(1)
})

test('one colour that stands for nothing is taken out', async () => {
  const samples = new Uint8Array([10, 20, 30, 10, 20, 31, 10, 20, 30, 200, 0, 0])
  const plain = await bytesOf(sharp(samples, { raw: { width: 2, height: 2, channels: 3 } }).png())
  const key = new Uint8Array([0, 0, 0, 6, 0x74, 0x52, 0x4e, 0x53, 0, 10, 0, 20, 0, 30, 0, 0, 0, 0])
  const at = 33
  const bytes = new Uint8Array([...plain.subarray(0, at), ...key, ...plain.subarray(at)])

  const { samples: made, alpha } = await reducePng(sourceOf(bytes))

  expect(alpha).toBe(true)
  expect([...made]).toEqual([0, 0, 0, 0, 10, 20, 31, 255, 0, 0, 0, 0, 200, 0, 0, 255])
})

test('a large one is read in pieces of a mebibyte, in order, and little of it twice', async () => {
  const bytes = await bytesOf(aPicture(1600, 1400, 255).png())
  const reads: Array<{ offset: number; length: number }> = []
  const source = {
    size: bytes.length,
    read: async (offset: number, length: number) => {
      reads.push({ offset, length })
      return bytes.slice(offset, offset + length)
    },
  }

  await reducePng(source)

  expect(bytes.length).toBeGreaterThan(5_000_000)
  expect(Math.max(...reads.map(({ length }) => length))).toBeLessThanOrEqual(1024 * 1024)
  expect(reads.length).toBeLessThan(12)
})

test('a broken one is damaged', async () => {
  const whole = await bytesOf(aPicture(640, 480).png())
  const broken = whole.slice()
  broken.fill(0, 2000, 2400)

  await expect(reducePng(sourceOf(broken))).rejects.toMatchObject({ fault: 'damaged' })
})

test.each([
  [1, 1],
  [3, 2],
  [5, 9],
  [333, 217],
  [2700, 40],
])('an interlaced one of %i by %i is put together row by row', async (width, height) => {
  const plain = await bytesOf(aPicture(width, height, 60).png())
  const interlaced = await bytesOf(aPicture(width, height, 60).png({ progressive: true }))

  const reduced = await reducePng(sourceOf(interlaced))

  expect(reduced.samples).toEqual((await reducePng(sourceOf(plain))).samples)
})

test('an interlaced one that swells beyond all measure is left to a browser', async () => {
  const flat = sharp({ create: { width: 4000, height: 4000, channels: 3, background: '#c00' } })
  const bytes = await bytesOf(flat.png({ progressive: true }))

  await expect(reducePng(sourceOf(bytes))).rejects.toMatchObject({ fault: 'not-understood' })
})

test('a profile goes along, so that the engine sees the colours as they are meant', async () => {
  const bytes = await bytesOf(aPicture(3000, 200).withIccProfile('p3').png())
  const reduced = await reducePng(sourceOf(bytes))
  const { bytes: made } = await pngOf(reduced, 20_000_000)

  const expected = await reference(bytes, reduced)
  const converted = await sharp(made).toColourspace('srgb').raw().toBuffer()

  expect((await sharp(made).metadata()).hasProfile).toBe(true)
  expect(differenceOf(converted, expected).mean).toBeLessThan(1)
})

test('a picture that would be too heavy is made smaller until it is not', async () => {
  const bytes = await bytesOf(aPicture(1000, 700, 120).png())
  const reduced = await reducePng(sourceOf(bytes))

  const made = await pngOf(reduced, 900_000)

  expect(made.bytes.length).toBeLessThanOrEqual(900_000)
  expect(made.width).toBeLessThan(1000)
  expect(await sharp(made.bytes).metadata()).toMatchObject({
    width: made.width,
    height: made.height,
  })
})

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'orientation %i is turned as others turn it',
  async (orientation) => {
    const picture = await bytesOf(aPicture(40, 24).png())
    const turned = upright(await reducePng(sourceOf(picture)), orientation)
    const tagged = await sharp(picture)
      .withMetadata({ orientation })
      .jpeg({ quality: 100 })
      .toBuffer()
    const expected = await sharp(tagged).autoOrient().raw().toBuffer({ resolveWithObject: true })

    expect([turned.width, turned.height]).toEqual([expected.info.width, expected.info.height])
    expect(differenceOf(turned.samples, expected.data).mean).toBeLessThan(2)
  },
)
