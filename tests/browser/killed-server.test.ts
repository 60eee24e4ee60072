import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { paths } from '../../src/paths.ts'
import { BadLine } from '../support/bad-line.ts'
import { aDefinition } from '../support/factories.ts'
import { aPng } from '../support/pictures.ts'
import { atOwnPage, fillIn, pngFile, send, untilArrived, untilSent } from './artist.ts'
import { desk, openBrowser, openPage, phone } from './chromium.ts'
import { RunningHouse } from './house.ts'
import { aLargePng } from './large-png.ts'

const hour = 3_600_000
const { slug, ...definition } = aDefinition()

let house: RunningHouse
let browser: Browser

beforeAll(async () => {
  house = await RunningHouse.start()
  browser = await openBrowser()
  await house.operator.put({
    ...definition,
    slug,
    opensAt: new Date(Date.now() - hour).toISOString(),
    closesAt: new Date(Date.now() + hour).toISOString(),
  })
})

afterAll(async () => {
  await browser?.close()
  await house?.stop()
})

test('a server that is killed while a file is on its way is waited for', async () => {
  const line = await BadLine.to(house.url, { bytesPerSecond: 500_000 })
  const { page } = await openPage(browser, { viewport: phone })
  await page.goto(line.url + paths.submit('en', slug))
  await fillIn(page, pngFile(await aLargePng(1000, 800)))
  await send(page)
  await untilSent(page, 0.4)

  await house.crash()
  line.become({})

  await atOwnPage(page)
  await untilArrived(page)
  await page.context().close()
  await line.close()
})

test('a server that is killed and started again has lost nothing', async () => {
  const { page } = await openPage(browser, { viewport: desk })
  await page.goto(house.url + paths.submit('es', slug))
  await fillIn(page, pngFile(await aPng(1200, 1697), 'raíz.png'), 'Raíz')
  await send(page)
  await atOwnPage(page)

  await house.crash()
  await new Promise((resolve) => setTimeout(resolve, 500))
  await fetch(`${house.url}/cdn-cgi/local/scheduled`)
  await page.goto(house.url + paths.submission())
  expect(await page.locator('main').textContent()).toContain('raíz.png')
})
