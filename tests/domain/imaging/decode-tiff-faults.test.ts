import { expect, test } from 'vitest'
import { type Source, sourceOf } from '../../../src/formats/source.ts'
import { NotReducedError } from '../../../src/imaging/decode/reduced.ts'
import { reduceTiff } from '../../../src/imaging/decode/tiff.ts'
import { lcms } from '../../support/lcms.ts'
import { aPicture } from '../../support/sharp-pictures.ts'
import { described, type Field, short, tiffOf } from '../../support/tiffs.ts'

async function faultOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  try {
    await reduceTiff(sourceOf(bytes), lcms)
    return 'none'
  } catch (error) {
    if (error instanceof NotReducedError) return error.fault
    throw error
  }
}

function grey(size: [number, number], more: Array<Field> = [], length = size[0] * size[1]) {
  const fields = described(size, [8], 1, [short(278, size[1]), ...more])
  return tiffOf([{ fields, pieces: [new Uint8Array(length)] }])
}

test('a picture of which a row is missing is damaged', async () => {
  expect(await faultOf(grey([4, 4]))).toBe('none')
  expect(await faultOf(grey([4, 4], [], 12))).toBe('damaged')
  expect(await faultOf(grey([4, 4], [short(259, 5)]))).toBe('damaged')
  expect(await faultOf(grey([4, 4], [short(259, 8)]))).toBe('damaged')
  expect(await faultOf(grey([4, 4], [short(259, 32_773)], 3))).toBe('damaged')
})

test('a picture with more pixels than anybody shows is too much, before anything is made', async () => {
  expect(await faultOf(grey([65_000, 65_000], [], 8))).toBe('too-much')
  expect(await faultOf(grey([60_000_000, 1], [], 8))).toBe('too-much')
})

test('what this house does not decode is said to be not understood', async () => {
  const compressed = (kind: number) => faultOf(grey([4, 4], [short(259, kind)]))
  const ycc = tiffOf([
    { fields: described([2, 2], [8, 8, 8], 6, [short(278, 2)]), pieces: [new Uint8Array(12)] },
  ])

  expect(await compressed(6)).toBe('not-understood')
  expect(await compressed(50_000)).toBe('not-understood')
  expect(await faultOf(ycc)).toBe('not-understood')
})

test('bytes that follow the data of a strip do no harm', async () => {
  const whole = await aPicture(40, 30).tiff({ compression: 'deflate' }).toBuffer()
  const view = new DataView(whole.buffer, whole.byteOffset, whole.length)
  const directory = view.getUint32(4, true)
  const counts = Array.from(
    { length: view.getUint16(directory, true) },
    (_, index) => directory + 2 + index * 12,
  ).find((entry) => view.getUint16(entry, true) === 279)
  if (counts === undefined) throw new Error('No counts')
  const count = view.getUint32(counts + 8, true)
  view.setUint32(counts + 8, count + 6, true)

  expect(await faultOf(new Uint8Array(whole))).toBe('none')
})

test('damage at random is always a fault with a name, and soon', async () => {
  const kinds = [
    await aPicture(90, 70).tiff({ compression: 'lzw', predictor: 'horizontal' }).toBuffer(),
    await aPicture(90, 70)
      .tiff({ compression: 'deflate', tile: true, tileWidth: 32, tileHeight: 32 })
      .toBuffer(),
    await aPicture(90, 70).tiff({ compression: 'packbits' }).toBuffer(),
    await aPicture(90, 70).tiff({ compression: 'jpeg' }).toBuffer(),
    await aPicture(90, 70).withIccProfile('p3').tiff({ compression: 'lzw' }).toBuffer(),
    await aPicture(90, 70)
      .greyscale()
      .toColourspace('b-w')
      .tiff({ compression: 'ccittfax4', bitdepth: 1 })
      .toBuffer(),
  ]
  let seed = 20_261_123
  const random = (below: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((seed / 2 ** 32) * below)
  }
  const found = new Set<string>()
  for (let round = 0; round < 200; round += 1) {
    const bytes = new Uint8Array(kinds[round % kinds.length] ?? new Uint8Array(0))
    for (let flip = 0; flip < 1 + (round % 7); flip += 1) bytes[random(bytes.length)] = random(256)
    const cut = round % 3 === 0 ? random(bytes.length) : bytes.length
    found.add(await faultOf(bytes.slice(0, cut)))
  }

  expect([...found].toSorted()).toEqual(['damaged', 'none', 'not-understood'])
})

test('one strip of 200 MB is read in pieces, in order, once', async () => {
  const [width, height] = [10_000, 6700]
  const head = tiffOf([
    {
      fields: [...described([width, height], [8, 8, 8], 2, [short(278, height)])],
      pieces: [new Uint8Array(1)],
    },
  ])
  const start = 1024
  const view = new DataView(head.buffer)
  const directory = view.getUint32(4, true)
  for (let entry = directory + 2; entry + 12 < head.length; entry += 12) {
    if (view.getUint16(entry, true) === 273) view.setUint32(entry + 8, start, true)
    if (view.getUint16(entry, true) === 279) view.setUint32(entry + 8, width * height * 3, true)
  }
  const reads: Array<[number, number]> = []
  const source: Source = {
    size: start + width * height * 3,
    read: async (offset, length) => {
      reads.push([offset, length])
      const bytes = new Uint8Array(length).fill(90)
      if (offset < head.length) bytes.set(head.subarray(offset, offset + length))
      return bytes
    },
  }

  const reduced = await reduceTiff(source, lcms)

  expect({ ...reduced, samples: reduced.samples.length }).toEqual({
    width: 2560,
    height: 1715,
    model: 'rgb',
    alpha: false,
    profile: null,
    samples: 2560 * 1715 * 3,
  })
  expect(reduced.samples.every((value) => value === 90)).toBe(true)
  expect(Math.max(...reads.map(([, length]) => length))).toBeLessThanOrEqual(4 * 1024 * 1024)
  expect(reads.length).toBeLessThan(70)
  expect(reads.map(([offset]) => offset)).toEqual(
    reads.map(([offset]) => offset).toSorted((a, b) => a - b),
  )
}, 60_000)
