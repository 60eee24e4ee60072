import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { paths } from '../../src/paths.ts'
import { aDefinition } from '../support/factories.ts'
import { sha256Of } from '../support/pictures.ts'
import { atOwnPage, fillIn, pngFile, send, untilWorkIs } from './artist.ts'
import { desk, openBrowser, openPage } from './chromium.ts'
import { RunningHouse } from './house.ts'
import { aNoisyPng } from './noise.ts'

const hour = 3_600_000

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
})

test.each([
  ['straight to the store', {}, /\/cdn-cgi\/local\/r2\/s3\//],
  ['through the Worker', { S3_ENDPOINT: '' }, /\/parts\/\d+\/bytes\?/],
])('parts go %s, and nothing else is different', async (_way, variables, address) => {
  const house = await RunningHouse.start(variables)
  try {
    await house.operator.put({
      ...aDefinition(),
      opensAt: new Date(Date.now() - hour).toISOString(),
      closesAt: new Date(Date.now() + hour).toISOString(),
    })
    const bytes = await aNoisyPng(1500, 2000)
    const { page } = await openPage(browser, { viewport: desk })
    await page.goto(house.url + paths.submit('en', 'a-call'))
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
  } finally {
    await house.stop()
  }
})
