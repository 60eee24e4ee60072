import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { listHistory } from '../../../src/artist/data/history-store.ts'
import { paths } from '../../../src/paths.ts'
import { putPreview } from '../../../src/platform/previews.ts'
import { downloadKey } from '../../../src/works/make-download.ts'
import { processFile } from '../../../src/works/process.ts'
import { storeCall, storeSubmission } from '../../support/database.ts'
import { aDraft, aWorkDraft } from '../../support/factories.ts'
import { aPng } from '../../support/pictures.ts'
import { counted } from '../../support/queries.ts'
import { aStoredWork } from '../../support/stored-works.ts'
import { Visitor } from '../../support/visitor.ts'

const token = 'Zanzibar'

/** A submission that says the token wherever something can be said, with a work that is shown. */
async function aTalker() {
  const bytes = await aPng(400, 600)
  const stored = await aStoredWork(bytes)
  await processFile(env, stored.workId, new Date())
  await env.DB.batch([
    env.DB.prepare(
      `update submissions set name = ?1, collective = ?1, email = ?1 || '@example.org',
              members = json_array(?1), links = json_array(?1), answers = json_object('q', ?1)`,
    ).bind(token),
    env.DB.prepare(
      `update works set title = ?1, statement = ?1, alt_text = ?1, answers = json_object('q', ?1),
              file_name = ?1`,
    ).bind(token),
    env.DB.prepare('update uploads set file_name = ?1').bind(token),
    env.DB.prepare('update files set name = ?1').bind(token),
    env.DB.prepare(`update outbox set recipient = ?1 || '@example.org'`).bind(token),
    env.DB.prepare(`update log set facts = json_object('file', ?1)`).bind(token),
    env.DB.prepare(`insert into people values ('p', 'p@example.org', 'en', 1)`),
    env.DB.prepare(
      `insert into reviews (round_id, reviewer_id, work_id, answer, comment, file_sha256, changed_at)
       select rounds.id, 'p', works.id, 'yes', ?1, works.file_sha256, 1 from rounds, works`,
    ).bind(token),
    env.DB.prepare(`update works set decision = 'selected', place = 1`),
    env.DB.prepare(
      `update copies set state = 'made', name = 'copy.png', type = 'image/png', size = 1,
              sha256 = 'a', file_sha256 = 'a', made_at = 1`,
    ),
  ])
  await env.RENDITIONS.put(downloadKey('copy.png'), 'copy')
  await putPreview(env.ORIGINALS, stored.uploadId, bytes)
  const artist = new Visitor()
  await artist.get(paths.privateLink(stored.key))
  return { ...stored, artist, bytes }
}

async function everyTable(): Promise<Map<string, string>> {
  const { results } = await env.DB.prepare(
    `select name from sqlite_master where type = 'table' and name not like 'sqlite%'
        and name not like '\\_cf%' escape '\\' and name <> 'd1_migrations'`,
  ).all<{ name: string }>()
  const tables = new Map<string, string>()
  for (const { name } of results) {
    const rows = await env.DB.prepare(`select * from "${name}"`).all()
    tables.set(name, JSON.stringify(rows.results))
  }
  return tables
}

const saying = (tables: Map<string, string>) =>
  [...tables].filter(([, rows]) => rows.includes(token)).map(([name]) => name)

test('erasing takes the artist out of every table and both buckets, for good', async () => {
  const { artist, key, workId } = await aTalker()
  expect(saying(await everyTable()).toSorted()).toEqual([
    'files',
    'log',
    'outbox',
    'reviews',
    'submissions',
    'uploads',
    'works',
  ])
  expect(await (await artist.get(paths.submissionErasure())).text()).toContain('Erase for good')

  const answer = await artist.post(paths.submissionErasure(), {})

  expect(answer.status).toBe(200)
  expect(saying(await everyTable())).toEqual([])
  expect((await env.ORIGINALS.list()).objects).toEqual([])
  expect((await env.RENDITIONS.list()).objects).toEqual([])
  expect(await env.DB.prepare('select state, title, place from works').first()).toEqual({
    state: 'withdrawn',
    title: '',
    place: null,
  })
  const log = await env.DB.prepare('select action from log').all()
  expect(log.results).toEqual([{ action: 'erased' }])
  const link = await new Visitor().get(paths.privateLink(key))
  expect(link.status).toBe(303)
  const gone = await artist.get(paths.submission())
  expect(gone.status).toBe(410)
  expect(await gone.text()).toContain('This submission was erased')
  expect((await artist.get(paths.submissionRoom(workId))).status).toBe(410)
})

test('a program erases by key, twice without harm, and hears that it is gone', async () => {
  const { submissionId, key } = await aTalker()
  const bearer = { Authorization: `Bearer ${key}` }
  const program = new Visitor()
  const path = paths.api.submission(submissionId)

  expect((await program.json('DELETE', path, undefined, bearer)).status).toBe(204)

  const again = await program.json('DELETE', path, undefined, bearer)
  expect([again.status, await again.json()]).toMatchObject([410, { kind: 'erased' }])
})

test('erasing leaves the pictures that the same file has in another submission', async () => {
  const bytes = await aPng(300, 300)
  const call = await storeCall()
  const one = await aStoredWork(bytes, { call })
  const other = await aStoredWork(bytes, { call })
  await processFile(env, one.workId, new Date())
  await processFile(env, other.workId, new Date())
  const before = (await env.RENDITIONS.list()).objects.map(({ key }) => key)

  const artist = new Visitor()
  await artist.get(paths.privateLink(one.key))
  await artist.post(paths.submissionErasure(), {})

  expect((await env.RENDITIONS.list()).objects.map(({ key }) => key)).toEqual(before)
  expect((await env.ORIGINALS.list()).objects.map(({ key }) => key)).toEqual([other.objectKey])
})

test('the export holds what is stored of her, the mails and the history, and no secret', async () => {
  const { artist, bytes, workId } = await aTalker()

  const answer = await artist.get(paths.submissionExport())

  expect(answer.headers.get('Content-Disposition')).toMatch(/^attachment; filename="cartelera-/)
  const text = await answer.text()
  const all = JSON.parse(text)
  expect(all.submission).toMatchObject({ name: token, email: `${token}@example.org` })
  expect(all.works[0]).toMatchObject({ title: token, answers: { q: token } })
  expect(all.mails.map((mail: { kind: string }) => mail.kind)).toEqual(['received', 'whole'])
  expect(all.history.map((row: { action: string }) => row.action)).toEqual(['committed', 'checked'])
  expect(all.originals).toEqual([
    {
      title: token,
      name: token,
      url: `https://cartelera.test${paths.submissionOriginal(workId)}`,
    },
  ])
  expect(text).not.toMatch(/object_key|idempotency_key|"comment"/)
  const original = await artist.get(paths.submissionOriginal(workId))
  expect(new Uint8Array(await original.arrayBuffer())).toEqual(bytes)
  expect(original.headers.get('Content-Type')).toBe('application/octet-stream')
})

test('withdrawing everything is one act, after closing too', async () => {
  const call = await storeCall()
  const works = ['First', 'Second'].map((title) => aWorkDraft({ title }))
  const { key, submission } = await storeSubmission(call, aDraft({ works }))
  await env.DB.prepare('update calls set opens_at = 1, closes_at = 2').run()
  const artist = new Visitor()
  await artist.get(paths.privateLink(key))

  expect((await artist.post(paths.submissionWithdrawals(), {})).status).toBe(303)

  const states = await env.DB.prepare('select distinct state from works').all()
  expect(states.results).toEqual([{ state: 'withdrawn' }])
  const again = await artist.json(
    'POST',
    paths.api.withdrawal(submission.id),
    {},
    {
      Authorization: `Bearer ${key}`,
    },
  )
  expect(again.status).toBe(200)
  const log = await env.DB.prepare(
    `select count(*) as n from log where action = 'withdrawn'`,
  ).first('n')
  expect(log).toBe(2)
})

test('a browser that kept a hung picture asks again, and is refused once it was withdrawn', async () => {
  const { artist, workId } = await aTalker()
  await env.DB.prepare('update calls set released_at = 1').run()
  const name = await env.DB.prepare('select name from renditions').first<string>('name')
  const visitor = new Visitor()
  const first = await visitor.get(paths.rendition(name ?? ''))
  const kept = { 'If-None-Match': first.headers.get('ETag') ?? '' }
  await first.arrayBuffer()
  expect(first.headers.get('Cache-Control')).toBe('public, max-age=0, must-revalidate')
  expect((await visitor.get(paths.rendition(name ?? ''), kept)).status).toBe(304)

  await artist.post(paths.submissionWithdrawal(workId), {})

  expect((await visitor.get(paths.rendition(name ?? ''), kept)).status).toBe(404)
})

test('the poster can be seen as reviewers see it: without the name while reviewing is blind', async () => {
  const { artist, workId } = await aTalker()
  await env.DB.prepare(`update submissions set name = 'Hidden Name', collective = null`).run()

  const page = await (await artist.get(paths.submissionRoom(workId))).text()

  expect(page).toContain('class="room"')
  expect(page).toContain(token)
  expect(page).not.toContain('Hidden Name')
})

test('the receipt can be printed with its signature and what it proves', async () => {
  const { artist } = await aTalker()

  const page = await (await artist.get(paths.submissionPrint())).text()

  expect(page).toMatch(/class="jws" dir="ltr">[\w-]+\.[\w-]+\.[\w-]+</)
  expect(page).toContain('It does not prove who made them')
})

test('the history takes one question, and is bounded', async () => {
  const { submissionId } = await aTalker()
  await env.DB.prepare(
    `with recursive n (i) as (select 1 union all select i + 1 from n where i < 500)
     insert into log (call_id, subject_id, actor, action, happened_at)
     select null, ?1, 'artist', 'reordered', i from n`,
  )
    .bind(submissionId)
    .run()
  const { db, count } = counted(env.DB)

  const history = await listHistory(db, submissionId, 100)

  expect(history).toHaveLength(100)
  expect(count.queries).toBe(1)
})

test('the page says what the jury does to nobody before it is released', async () => {
  const { artist, workId } = await aTalker()
  await env.DB.prepare(
    `insert into log (call_id, subject_id, actor, action, happened_at)
     select call_id, id, 'p', 'staged:declined', 1 from works where id = ?1`,
  )
    .bind(workId)
    .run()

  expect(await (await artist.get(paths.submission())).text()).not.toContain('staged')
  expect(await (await artist.get(paths.submissionExport())).text()).not.toContain('staged')
})
