import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { previewKey } from '../../../src/platform/previews.ts'
import { checkedWork, lookAt, samplesOf } from '../../support/checked.ts'
import { differenceOf } from '../../support/colours.ts'
import { aPng, aPngOf } from '../../support/pictures.ts'

/** Of a PNG the same picture as a JPEG or WebP, made by the picture engine. */
async function as(format: 'image/jpeg' | 'image/webp', png: Uint8Array<ArrayBuffer>) {
  const made = await env.IMAGES.input(new Blob([png]).stream()).output({ format, quality: 95 })
  return new Uint8Array(await made.response().arrayBuffer())
}

const red: [number, number, number] = [200, 16, 46]
const blue: [number, number, number] = [20, 60, 180]

test('a JPEG with a side too long for the engine is made smaller, in its colours', async () => {
  const png = await aPng(12_400, 300, blue)

  const { work } = await checkedWork(await as('image/jpeg', png))

  expect(work).toMatchObject({
    state: 'ready',
    shownFrom: 'reduced',
    width: 12_400,
    height: 300,
    facts: { format: 'jpeg', colour: 'rgb', width: 12_400 },
  })
  expect(work.renditions.at(-1)).toMatchObject({ width: 2560, height: 62 })
  const { largest } = differenceOf(await lookAt(work, 80), await samplesOf(png, 80))
  expect(largest).toBeLessThan(3)
})

test('so is a PNG, and its private preview is not needed and goes', async () => {
  const png = await aPng(12_400, 300, red)

  const { work, uploadId } = await checkedWork(png, await aPng(1240, 30, blue))

  expect(work).toMatchObject({ state: 'ready', shownFrom: 'reduced' })
  const { largest } = differenceOf(await lookAt(work, 80), await samplesOf(png, 80))
  expect(largest).toBeLessThan(2)
  expect(await env.ORIGINALS.head(previewKey(uploadId))).toBeNull()
})

test('a WebP that is too long for the engine is shown by the preview that came along', async () => {
  const webp = await as('image/webp', await aPng(12_400, 300, red))
  const preview = await aPng(1240, 30, red)

  const { work, uploadId } = await checkedWork(webp, preview)

  expect(work).toMatchObject({
    state: 'ready',
    shownFrom: 'preview',
    format: 'webp',
    width: 12_400,
    height: 300,
  })
  expect(work.renditions.at(-1)?.width).toBe(1240)
  expect(await env.ORIGINALS.head(previewKey(uploadId))).not.toBeNull()
})

test('a preview of another shape is no preview of this poster', async () => {
  const webp = await as('image/webp', await aPng(12_400, 300, red))

  const { work } = await checkedWork(webp, await aPng(300, 300, red))

  expect(work).toMatchObject({ state: 'refused', reason: 'too-large-to-show', renditions: [] })
})

test('without a preview its artist hears that it is beyond the house', async () => {
  const { work } = await checkedWork(await as('image/webp', await aPng(12_400, 300, red)))

  expect(work).toMatchObject({ state: 'refused', reason: 'too-large-to-show' })
})

test('a PNG above 20 MB is made smaller', { timeout: 60_000 }, async () => {
  const png = await aNoisyPng(2600, 2580)
  expect(png.length).toBeGreaterThan(20_000_000)

  const { work } = await checkedWork(png)

  expect(work).toMatchObject({ state: 'ready', shownFrom: 'reduced', width: 2600, height: 2580 })
  expect(work.renditions.filter(({ type }) => type === 'image/webp')).toHaveLength(4)
})

test('what a file says of itself is kept with the work', async () => {
  const { work } = await checkedWork(await aPng(400, 300))

  expect(work.shownFrom).toBe('original')
  expect(work.facts).toEqual({
    format: 'png',
    width: 400,
    height: 300,
    orientation: 1,
    colour: 'rgb',
    bitsPerSample: 8,
    alpha: false,
    profile: null,
    pages: 1,
    dpi: null,
  })
})

const ascii = (text: string) => new Uint8Array(new TextEncoder().encode(text))

async function followedBy(bytes: Uint8Array) {
  const png = await aPng(40, 40)
  const whole = new Uint8Array(png.length + bytes.length)
  whole.set(png)
  whole.set(bytes, png.length)
  return whole
}

test.each([
  [
    'a web page',
    async () => ascii('<!doctype html><script>alert(1)</script>'),
    'format-not-accepted',
  ],
  ['an SVG', async () => ascii('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'format-not-accepted'],
  ['a photograph of a phone', async () => ascii('\0\0\0\x18ftypheic\0\0\0\0heic'), 'heif'],
  ['an AVIF', async () => ascii('\0\0\0\x18ftypavif\0\0\0\0avif'), 'heif'],
  ['a film', async () => ascii('\0\0\0\x18ftypmp42\0\0\0\0mp42'), 'format-not-accepted'],
  ['a program', async () => ascii('\x7fELF'), 'format-not-accepted'],
  ['an archive', async () => ascii('PK\x03\x04'), 'format-not-accepted'],
  ['a picture that something follows', () => followedBy(ascii('and more')), 'trailing-data'],
  ['a picture that breaks off', async () => (await aPng(900, 900)).slice(0, 900), 'damaged'],
  [
    'a JPEG that ends in its header',
    async () => new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0]),
    'damaged',
  ],
])('%s is refused with the reason, whichever way it came', async (_name, made, reason) => {
  const { work } = await checkedWork(await made())

  expect(work).toMatchObject({ state: 'refused', reason, renditions: [] })
})

/** Nothing that could be made smaller by any compression. */
async function aNoisyPng(width: number, height: number): Promise<Uint8Array<ArrayBuffer>> {
  const rows = new Uint8Array(height * (1 + width * 3))
  for (let at = 0; at < rows.length; at += 65_536)
    crypto.getRandomValues(rows.subarray(at, at + 65_536))
  for (let y = 0; y < height; y += 1) rows[y * (1 + width * 3)] = 0
  return aPngOf(width, height, rows)
}
