import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { chromium, type Page } from 'playwright-core'
import sharp from 'sharp'
import { shipped } from '../demo/shipped.ts'
import { paths } from '../src/paths.ts'
import { ensureBrowser } from './local/browser.ts'
import { houseUrl, inviteToHouse } from './local/operator.ts'
import { say } from './local/say.ts'

// Takes the pictures of the README from a running house with its demo content.

const folder = path.resolve(import.meta.dirname, '../docs/pictures')
const desk = { width: 1440, height: 900 }
const phone = { width: 360, height: 740 }
const { openSlug, closedSlug } = shipped

const browser = await chromium.launch({
  executablePath: ensureBrowser(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
})
mkdirSync(folder, { recursive: true })

async function take(name: string, address: string, viewport = desk, link?: string): Promise<void> {
  const context = await browser.newContext({
    viewport,
    deviceScaleFactor: viewport === phone ? 2 : 1,
  })
  const page = await context.newPage()
  if (link) await enter(page, link)
  await page.goto(houseUrl + address, { waitUntil: 'networkidle' })
  await page.waitForTimeout(300)
  const picture = await page.screenshot()
  await sharp(picture)
    .webp({ quality: 80 })
    .toFile(path.join(folder, `${name}.webp`))
  await context.close()
  say(`  ${name}`)
}

async function enter(page: Page, link: string): Promise<void> {
  await page.goto(houseUrl + new URL(link).pathname)
  await page.locator('main form button').click()
  await page.waitForLoadState()
}

/** The first way that a page offers to one of its works. */
async function firstWork(page: string, pattern: RegExp, link?: string): Promise<string> {
  const context = await browser.newContext()
  const opened = await context.newPage()
  if (link) await enter(opened, link)
  await opened.goto(houseUrl + page)
  const ways = await opened
    .locator('main a')
    .evaluateAll((all) => all.map((way) => way.getAttribute('href') ?? ''))
  await context.close()
  return ways.find((way) => pattern.test(way)) ?? page
}

const invite = (role: string, slug: string) => inviteToHouse(slug, role, `${role}@example.org`)

await take('call-en', paths.call('en', openSlug))
await take('call-ar', paths.call('ar', openSlug))
await take('form-en', paths.submit('en', openSlug))
await take('wall-en', paths.exhibition('en', closedSlug))
await take('wall-ar-phone', paths.exhibition('ar', closedSlug), phone)
await take(
  'work-en',
  await firstWork(paths.exhibition('en', closedSlug), /\/exhibition\/[A-Z0-9]{1,20}$/),
)
const work = await firstWork(
  paths.reviewRound(openSlug),
  /\/works\//,
  await invite('reviewer', openSlug),
)
await take('room-en', work, desk, await invite('reviewer', openSlug))
await take('desk-en', paths.deskCall(closedSlug), desk, await invite('organiser', closedSlug))
await browser.close()
