import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { Client, type Committed } from '../../demo/client.ts'
import { clean } from '../../src/formats/cleaning.ts'
import { sourceOf } from '../../src/formats/source.ts'
import { paths } from '../../src/paths.ts'
import { receiptWords } from '../../src/works/receipts/receipt-words.ts'
import { aDefinition } from '../support/factories.ts'
import { withChunk } from '../support/pictures.ts'
import { carriedOut } from '../support/sources.ts'
import { openBrowser, openPage, overflow, phone } from './chromium.ts'
import { eventually, SharedHouse } from './house.ts'
import { aLargePng } from './large-png.ts'

const hour = 3_600_000
const definition = {
  ...aDefinition(),
  slug: 'with-receipts',
  opensAt: new Date(Date.now() - hour).toISOString(),
  closesAt: new Date(Date.now() + hour).toISOString(),
}
const { slug } = definition
const words = receiptWords.en

const house = new SharedHouse(inject('house'))
let browser: Browser
let sent: Committed
/** Her file as it lies on her disk, and as it was sent: without what it says of her. */
let raw: Uint8Array<ArrayBuffer>
let poster: Uint8Array<ArrayBuffer>
let receipt: string

beforeAll(async () => {
  browser = await openBrowser()
  await house.operator.put(definition)
  raw = withChunk(await aLargePng(1300, 1300), 'tEXt', new TextEncoder().encode('Author\0Layla'))
  const cleaned = await clean(sourceOf(raw), 'png')
  if (!cleaned || cleaned.removed.length === 0) throw new Error('Nothing was removed')
  poster = await carriedOut(cleaned.plan, sourceOf(raw))
  const client = new Client(house.url)
  sent = await client.send(slug, {
    idempotencyKey: crypto.randomUUID(),
    language: 'en',
    artist: { name: 'Amal', email: 'amal@example.org', country: 'TN' },
    work: { title: 'Olive tree', statement: '', altText: '', language: 'en' },
    poster: { bytes: poster, type: 'image/png', fileName: 'زيتونة.png' },
  })
  await eventually(
    async () => ((await client.stateOf(sent)) === 'ready' ? true : undefined),
    'the work to be ready',
  )
  const answer = await fetch(house.url + paths.api.receipt(sent.submission.id), {
    headers: { Authorization: `Bearer ${sent.key}` },
  })
  receipt = await answer.text()
})

afterAll(async () => {
  await browser?.close()
})

/** Noise of more than one piece, so that it is hashed piece by piece. */
const onDisk = () => mkdtempSync(path.join(os.tmpdir(), 'cartelera-receipt-'))

/** Another person's browser, without a network, opens a file from its disk. */
async function openFromDisk(file: string) {
  const opened = await openPage(browser, { viewport: phone })
  await opened.page.context().setOffline(true)
  await opened.page.goto(pathToFileURL(file).href)
  return opened
}

const resultOn = (page: Page) => page.locator('[data-result]')

async function compared(page: Page, name: string, bytes: Uint8Array, expected: RegExp) {
  const file = { name, mimeType: 'image/png', buffer: Buffer.from(bytes) }
  await page.locator('#poster-file').setInputFiles(file)
  await page.locator('[data-compared]').getByText(expected).waitFor({ timeout: 30_000 })
}

/** The receipt is good, its file is proven file by file, and files are told from one another. */
async function checksEverything(page: Page): Promise<void> {
  await resultOn(page).getByText(words.good).waitFor()
  const shown = (await resultOn(page).textContent()) ?? ''
  expect(shown).toContain('زيتونة.png')
  expect(shown).toMatch(/bytes and with this SHA-256, was submitted on .* and received complete on/)
  await compared(page, 'sent.png', poster, /^Yes: .*sent\.png.* byte for byte/)
  await compared(page, 'mine.png', raw, /^Yes: .*mine\.png.* once its metadata is removed/)
  const other = poster.with(poster.length - 20, (poster.at(-20) ?? 0) ^ 1)
  await compared(page, 'other.png', other, /^No: .*other\.png/)
}

test('a receipt and its file are checked in the browser, without the network', async () => {
  const { page, troubles } = await openPage(browser, { viewport: phone })
  await page.goto(`${house.url}${paths.verifyReceipt()}?lang=en`)
  await page.context().setOffline(true)
  const press = () => page.locator('main form button').click()

  await page.locator('textarea').fill(receipt)
  await press()
  await checksEverything(page)
  expect(await overflow(page)).toBe(0)

  await page.locator('textarea').fill(receipt.replace('"committedAt":"20', '"committedAt":"19'))
  await press()
  await resultOn(page).getByText(words.differs).waitFor()
  expect(await resultOn(page).textContent()).not.toMatch(/ 19\d\d /)

  await page.locator('textarea').fill(receipt.replace(/"jws":"(.{60})./, '"jws":"$1_'))
  await press()
  await resultOn(page).getByText(words.bad).waitFor()
  expect(await resultOn(page).locator('dl').count()).toBe(0)

  const file = { name: 'C0DE.jws.json', mimeType: 'application/json', buffer: Buffer.from(receipt) }
  await page.locator('#receipt-file').setInputFiles(file)
  await resultOn(page).getByText(words.good).waitFor()
  const { files } = JSON.parse(receipt).receipt as { files: Array<{ sha256: string }> }
  await page.locator('#sum').fill(`${files[0]?.sha256}  poster.png`)
  await page.locator('[data-compared-sum]').getByText(/^Yes/).waitFor()
  // A font that was still on its way when the network went is no trouble.
  expect(troubles.filter((trouble) => !trouble.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([])
})

test('a page that was saved with its receipt checks it from the disk, without the network', async () => {
  const { page } = await openPage(browser, { viewport: phone })
  await page.goto(`${house.url}${paths.verifyReceipt()}?lang=en`)
  await page.locator('textarea').fill(receipt)
  await page.locator('main form button').click()
  await resultOn(page).getByText(words.good).waitFor()
  // As a browser saves it: the document as it stands, and its scripts and styles beside it.
  const folder = onDisk()
  let document = await page.content()
  for (const [, url = ''] of document.matchAll(
    /<(?:script|link)[^>]+(?:src|href)="(\/[^"]+\.(?:js|css))"/g,
  )) {
    const name = path.basename(url)
    writeFileSync(path.join(folder, name), await (await fetch(house.url + url)).text())
    document = document.replaceAll(`"${url}"`, `"./${name}"`)
  }
  // What was found when it was saved must be found again.
  document = document.replace(/(data-result[^>]*>).*?(<section data-compare)/s, '$1</div>$2')
  writeFileSync(path.join(folder, 'saved.html'), document)

  const saved = await openFromDisk(path.join(folder, 'saved.html'))

  await checksEverything(saved.page)
})

test('the receipt to keep is one document that checks itself and her file, from the disk', async () => {
  const { page: artist } = await openPage(browser, { viewport: phone })
  await artist.goto(house.url + paths.privateLink(sent.key))
  const downloading = artist.waitForEvent('download')
  await artist
    .locator(`a[href="${paths.submissionReceiptToKeep()}"]`)
    .evaluate((link) => (link as HTMLAnchorElement).click())
  const file = path.join(onDisk(), 'kept.html')
  await (await downloading).saveAs(file)

  const kept = await openFromDisk(file)

  await checksEverything(kept.page)
  expect(await overflow(kept.page)).toBe(0)
  expect(kept.troubles).toEqual([])
})

test('a kept receipt whose words were altered shows what was signed', async () => {
  const { page: artist } = await openPage(browser, { viewport: phone })
  await artist.goto(house.url + paths.privateLink(sent.key))
  const downloading = artist.waitForEvent('download')
  await artist
    .locator(`a[href="${paths.submissionReceiptToKeep()}"]`)
    .evaluate((link) => (link as HTMLAnchorElement).click())
  const file = path.join(onDisk(), 'kept.html')
  await (await downloading).saveAs(file)
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('زيتونة.png', 'forged.png'))

  const { page } = await openFromDisk(file)

  await resultOn(page).getByText(words.differs).waitFor()
  const shown = (await resultOn(page).textContent()) ?? ''
  expect(shown).toContain('زيتونة.png')
  expect(shown).not.toContain('forged.png')
})
