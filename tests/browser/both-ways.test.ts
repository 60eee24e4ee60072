import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { paths } from '../../src/paths.ts'
import { aDefinition } from '../support/factories.ts'
import { sha256Of } from '../support/pictures.ts'
import { atOwnPage, fillIn, pngFile, send, untilWorkIs } from './artist.ts'
import { desk, openBrowser, openPage } from './chromium.ts'
import { RunningHouse, SharedHouse } from './house.ts'
import { aLargePng } from './large-png.ts'

const hour = 3_600_000
const { slug, ...definition } = { ...aDefinition(), slug: 'both-ways' }

const shared = new SharedHouse(inject('house'))

let browser: Browser
let withoutEndpoint: RunningHouse

beforeAll(async () => {
  withoutEndpoint = await RunningHouse.start({ S3_ENDPOINT: '' })
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await withoutEndpoint?.stop()
})

test.each([
  ['straight to the store', () => shared, /\/cdn-cgi\/local\/r2\/s3\//],
  ['through the Worker', () => withoutEndpoint, /\/parts\/\d+\/bytes\?/],
])('parts go %s, and nothing else is different', async (_way, theHouse, address) => {
  const house = theHouse()
  await house.operator.put({
    ...definition,
    slug,
    opensAt: new Date(Date.now() - hour).toISOString(),
    closesAt: new Date(Date.now() + hour).toISOString(),
  })
  const bytes = await aLargePng(1500, 2000)
  const { page } = await openPage(browser, { viewport: desk })
  await page.goto(house.url + paths.submit('en', slug))
  await fillIn(page, pngFile(bytes))
  const gone = page.waitForRequest((request) => address.test(request.url()))
  await send(page)
  await gone
  await atOwnPage(page)
  await untilWorkIs(page, 'ready')

  const receipt = await page.evaluate(async (path) => {
    const answer = await fetch(path)
    return ((await answer.json()) as { receipt: { files: Array<unknown> } }).receipt
  }, paths.submissionReceipt())
  expect(receipt.files).toMatchObject([
    { size: bytes.length, sha256: await sha256Of(bytes), receivedAt: expect.any(String) },
  ])
})
