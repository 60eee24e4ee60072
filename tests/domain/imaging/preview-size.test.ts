import { expect, test } from 'vitest'
import type { FileFacts } from '../../../src/formats/facts.ts'
import { previewSize } from '../../../src/imaging/preview-size.ts'
import { widthsFor } from '../../../src/imaging/rendition.ts'
import { preflight } from '../../../src/works/preflight.ts'
import {
  isPreviewWelcome,
  renderStrategyOf,
  uprightSize,
} from '../../../src/works/render-strategy.ts'
import { aPng } from '../../support/pictures.ts'

const text = (words: string) => new TextEncoder().encode(words)

/** A JPEG up to its frame header, behind a segment as cameras write it. */
function aJpegHeader(width: number, height: number): Uint8Array {
  const exif = [0xff, 0xe1, 0x00, 0x06, 1, 2, 3, 4]
  const frame = [0xff, 0xc2, 0x00, 0x11, 8, height >> 8, height & 255, width >> 8, width & 255]
  return new Uint8Array([0xff, 0xd8, ...exif, ...frame, 3, 0, 0, 0, 0, 0, 0, 0, 0])
}

function aWebpHeader(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(40)
  bytes.set(text('RIFF'), 0)
  bytes.set(text('WEBPVP8X'), 8)
  bytes[20] = 0x10
  new DataView(bytes.buffer).setUint32(24, width - 1, true)
  bytes.set([(height - 1) & 255, (height - 1) >> 8, 0], 27)
  return bytes
}

const aFile: FileFacts = {
  format: 'jpeg',
  width: 3508,
  height: 4961,
  orientation: 1,
  colour: 'rgb',
  bitsPerSample: 8,
  alpha: false,
  profile: null,
  pages: 1,
  dpi: null,
}
const everyFormat = { formats: ['jpeg', 'png', 'webp', 'tiff', 'pdf'] } as const
const way = (facts: Partial<FileFacts>, size = 1000) =>
  renderStrategyOf({ ...aFile, ...facts }, size, { formats: [...everyFormat.formats] })

test('the size of a preview comes from its bytes, and only what the engine takes is one', async () => {
  expect(previewSize(await aPng(30, 40))).toEqual({ width: 30, height: 40 })
  expect(previewSize(aJpegHeader(3508, 4961))).toEqual({ width: 3508, height: 4961 })
  expect(previewSize(aWebpHeader(700, 990))).toEqual({ width: 700, height: 990 })
  expect(previewSize(aJpegHeader(12_001, 10))).toBeNull()
  expect(previewSize(aJpegHeader(0, 10))).toBeNull()
  expect(previewSize(aJpegHeader(10, 10).subarray(0, 14))).toBeNull()
  expect(previewSize(text('%PDF-1.7'))).toBeNull()
})

test.each([
  ['a picture that the engine takes is left to it', {}, 20_000_000, 'engine'],
  ['a heavier JPEG is made smaller first', {}, 20_000_001, 'reduce'],
  ['so is a heavier PNG', { format: 'png' }, 20_000_001, 'reduce'],
  ['and one with a long side', { width: 12_001, height: 10 }, 1000, 'reduce'],
  ['a heavier WebP can be shown by a browser alone', { format: 'webp' }, 20_000_001, 'preview'],
  ['a TIFF is made smaller whatever it weighs', { format: 'tiff' }, 1000, 'reduce'],
  ['of a PDF the page is drawn', { format: 'pdf' }, 100_000_000, 'page'],
] as const)('%s', (_sentence, facts, size, expected) => {
  expect(way(facts, size)).toEqual({ ok: true, value: expected })
})

test('a preview is welcome of what may prove too much', () => {
  const file = { name: 'poster', size: 20_000_000, sha256: '', type: '' }

  expect(isPreviewWelcome(file)).toBe(false)
  expect(isPreviewWelcome({ ...file, size: 20_000_001 })).toBe(true)
  expect(isPreviewWelcome({ ...file, name: 'Poster.PDF' })).toBe(true)
  expect(isPreviewWelcome({ ...file, type: 'application/pdf', size: 8_000_000 })).toBe(false)
})

test('up to 100 million pixels are decoded, and no more', () => {
  expect(way({ width: 10_000, height: 10_000 })).toEqual({ ok: true, value: 'engine' })
  expect(way({ width: 10_000, height: 10_001 })).toEqual({ ok: false, refusal: 'too-many-pixels' })
})

test('a call may take fewer pixels, and never more', () => {
  const rules = { formats: [...everyFormat.formats] }
  const refused = { ok: false, refusal: 'too-many-pixels' }
  const fewer = { ...aFile, width: 5000, height: 5001 }
  const more = { ...aFile, width: 10_000, height: 10_001 }

  expect(renderStrategyOf(fewer, 1, { ...rules, megapixels: 25 })).toEqual(refused)
  expect(renderStrategyOf(more, 1, { ...rules, megapixels: 400 })).toEqual(refused)
})

test('a format that the call does not take is refused before all else', () => {
  expect(
    renderStrategyOf({ ...aFile, format: 'tiff', width: 99_999, height: 9999 }, 1, {
      formats: ['pdf'],
    }),
  ).toEqual({ ok: false, refusal: 'format-not-accepted' })
})

test('a poster has the size it is looked at in, a page the pixels it has at 300 dpi', () => {
  expect(uprightSize({ ...aFile, orientation: 6 })).toEqual({ width: 4961, height: 3508 })
  expect(uprightSize({ ...aFile, millimetres: { width: 297, height: 420 } })).toEqual({
    width: 3508,
    height: 4961,
  })
})

test.each([
  [200, [200]],
  [320, [320]],
  [900, [320, 640, 900]],
  [2560, [320, 640, 1280, 2560]],
  [7000, [320, 640, 1280, 2560]],
])('a picture %i pixels wide gets the widths %j and is never enlarged', (width, widths) => {
  expect(widthsFor(width)).toEqual(widths)
})

test('the pre-flight says how large a poster prints and what the format of the call would get', () => {
  const a3 = { name: 'A3', widthMm: 297, heightMm: 420, bleedMm: 0, dpi: 300 }

  const rules = { orientation: 'any', print: a3 } as const
  const { notes: _notes, ...said } = preflight({ width: 3508, height: 4961 }, rules)

  expect(said).toEqual({
    widthPx: 3508,
    heightPx: 4961,
    orientation: 'portrait',
    printAt300: { widthMm: 297, heightMm: 420 },
    inFormat: { name: 'A3', widthMm: 297, heightMm: 420, dpi: 300, wanted: 300 },
  })
  const wide = { orientation: 'any', print: { ...a3, bleedMm: 10 } } as const
  expect(preflight({ width: 5000, height: 3600 }, wide).inFormat).toEqual({
    name: 'A3',
    widthMm: 440,
    heightMm: 317,
    dpi: 288,
    wanted: 300,
  })
})
