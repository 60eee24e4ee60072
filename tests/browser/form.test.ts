import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { CallDefinition } from '../../src/calls/call.ts'
import { type Language, languages } from '../../src/i18n/languages.ts'
import { paths } from '../../src/paths.ts'
import { aPng } from '../support/pictures.ts'
import { atOwnPage, fillIn, pngFile, send } from './artist.ts'
import { openBrowser, openPage } from './chromium.ts'
import { SharedHouse } from './house.ts'

/** The call as it ships, with its own words: those are what a form is long with. */
const shipped = JSON.parse(
  readFileSync('demo/calls/feminist-art-for-palestine.json', 'utf8'),
) as CallDefinition
const { slug } = shipped
const hour = 3_600_000
const phone = { width: 390, height: 844 }

const house = new SharedHouse(inject('house'))
let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
  await house.operator.put({
    ...shipped,
    opensAt: new Date(Date.now() - hour).toISOString(),
    closesAt: new Date(Date.now() + hour).toISOString(),
  })
})

afterAll(async () => {
  await browser?.close()
})

async function theForm(language: Language, script = true): Promise<Page> {
  const { page } = await openPage(browser, { viewport: phone, javaScriptEnabled: script })
  await page.goto(house.url + paths.submit(language, slug))
  if (script) await page.locator('field-help:defined submit-form:defined').waitFor()
  return page
}

/** How many screens down the button ends, and how many words one sees on the way there. */
function measure(page: Page): Promise<{ screens: number; words: number }> {
  return page.evaluate((height) => {
    const button = document.querySelector('submit-form button.main')
    if (!button) throw new Error('There is no button to send')
    const isSeen = (node: Node) => {
      const range = document.createRange()
      range.selectNodeContents(node)
      const { width, height: high } = range.getBoundingClientRect()
      const parent = node.parentElement
      const isClipped = parent?.closest('.hidden-visually, .skip, noscript') !== null
      return width > 1 && high > 1 && !isClipped && parent?.checkVisibility() === true
    }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const texts: Array<string> = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const isAfter = button.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING
      if (isAfter && !button.contains(node)) break
      if (isSeen(node)) texts.push(node.textContent ?? '')
    }
    const words = texts.join(' ').match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0
    const end = button.getBoundingClientRect().bottom + window.scrollY
    return { screens: end / height, words }
  }, phone.height)
}

test.each(languages)('one poster takes 2.5 screens and 200 words in %s', async (language) => {
  for (const script of [true, false]) {
    const page = await theForm(language, script)
    const { screens, words } = await measure(page)
    expect(words).toBeGreaterThan(40)
    expect({ language, script, screens, words, fits: screens <= 2.5 && words <= 200 }).toEqual(
      expect.objectContaining({ fits: true }),
    )
    await page.context().close()
  }
})

test('what is missing is said in a short list, live, each line leading to its field', async () => {
  const page = await theForm('en')

  await send(page)

  const summary = page.getByRole('alert')
  await summary.waitFor()
  expect(await summary.evaluate((one) => one === document.activeElement)).toBe(true)
  const links = await summary.getByRole('link').allTextContents()
  expect(links).toHaveLength(7)
  for (const line of links) expect(line.length).toBeLessThan(120)
  await summary.getByRole('link').nth(1).press('Enter')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe(
    'works.0.title',
  )
  await page.keyboard.type('Olive tree')
  expect(await summary.getByRole('link').count()).toBe(6)
  await page.context().close()
})

test('a slip in the address is asked about at once, and one press mends it', async () => {
  const page = await theForm('en')
  const email = page.locator('[name="artist.email"]')
  const question = page.locator('.address-question')

  await email.pressSequentially('amal@gmail.con')
  await page.getByText('Did you mean amal@gmail.com?').waitFor()
  expect(await question.getAttribute('role')).toBe('status')
  await question.getByRole('button', { name: 'Yes, use amal@gmail.com' }).press('Enter')

  expect(await email.inputValue()).toBe('amal@gmail.com')
  expect(await question.textContent()).toBe('The address is now amal@gmail.com.')
  expect(await email.evaluate((one) => one === document.activeElement)).toBe(true)
  await page.context().close()
})

test('who keeps her address is not asked again; who does not answer is not held up', async () => {
  const file = pngFile(await aPng(300, 424))
  for (const [isKept, asked] of [
    [true, 0],
    [false, 1],
  ] as const) {
    const page = await theForm('en')
    await fillIn(page, file)
    await page.locator('[name="artist.email"]').fill('amal@gmail.con')
    if (isKept) {
      await page.getByRole('button', { name: 'No, amal@gmail.con is right' }).click()
      expect(await page.locator('.address-question').textContent()).toBe('It stays amal@gmail.con.')
    }
    await send(page)
    await atOwnPage(page)

    expect(await page.locator('.address-asked').count()).toBe(asked)
    expect(await page.locator('.own-mail').textContent()).toContain('amal@gmail.con')
    await page.context().close()
  }
})

test('a pasted text is counted, never cut, and its excess is said in words', async () => {
  const page = await theForm('en')
  await page.locator('#more summary').click()
  const text = page.locator('[name="works.0.altText"]')
  const field = page.locator('.field').filter({ has: text })
  const [counter, heard] = [field.locator('.counter'), field.locator('[role=status]')]

  await text.fill('a'.repeat(1000))
  expect(await counter.textContent()).toBe('Characters left: 1,000')
  await text.fill('a'.repeat(1950))
  await field.locator('[role=status]', { hasText: 'Characters left: 50' }).waitFor({
    state: 'attached',
  })
  await text.fill('a'.repeat(2050))
  const excess = 'This has 2,050 characters; 2,000 fit. Shorten it by 50.'
  await field.locator('.field-error', { hasText: excess }).waitFor()
  await field.locator('[role=status]', { hasText: excess }).waitFor({ state: 'attached' })
  expect(await text.inputValue()).toHaveLength(2050)
  expect(await text.getAttribute('aria-invalid')).toBe('true')

  await send(page)
  expect(await page.getByRole('alert').textContent()).toContain(excess)
  await text.fill('An olive tree.')
  expect(await field.locator('.field-error').count()).toBe(0)
  await field.locator('[role=status]:empty').waitFor({ state: 'attached' })
  expect(await heard.textContent()).toBe('')
  await page.context().close()
})
