import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Client, type Committed } from '../../scripts/demo/client.ts'
import { paths } from '../../src/paths.ts'
import { aDefinition } from '../support/factories.ts'
import { aPng } from '../support/pictures.ts'
import { atOwnPage, pngFile } from './artist.ts'
import { openBrowser, phone } from './chromium.ts'
import { eventually, RunningHouse } from './house.ts'

const slug = 'hers-to-change'
const hour = 3_600_000
const definition = {
  ...aDefinition(),
  slug,
  opensAt: new Date(Date.now() - hour).toISOString(),
  closesAt: new Date(Date.now() + hour).toISOString(),
}

let house: RunningHouse
let browser: Browser

beforeAll(async () => {
  house = await RunningHouse.start()
  browser = await openBrowser()
  await house.operator.put(definition)
})

afterAll(async () => {
  await browser?.close()
  await house?.stop()
})

async function aReadyPoster(): Promise<Committed> {
  const client = new Client(house.url)
  const sent = await client.send(slug, {
    idempotencyKey: crypto.randomUUID(),
    language: 'en',
    artist: { name: 'Amal', email: 'amal@example.org', country: 'TN' },
    work: { title: 'Olive tree', statement: '', altText: 'An olive tree.', language: 'en' },
    poster: { bytes: await aPng(300, 424), type: 'image/png', fileName: 'first.png' },
  })
  await eventually(
    async () => ((await client.stateOf(sent)) === 'ready' ? true : undefined),
    'the work to be ready',
  )
  return sent
}

async function opened(context: BrowserContext, { key }: Committed): Promise<Page> {
  const page = await context.newPage()
  await page.goto(house.url + paths.privateLink(key))
  return page
}

test('an artist replaces a file: the old picture stays until the new one takes its place', async () => {
  const context = await browser.newContext({ viewport: phone })
  const page = await opened(context, await aReadyPoster())
  const shown = page.locator('.own-work img')
  const before = await shown.getAttribute('src')

  await page.getByRole('link', { name: 'Replace the file' }).click()
  await page.locator('input[type=file]').setInputFiles(pngFile(await aPng(420, 300), 'second.png'))
  await page.getByRole('button', { name: 'Send the file' }).click()
  await atOwnPage(page)

  await page.locator('.own-work img[width="420"]').waitFor({ timeout: 60_000 })
  expect(await shown.getAttribute('src')).not.toBe(before)
  await page.getByText('What happened').click()
  expect(await page.locator('.history').textContent()).toContain(
    '⁨second.png⁩ took the place of the file before.',
  )
  await context.close()
})

test('the very same file is refused by name, and the form stays as it was', async () => {
  const context = await browser.newContext({ viewport: phone })
  const page = await opened(context, await aReadyPoster())

  await page.getByRole('link', { name: 'Replace the file' }).click()
  await page.locator('input[type=file]').setInputFiles(pngFile(await aPng(300, 424), 'first.png'))
  await page.getByRole('button', { name: 'Send the file' }).click()

  await page.getByRole('alert').waitFor()
  expect(await page.getByRole('alert').textContent()).toContain('This is the very file')
  expect(await page.locator('input[type=file]').isVisible()).toBe(true)
  await context.close()
})

test('without script an artist adds a poster, reorders, and erases everything', async () => {
  const context = await browser.newContext({ viewport: phone, javaScriptEnabled: false })
  const sent = await aReadyPoster()
  const page = await opened(context, sent)

  await page.getByRole('link', { name: 'Add a poster' }).click()
  await page.locator('[name="works.0.file"]').setInputFiles(pngFile(await aPng(200, 300)))
  await page.locator('[name="works.0.title"]').fill('Water')
  await page.getByRole('button', { name: 'Add the poster' }).click()
  await page.locator('.own-order summary').press('Enter')
  await page.getByRole('button', { name: 'Move ⁨Water⁩ up' }).click()
  expect(await page.locator('.own-order').getAttribute('open')).not.toBe(null)
  expect(await page.locator('.own-order bdi').allTextContents()).toEqual(['Water', 'Olive tree'])
  expect(await page.getByRole('status').last().textContent()).toBe('“⁨Water⁩” is now number 1 of 2.')

  await page.getByText('Your data').click()
  await page.getByRole('link', { name: 'Erase everything' }).click()
  await page.getByRole('button', { name: 'Erase for good' }).click()
  expect(await page.locator('h1').textContent()).toBe('This submission was erased')
  const again = await page.goto(house.url + paths.submission())
  expect(again?.status()).toBe(410)
  await context.close()
})
