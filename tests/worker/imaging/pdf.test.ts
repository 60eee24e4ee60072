import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import type { Bounds, PageFault, RenderedPage } from '../../../src/imaging/pdf/page.ts'
import { largestPdf, renderFirstPage } from '../../../src/imaging/pdf.ts'
import type { Result } from '../../../src/shared/result.ts'
import { aPdf, compactPdf, deflated, joined } from '../../support/pdfs.ts'
import { sha256Of } from '../../support/pictures.ts'

const bounds = { longestSide: 400, width: 400 }

function rendered(
  bytes: Uint8Array<ArrayBuffer>,
  wanted: Bounds = bounds,
): Promise<Result<RenderedPage, PageFault>> {
  return renderFirstPage({ size: bytes.length, body: new Blob([bytes]).stream() }, wanted)
}

async function pageOf(bytes: Uint8Array<ArrayBuffer>, wanted?: Bounds): Promise<RenderedPage> {
  const page = await rendered(bytes, wanted)
  if (!page.ok) throw new Error(page.refusal)
  return page.value
}

function colourAt(page: RenderedPage, x: number, y: number): Array<number> {
  const at = (y * page.width + x) * 3
  return [...page.data.subarray(at, at + 3)]
}

const red = [255, 0, 0]
const white = [255, 255, 255]

test('the first page is drawn on white, and the pages are counted', async () => {
  const page = await pageOf(aPdf({ pages: 3 }))

  expect([page.width, page.height, page.pages, page.data.length]).toEqual([300, 400, 3, 360_000])
  expect(colourAt(page, 75, 300)).toEqual(red)
  expect(colourAt(page, 225, 300)).toEqual(white)
  expect(colourAt(page, 75, 100)).toEqual(white)
})

test('a page out of the store is drawn as it lies there', async () => {
  await env.ORIGINALS.put('poster', await compactPdf())
  const stored = await env.ORIGINALS.get('poster')
  if (!stored) throw new Error('Nothing was stored')

  const page = await renderFirstPage(stored, bounds)

  expect(page.ok && colourAt(page.value, 75, 300)).toEqual(red)
})

test('a large page is the same picture band by band as in one piece', async () => {
  const content = '1 0 0 rg 0 0 m 300 400 l 0 400 l f 0 0 1 RG 3 w 0 400 m 300 0 l S'
  const large = await pageOf(aPdf({ content }), { longestSide: 1600, width: 2560 })
  const small = await pageOf(aPdf({ content }))

  const differing = [...small.data.keys()].filter((index) => {
    const pixel = Math.floor(index / 3)
    const x = (pixel % 300) * 4 + 2
    const y = Math.floor(pixel / 300) * 4 + 2
    return (
      Math.abs((large.data[(y * 1200 + x) * 3 + (index % 3)] ?? 0) - (small.data[index] ?? 0)) > 160
    )
  })
  expect([large.width, large.height]).toEqual([1200, 1600])
  expect(differing).toEqual([])
})

test('a turned and cropped page is drawn as it is displayed', async () => {
  const page = await pageOf(aPdf({ page: '/Rotate 90 /CropBox [0 0 200 400]' }))

  expect([page.width, page.height]).toEqual([400, 200])
  expect(colourAt(page, 100, 75)).toEqual(red)
  expect(colourAt(page, 100, 190)).toEqual(white)
  expect(colourAt(page, 300, 75)).toEqual(white)
})

test('printing colours come out as their screen colours', async () => {
  const page = await pageOf(
    aPdf({
      content: '0 0 0 1 k 0 0 150 200 re f 0 1 1 0 k 150 0 150 200 re f 0.5 g 0 200 9 9 re f',
    }),
  )

  expect(colourAt(page, 75, 300)).toEqual([35, 31, 32])
  expect(colourAt(page, 225, 300)).toEqual([238, 29, 35])
  expect(colourAt(page, 4, 195)).toEqual([128, 128, 128])
})

test('half transparent ink lies on white', async () => {
  const page = await pageOf(
    aPdf({
      content: `/Half gs 1 0 0 rg 0 0 150 200 re f`,
      resources: '/ExtGState << /Half << /ca 0.5 >> >>',
    }),
  )

  expect(colourAt(page, 75, 300)).toEqual([255, 128, 128])
})

test('an annotation that prints is drawn, one that does not is left out', async () => {
  const stamp = (flags: number, x: number, form: number) =>
    `<< /Type /Annot /Subtype /Stamp /F ${flags} /Rect [${x} 300 ${x + 50} 350] /AP << /N ${form} 0 R >> >>`
  const form = {
    dictionary: '/Type /XObject /Subtype /Form /BBox [0 0 50 50]',
    stream: '0 0 1 rg 0 0 50 50 re f',
  }
  const page = await pageOf(
    aPdf({ page: `/Annots [${stamp(4, 50, 10)} ${stamp(0, 200, 10)}]`, more: [form] }),
  )

  expect(colourAt(page, 75, 75)).toEqual([0, 0, 255])
  expect(colourAt(page, 225, 75)).toEqual(white)
})

test.each<[string, Uint8Array<ArrayBuffer>, PageFault]>([
  ['something else', joined(['not a document at all']), 'damaged'],
  ['nothing', new Uint8Array(), 'damaged'],
  ['no page', aPdf({ pages: 0 }), 'no-pages'],
  ['a thread', aPdf({ mediaBox: '[0 0 1 4000]' }), 'page-too-large'],
])('%s is refused with its reason, and the next document is drawn', async (_, bytes, fault) => {
  expect(await rendered(bytes)).toEqual({ ok: false, refusal: fault })
  expect(colourAt(await pageOf(aPdf()), 75, 300)).toEqual(red)
})

test('a document with more pictures than memory is left to a browser', async () => {
  const picture = {
    dictionary:
      '/Type /XObject /Subtype /Image /Width 4400 /Height 4400 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode',
    stream: await deflated(new Uint8Array(4400 * 4400 * 3)),
  }
  const document = aPdf({
    content: '300 0 0 400 0 0 cm /One Do /Two Do',
    resources: '/XObject << /One 10 0 R /Two 11 0 R >>',
    more: [picture, picture],
  })

  expect(await rendered(document)).toEqual({ ok: false, refusal: 'too-heavy' })
  expect(colourAt(await pageOf(aPdf()), 75, 300)).toEqual(red)
})

test('a document larger than the house can hold is not even read', async () => {
  const unread = new ReadableStream<Uint8Array>(
    {
      pull() {
        throw new Error('It was read')
      },
    },
    { highWaterMark: 0 },
  )

  const page = await renderFirstPage({ size: largestPdf + 1, body: unread }, bounds)

  expect(page).toEqual({ ok: false, refusal: 'too-heavy' })
})

test('a hundred documents leave nothing behind', async () => {
  const first = await sha256Of((await pageOf(aPdf())).data)
  for (let count = 0; count < 100; count += 1) await pageOf(aPdf())

  expect(await sha256Of((await pageOf(aPdf())).data)).toEqual(first)
})
