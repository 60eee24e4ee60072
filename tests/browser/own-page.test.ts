import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { Client, type Committed } from '../../demo/client.ts'
import { paths } from '../../src/paths.ts'
import { aDefinition } from '../support/factories.ts'
import { aPng } from '../support/pictures.ts'
import { atOwnPage, pngFile } from './artist.ts'
import { openBrowser, phone } from './chromium.ts'
import { eventually, SharedHouse } from './house.ts'

const slug = 'hers-to-change'
const hour = 3_600_000
const definition = {
  ...aDefinition(),
  slug,
  opensAt: new Date(Date.now() - hour).toISOString(),
  closesAt: new Date(Date.now() + hour).toISOString(),
}

const house = new SharedHouse(inject('house'))
let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
  await house.operator.put(definition)
})

afterAll(async () => {
  await browser?.close()
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

/** Goes on with Tab until the control of this name has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, name: string): Promise<void> {
  const passed: Array<string> = []
  for (let steps = 0; steps < 60; steps += 1) {
    await page.keyboard.press('Tab')
    const reached = await page.evaluate(() => {
      const one = document.activeElement
      const label = one instanceof HTMLInputElement ? one.labels?.[0]?.textContent : null
      return one?.getAttribute('aria-label') ?? label ?? one?.textContent ?? ''
    })
    passed.push(reached.replaceAll(/[\u2068\u2069]/g, '').trim())
    if (passed.at(-1) === name) return
  }
  throw new Error(`The keyboard does not reach “${name}”, but ${passed.join(' | ')}`)
}

/** Presses what opens something on the page itself. */
async function unfold(page: Page, name: string): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.press('Enter')
}

/** Presses what leads to a page, be it at once or when a file has been sent. */
async function follow(page: Page, name: string): Promise<void> {
  await tabTo(page, name)
  const arrived = page.waitForEvent('domcontentloaded', { timeout: 60_000 })
  await page.keyboard.press('Enter')
  await arrived
}

/** What the page said aloud: a status that has the focus, so that Tab goes on from there. */
async function heard(page: Page): Promise<string> {
  const said = page.locator('.own-said[role=status]:focus')
  await said.waitFor({ timeout: 30_000 })
  return ((await said.textContent()) ?? '').replaceAll(/[\u2068\u2069]/g, '')
}

test('with the keyboard alone an artist does all that her page offers, and hears what was done', async () => {
  const context = await browser.newContext({ viewport: phone })
  const sent = await aReadyPoster()
  const page = await opened(context, sent)

  await follow(page, 'Yes, that is it')
  expect(await heard(page)).toContain('“Olive tree” is marked as right.')

  await follow(page, 'Edit')
  await tabTo(page, 'Title')
  await page.keyboard.type('Olive')
  await follow(page, 'Save the changes')
  expect(await heard(page)).toBe('Your changes are saved.')

  await follow(page, 'Replace the file')
  await tabTo(page, 'The new file')
  await page.locator(':focus').setInputFiles(pngFile(await aPng(420, 300), 'second.png'))
  await follow(page, 'Send the file')
  expect(await heard(page)).toContain('The new file of “Olive” has arrived.')
  await page.locator('.own-work img[width="420"]').waitFor({ timeout: 60_000 })

  await follow(page, 'Add a poster')
  await tabTo(page, 'Choose your poster')
  await page.locator(':focus').setInputFiles(pngFile(await aPng(200, 300)))
  await tabTo(page, 'Title')
  await page.keyboard.type('Water')
  await follow(page, 'Add the poster')
  expect(await heard(page)).toBe('“Water” is added.')

  await unfold(page, 'Change the order')
  await follow(page, 'Move Water up')
  expect(await heard(page)).toBe('“Water” is now number 1 of 2.')

  await unfold(page, 'Languages: English')
  await follow(page, 'Español')
  expect(await page.locator('html').getAttribute('lang')).toBe('es')
  await unfold(page, 'Idiomas: Español')
  await follow(page, 'English')

  await unfold(page, 'Withdraw Water')
  await follow(page, 'Withdraw “Water” for good')
  expect(await heard(page)).toBe('“Water” is withdrawn.')

  // On another device she withdraws the rest: this page says so by itself.
  const works = sent.works.map(({ id }) => id)
  await fetch(house.url + paths.api.withdrawal(sent.submission.id), {
    method: 'POST',
    headers: { Authorization: `Bearer ${sent.key}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ works }),
  })
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await page
    .locator('[role=status][data-voice]', { hasText: 'withdr' })
    .waitFor({ state: 'attached', timeout: 30_000 })
  await context.close()
})
