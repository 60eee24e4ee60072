import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { CallDefinition } from '../../src/calls/call.ts'
import { languages } from '../../src/i18n/languages.ts'
import { paths } from '../../src/paths.ts'
import { openBrowser, openPage } from './chromium.ts'
import { SharedHouse } from './house.ts'

const shipped = [
  'feminist-art-for-palestine',
  'feminist-art-for-palestine-first-edition',
  'red-books-day',
]
const slugs = shipped.map((slug) => `${slug}-as-shipped`)

const house = new SharedHouse(inject('house'))
let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
  for (const slug of shipped) {
    const file = path.resolve(import.meta.dirname, `../../demo/calls/${slug}.json`)
    const definition: CallDefinition = JSON.parse(readFileSync(file, 'utf8'))
    await house.operator.put({ ...definition, slug: `${slug}-as-shipped` })
  }
})

afterAll(async () => {
  await browser?.close()
})

test.each([320, 390, 768, 1440])(
  'no word of a title is broken on a page of %d px',
  async (width) => {
    const { page, troubles } = await openPage(browser, { viewport: { width, height: 800 } })

    const broken: Array<string> = []
    for (const language of languages) {
      for (const slug of slugs) {
        await page.goto(house.url + paths.call(language, slug))
        await page.evaluate(() => document.fonts.ready)
        broken.push(...(await brokenWords(page)))
      }
    }

    expect(broken).toEqual([])
    expect(troubles).toEqual([])
    await page.context().close()
  },
)

/** The words of the page's title that stand on two lines. */
function brokenWords(page: Page): Promise<Array<string>> {
  return page.evaluate(() => {
    const [title] = document.querySelector('h1.title')?.childNodes ?? []
    const text = title?.textContent ?? ''
    if (!title || !text) return ['no title']
    return [...text.matchAll(/[^\s\u00a0]+/g)].flatMap(({ 0: word, index }) => {
      const range = document.createRange()
      range.setStart(title, index)
      range.setEnd(title, index + word.length)
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)))
      return lines.size > 1 ? [`${document.documentElement.lang}: ${word}`] : []
    })
  })
}
