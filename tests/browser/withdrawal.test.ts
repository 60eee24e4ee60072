import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { Client, type Committed } from '../../demo/client.ts'
import { paths } from '../../src/paths.ts'
import { aDefinition } from '../support/factories.ts'
import { aPng } from '../support/pictures.ts'
import { desk, openBrowser, openPage, phone } from './chromium.ts'
import { eventually, SharedHouse } from './house.ts'

const hour = 3_600_000
const definition = {
  ...aDefinition(),
  slug: 'with-a-withdrawal',
  opensAt: new Date(Date.now() - hour).toISOString(),
  closesAt: new Date(Date.now() + hour).toISOString(),
}
const { slug } = definition
const wall = paths.exhibition('en', slug)

const house = new SharedHouse(inject('house'))
let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
  await house.operator.put(definition)
})

afterAll(async () => {
  await browser?.close()
})

/** A poster that hangs on the wall, by way of the API and the desk. */
async function aHungPoster(): Promise<Committed> {
  const client = new Client(house.url)
  const sent = await client.send(slug, {
    idempotencyKey: crypto.randomUUID(),
    language: 'en',
    artist: { name: 'Amal', email: 'amal@example.org', country: 'TN' },
    work: { title: 'Olive tree', statement: '', altText: 'An olive tree.', language: 'en' },
    poster: { bytes: await aPng(300, 424), type: 'image/png', fileName: 'olive.png' },
  })
  await eventually(
    async () => ((await client.stateOf(sent)) === 'ready' ? true : undefined),
    'the work to be ready',
  )
  const { page } = await openPage(browser, { viewport: desk })
  await page.goto(await house.operator.invite(slug, 'organiser', 'lena@example.org'))
  await page.locator('main form button').click()
  await page.goto(house.url + paths.deskCall(slug))
  const selecting = page.waitForResponse((answer) => answer.url().includes('/decision'))
  await page.locator('form.decide button[value="selected"]').click()
  await selecting
  await house.operator.put({ ...definition, closesAt: new Date().toISOString() })
  await page.goto(house.url + paths.deskRelease(slug))
  await page.locator('.release button.main').click()
  await page.locator('[role=status]').first().waitFor()
  return sent
}

/** How each address answers this visitor, whose browser may use what it has kept. */
function answersTo(page: Page, addresses: Array<string>): Promise<Array<number>> {
  return page.evaluate(
    (asked) => Promise.all(asked.map(async (address) => (await fetch(address)).status)),
    addresses,
  )
}

test('a withdrawn poster leaves the wall, its pictures and every cache at once', async () => {
  const sent = await aHungPoster()
  const { page: visitor } = await openPage(browser, { viewport: desk })
  await visitor.goto(house.url + wall)
  const picture = await visitor.locator('main img[src*="/renditions/"]').first().getAttribute('src')
  const poster = await visitor.locator(`main a[href^="${wall}/"]`).first().getAttribute('href')
  const copy = await eventually(async () => {
    await visitor.goto(house.url + poster)
    const links = visitor.locator('a[href^="/copies/"]')
    return (await links.count()) > 0
      ? ((await links.first().getAttribute('href')) ?? '')
      : undefined
  }, 'the copy to take home')
  const addresses = [picture ?? '', poster ?? '', copy]
  expect(await answersTo(visitor, addresses)).toEqual([200, 200, 200])

  const { page: artist } = await openPage(browser, { viewport: phone })
  await artist.goto(house.url + paths.privateLink(sent.key))
  const form = artist.locator('form[action*="/works/"][action$="/withdrawal"]')
  await artist.locator('details', { has: form }).locator('summary').click()
  await form.locator('button').click()
  await artist.locator('.own-work[data-state="withdrawn"]').waitFor()

  expect(await answersTo(visitor, addresses)).toEqual([404, 404, 404])
  const { page: stranger } = await openPage(browser, { viewport: phone })
  for (const page of [visitor, stranger]) {
    await page.goto(house.url + wall)
    expect(await page.locator('main').textContent()).not.toContain('Olive tree')
    expect(await page.locator('main img[src*="/renditions/"]').count()).toBe(0)
    expect((await page.goto(house.url + poster))?.status()).toBe(404)
    expect(await answersTo(page, addresses)).toEqual([404, 404, 404])
  }
})
