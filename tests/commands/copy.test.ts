import { createHash, randomBytes } from 'node:crypto'
import {
  appendFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Client, type Committed } from '../../demo/client.ts'
import { Operator } from '../../demo/operator.ts'
import { shipped } from '../../demo/shipped.ts'
import { readVars } from '../../scripts/secrets.ts'
import { paths } from '../../src/paths.ts'
import { Checkout, type Said, type Served } from './checkout.ts'

// A site with posters, small and in several parts, and another on the same machine that is empty:
// each with a checkout, a store and secrets of its own. The tests go on from each other.
let here: Checkout
let there: Checkout
let from: Served
let to: Served
const sent: Array<Committed> = []
const folder = (name: string) => here.path(`copies/${name}`)

beforeAll(async () => {
  here = new Checkout()
  there = new Checkout()
  from = await here.serve('store')
  to = await there.serve('store')
  await new Operator(from.url, tokenOf(here)).put(shipped.open(new Date()))
  for (let number = 0; number < 4; number += 1) sent.push(await sendPoster(number))
  await untilMailsHaveLeft()
}, 240_000)

afterAll(async () => {
  await Promise.all([from?.stop(), to?.stop()])
  here?.remove()
  there?.remove()
})

const tokenOf = (checkout: Checkout) => readVars(checkout.path('.dev.vars')).OPERATOR_TOKEN ?? ''

const out = (name: string, killWhen?: () => boolean) =>
  here.run(['copy.ts', 'out', folder(name)], { CARTELERA_URL: from.url }, killWhen)
const back = (name: string, killWhen?: () => boolean): Promise<Said> =>
  there.run(['copy.ts', 'in', folder(name)], { CARTELERA_URL: to.url }, killWhen)

/** The last is noise, too large for one part. */
async function sendPoster(number: number): Promise<Committed> {
  const side = number === 3 ? 1_900 : 300 + number
  const raw = { width: side, height: side, channels: 3 as const }
  const bytes = await sharp(randomBytes(side * side * 3), { raw })
    .png()
    .toBuffer()
  const client = new Client(from.url)
  const committed = await client.send(shipped.openSlug, {
    idempotencyKey: crypto.randomUUID(),
    language: 'en',
    artist: { name: `Artist ${number}`, email: `artist-${number}@example.org`, country: 'PS' },
    work: { title: `Poster ${number}`, statement: 'ميناء', altText: 'A poster', language: 'ar' },
    poster: { bytes: new Uint8Array(bytes), type: 'image/png', fileName: 'poster.png' },
  })
  for (let tries = 0; (await client.stateOf(committed)) !== 'ready'; tries += 1) {
    if (tries > 300) throw new Error('The poster was not checked')
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  return committed
}

/** What a site still does by itself would make two copies of it differ. */
async function untilMailsHaveLeft(): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    await fetch(`${from.url}/cdn-cgi/local/scheduled`)
    const answer = await fetch(`${from.url}${paths.api.copiedTable('outbox')}`, {
      headers: { Authorization: `Bearer ${tokenOf(here)}` },
    })
    const { rows } = (await answer.json()) as { rows: Array<{ sent_at: number | null }> }
    if (rows.length >= sent.length && rows.every(({ sent_at }) => sent_at !== null)) return
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
  throw new Error('The mails did not leave')
}

/** Every file of a folder with its hash and who may read it. */
function contentOf(name: string): Record<string, string> {
  const root = folder(name)
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(path.join(root, file)).isFile())
    .toSorted()
  return Object.fromEntries(files.map((file) => [file, fileState(path.join(root, file))]))
}

function fileState(file: string): string {
  const hash = createHash('sha256').update(readFileSync(file)).digest('hex')
  return `${hash} ${(statSync(file).mode & 0o777).toString(8)}`
}

test('a copy holds rows, files and secrets, each under its hash, for its owner only', async () => {
  const { code, output } = await out('first')

  expect(output).toContain(`to ${folder('first')}.`)
  expect(code).toBe(0)
  const manifest = JSON.parse(readFileSync(path.join(folder('first'), 'manifest.json'), 'utf8'))
  expect(manifest).toMatchObject({
    quiet: true,
    secrets: { SECRET: { included: true }, RECEIPT_KEYS: { included: true } },
  })
  const content = contentOf('first')
  expect(
    Object.keys(content).filter((file) => /^objects\/originals\/works/.test(file)),
  ).toHaveLength(4)
  expect(new Set(Object.values(content).map((state) => state.split(' ')[1]))).toEqual(
    new Set(['600']),
  )
  const works = readFileSync(path.join(folder('first'), 'database/works.ndjson'), 'utf8')
  expect(
    works
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).title)
      .toSorted(),
  ).toEqual([0, 1, 2, 3].map((number) => `Poster ${number}`))
})

test('a copy that was killed holds no manifest, and goes on to the same copy', async () => {
  const originals = path.join(folder('killed'), 'objects/originals/works')
  const { code } = await out('killed', () => existsSync(originals) && isOneIn(originals))
  expect(code).toBe(1)
  expect(existsSync(path.join(folder('killed'), 'manifest.json'))).toBe(false)
  expect((await back('killed')).output).toContain('holds no whole copy')

  expect((await out('killed')).code).toBe(0)
  expect(contentOf('killed')).toEqual(contentOf('first'))
})

test('a copy made again over an older one is the same as a new one', async () => {
  const root = folder('killed')
  const [original = ''] = readdirSync(path.join(root, 'objects/originals/works'))
  appendFileSync(path.join(root, 'objects/originals/works', original), 'x')
  writeFileSync(path.join(root, 'objects/renditions/gone.webp'), 'of a poster that was withdrawn')
  writeFileSync(path.join(root, 'database/gone.ndjson'), '{}\n')

  expect((await out('killed')).code).toBe(0)
  expect(contentOf('killed')).toEqual(contentOf('first'))
})

test('a damaged copy is not brought back: every damaged file is named, and nothing is written', async () => {
  cpSync(folder('first'), folder('damaged'), { recursive: true })
  const root = path.join(folder('damaged'), 'objects')
  const [rendition = ''] = readdirSync(path.join(root, 'renditions'))
  const bytes = readFileSync(path.join(root, 'renditions', rendition))
  bytes[10] = (bytes[10] ?? 0) ^ 1
  writeFileSync(path.join(root, 'renditions', rendition), bytes)
  const [original = ''] = readdirSync(path.join(root, 'originals/works'))
  rmSync(path.join(root, 'originals/works', original))

  const { code, output } = await back('damaged')

  expect(code).toBe(1)
  expect(output).toContain('2 files of this copy are missing or not as they were copied')
  expect(output).toContain(rendition)
  expect(output).toContain(original)
  expect(await new Operator(to.url, tokenOf(there)).slugs()).toEqual([])
})

test('a copy of another version is not brought back, and the way is told', async () => {
  for (const [name, change] of [
    ['older', (all: Array<string>) => all.slice(0, -1)],
    ['newer', (all: Array<string>) => [...all, '9999_later.sql']],
  ] as const) {
    cpSync(folder('first'), folder(name), { recursive: true })
    const file = path.join(folder(name), 'manifest.json')
    const manifest = JSON.parse(readFileSync(file, 'utf8'))
    manifest.migrations = change(manifest.migrations)
    writeFileSync(file, JSON.stringify(manifest))
  }

  expect((await back('older')).output).toMatch(/the site is newer .*git checkout v\d/s)
  expect((await back('newer')).output).toContain('Upgrade the site first')
})

test('a copy is not brought into a site that holds something', async () => {
  const { code, output } = await here.run(['copy.ts', 'in', folder('first')], {
    CARTELERA_URL: from.url,
  })

  expect(code).toBe(1)
  expect(output).toContain('A copy is brought into an empty site')
  expect((await out('untouched')).code).toBe(0)
  expect(contentOf('untouched')).toEqual(contentOf('first'))
})

test('what is brought back comes out again byte for byte, even when it was killed half way', async () => {
  const ownBefore = readVars(there.path('.dev.vars'))
  let isUnderway = false
  const [killed] = await Promise.all([
    back('first', () => isUnderway),
    untilRestoring().then(() => {
      isUnderway = true
    }),
  ])
  expect(killed.code).toBe(1)
  expect(await isRestoring()).toBe(true)
  const { code, output } = await back('first')
  expect(output).toContain('all are as in the copy')
  expect(code).toBe(0)

  expect(output).toContain('The secrets of this copy are in .dev.vars now')
  const own = readVars(there.path('.dev.vars'))
  expect(own.SECRET).toBe(readVars(here.path('.dev.vars')).SECRET)
  expect(own.OPERATOR_TOKEN).toBe(ownBefore.OPERATOR_TOKEN)
  await to.stop()
  to = await there.serve('store')

  const again = await there.run(['copy.ts', 'out', folder('second')], { CARTELERA_URL: to.url })
  expect(again.code).toBe(0)
  expect(contentOf('second')).toEqual(contentOf('first'))
})

test('the site that came from a copy has nothing wrong, opens private links and knows receipts', async () => {
  const verified = await there.run(['verify.ts'], { CARTELERA_URL: to.url })
  expect(verified.output).toContain('Nothing is wrong.')
  expect(verified.code).toBe(0)

  const client = new Client(to.url)
  for (const committed of sent) expect(await client.stateOf(committed)).toBe('ready')
  const [first] = sent
  const receipt = await fetch(`${from.url}${paths.api.receipt(first?.submission.id ?? '')}`, {
    headers: { Authorization: `Bearer ${first?.key}` },
  })
  const { jws } = (await receipt.json()) as { jws: string }
  const known = await fetch(`${to.url}${paths.verifyReceipt()}`, {
    method: 'POST',
    headers: { Origin: to.url },
    body: new URLSearchParams({ receipt: jws }),
  })
  expect(known.status).toBe(200)
})

test('a copy of a site that is written to all the while holds together', async () => {
  let isCopying = true
  const client = new Client(from.url)
  const writing = (async () => {
    for (let number = 0; isCopying; number += 1) {
      await client.commit(shipped.openSlug, anEntry(number))
      await new Promise((resolve) => setTimeout(resolve, 300))
    }
  })()
  const { code, output } = await out('busy')
  isCopying = false
  await writing

  expect(code).toBe(0)
  const manifest = JSON.parse(readFileSync(path.join(folder('busy'), 'manifest.json'), 'utf8'))
  expect(output.includes('counts in this copy may be off')).toBe(!manifest.quiet)
  const rowsOf = (table: string): Array<Record<string, string>> =>
    readFileSync(path.join(folder('busy'), `database/${table}.ndjson`), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
  const submissions = new Set(rowsOf('submissions').map(({ id }) => id))
  const works = new Set(rowsOf('works').map(({ id }) => id))
  expect(submissions.size).toBeGreaterThan(sent.length)
  expect(
    rowsOf('works').filter(({ submission_id = '' }) => !submissions.has(submission_id)),
  ).toEqual([])
  expect(rowsOf('uploads').filter(({ work_id = '' }) => !works.has(work_id))).toEqual([])
})

function anEntry(number: number): Parameters<Client['commit']>[1] {
  return {
    idempotencyKey: crypto.randomUUID(),
    language: 'en',
    artist: { name: `Late ${number}`, email: `late-${number}@example.org`, country: 'PS' },
    work: { title: 'Late', statement: '', altText: '', language: 'en' },
    poster: { bytes: new Uint8Array(randomBytes(40)), type: 'image/png', fileName: 'a.png' },
  }
}

/** Whether the other site says that a copy is being brought back there. */
async function isRestoring(): Promise<boolean> {
  const answer = await fetch(`${to.url}${paths.api.copy()}`, {
    headers: { Authorization: `Bearer ${tokenOf(there)}` },
  })
  return ((await answer.json()) as { restoring: string | null }).restoring !== null
}

async function untilRestoring(): Promise<void> {
  for (let tries = 0; !(await isRestoring()) && tries < 2_000; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

function isOneIn(originals: string): boolean {
  return readdirSync(originals).some((name) => !name.endsWith('.part'))
}
