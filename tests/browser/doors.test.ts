import { mkdtempSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { CallDefinition } from '../../src/calls/call.ts'
import { paths } from '../../src/paths.ts'
import { aDefinition } from '../support/factories.ts'
import { aPng } from '../support/pictures.ts'
import { desk, openBrowser, openPage, overflow, phone } from './chromium.ts'
import { SharedHouse } from './house.ts'

const house = new SharedHouse(inject('house'))
let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
})

const hour = 3_600_000
const putCall = (slug: string, closesIn: number, rules: Partial<CallDefinition> = {}) =>
  house.operator.put({
    ...aDefinition(),
    ...rules,
    slug,
    opensAt: new Date(Date.now() - hour).toISOString(),
    closesAt: new Date(Date.now() + closesIn).toISOString(),
  })

async function fillIn(page: Page): Promise<void> {
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'cartelera-poster-')), 'poster.png')
  writeFileSync(file, await aPng(600, 849))
  await page.locator('[name="works.0.file"]').setInputFiles(file)
  await page.locator('[name="works.0.title"]').fill('The well')
  await page.locator('[name="artist.name"]').fill('Amal K.')
  await page.locator('[name="artist.email"]').fill('amal@example.org')
  for (const consent of ['eligibility', 'rights', 'publication']) {
    await page.locator(`[name="consents.${consent}"]`).check()
  }
}

test('where a call asks for a sum the device does it, and a form sent early waits for it', async () => {
  await putCall('a-guarded-call', 24 * hour, { proofOfWork: true })
  const { page, troubles } = await openPage(browser, { viewport: phone })
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(`**${paths.api.challenge('a-guarded-call')}`, async (route) => {
    await held
    await route.continue()
  })

  await page.goto(house.url + paths.submit('en', 'a-guarded-call'))
  const status = page.locator('proof-of-work [role=status]')
  expect(await status.textContent()).toContain('Your device is doing a small sum')
  await fillIn(page)
  await page.locator('submit-form form button.main').click()
  expect(await status.textContent()).toContain('Then the form is sent by itself')
  expect(await overflow(page)).toBe(0)
  release()

  await page.waitForURL(`**${paths.submission()}`)
  expect(await page.locator('main').textContent()).toContain('The well')
  expect(troubles).toEqual([])
})

test('who comes too late keeps everything, and a late pass from the desk takes it', async () => {
  const slug = 'a-closing-call'
  await putCall(slug, 4_000)
  const artist = await openPage(browser, { viewport: phone })
  await artist.page.goto(house.url + paths.submit('en', slug))
  await fillIn(artist.page)
  await putCall(slug, -1_000)
  await artist.page.locator('submit-form form button.main').click()
  await artist.page.locator('.error-summary').waitFor()
  expect(await artist.page.locator('.error-summary').textContent()).toContain('This call closed on')

  const organiser = await openPage(browser, { viewport: desk })
  const link = await house.operator.invite(slug, 'organiser', 'desk@example.org')
  await organiser.page.goto(link)
  await organiser.page.locator('main form button').click()
  await organiser.page.goto(house.url + paths.deskPasses(slug))
  await organiser.page.getByLabel('For whom').fill('Amal')
  await organiser.page.getByRole('button', { name: 'Make the pass' }).click()
  const code = (await organiser.page.locator('.pass-code').textContent()) ?? ''

  await artist.page.getByLabel('Late pass', { exact: true }).fill(code.toLowerCase())
  await artist.page.locator('submit-form form button.main').click()
  await artist.page.waitForURL(`**${paths.submission()}`)
  expect(await artist.page.locator('main').textContent()).toContain('with a late pass')
  await organiser.page.reload()
  expect(await organiser.page.locator('.passes').textContent()).toContain('Used up')
})
