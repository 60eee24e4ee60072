import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import sharp, { type Sharp } from 'sharp'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { paths } from '../../src/paths.ts'
import { printingWords } from '../../src/works/preflight-words.ts'
import { differenceOf } from '../support/colours.ts'
import { aDefinition } from '../support/factories.ts'
import { aPdf, deflated, type PdfObject } from '../support/pdfs.ts'
import { anRgbaPng } from '../support/pictures.ts'
import { aPicture } from '../support/sharp-pictures.ts'
import { desk, openBrowser, openPage } from './chromium.ts'
import { SharedHouse } from './house.ts'

const hour = 3_600_000
const slug = 'every-format'
const folder = mkdtempSync(path.join(os.tmpdir(), 'cartelera-files-'))

const house = new SharedHouse(inject('house'))
let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
  const definition = aDefinition()
  await house.operator.put({
    ...definition,
    slug,
    opensAt: new Date(Date.now() - hour).toISOString(),
    closesAt: new Date(Date.now() + hour).toISOString(),
    files: {
      ...definition.files,
      formats: ['jpeg', 'png', 'webp', 'tiff', 'pdf'],
      megabytes: 200,
    },
  })
})

afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Sends one file with the form and waits on the artist's page until its picture stands there. */
async function sent(name: string, bytes: Uint8Array): Promise<Page> {
  writeFileSync(path.join(folder, name), bytes)
  const { page } = await openPage(browser, { viewport: desk, locale: 'en' })
  await page.goto(house.url + paths.submit('en', slug))
  await page.locator('[name="works.0.file"]').setInputFiles(path.join(folder, name))
  await page.locator('[name="works.0.title"]').fill(name)
  await page.locator('[name="artist.name"]').fill('Hanan')
  await page.locator('[name="artist.email"]').fill('hanan@example.org')
  for (const consent of ['eligibility', 'rights', 'publication']) {
    await page.locator(`[name="consents.${consent}"]`).check()
  }
  await page.locator('submit-form form button.main').click()
  await page.waitForURL(`**${paths.submission()}`, { timeout: 120_000 })
  await page.locator('main img[src*="/renditions/"]').first().waitFor({ timeout: 170_000 })
  return page
}

/** The picture as it is shown, as a small grid of colours. */
async function shown(page: Page, columns: number, rows: number): Promise<Uint8Array> {
  const picture = page.locator('main img[src*="/renditions/"]').first()
  const samples = await picture.evaluate(async (image: HTMLImageElement) => {
    const bytes = new Uint8Array(await (await fetch(image.src)).arrayBuffer())
    return Array.from(bytes)
  })
  return grid(sharp(Buffer.from(samples)), columns, rows)
}

async function grid(picture: Sharp, columns: number, rows: number): Promise<Uint8Array> {
  return picture
    .toColourspace('srgb')
    .removeAlpha()
    .resize(columns, rows, { fit: 'fill', kernel: 'cubic' })
    .raw()
    .toBuffer()
}

test('the form says of a file that one sees through it, and not that one could', async () => {
  const { page } = await openPage(browser, { viewport: desk, locale: 'en' })
  const formSays = async (name: string, bytes: Uint8Array) => {
    await page.goto(house.url + paths.submit('en', slug))
    const file = { name, mimeType: 'image/png', buffer: Buffer.from(bytes) }
    await page.locator('[name="works.0.file"]').setInputFiles(file)
    await page.locator('main').getByText('600 × 800 pixels').first().waitFor({ state: 'attached' })
    return (await page.locator('main').textContent())?.includes(transparent)
  }
  const transparent = printingWords.en.transparent
  const hole = (x: number, y: number) => (x > 100 && x < 130 && y > 100 && y < 130 ? 0 : 255)

  expect(await formSays('opaque.png', await anRgbaPng(600, 800, () => 255))).toBe(false)
  expect(await formSays('hole.png', await anRgbaPng(600, 800, hole))).toBe(true)
})

test('the first page of a PDF is shown as the poster', async () => {
  const content = '1 0 0 rg 0 200 150 200 re f 0 0 1 rg 150 0 150 200 re f'
  const page = await sent('poster.pdf', aPdf({ content, pages: 2 }))

  const [red, white, white2, blue] = [
    [255, 0, 0],
    [255, 255, 255],
    [255, 255, 255],
    [0, 0, 255],
  ]
  const expected = [red, white, white2, blue].flatMap((colour) => colour ?? [])
  const samples = await shown(page, 4, 4)
  const corners = [0, 3, 12, 15].flatMap((at) => [...samples.subarray(3 * at, 3 * at + 3)])
  expect(differenceOf(corners, expected).largest).toBeLessThan(4)
})

/** A picture of one colour, too large to be held twice by the house. */
async function aLargePicture(colour: [number, number, number]): Promise<PdfObject> {
  const side = 4400
  const pixels = new Uint8Array(side * side * 3)
  for (let at = 0; at < pixels.length; at += 3) pixels.set(colour, at)
  return {
    dictionary: `/Type /XObject /Subtype /Image /Width ${side} /Height ${side} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode`,
    stream: await deflated(pixels),
  }
}

test('a PDF that needs more memory than the house has is shown as the browser drew it', async () => {
  const document = aPdf({
    content: 'q 150 0 0 400 0 0 cm /Left Do Q q 150 0 0 400 150 0 cm /Right Do Q',
    resources: '/XObject << /Left 10 0 R /Right 11 0 R >>',
    more: [await aLargePicture([255, 0, 0]), await aLargePicture([0, 0, 255])],
  })
  const page = await sent('heavy.pdf', document)

  const samples = [...(await shown(page, 4, 1))]
  const expected = [255, 0, 0, 0, 0, 255]
  expect(
    differenceOf([...samples.slice(0, 3), ...samples.slice(9)], expected).largest,
  ).toBeLessThan(6)
})

test('a CMYK TIFF is shown in the colours that a print house would see', async () => {
  const tiff = await aPicture(900, 1200)
    .toColourspace('cmyk')
    .withIccProfile('cmyk')
    .tiff({ compression: 'lzw' })
    .toBuffer()
  const page = await sent('separations.tif', tiff)

  // Two colour engines may bring colours that no screen has to its edge in different ways.
  const expected = await grid(sharp(tiff), 12, 16)
  expect(differenceOf(await shown(page, 12, 16), expected).mean).toBeLessThan(5)
})

test('a JPEG of more than 100 MB is shown', { timeout: 240_000 }, async () => {
  const jpeg = await aPicture(6600, 7400, 250)
    .jpeg({ quality: 100, chromaSubsampling: '4:4:4' })
    .toBuffer()
  expect(jpeg.length).toBeGreaterThan(100_000_000)
  const page = await sent('wall.jpg', jpeg)

  const expected = await grid(sharp(jpeg), 12, 16)
  expect(differenceOf(await shown(page, 12, 16), expected).mean).toBeLessThan(3)
})

async function chosen(name: string, buffer: Buffer): Promise<Page> {
  const { page } = await openPage(browser, { viewport: desk, locale: 'en' })
  await page.goto(house.url + paths.submit('en', slug))
  const file = { name, mimeType: 'application/octet-stream', buffer }
  await page.locator('[name="works.0.file"]').setInputFiles(file)
  return page
}

test('a picture of a phone that the browser can open is sent as a JPEG in its full size', async () => {
  const picture = aPicture(900, 1200)
  const page = await chosen('IMG_1.avif', await picture.clone().avif({ quality: 90 }).toBuffer())
  await page.getByText('It was turned into JPEG here').waitFor()

  const sent = await page.locator('[name="works.0.file"]').evaluate(async (field) => {
    const file = field instanceof HTMLInputElement ? field.files?.[0] : undefined
    return { name: file?.name, bytes: [...new Uint8Array((await file?.arrayBuffer()) ?? [])] }
  })
  expect(sent.name).toBe('IMG_1.jpg')
  const made = sharp(Buffer.from(sent.bytes))
  expect(await made.metadata()).toMatchObject({ format: 'jpeg', width: 900, height: 1200 })
  const apart = differenceOf(await grid(made, 9, 12), await grid(picture, 9, 12))
  expect(apart.largest).toBeLessThan(4)
})

test('a picture of a phone that the browser cannot open is answered with how to send it', async () => {
  const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')
  const page = await chosen('IMG_2.HEIC', heic)

  await page.getByText('Settings > Camera > Formats > Most Compatible').waitFor()
  expect(await page.locator('[name="works.0.file"]').getAttribute('aria-invalid')).toBe('true')
})
