import { globSync, readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Client, type Committed } from '../../demo/client.ts'
import { paths } from '../../src/paths.ts'
import { eventually, RunningHouse } from '../browser/house.ts'
import { aDefinition } from '../support/factories.ts'
import { hostileDocuments } from '../support/hostile-documents.ts'
import { hostileDrawings } from '../support/hostile-drawings.ts'
import { aPdf } from '../support/pdfs.ts'

const hour = 3_600_000
/** Many times what it takes, for machines that are slow or busy. */
const longestAnswerMs = 10_000
const mostGrownMegabytes = 400

let house: RunningHouse
let client: Client

beforeAll(async () => {
  house = await RunningHouse.start()
  client = new Client(house.url)
  const definition = aDefinition()
  await house.operator.put({
    ...definition,
    opensAt: new Date(Date.now() - hour).toISOString(),
    closesAt: new Date(Date.now() + hour).toISOString(),
    files: { ...definition.files, formats: ['jpeg', 'png', 'webp', 'tiff', 'pdf'] },
  })
})

afterAll(() => house?.stop())

type Bytes = Uint8Array<ArrayBuffer>

function send(bytes: Bytes, fileName: string, type: string): Promise<Committed> {
  return client.send('a-call', {
    idempotencyKey: crypto.randomUUID(),
    language: 'en',
    artist: { name: 'Mallory', email: 'mallory@example.org', country: 'PS' },
    work: { title: fileName, statement: '', altText: '', language: 'en' },
    poster: { bytes, type, fileName },
  })
}

/** How the only work of a submission stands once it was looked into. */
function verdictOf({ submission, key }: Committed): Promise<string> {
  return eventually(async () => {
    const answer = await fetch(house.url + paths.api.submission(submission.id), {
      headers: { Authorization: `Bearer ${key}` },
    })
    const { works } = (await answer.json()) as { works: Array<{ state: string; reason?: string }> }
    const [work] = works
    return work && work.state !== 'checking' ? `${work.state} ${work.reason ?? ''}` : undefined
  }, 'a verdict')
}

/** Asks for pages of the site until it is stopped; tells how long an answer took at most. */
function visits(): { stop: () => Promise<{ slowestMs: number; answers: number }> } {
  const pages = [paths.home('en'), paths.call('en', 'a-call'), '/api/calls']
  let isOver = false
  let slowestMs = 0
  let answers = 0
  const walking = (async () => {
    for (; !isOver; answers += 1) {
      const begun = performance.now()
      const answer = await fetch(house.url + (pages[answers % pages.length] ?? ''))
      await answer.arrayBuffer()
      expect(answer.status).toBe(200)
      slowestMs = Math.max(slowestMs, performance.now() - begun)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  })()
  return {
    stop: async () => {
      isOver = true
      await walking
      return { slowestMs: Math.round(slowestMs), answers }
    },
  }
}

/** Memory of the engines below this process: now, and the most they ever had. */
function engineMemory(field: 'VmRSS' | 'VmHWM'): number {
  const statuses = globSync('/proc/[0-9]*/status').flatMap((file) => {
    try {
      return [readFileSync(file, 'utf8')]
    } catch {
      return []
    }
  })
  const numberIn = (status: string, name: string) =>
    Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0)
  const parents = new Map(
    statuses.map((status) => [numberIn(status, 'Pid'), numberIn(status, 'PPid')]),
  )
  const isOurs = (pid: number): boolean =>
    pid === process.pid || (pid > 1 && isOurs(parents.get(pid) ?? 0))
  const engines = statuses.filter(
    (status) => /^Name:\s+workerd/m.test(status) && isOurs(numberIn(status, 'Pid')),
  )
  return Math.round(engines.reduce((sum, status) => sum + numberIn(status, field), 0) / 1024)
}

/** A picture that claims to be a hundred million pixels long. */
function aThread(): Bytes {
  const head = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
  const sides = Buffer.from([5, 0xf5, 0xe0, 0xff, 0, 0, 0, 1, 16, 6, 0, 0, 0])
  return new Uint8Array(Buffer.concat([head, sides, Buffer.alloc(400)]))
}

test('hostile files end in a refusal, and the site answers meanwhile', async () => {
  const documents = [
    ['kids that are all one page', hostileDocuments],
    ['a hundred thousand pages', hostileDocuments],
    ['a tree that branches without leaves', hostileDocuments],
    ['a table of a million objects', hostileDocuments],
    ['a content that bursts', hostileDocuments],
    ['a pattern of the smallest tiles', hostileDrawings],
  ] as const
  const made = await Promise.all(
    documents.map(async ([name, all]) => (await all[name]?.()) ?? new Uint8Array()),
  )
  // The engines are at work once before they are looked at.
  expect(await verdictOf(await send(aPdf(), 'plain.pdf', 'application/pdf'))).toBe('ready ')
  const before = engineMemory('VmRSS')
  const visiting = visits()

  const sent: Array<Committed> = []
  for (const bytes of made) sent.push(await send(bytes, 'poster.pdf', 'application/pdf'))
  const thread = await send(aThread(), 'poster.png', 'image/png')
  const verdicts = await Promise.all(sent.map(verdictOf))
  const verdictOfThread = await verdictOf(thread)
  const { slowestMs, answers } = await visiting.stop()
  const grown = engineMemory('VmHWM') - before

  console.info(`${answers} answers, the slowest in ${slowestMs} ms; memory grew by ${grown} MB`)
  expect(verdicts).toEqual(documents.map(() => 'refused too-large-to-show'))
  expect(verdictOfThread).toMatch(/^refused (too-long|damaged)$/)
  expect(answers).toBeGreaterThan(5)
  expect(slowestMs).toBeLessThan(longestAnswerMs)
  expect(grown).toBeLessThan(mostGrownMegabytes)
})

/** Does something with the database that lies in the store. */
function inDatabase<Value>(use: (database: DatabaseSync) => Value): Value | undefined {
  for (const file of globSync(`${house.data}/v3/d1/**/*.sqlite`)) {
    const database = new DatabaseSync(file)
    try {
      return use(database)
    } catch (error) {
      if (!/no such table|locked|busy/.test(String(error))) throw error
    } finally {
      database.close()
    }
  }
  return undefined
}

const isBegun = (database: DatabaseSync) =>
  database.prepare('select 1 from attempts').get() !== undefined

test('a server that dies while it draws does not draw the same again', async () => {
  const drawing = (await hostileDrawings['a pattern of the smallest tiles']?.()) ?? new Uint8Array()
  const committed = await send(new Uint8Array([...drawing, 10]), 'again.pdf', 'application/pdf')
  await eventually(() => inDatabase(isBegun) || undefined, 'a beginning')

  let wasBegun: boolean | undefined
  await house.crash(() => {
    wasBegun = inDatabase(isBegun)
    // As if the server had come back an hour later.
    inDatabase((database) =>
      database.exec(`update attempts set seen_at = seen_at - ${hour};
                     update works set received_at = received_at - ${hour}`),
    )
  })
  const started = performance.now()
  await fetch(`${house.url}/cdn-cgi/local/scheduled`)

  expect(await verdictOf(committed)).toBe('refused too-large-to-show')
  expect(wasBegun).toBe(true)
  console.info(`Refused ${Math.round(performance.now() - started)} ms after the start`)
})
