import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { Operator } from '../../demo/operator.ts'
import { shipped } from '../../demo/shipped.ts'
import { paths } from '../../src/paths.ts'
import { openBrowser } from '../../tests/browser/chromium.ts'
import { BadLine, reachOf } from '../../tests/support/bad-line.ts'
import { say } from '../local/say.ts'
import type { House } from '../local/server.ts'
import { report } from './ratios.ts'

/** 1 Mbit/s, 300 ms each way; 5 % loss shows to an application as slower connections. */
const badLine = {
  bytesPerSecond: 1_000_000 / 8,
  delay: 300,
  cutEvery: 20_000,
  perConnection: reachOf(300, 0.05),
}

/** The form itself, in a browser, on a line as bad as they come. */
export async function benchLine(house: House, token: string): Promise<void> {
  say('\nBad line: the form in Chromium at 1 Mbit/s, 300 ms delay, 5 % loss, cut every 20 s')
  await new Operator(house.url, token).put(shipped.open(new Date()))
  const folder = mkdtempSync(path.join(os.tmpdir(), 'cartelera-line-'))
  const line = await BadLine.to(house.url, badLine)
  const browser = await openBrowser()
  try {
    const bytes = await poster()
    writeFileSync(path.join(folder, 'poster.jpg'), bytes)
    const page = await (await browser.newContext({ locale: 'en' })).newPage()
    page.setDefaultTimeout(600_000)
    await page.goto(line.url + paths.submit('en', shipped.openSlug))
    await page.locator('[name="works.0.file"]').setInputFiles(path.join(folder, 'poster.jpg'))
    await page.locator('[name="works.0.title"]').fill('On a bad line')
    await page.locator('[name="artist.name"]').fill('Bench')
    await page.locator('[name="artist.email"]').fill('bench@example.org')
    for (const consent of ['eligibility', 'rights', 'publication']) {
      await page.locator(`[name="consents.${consent}"]`).check()
    }
    const [sentBefore, cutsBefore, began] = [line.sent, line.cuts, Date.now()]
    const completed = page.waitForResponse(
      (answer) => /\/completion$/.test(answer.url()) && answer.status() === 202,
    )
    await page.locator('submit-form form button.main').click()
    await completed
    const seconds = (Date.now() - began) / 1000
    const ratio = (line.sent - sentBefore) / bytes.length
    report(
      'bytes of the file, seconds, cuts',
      `${bytes.length}, ${seconds.toFixed(0)}, ${line.cuts - cutsBefore}`,
    )
    report('bytes sent, in times of the file’s', ratio.toFixed(3), 'goal: 1.10 or less')
  } finally {
    await browser.close()
    await line.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** About 5 MB, as a poster of a phone is. */
function poster(): Promise<Buffer> {
  const picture = sharp({
    create: {
      width: 1800,
      height: 2500,
      channels: 3,
      background: '#808080',
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
    },
  })
  return picture.jpeg({ quality: 92, chromaSubsampling: '4:4:4' }).toBuffer()
}
