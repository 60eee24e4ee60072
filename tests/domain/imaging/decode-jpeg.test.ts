import sharp, { type Sharp } from 'sharp'
import { expect, test } from 'vitest'
import { type Source, sourceOf } from '../../../src/formats/source.ts'
import { reduceJpeg } from '../../../src/imaging/decode/jpeg.ts'
import type { Reduced } from '../../../src/imaging/decode/reduced.ts'
import { differenceOf } from '../../support/colours.ts'
import { aPicture } from '../../support/sharp-pictures.ts'

const bytesOf = async (picture: Sharp) => new Uint8Array(await picture.toBuffer())

/** The same file through a decoder that everyone uses, made as large as ours. */
async function reference(bytes: Uint8Array, { width, height }: Reduced, space = 'srgb') {
  const picture = sharp(bytes, { limitInputPixels: false })
  const shaped = space === 'cmyk' ? picture.pipelineColourspace('cmyk') : picture
  const resized = shaped.resize(width, height, { fit: 'fill', kernel: 'linear' })
  return resized.toColourspace(space).raw().toBuffer()
}

const files: Array<[string, Sharp]> = [
  ['a small sequential one', aPicture(333, 217).jpeg({ chromaSubsampling: '4:4:4' })],
  ['one with coarser colours', aPicture(333, 217).jpeg({ chromaSubsampling: '4:2:0' })],
  ['a progressive one', aPicture(333, 217).jpeg({ progressive: true, chromaSubsampling: '4:4:4' })],
  ['a progressive one with coarser colours', aPicture(333, 217).jpeg({ progressive: true })],
  ['one of a single unit', aPicture(5, 5).jpeg({ progressive: true })],
  ['one pixel', aPicture(1, 1).jpeg()],
  ['one a little wider than wanted', aPicture(2700, 400).jpeg()],
  ['one twice as wide', aPicture(5200, 600).jpeg()],
  ['one eight times as wide', aPicture(20_480, 160).jpeg()],
  ['a wide progressive one', aPicture(5200, 600).jpeg({ progressive: true })],
  ['one by other tables', aPicture(640, 480).jpeg({ mozjpeg: true })],
]

test.each(files)('%s looks as another decoder shows it', async (_name, picture) => {
  const bytes = await bytesOf(picture)

  const reduced = await reduceJpeg(sourceOf(bytes))

  const { mean } = differenceOf(reduced.samples, await reference(bytes, reduced))
  expect(reduced.width).toBeLessThanOrEqual(2560)
  expect(mean).toBeLessThan(1.5)
})

test('one that lies on its side is made as wide as it will stand', async () => {
  const bytes = await bytesOf(aPicture(3000, 2700).jpeg())

  expect(await reduceJpeg(sourceOf(bytes), { orientation: 6 })).toMatchObject({
    width: 2844,
    height: 2560,
  })
})

test('a grey one stays grey', async () => {
  const bytes = await bytesOf(aPicture(401, 300).toColourspace('b-w').jpeg())

  const reduced = await reduceJpeg(sourceOf(bytes))

  const expected = await reference(bytes, reduced, 'b-w')
  expect(reduced.model).toBe('grey')
  expect(
    Math.max(...reduced.samples.map((value, at) => Math.abs(value - (expected[at] ?? 0)))),
  ).toBeLessThan(4)
})

test('the inks of a CMYK one that Adobe turned over come out as inks', async () => {
  const bytes = await bytesOf(aPicture(200, 150).withIccProfile('cmyk').jpeg({ quality: 95 }))

  const reduced = await reduceJpeg(sourceOf(bytes))

  const expected = await reference(bytes, reduced, 'cmyk')
  const apart = reduced.samples.map((value, at) => Math.abs(value - (expected[at] ?? 0)))
  expect(reduced.model).toBe('cmyk')
  expect(reduced.profile).not.toBeNull()
  expect(apart.reduce((sum, value) => sum + value, 0) / apart.length).toBeLessThan(2)
})

test('a progressive one is made coarser where its coefficients would not fit', async () => {
  const bytes = await bytesOf(aPicture(3000, 2000).jpeg({ progressive: true }))

  const whole = await reduceJpeg(sourceOf(bytes))
  const coarse = await reduceJpeg(sourceOf(bytes), { memory: 16_000_000 })

  expect([whole.width, whole.height]).toEqual([2560, 1707])
  expect(coarse.width).toBeLessThan(2560)
  const { mean } = differenceOf(coarse.samples, await reference(bytes, coarse))
  expect(mean).toBeLessThan(3)
  await expect(reduceJpeg(sourceOf(bytes), { memory: 1_000_000 })).rejects.toMatchObject({
    fault: 'too-much',
  })
})

test('a large one is read in pieces, in order, once', async () => {
  const bytes = await bytesOf(aPicture(2600, 2000, 160).jpeg({ quality: 100 }))
  const reads: Array<[number, number]> = []
  const source: Source = {
    size: bytes.length,
    read: async (offset, length) => {
      reads.push([offset, length])
      return bytes.slice(offset, offset + length)
    },
  }

  await reduceJpeg(source)

  expect(bytes.length).toBeGreaterThan(4_000_000)
  expect(Math.max(...reads.map(([, length]) => length))).toBeLessThanOrEqual(1024 * 1024)
  expect(reads.map(([offset]) => offset)).toEqual(reads.map((_, index) => index * 1024 * 1024))
})

test('one that breaks off, or holds nothing, is said to be damaged', async () => {
  const bytes = await bytesOf(aPicture(640, 480).jpeg())

  for (const broken of [bytes.subarray(0, bytes.length / 2), bytes.subarray(0, 40)]) {
    await expect(reduceJpeg(sourceOf(broken.slice()))).rejects.toMatchObject({ fault: 'damaged' })
  }
})

/** Grey blocks, one for each level, with a restart after every second one. */
function withRestarts(levels: Array<number>): Uint8Array<ArrayBuffer> {
  const segment = (marker: number, data: Array<number>) => [
    ...[0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255],
    ...data,
  ]
  const twelveCodes = [0, 0, 0, 12, ...new Array<number>(12).fill(0)]
  const scan: Array<number> = []
  for (let at = 0; at < levels.length; at += 2) {
    let before = 0
    let bits = ''
    for (const level of levels.slice(at, at + 2)) {
      const step = level - 128 - before
      before = level - 128
      const length = step === 0 ? 0 : Math.floor(Math.log2(Math.abs(step))) + 1
      const value = step < 0 ? step + (1 << length) - 1 : step
      bits += length.toString(2).padStart(4, '0')
      if (length > 0) bits += value.toString(2).padStart(length, '0')
      bits += '0'
    }
    const whole = bits.padEnd(Math.ceil(bits.length / 8) * 8, '1')
    for (let bit = 0; bit < whole.length; bit += 8) {
      const byte = Number.parseInt(whole.slice(bit, bit + 8), 2)
      scan.push(...(byte === 0xff ? [0xff, 0] : [byte]))
    }
    if (at + 2 < levels.length) scan.push(0xff, 0xd0 + ((at / 2) % 8))
  }
  return new Uint8Array([
    ...[0xff, 0xd8],
    ...segment(0xdb, [0, ...new Array<number>(64).fill(8)]),
    ...segment(0xc0, [8, 0, 8, 0, 8 * levels.length, 1, 1, 0x11, 0]),
    ...segment(0xc4, [0, ...twelveCodes, ...Array.from({ length: 12 }, (_, index) => index)]),
    ...segment(0xc4, [0x10, 1, ...new Array<number>(15).fill(0), 0]),
    ...segment(0xdd, [0, 2]),
    ...segment(0xda, [1, 1, 0, 0, 63, 0]),
    ...scan,
    ...[0xff, 0xd9],
  ])
}

test('restarts on the way begin anew, and one that is missing is damage', async () => {
  const levels = [10, 200, 30, 30, 255, 0, 128, 90, 77, 78]
  const bytes = withRestarts(levels)

  const { samples, width } = await reduceJpeg(sourceOf(bytes))

  expect(width).toBe(80)
  expect(levels.map((_, block) => samples[block * 8 + 3])).toEqual(levels)
  const other = await sharp(bytes).toColourspace('b-w').raw().toBuffer()
  expect([...samples]).toEqual([...other])
  const cut = bytes.filter((byte, at) => !(byte === 0xff && bytes[at + 1] === 0xd1))
  await expect(reduceJpeg(sourceOf(cut))).rejects.toMatchObject({ fault: 'damaged' })
})

test('one with a hole in it is said to be damaged rather than shown in shreds', async () => {
  const bytes = await bytesOf(aPicture(640, 480, 60).jpeg({ quality: 95 }))
  const holed = new Uint8Array([...bytes.subarray(0, 20_000), ...bytes.subarray(60_000)])
  const crowded = new Uint8Array([...bytes.subarray(0, 90_000), ...bytes.subarray(20_000)])

  for (const broken of [holed, crowded]) {
    await expect(reduceJpeg(sourceOf(broken))).rejects.toMatchObject({ fault: 'damaged' })
  }
})

test('arithmetic coding and twelve bits are not understood', async () => {
  const bytes = await bytesOf(aPicture(64, 64).jpeg())
  const frame = bytes.findIndex((byte, at) => byte === 0xff && bytes[at + 1] === 0xc0)
  const arithmetic = bytes.slice()
  arithmetic[frame + 1] = 0xc9
  const twelve = bytes.slice()
  twelve[frame + 1] = 0xc1
  twelve[frame + 4] = 12

  for (const other of [arithmetic, twelve]) {
    await expect(reduceJpeg(sourceOf(other))).rejects.toMatchObject({ fault: 'not-understood' })
  }
})
