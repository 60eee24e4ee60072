import { expect, test } from 'vitest'
import { inspect } from '../../../src/works/inspection.ts'
import { preflight } from '../../../src/works/preflight.ts'
import { widthsFor } from '../../../src/works/work.ts'
import { aPng } from '../../support/pictures.ts'

const rules = { formats: ['jpeg', 'png', 'webp', 'pdf'] as const }
const inspected = (bytes: Uint8Array, size = bytes.length) =>
  inspect(bytes, size, { formats: [...rules.formats] })

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

test('the type and the size of a picture come from its bytes', async () => {
  expect(inspected(await aPng(30, 40))).toEqual({
    ok: true,
    value: { format: 'png', dimensions: { width: 30, height: 40, alpha: false } },
  })
  expect(inspected(aJpegHeader(3508, 4961))).toEqual({
    ok: true,
    value: { format: 'jpeg', dimensions: { width: 3508, height: 4961, alpha: false } },
  })
  expect(inspected(aWebpHeader(700, 990))).toEqual({
    ok: true,
    value: { format: 'webp', dimensions: { width: 700, height: 990, alpha: true } },
  })
})

test.each([
  ['an SVG', text('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'format-not-accepted'],
  ['a web page', text('<!doctype html><script>alert(1)</script>'), 'format-not-accepted'],
  [
    'a TIFF where the call takes none',
    new Uint8Array([0x49, 0x49, 0x2a, 0]),
    'format-not-accepted',
  ],
  ['a PDF', text('%PDF-1.7'), 'format-not-shown-yet'],
  ['a JPEG that ends in its header', aJpegHeader(10, 10).subarray(0, 14), 'not-a-picture'],
  ['a picture of no width', aJpegHeader(0, 10), 'not-a-picture'],
  ['a picture with a side beyond the limit', aJpegHeader(12_001, 10), 'too-large-to-show'],
  ['a pixel flood', aJpegHeader(12_000, 12_000), 'too-many-pixels'],
])('%s is refused before anything is decoded', (_name, bytes, reason) => {
  expect(inspected(bytes)).toEqual({ ok: false, refusal: reason })
})

test('a file above what the picture engine takes is refused with that reason', () => {
  expect(inspected(aJpegHeader(4000, 4000), 20_000_001)).toEqual({
    ok: false,
    refusal: 'too-large-to-show',
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
  expect(preflight({ width: 4961, height: 3508 }, wide).inFormat).toEqual({
    name: 'A3',
    widthMm: 440,
    heightMm: 317,
    dpi: 281,
    wanted: 300,
  })
})
