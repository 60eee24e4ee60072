import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { clean } from '../../../src/formats/cleaning.ts'
import { longestSide } from '../../../src/formats/proportions.ts'
import { readFacts } from '../../../src/formats/reading.ts'
import { sourceOf } from '../../../src/formats/source.ts'
import { languages } from '../../../src/i18n/languages.ts'
import { figure } from '../../../src/i18n/plurals.ts'
import { reduceJpeg } from '../../../src/imaging/decode/jpeg.ts'
import { reducePng } from '../../../src/imaging/decode/png.ts'
import { reduceTiff } from '../../../src/imaging/decode/tiff.ts'
import { words } from '../../../src/works/words.ts'
import { joined, number, pngChunk, webpChunk } from '../../support/broken-files.ts'
import { lcms } from '../../support/lcms.ts'
import { described, short, tiffOf } from '../../support/tiffs.ts'

type Size = [width: number, height: number]
type Bytes = Uint8Array<ArrayBuffer>

/** As much data as the size asks for, if it is not beyond all measure. */
function png([width, height]: Size): Bytes {
  const header = joined(number(width), number(height), Uint8Array.of(16, 6, 0, 0, 0))
  const size = height * (1 + width * 8)
  const data = deflateSync(new Uint8Array(size < 50_000_000 ? size : 1000))
  const chunks = [pngChunk('IHDR', header), pngChunk('IDAT', data), pngChunk('IEND', '')]
  return joined(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), ...chunks)
}

function jpeg([width, height]: Size): Bytes {
  const sides = [height >> 8, height & 255, width >> 8, width & 255]
  const frame = [0xff, 0xc0, 0, 11, 8, ...sides, 1, 1, 0x11, 0]
  const scan = [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0]
  return Uint8Array.from([0xff, 0xd8, ...frame, ...scan, ...new Uint8Array(8000), 0xff, 0xd9])
}

function tiff([width, height]: Size): Bytes {
  const fields = described([width, height], [8, 8, 8, 8], 2, [short(259, 5), short(338, 2)])
  return tiffOf([{ fields, pieces: [new Uint8Array(100_000)] }])
}

const tiled =
  (tile: Size) =>
  ([width, height]: Size): Bytes => {
    const sides = [
      { tag: 322, type: 4, values: [tile[0]] } as const,
      { tag: 323, type: 4, values: [tile[1]] } as const,
    ]
    const fields = described([width, height], [8], 1, [short(259, 5), ...sides])
    return tiffOf([{ fields, pieces: [new Uint8Array(100_000)], isTiled: true }])
  }

function webp([width, height]: Size): Bytes {
  const sides = [width - 1, height - 1].flatMap((side) => [
    side & 255,
    (side >> 8) & 255,
    side >> 16,
  ])
  const chunk = webpChunk('VP8X', Uint8Array.from([0, 0, 0, 0, ...sides]))
  const size = Buffer.alloc(4)
  size.writeUInt32LE(4 + chunk.length)
  return joined('RIFF', size, 'WEBP', chunk)
}

const most = longestSide
const long = 99_999_999

test.each<[string, (size: Size) => Bytes, Size]>([
  ['PNG', png, [long, 1]],
  ['PNG', png, [1, long]],
  ['PNG', png, [most + 1, 1]],
  ['JPEG', jpeg, [65_535, 1]],
  ['JPEG', jpeg, [1, most + 1]],
  ['TIFF', tiff, [long, 1]],
  ['TIFF', tiff, [1, most + 1]],
  ['TIFF in tiles', tiled([4_000_000_000, 16]), [16, 16]],
  ['WebP', webp, [16_777_216, 1]],
])('a %s of %o is too long, whatever it holds, and is not decoded', async (_, made, size) => {
  const bytes = made(size)

  const facts = await readFacts(sourceOf(bytes))

  expect(facts).toEqual({ ok: false, refusal: 'too-long' })
})

test.each<[string, (size: Size) => Bytes, Size]>([
  ['PNG', png, [most, 1]],
  ['PNG', png, [1, most]],
  ['JPEG', jpeg, [most, 1]],
  ['TIFF', tiff, [most, 1]],
])('a %s of %o is not too long', async (_, made, [width, height]) => {
  const facts = await readFacts(sourceOf(made([width, height])))

  expect(facts).toMatchObject({ ok: true, value: { width, height } })
})

test('a row of many samples is too long as well', async () => {
  const fields = described([20_000, 10], new Array(64).fill(16), 2, [short(259, 5)])
  const bytes = tiffOf([{ fields, pieces: [new Uint8Array(100_000)] }])

  expect(await readFacts(sourceOf(bytes))).toEqual({ ok: false, refusal: 'too-long' })
})

test('cleaner and decoders refuse what is too long by themselves', async () => {
  const size: Size = [long, 1]

  expect(await clean(sourceOf(png(size)), 'png')).toBeNull()
  expect(await clean(sourceOf(tiff(size)), 'tiff')).toBeNull()
  const decoding = [
    reducePng(sourceOf(png(size))),
    reduceTiff(sourceOf(tiff(size)), lcms),
    reduceJpeg(sourceOf(jpeg([65_535, 1]))),
  ]
  for (const one of decoding) await expect(one).rejects.toMatchObject({ fault: 'too-much' })
})

test('the reason names the limit in every language', () => {
  for (const language of languages) {
    const { what } = words[language].reasons['too-long']
    expect(what).toContain(figure(longestSide, language))
  }
})
