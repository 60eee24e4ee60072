import { applyD1Migrations, reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import type { CopiedTable, Row, Value } from '../../../src/operations/copy/copied-table.ts'
import { sweep } from '../../../src/operations/sweep.ts'
import { paths } from '../../../src/paths.ts'
import type { Draft } from '../../../src/submissions/submission.ts'
import { storeCall, storeReady, storeSubmission } from '../../support/database.ts'
import { aDraft } from '../../support/factories.ts'
import { storePerson } from '../../support/jury.ts'
import { Visitor } from '../../support/visitor.ts'

type Told = { tables: Array<CopiedTable>; migrations: Array<string>; restoring: string | null }
type Page = { rows: Array<Row>; next: Array<Value> | null }
type Copy = Array<[name: string, rows: Array<Row>]>

const aDraftOf = (name: string, email: string): Draft =>
  aDraft({ artist: { ...aDraft().artist, name, email } })

const operator = new Visitor()
const copy = 'c'.repeat(64)

async function told(): Promise<Told> {
  const answer = await operator.asOperator('GET', paths.api.copy())
  expect(answer.status).toBe(200)
  return answer.json<Told>()
}

async function pagesOf(table: string): Promise<Array<Page>> {
  const pages: Array<Page> = []
  for (let after: Array<Value> | null = null; after || pages.length === 0; ) {
    const path = paths.api.copiedTable(table, after ? { after: JSON.stringify(after) } : {})
    const page: Page = await (await operator.asOperator('GET', path)).json<Page>()
    pages.push(page)
    after = page.next
  }
  return pages
}

async function copyOut(): Promise<Copy> {
  const out: Copy = []
  for (const { name } of (await told()).tables) {
    out.push([name, (await pagesOf(name)).flatMap(({ rows }) => rows)])
  }
  return out
}

async function emptyStore(): Promise<void> {
  await reset()
  await applyD1Migrations(env.DB, env.MIGRATIONS)
}

const begun = () => operator.asOperator('POST', paths.api.restoration(), { copy })
const ended = () => operator.asOperator('POST', paths.api.restorationEnd())
const loaded = (table: string, rows: Array<Row>) =>
  operator.asOperator('PUT', paths.api.copiedTable(table), { rows })

async function bringBack(from: Copy): Promise<void> {
  for (const [name, rows] of from) {
    for (let at = 0; at < rows.length; at += 100) {
      expect((await loaded(name, rows.slice(at, at + 100))).status).toBe(200)
    }
  }
}

async function aStore(): Promise<void> {
  const call = await storeCall()
  await storePerson(call, 'reviewer', 'reviewer@example.org')
  const entered = await storeSubmission(call)
  await storeReady(entered)
  await storeSubmission(call, aDraftOf('Noor', 'noor@example.org'))
}

const triggers = () =>
  env.DB.prepare(`select name, sql from sqlite_master where type = 'trigger' order by name`).all()

test('what is copied out and brought into an empty store comes out the same, counts and all', async () => {
  await aStore()
  const before = await copyOut()
  expect(before.filter(([, rows]) => rows.length > 0).map(([name]) => name)).toEqual(
    expect.arrayContaining(['calls', 'works', 'tallies', 'standings', 'assignments', 'sessions']),
  )
  const { results: counting } = await triggers()

  await emptyStore()
  expect((await begun()).status).toBe(200)
  await bringBack(before)
  expect((await ended()).status).toBe(200)

  expect(await copyOut()).toEqual(before)
  expect((await triggers()).results).toEqual(counting)
})

test('a store that a copy was brought into counts on', async () => {
  await aStore()
  const before = await copyOut()
  await emptyStore()
  await begun()
  await bringBack(before)
  await ended()

  const call = await env.DB.prepare('select id, slug from calls').first<{
    id: string
    slug: string
  }>()
  const draft = aDraftOf('Third', 'third@example.org')
  const answer = await new Visitor().json('POST', paths.api.submissions(call?.slug ?? ''), draft, {
    'Idempotency-Key': crypto.randomUUID(),
  })

  expect(answer.status).toBe(201)
  const count = await env.DB.prepare(`select count from tallies where name = 'submissions'`).first()
  expect(count).toEqual({ count: 3 })
})

test('nobody but the loading writes into a store that is being filled', async () => {
  await aStore()
  const before = await copyOut()
  await emptyStore()
  await begun()
  await bringBack(before)

  const call = before.find(([name]) => name === 'calls')?.[1][0]
  const answer = await new Visitor().json(
    'POST',
    paths.api.submissions(String(call?.slug)),
    aDraftOf('Early', 'early@example.org'),
    { 'Idempotency-Key': crypto.randomUUID() },
  )
  await expect(env.DB.prepare(`update works set title = 'x'`).run()).rejects.toThrow('brought back')
  await expect(env.DB.prepare('delete from tallies').run()).rejects.toThrow('brought back')
  await sweep(env, new Date())

  expect(answer.status).toBe(500)
  expect(await copyOut()).toEqual(before)
})

test('a loading that was interrupted is told where it stands and goes on', async () => {
  await aStore()
  const before = await copyOut()
  await emptyStore()
  await begun()
  const works = before.findIndex(([name]) => name === 'works')
  await bringBack(before.slice(0, works))
  const [first, ...rest] = before[works]?.[1] ?? []
  await loaded('works', first ? [first] : [])

  expect((await told()).restoring).toBe(copy)
  expect((await begun()).status).toBe(200)
  const last = await operator.asOperator('GET', paths.api.copiedLast('works'))
  expect(await last.json()).toEqual({ key: [first?.id] })
  await bringBack([['works', rest], ...before.slice(works + 1)])
  await ended()

  expect(await copyOut()).toEqual(before)
})

test('a page of rows that is not whole is not stored at all', async () => {
  await aStore()
  const before = await copyOut()
  await emptyStore()
  await begun()
  const calls = before.find(([name]) => name === 'calls')?.[1] ?? []
  const works = before.find(([name]) => name === 'works')?.[1] ?? []
  await loaded('calls', calls)

  const orphans = await loaded('works', works)
  const { id: _, ...withoutId } = calls[0] ?? {}
  const incomplete = await loaded('calls', [withoutId])
  const invented = await loaded('calls', [{ ...calls[0], other: 1 } as Row])

  expect([orphans.status, incomplete.status, invented.status]).toEqual([500, 422, 422])
  expect(await env.DB.prepare('select count(*) as works from works').first()).toEqual({ works: 0 })
  expect(await env.DB.prepare('select loading from restoring').first()).toEqual({ loading: 0 })
})

test('a copy is brought into no store that holds something, and only one at a time', async () => {
  await storeCall()
  const filled = await begun()
  expect(filled.status).toBe(409)
  expect(await filled.json()).toMatchObject({ kind: 'not-empty', filled: ['calls', 'rounds'] })
  expect((await told()).restoring).toBeNull()
  expect((await loaded('people', [])).status).toBe(422)

  await emptyStore()
  await begun()
  const other = { copy: 'd'.repeat(64) }
  const second = await operator.asOperator('POST', paths.api.restoration(), other)
  expect(await second.json()).toMatchObject({ status: 409, kind: 'other-copy' })
})

test('rows are not loaded, and nothing is opened, where no copy is being brought back', async () => {
  await storeCall()
  const [call] = (await pagesOf('calls'))[0]?.rows ?? []
  await emptyStore()

  const answers = [await loaded('calls', call ? [call] : []), await ended()]

  expect(answers.map(({ status }) => status)).toEqual([409, 409])
  expect((await pagesOf('calls'))[0]?.rows).toEqual([])
})

test('long rows come in pages that a Worker can carry, each row once', async () => {
  const facts = JSON.stringify({ text: 'x'.repeat(400_000) })
  for (let number = 0; number < 7; number += 1) {
    await env.DB.prepare(
      `insert into outbox (id, occasion, recipient, language, kind, facts, due_at, created_at)
       values (?1, ?1, 'a@example.org', 'en', 'receipt', ?2, 0, 0)`,
    )
      .bind(`mail-${number}`, facts)
      .run()
  }

  const pages = await pagesOf('outbox')

  expect(pages.map(({ rows }) => rows.length)).toEqual([3, 3, 1])
  expect(pages.flatMap(({ rows }) => rows.map(({ id }) => id))).toEqual(
    Array.from({ length: 7 }, (_, number) => `mail-${number}`),
  )

  await emptyStore()
  await begun()
  for (const { rows } of pages) expect((await loaded('outbox', rows)).status).toBe(200)
  expect(await pagesOf('outbox')).toEqual(pages)
})

test('every table can be copied: it has a key, and columns that JSON carries exactly', async () => {
  const { tables } = await told()
  const { results: columns } = await env.DB.prepare(
    `select tables.name || '.' || columns.name as name, columns.type
       from (select * from pragma_table_list where name not like '\\_cf\\_%' escape '\\') as tables join pragma_table_info(tables.name) as columns
      where tables.strict`,
  ).all<{ name: string; type: string }>()

  expect(tables.filter(({ key }) => key.length === 0)).toEqual([])
  expect(columns.filter(({ type }) => !['TEXT', 'INTEGER', 'REAL'].includes(type))).toEqual([])
  const strict = new Set(columns.map(({ name }) => name.split('.')[0]))
  expect(tables.map(({ name }) => name).filter((name) => !strict.has(name))).toEqual([])
})

test('only the operator copies', async () => {
  await aStore()
  const stranger = new Visitor()
  const asked = [
    await stranger.get(paths.api.copy()),
    await stranger.get(paths.api.copiedTable('people')),
    await stranger.get(paths.api.copiedLast('people')),
    await stranger.json('PUT', paths.api.copiedTable('people'), { rows: [] }),
    await stranger.json('POST', paths.api.restoration(), { copy }),
    await stranger.json('POST', paths.api.restorationEnd(), {}),
  ]

  expect(asked.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 401])
  for (const answer of asked) expect(await answer.text()).not.toContain('example.org')
})

test('a table or a place that there is not is refused', async () => {
  const absent = await operator.asOperator('GET', paths.api.copiedTable('sqlite_master'))
  const wrong = await operator.asOperator('GET', paths.api.copiedTable('works', { after: '[1,2]' }))
  const broken = await operator.asOperator('GET', paths.api.copiedTable('works', { after: '{' }))

  expect([absent.status, wrong.status, broken.status]).toEqual([404, 422, 422])
})
