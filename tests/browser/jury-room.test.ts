import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { Client, uuidFor } from '../../demo/client.ts'
import { paths } from '../../src/paths.ts'
import { aDefinition } from '../support/factories.ts'
import { aPng } from '../support/pictures.ts'
import { openBrowser, openPage, overflow } from './chromium.ts'
import { SharedHouse } from './house.ts'

const house = new SharedHouse(inject('house'))
const slug = 'a-call-with-long-words'
const longWord = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'
const hour = 3_600_000
let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
  await house.operator.put({
    ...aDefinition(),
    slug,
    opensAt: new Date(Date.now() - hour).toISOString(),
    closesAt: new Date(Date.now() + 24 * hour).toISOString(),
  })
  const client = new Client(house.url)
  for (const number of [1, 2, 3]) {
    const sent = await client.send(slug, {
      idempotencyKey: uuidFor(`${slug} ${number}`),
      language: 'en',
      artist: { name: longWord, email: `long-${number}@example.org`, country: 'AT' },
      work: { title: longWord, statement: longWord, altText: longWord, language: 'de' },
      poster: {
        bytes: new Uint8Array(await aPng(300 + number, 424)),
        type: 'image/png',
        fileName: `${longWord}.png`,
      },
    })
    while ((await client.stateOf(sent)) !== 'ready') {
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
})

afterAll(async () => {
  await browser?.close()
})

async function signedIn(role: string, email: string): Promise<Page> {
  const { page } = await openPage(browser, { viewport: { width: 320, height: 640 } })
  await page.goto(await house.operator.invite(slug, role, email))
  await page.locator('main form button').click()
  await page.waitForURL(/\/(review|desk)$/)
  return page
}

const alert = (page: Page) => page.locator('.look-refused').textContent()
const pressed = (page: Page) => page.locator('button[name=answer][aria-pressed=true]').count()
const vote = (page: Page, answer: string) =>
  page.locator(`button[name=answer][value=${answer}]`).click()

async function offline<T>(context: BrowserContext, act: () => Promise<T>): Promise<T> {
  await context.setOffline(true)
  try {
    return await act()
  } finally {
    await context.setOffline(false)
  }
}

test('no word is too long for the room or the desk', async () => {
  const reviewer = await signedIn('reviewer', 'long-word@example.org')
  const organiser = await signedIn('organiser', 'long-desk@example.org')
  await organiser.goto(house.url + paths.deskCall(slug))
  const work = await organiser.locator('.tick-box').first().getAttribute('value')
  const wide: Array<string> = []
  for (const [page, address] of [
    [reviewer, paths.review()],
    [reviewer, paths.reviewRound(slug)],
    [reviewer, paths.reviewWork(slug, work ?? '')],
    [organiser, paths.desk()],
    [organiser, paths.deskCall(slug)],
    [organiser, paths.deskWork(slug, work ?? '')],
    [organiser, paths.deskInvitations(slug)],
  ] as const) {
    for (const width of [320, 768, 1440]) {
      await page.setViewportSize({ width, height: 640 })
      await page.goto(house.url + address)
      if ((await overflow(page)) > 0) wide.push(`${address} at ${width}`)
    }
  }
  expect(wide).toEqual([])
})

test('what is not stored looks like it, and a note stays until it is', async () => {
  const page = await signedIn('reviewer', 'cut-line@example.org')
  const context = page.context()
  await page.goto(house.url + paths.reviewRound(slug))
  await page.locator('.round-way a.button').click()
  await page.locator('review-room').waitFor()
  const here = page.url()

  await offline(context, async () => {
    await vote(page, 'yes')
    await expect.poll(() => alert(page)).toContain('Not saved: no connection')
    expect(await pressed(page)).toBe(0)
    await page.locator('textarea').fill('Look again')
    await page.locator('a[rel=next]').click()
    await expect.poll(() => alert(page)).toContain('Your note is still here')
    expect(page.url()).toBe(here)
    expect(await page.locator('textarea').inputValue()).toBe('Look again')
  })
  await page.locator('a[rel=next]').click()
  await expect.poll(() => page.url()).not.toBe(here)
  await page.goto(here)
  expect(await page.locator('textarea').inputValue()).toBe('Look again')

  const cookies = await context.cookies()
  await context.clearCookies()
  await vote(page, 'maybe')
  await expect.poll(() => alert(page)).toContain('you are signed out')
  expect(await pressed(page)).toBe(0)
  await context.addCookies(cookies)
  await vote(page, 'maybe')
  await expect.poll(() => page.url()).not.toBe(here)
  await page.goto(here)
  expect(await pressed(page)).toBe(1)
})

test('a decision that was not stored says why', async () => {
  const page = await signedIn('organiser', 'cut-desk@example.org')
  await page.goto(house.url + paths.deskCall(slug))
  const wrong = page.locator('.desk > .wrong')
  const decide = () => page.locator('.decide button[value=reserve]').last().click()
  await offline(page.context(), async () => {
    await decide()
    await expect.poll(() => wrong.textContent()).toContain('no connection')
  })
  await page.context().clearCookies()
  await decide()
  await expect.poll(() => wrong.textContent()).toContain('you are signed out')
})
