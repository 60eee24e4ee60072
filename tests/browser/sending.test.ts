import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest'
import { clean } from '../../src/formats/cleaning.ts'
import { sourceOf } from '../../src/formats/source.ts'
import { paths } from '../../src/paths.ts'
import { BadLine, type LineQuality } from '../support/bad-line.ts'
import { aDefinition } from '../support/factories.ts'
import { aPdf } from '../support/pdfs.ts'
import { aPng, sha256Of, withChunk } from '../support/pictures.ts'
import {
  atOwnPage,
  fillIn,
  fillText,
  pngFile,
  send,
  untilArrived,
  untilSent,
  untilWorkIs,
} from './artist.ts'
import { openBrowser, openPage, phone } from './chromium.ts'
import { eventually, SharedHouse } from './house.ts'
import { aLargePng } from './large-png.ts'

const second = 1000
const hour = 3_600 * second

const house = new SharedHouse(inject('house'))
let browser: Browser
const lines: Array<BadLine> = []

beforeAll(async () => {
  browser = await openBrowser()
})

afterEach(async () => {
  for (const context of browser.contexts()) await context.close()
  for (const line of lines.splice(0)) await line.close()
})

afterAll(async () => {
  await browser?.close()
})

async function anOpenCall(
  slug: string,
  closesIn = 24 * hour,
  rules: Parameters<typeof aDefinition>[0] = {},
): Promise<string> {
  const now = Date.now()
  await house.operator.put({
    ...aDefinition(rules),
    slug,
    opensAt: new Date(now - hour).toISOString(),
    closesAt: new Date(now + closesIn).toISOString(),
  })
  return slug
}

async function aLine(quality: LineQuality): Promise<BadLine> {
  const line = await BadLine.to(house.url, quality)
  lines.push(line)
  return line
}

/** What the artist holds in hand: the receipt, as her page gives it out. */
async function receiptFrom(page: Awaited<ReturnType<typeof openPage>>['page']) {
  return page.evaluate(async (address) => {
    const answer = await fetch(address)
    const { receipt } = (await answer.json()) as {
      receipt: { code: string; files: Array<{ sha256: string; size: number; receivedAt?: string }> }
    }
    return receipt
  }, paths.submissionReceipt())
}

test('a file gets through a line that is cut every few seconds, with little sent twice', async () => {
  const slug = await anOpenCall('bad-line')
  const bytes = await aLargePng(800, 700)
  const line = await aLine({ bytesPerSecond: 300_000, delay: 50, cutEvery: 4 * second, loss: 0.05 })
  const { page } = await openPage(browser, { viewport: phone })
  await page.goto(line.url + paths.submit('en', slug))
  await fillIn(page, pngFile(bytes))
  const before = line.sent
  await send(page)
  await atOwnPage(page)
  await untilWorkIs(page, 'ready')

  expect((line.sent - before) / bytes.length).toBeLessThan(1.4)
  expect((await receiptFrom(page)).files).toMatchObject([
    { sha256: await sha256Of(bytes), receivedAt: expect.any(String) },
  ])
})

test('an artist pauses, and goes on where she paused', async () => {
  const slug = await anOpenCall('pausing')
  const line = await aLine({ bytesPerSecond: 500_000 })
  const { page, troubles } = await openPage(browser, { viewport: phone })
  await page.goto(line.url + paths.submit('en', slug))
  await fillIn(page, pngFile(await aLargePng(1000, 800)))
  await send(page)
  await untilSent(page, 0.3)

  await page.getByRole('button', { name: 'Pause' }).click()
  await page.getByText('Paused. What has arrived stays.').first().waitFor()
  // What the device had handed to the line before still comes through.
  line.become({})
  await page.waitForTimeout(second)
  const sent = line.sent
  await page.waitForTimeout(second)
  expect(line.sent - sent).toBeLessThan(20_000)

  await page.getByRole('button', { name: 'Go on' }).click()
  await atOwnPage(page)
  await untilArrived(page)
  expect(troubles.filter((one) => !one.includes('net::ERR'))).toEqual([])
})

test('without a line sending waits, says so, and goes on by itself', async () => {
  const slug = await anOpenCall('offline')
  const line = await aLine({ bytesPerSecond: 500_000 })
  const { page } = await openPage(browser, { viewport: phone })
  await page.goto(line.url + paths.submit('en', slug))
  await fillIn(page, pngFile(await aLargePng(1000, 800)))
  await send(page)
  await untilSent(page, 0.3)

  line.down()
  await page.context().setOffline(true)
  await page.getByText('No connection. Sending goes on by itself').first().waitFor()
  line.down(false)
  line.become({})
  await page.context().setOffline(false)

  await atOwnPage(page)
  await untilArrived(page)
})

test('after a reload the form offers to go on, and only what is missing is sent', async () => {
  const slug = await anOpenCall('reloaded')
  const bytes = withChunk(
    await aLargePng(1000, 900),
    'tEXt',
    new TextEncoder().encode('Author\0Amal'),
  )
  const line = await aLine({ bytesPerSecond: 300_000 })
  const { page } = await openPage(browser, { viewport: phone })
  await page.goto(line.url + paths.submit('en', slug))
  await fillIn(page, pngFile(bytes))
  await send(page)
  await untilSent(page, 0.6)
  page.on('dialog', (dialog) => void dialog.accept())
  await page.reload()

  await page.getByText('A submission from this device is on its way').waitFor()
  expect(await page.locator('[name="works.0.title"]').inputValue()).toBe('')
  await page.getByRole('link', { name: 'Go on with it' }).click()
  await atOwnPage(page)
  line.become({})
  const before = line.sent
  await page.locator('file-upload input[type=file]').setInputFiles(pngFile(await aPng(30, 30)))
  await page.locator('file-upload form button').click()
  await page.getByText('This is another file than the one you handed in').waitFor()
  await page.locator('file-upload input[type=file]').setInputFiles(pngFile(bytes))
  await page.locator('file-upload form button').click()
  await untilArrived(page)

  expect((line.sent - before) / bytes.length).toBeLessThan(0.7)
  await page.goto(line.url + paths.submit('en', slug))
  await page.locator('submit-form form').waitFor()
  expect(await page.getByText('A submission from this device is on its way').count()).toBe(0)
})

test('a second device goes on with what the first has sent', async () => {
  const slug = await anOpenCall('second-device')
  const bytes = await aLargePng(1000, 900)
  const line = await aLine({ bytesPerSecond: 300_000 })
  const first = await openPage(browser, { viewport: phone })
  await first.page.goto(line.url + paths.submit('en', slug))
  await fillIn(first.page, pngFile(bytes))
  await send(first.page)
  await untilSent(first.page, 0.6)
  const other = await first.page.context().newPage()
  await other.goto(house.url + paths.submission())
  const link = await other.locator('#private-link').inputValue()
  await first.page.context().close()

  const second = await openPage(browser, { viewport: phone, locale: 'es' })
  line.become({})
  await second.page.goto(line.url + new URL(link).pathname)
  const before = line.sent
  await second.page
    .locator('file-upload input[type=file]')
    .setInputFiles(pngFile(bytes, 'other.png'))
  await second.page.locator('file-upload form button').click()
  await untilArrived(second.page)

  expect((line.sent - before) / bytes.length).toBeLessThan(0.7)
})

test('a tab that crashes after Send was pressed makes one submission, not two', async () => {
  const slug = await anOpenCall('crashed')
  const bytes = await aPng(600, 800)
  const first = await openPage(browser, { viewport: phone })
  const { page } = first
  await page.goto(house.url + paths.submit('en', slug))
  await fillIn(page, pngFile(bytes), 'Typed before the crash')
  let handed = ''
  await page.route(`**${paths.api.submissions(slug)}`, async (route) => {
    const answer = await route.fetch()
    handed = ((await answer.json()) as { submission: { code: string } }).submission.code
    await route.abort()
  })
  await send(page)
  await eventually(() => handed || undefined, 'the commitment')
  const again = await page.context().newPage()
  await page.close()

  await again.goto(house.url + paths.submit('en', slug))
  await again.getByText('What you had typed before is back').first().waitFor()
  expect(await again.locator('.kept-draft').textContent()).toContain('poster.png')
  expect(await again.locator('[name="works.0.title"]').inputValue()).toBe('Typed before the crash')
  await again.locator('[name="works.0.file"]').setInputFiles(pngFile(bytes))
  await send(again)
  await atOwnPage(again)

  expect((await receiptFrom(again)).code).toBe(handed)
  const fresh = await again.context().newPage()
  await fresh.goto(house.url + paths.submit('en', slug))
  await fresh.locator('submit-form form').waitFor()
  expect(await fresh.locator('[name="works.0.title"]').inputValue()).toBe('')
})

test('on a shared device what was typed is thrown away with one button', async () => {
  const slug = await anOpenCall('shared-device')
  const { page } = await openPage(browser, { viewport: phone })
  await page.goto(house.url + paths.submit('en', slug))
  await fillText(page, 'Not for others')
  await page.getByRole('button', { name: 'Add another poster' }).click()
  await page.locator('[name="works.1.title"]').fill('Nor this one')
  await page.waitForTimeout(700)
  await page.reload()
  expect(await page.locator('[name="works.1.title"]').inputValue()).toBe('Nor this one')

  await page.getByRole('button', { name: 'Discard it' }).click()

  expect(await page.locator('[name="works.0.title"]').inputValue()).toBe('')
  expect(await page.locator('[name="works.1.title"]').count()).toBe(0)
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('others')
})

test('who made the file is removed before it is sent, and can be left in', async () => {
  const slug = await anOpenCall('cleaned')
  const told = withChunk(
    await aPng(700, 900),
    'tEXt',
    new TextEncoder().encode('Author\0Amal of Gafsa'),
  )
  const { page } = await openPage(browser, { viewport: phone })
  await page.goto(house.url + paths.submit('en', slug))
  await fillIn(page, pngFile(told))
  await page.getByText('Removed before sending: names.').waitFor()
  await page.getByLabel('Remove place, camera and names').uncheck()
  await page.getByText('It is sent as it is and stays private.').waitFor()
  await page.getByLabel('Remove place, camera and names').check()
  await page.getByText('Removed before sending: names.').waitFor()
  await send(page)
  await atOwnPage(page)
  await untilWorkIs(page, 'ready')

  const cleaned = await clean(sourceOf(told), 'png')
  const pieces = cleaned?.plan.map((one) =>
    one instanceof Uint8Array ? one : told.subarray(one.from, one.to),
  )
  const bytes = new Uint8Array(await new Blob(pieces).arrayBuffer())
  expect(new TextDecoder('latin1').decode(bytes)).not.toContain('Gafsa')
  expect((await receiptFrom(page)).files).toMatchObject([
    { sha256: await sha256Of(bytes), receivedAt: expect.any(String) },
  ])
})

test('a document shows its first page beside its field, and says its size on paper', async () => {
  const files = { ...aDefinition().files, formats: ['pdf' as const] }
  const slug = await anOpenCall('document', hour, { files })
  const { page, troubles } = await openPage(browser, { viewport: phone })
  await page.goto(house.url + paths.submit('en', slug))
  await page
    .locator('[name="works.0.file"]')
    .setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from(aPdf()) })

  await page.locator('.file-field .picture').waitFor()
  expect(await page.locator('.chosen').textContent()).toContain('mm')
  expect(troubles).toEqual([])
})

test('the same file in two blocks is noticed', async () => {
  const slug = await anOpenCall('twins')
  const bytes = await aPng(300, 400)
  const { page } = await openPage(browser, { viewport: phone })
  await page.goto(house.url + paths.submit('en', slug))
  await page.locator('[name="works.0.file"]').setInputFiles(pngFile(bytes))
  await page.locator('.file-field .picture').waitFor()
  await page.getByRole('button', { name: 'Add another poster' }).click()
  await page.locator('[name="works.1.file"]').setInputFiles(pngFile(bytes, 'copy.png'))

  await page.getByText('This is the same file as in poster 1.').waitFor()
})

test('a damaged file is named before anything is sent, and nothing typed is lost', async () => {
  const slug = await anOpenCall('damaged')
  const whole = await aPng(700, 900)
  const { page } = await openPage(browser, { viewport: phone })
  await page.goto(house.url + paths.submit('en', slug))
  await fillIn(page, pngFile(whole.slice(0, whole.length - 200)), 'Still here')
  await page.getByText('The file is damaged').first().waitFor()
  await send(page)
  await page.locator('.error-summary').waitFor()
  expect(await page.locator('[name="works.0.title"]').inputValue()).toBe('Still here')

  await page.locator('[name="works.0.file"]').setInputFiles(pngFile(whole))
  await page.locator('.file-field .picture').waitFor()
  expect(await page.locator('.field-error').count()).toBe(0)
  await send(page)
  await atOwnPage(page)
  await untilArrived(page)
})

test('a file that is on its way when the call closes still arrives', async () => {
  const slug = await anOpenCall('across-the-deadline', 8 * second)
  const closing = Date.now() + 8 * second
  const line = await aLine({ bytesPerSecond: 400_000 })
  const { page } = await openPage(browser, { viewport: phone })
  await page.goto(line.url + paths.submit('en', slug))
  await fillIn(page, pngFile(await aLargePng(1000, 1000)))
  await send(page)
  await untilSent(page, 0.1)
  expect(Date.now()).toBeLessThan(closing)
  await page.waitForTimeout(closing - Date.now() + 200)
  expect(new URL(page.url()).pathname).toBe(paths.submit('en', slug))
  line.become({})

  await atOwnPage(page)
  await untilArrived(page)
})

test('when the time for files ends midway, she hears which are safe and whom to ask', async () => {
  const closesIn = 10 * second
  const slug = await anOpenCall('across-the-grace', closesIn, { uploadGraceHours: 0 })
  const line = await aLine({ bytesPerSecond: 150_000 })
  const { page } = await openPage(browser, { viewport: phone })
  await page.goto(line.url + paths.submit('en', slug))
  await fillIn(page, pngFile(await aPng(60, 80), 'small.png'))
  await page.getByRole('button', { name: 'Add another poster' }).click()
  await page.locator('[name="works.1.title"]').fill('The large one')
  await page
    .locator('[name="works.1.file"]')
    .setInputFiles(pngFile(await aLargePng(1000, 1000), 'large.png'))
  await send(page)

  await page.locator('[data-outcome=over]').waitFor()
  expect(await page.locator('.sending li').allTextContents()).toEqual([
    '\u2068small.png\u2069: arrived',
    '\u2068large.png\u2069: has not arrived whole',
  ])
  expect(await page.locator('.line-state').textContent()).toContain('ask@example.org')
  expect(await page.getByRole('button', { name: 'Pause' }).count()).toBe(0)
})
