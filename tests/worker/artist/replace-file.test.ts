import { applyD1Migrations, reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { replaceFile } from '../../../src/artist/replace-file.ts'
import { findCallById } from '../../../src/calls/store.ts'
import { findSubmission } from '../../../src/submissions/store.ts'
import { saveCompletion } from '../../../src/uploads/store.ts'
import type { Upload } from '../../../src/uploads/upload.ts'
import { processFile } from '../../../src/works/process.ts'
import { listForgotten } from '../../../src/works/process-store.ts'
import { listWorksOf, saveWithdrawal } from '../../../src/works/store.ts'
import { storeCall, storeReady, storeSubmission } from '../../support/database.ts'
import { aPng, sha256Of } from '../../support/pictures.ts'
import { aStoredWork, type StoredWork } from '../../support/stored-works.ts'

type Stored = Pick<StoredWork, 'workId' | 'submissionId'>

async function aReadyWork(): Promise<StoredWork> {
  const stored = await aStoredWork(await aPng(400, 600))
  await processFile(env, stored.workId, new Date())
  return stored
}

async function fileOf(bytes: Uint8Array<ArrayBuffer>, name = 'second.png') {
  return { name, size: bytes.length, sha256: await sha256Of(bytes), type: 'image/png' }
}

async function loaded({ submissionId, workId }: Stored) {
  const submission = await findSubmission(env.DB, submissionId)
  const call = submission && (await findCallById(env.DB, submission.callId))
  const work = (await listWorksOf(env.DB, submissionId)).find((one) => one.id === workId)
  if (!submission || !call || !work) throw new Error('Nothing stored')
  return { submission, call, work }
}

async function replaced(stored: Stored, bytes: Uint8Array<ArrayBuffer>, now = new Date()) {
  const file = await fileOf(bytes)
  return replaceFile(env, { ...(await loaded(stored)), file, now, address: 'one' })
}

/** The bytes of a replacement arrive, whole or as something else. */
async function arrive(upload: Upload, bytes: Uint8Array<ArrayBuffer>) {
  await env.ORIGINALS.put(upload.objectKey, bytes)
  expect(await saveCompletion(env.DB, upload, new Date())).toBe(true)
}

async function underWay(stored: Stored, bytes: Uint8Array<ArrayBuffer>): Promise<Upload> {
  const result = await replaced(stored, bytes)
  if (!result.ok) throw new Error(result.refusal.kind)
  return result.value
}

async function workOf(stored: Stored) {
  return (await loaded(stored)).work
}

async function uploads() {
  const { results } = await env.DB.prepare(
    'select state, file_name, reason from uploads order by committed_at, rowid',
  ).all()
  return results
}

async function actions() {
  const { results } = await env.DB.prepare('select action from log order by id').all()
  return results.map((row) => row['action'])
}

test('the old file stays the work until its replacement has been checked, and then gives way', async () => {
  const stored = await aReadyWork()
  const before = await workOf(stored)
  const next = await aPng(300, 300)

  const upload = await underWay(stored, next)
  expect(await workOf(stored)).toEqual(before)
  await arrive(upload, next)
  expect(await workOf(stored)).toEqual(before)
  await processFile(env, stored.workId, new Date())

  const after = await workOf(stored)
  expect(after).toMatchObject({ state: 'ready', width: 300, height: 300 })
  expect(after.file).toEqual(await fileOf(next))
  expect(after.renditions.map(({ width }) => width)).toEqual([300])
  expect(await uploads()).toEqual([
    { state: 'dropped', file_name: 'a.png', reason: null },
    { state: 'current', file_name: 'second.png', reason: null },
  ])
  expect(await env.ORIGINALS.head(stored.objectKey)).not.toBeNull()
  expect(await actions()).toEqual([
    'committed',
    'checked',
    'replacing',
    'arrived',
    'replaced',
    'checked',
  ])
})

test('a replacement that cannot be shown leaves the old file where it is, and says why', async () => {
  const stored = await aReadyWork()
  const before = await workOf(stored)
  const page = new Uint8Array(new TextEncoder().encode('<!doctype html><title>Boo</title>'))

  await arrive(await underWay(stored, page), page)
  await processFile(env, stored.workId, new Date())

  expect(await workOf(stored)).toEqual(before)
  expect((await uploads())[1]).toEqual({
    state: 'dropped',
    file_name: 'second.png',
    reason: 'format-not-accepted',
  })
  expect((await actions()).at(-1)).toBe('replacement-refused')
})

test('other bytes than promised never replace anything, and the promised ones may still come', async () => {
  const stored = await aReadyWork()
  const before = await workOf(stored)
  const promised = await aPng(310, 310)
  const upload = await underWay(stored, promised)

  await arrive(upload, await aPng(310, 311))
  await processFile(env, stored.workId, new Date())
  expect(await workOf(stored)).toEqual(before)
  expect((await uploads())[1]).toMatchObject({ state: 'replacing', reason: 'bytes-differ' })

  await arrive({ ...upload, objectKey: 'works/again' }, promised)
  await processFile(env, stored.workId, new Date())
  expect(await workOf(stored)).toMatchObject({ state: 'ready', width: 310 })
})

test('a file damaged on the way is sent again in place, after closing too', async () => {
  const promised = await aPng(200, 200)
  const stored = await aStoredWork(await aPng(201, 200), { promised })
  await processFile(env, stored.workId, new Date())
  expect(await workOf(stored)).toMatchObject({ state: 'refused', reason: 'bytes-differ' })
  await env.DB.prepare('update calls set opens_at = 1, closes_at = 2').run()

  const upload = await env.DB.prepare('select id, work_id as workId from uploads').first<Upload>()
  if (!upload) throw new Error('No upload')
  await arrive({ ...upload, objectKey: 'works/again' }, promised)
  await processFile(env, stored.workId, new Date())

  expect(await workOf(stored)).toMatchObject({ state: 'ready', reason: null, width: 200 })
})

test('a newer replacement supersedes the one on its way, whose late bytes count for nothing', async () => {
  const stored = await aReadyWork()
  const second = await aPng(220, 220)
  const third = await aPng(230, 230)
  const first = await underWay(stored, second)
  await env.ORIGINALS.put(first.objectKey, second)

  await arrive(await underWay(stored, third), third)

  expect(await saveCompletion(env.DB, first, new Date())).toBe(false)
  await processFile(env, stored.workId, new Date())
  expect(await workOf(stored)).toMatchObject({ width: 230 })
})

test('asked twice, a replacement is under way once', async () => {
  const stored = await aReadyWork()
  const next = await aPng(300, 300)

  const one = await underWay(stored, next)
  const two = await underWay(stored, next)

  expect(two.id).toBe(one.id)
  expect(await uploads()).toHaveLength(2)
})

test('two replacements asked for at once leave one on its way', async () => {
  const stored = await aReadyWork()

  await Promise.all([
    replaced(stored, await aPng(300, 300)),
    replaced(stored, await aPng(301, 301)),
  ])

  const states = (await uploads()).map((row) => row['state'])
  expect(states.toSorted()).toEqual(['current', 'dropped', 'replacing'])
})

test('a file that never arrived is replaced at once', async () => {
  const call = await storeCall()
  const { submission, works } = await storeSubmission(call)
  const stored = { submissionId: submission.id, workId: works[0]?.id ?? '' }
  const next = await aPng(300, 300)

  const upload = await underWay(stored, next)

  expect(upload.state).toBe('current')
  expect(await workOf(stored)).toMatchObject({
    state: 'awaiting-upload',
    file: await fileOf(next),
  })
})

test('a replacement is taken in the last millisecond and refused in the next', async () => {
  const stored = await aReadyWork()
  const { call } = await loaded(stored)
  const next = await aPng(300, 300)

  const late = await replaced(stored, next, call.closesAt)
  expect(late).toEqual({ ok: false, refusal: { kind: 'call-closed', closesAt: call.closesAt } })
  expect(await uploads()).toHaveLength(1)

  const inTime = await replaced(stored, next, new Date(call.closesAt.getTime() - 1))
  expect(inTime.ok).toBe(true)
})

test('a call that closes between looking and writing still refuses', async () => {
  const stored = await aReadyWork()
  const seen = await loaded(stored)
  await env.DB.prepare('update calls set opens_at = 1, closes_at = 2').run()

  const answer = await replaceFile(env, {
    ...seen,
    file: await fileOf(await aPng(9, 9)),
    now: new Date(),
    address: 'one',
  })

  expect(answer).toEqual({ ok: false, refusal: { kind: 'call-closed', closesAt: new Date(2) } })
  expect(await uploads()).toHaveLength(1)
})

test('the jury votes anew on a replaced file, and what was staged is taken back', async () => {
  const stored = await aReadyWork()
  await env.DB.batch([
    env.DB.prepare(`insert into people values ('p', 'p@example.org', 'en', 1)`),
    env.DB.prepare(
      `insert into roles (person_id, call_id, role, given_at)
       select 'p', id, 'reviewer', 1 from calls where slug = 'a-call'`,
    ),
    env.DB.prepare(
      `insert into reviews (round_id, reviewer_id, work_id, answer, file_sha256, changed_at)
       select rounds.id, 'p', works.id, 'yes', works.file_sha256, 1 from rounds, works`,
    ),
    env.DB.prepare(`update works set staged = 'selected'`),
  ])
  const next = await aPng(300, 300)

  await arrive(await underWay(stored, next), next)
  await processFile(env, stored.workId, new Date())

  const seats = await env.DB.prepare('select answer from assignments').all()
  expect(seats.results).toEqual([{ answer: null }])
  const standing = await env.DB.prepare('select shelf, yes from standings').first()
  expect(standing).toEqual({ shelf: 'undecided', yes: 0 })
})

test('a replacement that comes after the decision does not touch what was decided upon', async () => {
  const stored = await aReadyWork()
  const next = await aPng(300, 300)
  const upload = await underWay(stored, next)
  await env.DB.prepare(`update works set decision = 'selected', place = 1`).run()

  await arrive(upload, next)
  await processFile(env, stored.workId, new Date())

  expect(await workOf(stored)).toMatchObject({ width: 400, decision: 'selected' })
  expect((await uploads())[1]).toMatchObject({ state: 'dropped', reason: 'decided' })
})

test('withdrawing drops a replacement too', async () => {
  const stored = await aReadyWork()
  const next = await aPng(300, 300)
  const upload = await underWay(stored, next)

  await saveWithdrawal(env.DB, stored.workId, new Date())

  await env.ORIGINALS.put(upload.objectKey, next)
  expect(await saveCompletion(env.DB, upload, new Date())).toBe(false)
  await processFile(env, stored.workId, new Date())
  expect(await workOf(stored)).toMatchObject({ state: 'withdrawn', width: 400 })
})

test('a replacement whose check was lost is found again', async () => {
  const stored = await aReadyWork()
  const next = await aPng(300, 300)
  await arrive(await underWay(stored, next), next)

  const later = new Date(Date.now() + 120_000)
  expect(await listForgotten(env.DB, later, later)).toEqual([stored.workId])
})

test('a receipt is mailed once for each set of files that lie here whole', async () => {
  const stored = await aReadyWork()
  await processFile(env, stored.workId, new Date())
  const next = await aPng(300, 300)
  await arrive(await underWay(stored, next), next)
  await processFile(env, stored.workId, new Date())

  const { results } = await env.DB.prepare(
    `select recipient, (select value ->> '$.sha256' from json_each(facts, '$.files')
                         where value ->> '$.state' = 'current') as sha256
       from outbox where kind = 'whole' order by rowid`,
  ).all()
  expect(results.map((row) => row['sha256'])).toEqual([
    await sha256Of(await aPng(400, 600)),
    await sha256Of(next),
  ])
})

test('no receipt says whole while a file is missing', async () => {
  const call = await storeCall()
  await storeReady(await storeSubmission(call))

  const whole = await env.DB.prepare(`select count(*) as n from outbox where kind = 'whole'`).first(
    'n',
  )
  expect(whole).toBe(0)
})

test('what was stored before replacements existed is still there after the move', async () => {
  await reset()
  const before = env.MIGRATIONS.filter(({ name }) => name < '0010')
  await applyD1Migrations(env.DB, before)
  await env.DB.batch([
    env.DB.prepare(`insert into calls values ('c', 'c', '{}', 1, 2, 3, 9, 9, 1, null, 1)`),
    env.DB.prepare(
      `insert into submissions (id, call_id, code, idempotency_key, request_hash, language, name,
                                email, links, consents, answers, committed_at, uploads_until)
       values ('s', 'c', 'S', 'k', 'h', 'en', 'A', 'a@example.org', '[]', '{}', '{}', 7, 9)`,
    ),
    env.DB.prepare(
      `insert into works (id, submission_id, call_id, position, code, title, statement, alt_text,
                          language, licence, answers, file_name, file_size, file_sha256, file_type)
       values ('w', 's', 'c', 1, 'W', 'T', '', '', 'en', '', '{}', 'a.png', 5, 'abc', 'image/png')`,
    ),
    env.DB.prepare(
      `insert into uploads values ('u', 'w', 'works/u', 5, 8388608, 1, 'multi', null)`,
    ),
    env.DB.prepare(`insert into upload_parts values ('u', 1, 'etag')`),
  ])

  await applyD1Migrations(env.DB, env.MIGRATIONS)

  expect(await env.DB.prepare('select * from uploads').first()).toMatchObject({
    id: 'u',
    state: 'current',
    file_name: 'a.png',
    file_sha256: 'abc',
    size: 5,
    multipart_id: 'multi',
    committed_at: 7,
    completed_at: null,
  })
  expect(await env.DB.prepare('select * from upload_parts').first()).toEqual({
    upload_id: 'u',
    number: 1,
    etag: 'etag',
  })
  const broken = await env.DB.prepare('pragma foreign_key_check').all()
  expect(broken.results).toEqual([])
})
