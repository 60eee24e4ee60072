import { compactVerify, createLocalJWKSet } from 'jose'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { languages } from '../../src/i18n/languages.ts'
import { paths } from '../../src/paths.ts'
import { aDefinition } from '../support/factories.ts'
import { aPng } from '../support/pictures.ts'
import { pngFile } from './artist.ts'
import { desk, openBrowser, openPage, overflow, phone } from './chromium.ts'
import { eventually, SharedHouse } from './house.ts'

const house = new SharedHouse(inject('house'))
let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
})

const hour = 3_600_000

async function anOpenCall(slug: string, closesIn = 24 * hour): Promise<string> {
  const now = Date.now()
  await house.operator.put({
    ...aDefinition(),
    slug,
    opensAt: new Date(now - hour).toISOString(),
    closesAt: new Date(now + closesIn).toISOString(),
  })
  return slug
}

/** What the browser has decoded, not what it was told. */
async function colourInTheMiddle(image: SVGElement | HTMLElement): Promise<Array<number>> {
  if (!(image instanceof HTMLImageElement)) return []
  await image.decode()
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d')
  context?.drawImage(image, 0, 0, 3, 3)
  return [...(context?.getImageData(1, 1, 1, 1).data ?? [])].slice(0, 3)
}

/** Handed over as bytes: a path with letters beyond ASCII is not found in every locale. */
const aPosterFile = async (name: string) => pngFile(await aPng(1200, 1697), name)

test('a poster travels from an Arabic phone to the wall in five languages', async () => {
  const slug = await anOpenCall('the-whole-way')
  const artist = await openPage(browser, { viewport: phone, locale: 'ar' })

  await artist.page.goto(house.url + paths.call('ar', slug))
  expect(await artist.page.locator('html').getAttribute('dir')).toBe('rtl')
  expect(await overflow(artist.page)).toBe(0)
  await artist.page
    .locator(`a[href="${paths.submit('ar', slug)}"]`)
    .first()
    .click()
  await artist.page
    .locator('[name="works.0.file"]')
    .setInputFiles(await aPosterFile('ملصق الزيتون.png'))
  await artist.page.locator('[name="works.0.title"]').fill('زيتونة جدّتي')
  await artist.page.locator('[name="artist.name"]').fill('أمل')
  await artist.page.locator('[name="artist.email"]').fill('amal.on-her-way@example.org')
  for (const consent of ['eligibility', 'rights', 'publication']) {
    await artist.page.locator(`[name="consents.${consent}"]`).check()
  }
  expect(await overflow(artist.page)).toBe(0)
  await artist.page.locator('submit-form form button.main').click()
  await artist.page.waitForURL(`**${paths.submission()}`)
  await artist.page.locator('img').first().waitFor({ timeout: 60_000 })
  expect(await artist.page.locator('main').textContent()).toContain('ملصق الزيتون.png')
  expect(await overflow(artist.page)).toBe(0)

  const signed = await artist.page.evaluate(async (address) => {
    const answer = await fetch(address)
    return (await answer.json()) as {
      jws: string
      receipt: { files: Array<{ name: string; receivedAt?: string }> }
    }
  }, paths.submissionReceipt())
  const jwks = await (await fetch(house.url + paths.api.receiptKeys())).json()
  const { payload } = await compactVerify(signed.jws, createLocalJWKSet(jwks))
  expect(JSON.parse(new TextDecoder().decode(payload))).toEqual(signed.receipt)
  expect(signed.receipt.files).toMatchObject([{ name: 'ملصق الزيتون.png' }])
  expect(signed.receipt.files[0]?.receivedAt).toBeDefined()

  const reviewer = await openPage(browser, { viewport: desk })
  await reviewer.page.goto(await house.operator.invite(slug, 'reviewer', 'rosa@example.org'))
  await reviewer.page.locator('main form button').click()
  await reviewer.page.goto(house.url + paths.reviewRound(slug))
  await reviewer.page.locator('.round-way a.button').click()
  await reviewer.page.locator('review-room').waitFor()
  expect(await reviewer.page.content()).not.toContain('أمل')
  await reviewer.page.keyboard.press('3')
  await eventually(async () => {
    const answers = await (await fetch(house.url + paths.api.calls()))
      .json()
      .then(() => reviewer.page.url())
    return answers.endsWith(paths.reviewRound(slug)) ? true : undefined
  }, 'the room to say that all is seen')

  const organiser = await openPage(browser, { viewport: desk })
  await organiser.page.goto(await house.operator.invite(slug, 'organiser', 'lena@example.org'))
  await organiser.page.locator('main form button').click()
  await organiser.page.goto(house.url + paths.deskCall(slug))
  const selecting = organiser.page.waitForResponse((answer) => answer.url().includes('/decision'))
  await organiser.page.locator('form.decide button[value="selected"]').click()
  await selecting
  await anOpenCall(slug, 0)
  await organiser.page.goto(house.url + paths.deskRelease(slug))
  await organiser.page.locator('.release button.main').click()
  await organiser.page.locator('[role=status]').first().waitFor()

  const mail = await eventually(
    () =>
      house
        .mailsTo('amal.on-her-way@example.org')
        .find((text) => text.includes(paths.exhibition('ar', slug))),
    'the mail of the decision',
  )
  expect(mail).toContain('زيتونة جدّتي')

  const visitor = await openPage(browser, { viewport: phone, javaScriptEnabled: false })
  for (const language of languages) {
    await visitor.page.goto(house.url + paths.exhibition(language, slug))
    expect(await visitor.page.locator('main').textContent()).toContain('أمل')
    expect(await overflow(visitor.page)).toBe(0)
    const shown = await visitor.page
      .locator('main img:not([src^="data:"])')
      .first()
      .evaluate(colourInTheMiddle)
    // The poster is (200, 16, 46) all over; a lossy format may be a little off.
    expect(
      Math.max(...[200, 16, 46].map((wanted, at) => Math.abs(wanted - (shown[at] ?? 999)))),
    ).toBeLessThan(8)
  }
  expect([
    ...artist.troubles,
    ...reviewer.troubles,
    ...organiser.troubles,
    ...visitor.troubles,
  ]).toEqual([])
})

test('without script one request carries the poster, and an error loses nothing', async () => {
  const slug = await anOpenCall('without-script')
  const { page } = await openPage(browser, { viewport: phone, javaScriptEnabled: false })
  await page.goto(house.url + paths.submit('fr', slug))
  await page.locator('[name="works.0.file"]').setInputFiles(await aPosterFile('Affiche d’été.png'))
  await page.locator('[name="works.0.title"]').fill('La mer')
  await page.locator('[name="artist.name"]').fill('Inès')
  await page.locator('[name="artist.email"]').fill('ines@example.org')
  await page.locator('form').evaluate((form: HTMLFormElement) => {
    form.noValidate = true
  })
  await page.locator('form button.main').click()

  await page.locator('[role=alert]').waitFor()
  expect(await page.locator('[name="works.0.title"]').inputValue()).toBe('La mer')
  expect(await page.locator('main').textContent()).toContain('Affiche d’été.png')

  for (const consent of ['eligibility', 'rights', 'publication']) {
    await page.locator(`[name="consents.${consent}"]`).check()
  }
  await page.locator('form button.main').click()
  await page.waitForURL(`**${paths.submission()}`)
  expect(await page.locator('main').textContent()).toContain('Affiche d’été.png')
})

test('a second after closing everything typed is still there', async () => {
  const slug = await anOpenCall('just-too-late', 4_000)
  const { page } = await openPage(browser, { viewport: phone })
  await page.goto(house.url + paths.submit('en', slug))
  await page.locator('[name="works.0.file"]').setInputFiles(await aPosterFile('late.png'))
  await page.locator('[name="works.0.title"]').fill('Too late')
  await page.locator('[name="artist.name"]').fill('Thandi')
  await page.locator('[name="artist.email"]').fill('thandi@example.org')
  for (const consent of ['eligibility', 'rights', 'publication']) {
    await page.locator(`[name="consents.${consent}"]`).check()
  }
  await new Promise((resolve) => setTimeout(resolve, 5_000))
  await page.locator('form button.main').click()

  await page.locator('[role=alert]:visible').first().waitFor()
  expect(await page.locator('[role=alert]:visible').first().textContent()).toContain(
    'ask@example.org',
  )
  expect(await page.locator('[name="works.0.title"]').inputValue()).toBe('Too late')
  const { calls } = (await (await fetch(house.url + paths.api.calls())).json()) as {
    calls: Array<{ slug: string; state: string }>
  }
  expect(calls.find((call) => call.slug === slug)?.state).toBe('closed')
})
