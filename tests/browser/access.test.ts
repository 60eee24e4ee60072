import axe, { type AxeResults } from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { Client, type Committed } from '../../demo/client.ts'
import { hold } from '../../demo/jury.ts'
import { paths } from '../../src/paths.ts'
import { aDefinition } from '../support/factories.ts'
import { aPng } from '../support/pictures.ts'
import { fillIn, pngFile, send } from './artist.ts'
import { desk, openBrowser, phone } from './chromium.ts'
import { eventually, SharedHouse } from './house.ts'

const slug = 'for-everybody'
const hour = 3_600_000
const definition = {
  ...aDefinition(),
  slug,
  opensAt: new Date(Date.now() - hour).toISOString(),
  closesAt: new Date(Date.now() + hour).toISOString(),
}

const house = new SharedHouse(inject('house'))
let browser: Browser
/** A poster of the open call, and one that hangs on the wall of a decided call. */
let sent: Committed
let hung: Committed
const decided = { ...definition, slug: 'decided' }

beforeAll(async () => {
  browser = await openBrowser()
  sent = await aReadyPoster(definition)
  hung = await aReadyPoster(decided)
  await house.operator.put({ ...decided, closesAt: new Date().toISOString() })
  const people = { reviewer: 'rosa@example.org', organiser: 'lena@example.org' }
  await hold(house.url, house.operator, decided.slug, people)
})

afterAll(async () => {
  await browser?.close()
})

async function aReadyPoster(call: typeof definition): Promise<Committed> {
  await house.operator.put(call)
  const client = new Client(house.url)
  const poster = await client.send(call.slug, {
    idempotencyKey: crypto.randomUUID(),
    language: 'ar',
    artist: { name: 'أمل ذات الاسم الطويل جدًّا جدًّا', email: 'amal@example.org', country: 'TN' },
    work: { title: 'زيتونة', statement: 'من ورق.', altText: 'زيتونة حمراء.', language: 'ar' },
    poster: { bytes: await aPng(1200, 1697), type: 'image/png', fileName: 'زيتونة.png' },
  })
  await eventually(
    async () => ((await client.stateOf(poster)) === 'ready' ? true : undefined),
    'the work to be ready',
  )
  return poster
}

/** What a machine can see of WCAG 2.2 AA, as one line for each fault. */
async function faultsOn(page: Page): Promise<Array<string>> {
  const results = (await page.evaluate(`${axe.source}; axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  })`)) as AxeResults
  if (results.passes.length === 0) return [`${page.url()} was not looked at`]
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${page.url()} ${id}: ${node.html.slice(0, 160)}`),
  )
}

async function visit(context: BrowserContext, addresses: Array<string>): Promise<Array<string>> {
  const page = await context.newPage()
  const faults: Array<string> = []
  for (const address of addresses) {
    const answer = await page.goto(house.url + address, { waitUntil: 'domcontentloaded' })
    if (!answer?.ok()) faults.push(`${address} was answered ${answer?.status()}`)
    if (page.url() !== house.url + address) faults.push(`${address} led to ${page.url()}`)
    await page.waitForTimeout(300)
    faults.push(...(await faultsOn(page)), ...(await foreignFileButtons(page)))
  }
  await page.close()
  return faults
}

/** File fields whose button speaks the language of the browser. */
function foreignFileButtons(page: Page): Promise<Array<string>> {
  return page.evaluate(() =>
    [...document.querySelectorAll('input[type=file]')]
      .filter((one) => getComputedStyle(one, '::file-selector-button').display !== 'none')
      .map((one) => `${location.href} file button: ${one.outerHTML.slice(0, 160)}`),
  )
}

async function signedIn(role: string): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: desk })
  const page = await context.newPage()
  await page.goto(await house.operator.invite(slug, role, `${role}@example.org`))
  await page.locator('main form button').click()
  await page.waitForURL(/\/(review|desk)$/)
  return context
}

test.each(['en', 'ar'] as const)(
  'what visitors see in %s has no fault a machine can find',
  async (language) => {
    const visitor = await browser.newContext({ viewport: phone, reducedMotion: 'reduce' })
    const work = hung.works[0]?.code ?? ''

    expect(
      await visit(visitor, [
        paths.home(language),
        paths.call(language, slug),
        paths.submit(language, slug),
        paths.call(language, decided.slug),
        paths.exhibition(language, decided.slug),
        paths.exhibited(language, decided.slug, work),
        paths.lostLink(language),
        `${paths.verifyReceipt()}?lang=${language}`,
        `${paths.signIn()}?lang=${language}`,
      ]),
    ).toEqual([])
  },
)

test('what the artist sees has no fault a machine can find', async () => {
  const artist = await browser.newContext({ viewport: phone, reducedMotion: 'reduce' })
  await (await artist.newPage()).goto(house.url + paths.privateLink(sent.key))

  const work = sent.works[0]?.id ?? ''

  expect(
    await visit(artist, [
      paths.submission(),
      paths.submissionEdit(),
      paths.submissionNewWork(),
      paths.submissionReplacement(work),
      paths.submissionRoom(work),
      paths.submissionPrint(),
      paths.submissionErasure(),
      paths.submissionAddress(),
    ]),
  ).toEqual([])
})

test('what reviewers and organisers see has no fault a machine can find', async () => {
  const work = sent.works[0]?.id ?? ''
  const reviewer = await signedIn('reviewer')
  const organiser = await signedIn('organiser')

  expect(
    await visit(reviewer, [
      paths.review(),
      paths.reviewRound(slug),
      paths.reviewWork(slug, work),
      paths.account(),
    ]),
  ).toEqual([])
  expect(
    await visit(organiser, [
      paths.desk(),
      paths.deskCall(slug),
      paths.deskWork(slug, work),
      paths.deskRelease(slug),
      paths.deskInvitations(slug),
      paths.deskFailures(slug),
      paths.deskPasses(slug),
      paths.account(),
    ]),
  ).toEqual([])
})

test('errors, a question about an address and a paused sending have no fault a machine can find', async () => {
  const page = await (await browser.newContext({ viewport: phone })).newPage()
  await page.goto(house.url + paths.submit('en', slug))
  await send(page)
  await page.getByRole('alert').waitFor()
  await page.locator('[name="artist.email"]').fill('amal@gmail.con')
  await page.locator('.address-question button').first().waitFor()
  expect(await faultsOn(page)).toEqual([])

  await page.route(/\/bytes\?/, () => {})
  await fillIn(page, pngFile(await aPng(300, 424)))
  await send(page)
  await page.getByRole('button', { name: 'Pause' }).click()
  await page.locator('.sending.paused').waitFor()
  expect(await faultsOn(page)).toEqual([])
  await page.context().close()
})

test('a poster is sent with the keyboard alone', async () => {
  const page = await (await browser.newContext({ viewport: desk })).newPage()
  await page.goto(house.url + paths.submit('en', slug))
  const bytes = Buffer.from(await aPng(600, 800))
  await page
    .locator('[name="works.0.file"]')
    .setInputFiles({ name: 'k.png', mimeType: 'image/png', buffer: bytes })
  const reach = async (name: string) => {
    for (let steps = 0; steps < 60; steps += 1) {
      await page.keyboard.press('Tab')
      if ((await page.evaluate(() => document.activeElement?.getAttribute('name'))) === name) return
    }
    throw new Error(`The keyboard does not reach ${name}`)
  }

  await page.locator('[name="works.0.file"]').focus()
  await reach('works.0.title')
  await page.keyboard.type('By keyboard')
  await reach('artist.name')
  await page.keyboard.type('Keys')
  await reach('artist.email')
  await page.keyboard.type('keys@example.org')
  for (const consent of ['eligibility', 'rights', 'publication']) {
    await reach(`consents.${consent}`)
    await page.keyboard.press('Space')
  }
  const isAtSend = () => page.evaluate(() => document.activeElement?.matches('button.main'))
  for (let steps = 0; steps < 5 && !(await isAtSend()); steps += 1) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.waitForURL(`**${paths.submission()}`)

  expect(await page.locator('main').textContent()).toContain('k.png')
})
