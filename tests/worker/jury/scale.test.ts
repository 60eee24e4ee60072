import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import type { Call } from '../../../src/calls/call.ts'
import { listMembers } from '../../../src/desk/jury-store.ts'
import { findStaged, saveStaged } from '../../../src/desk/release-store.ts'
import {
  countsOf,
  findDeskWork,
  listOpinions,
  listStaged,
  listStandings,
} from '../../../src/desk/store.ts'
import { findLook, listThumbs } from '../../../src/jury/queue-store.ts'
import { saveReview, saveTakenBack } from '../../../src/jury/reviews-store.ts'
import { findSeat, listReviewed, type Seat } from '../../../src/jury/seat-store.ts'
import { newCode, newId } from '../../../src/shared/ids.ts'
import { storeCall } from '../../support/database.ts'
import { storePerson } from '../../support/jury.ts'
import { type Count, counted } from '../../support/queries.ts'

const now = new Date('2026-06-20T12:00:00Z')

/** Works that are ready, each in a submission of its own, written straight into the tables. */
async function storeMany(call: Call, count: number): Promise<Array<string>> {
  const ids = Array.from({ length: count }, () => newId())
  const rows = JSON.stringify(ids.map((id) => ({ id, code: newCode() })))
  await env.DB.batch([
    env.DB.prepare(
      `insert into submissions (id, call_id, code, idempotency_key, request_hash, language, name,
                                email, country, links, consents, answers, committed_at, uploads_until)
       select 's' || (value ->> '$.id'), ?1, value ->> '$.code', value ->> '$.id', '', 'en', 'Amal',
              'amal@example.org', 'TN', '[]', '{}', '{}', 0, 0 from json_each(?2)`,
    ).bind(call.id, rows),
    env.DB.prepare(
      `insert into works (id, submission_id, call_id, position, code, title, statement, alt_text,
                          language, licence, answers, file_name, file_size, file_sha256, file_type,
                          state, width, height)
       select value ->> '$.id', 's' || (value ->> '$.id'), ?1, 1, value ->> '$.code', 'Poster', '',
              '', 'en', 'cc-by-4-0', '{}', 'a.png', 1, 'a', 'image/png', 'checking', 30, 40
         from json_each(?2)`,
    ).bind(call.id, rows),
    env.DB.prepare(`update works set state = 'ready' where call_id = ?1`).bind(call.id),
  ])
  return ids
}

const organiser = 'olga@example.org'

/** What each page of the room and the desk asks of the database, in a call of so many works. */
async function costs(slug: string, count: number): Promise<Record<string, Count>> {
  const call = await storeCall({ slug })
  const works = await storeMany(call, count)
  const viewer = await storePerson(call, 'reviewer', `rosa@${slug}.example.org`)
  const seat = await findSeat(env.DB, call.id, viewer.id)
  if (!seat) throw new Error('The call has no round')
  for (const work of works.slice(0, Math.ceil(count / 2))) {
    await saveReview(env.DB, seat, work, { answer: 'yes', comment: 'Good.' }, now)
  }
  await storePerson(call, 'organiser', organiser)
  await saveStaged(env.DB, call.id, works.slice(0, 1), 'selected', organiser, now)
  return measured(call, seat, works.at(-1) ?? '')
}

async function measured(call: Call, seat: Seat, workId: string): Promise<Record<string, Count>> {
  const pages: Record<string, (db: D1Database) => Promise<unknown>> = {
    calls: (db) => listReviewed(db, [call.id], seat.reviewerId),
    seat: (db) => findSeat(db, call.id, seat.reviewerId),
    grid: (db) => listThumbs(db, seat, 'all', null, 1),
    waiting: (db) => listThumbs(db, seat, 'open', null, 1),
    yes: (db) => listThumbs(db, seat, 'yes', { place: 400_000_000, workId: '' }, 1),
    look: (db) => findLook(db, seat, workId),
    vote: (db) => saveReview(db, seat, workId, { answer: 'no', comment: 'Weak.' }, now),
    undo: async (db) =>
      saveTakenBack(db, seat, (await findSeat(db, call.id, seat.reviewerId))?.last?.id ?? 0, now),
    counts: (db) => countsOf(db, call.id),
    desk: (db) => listStandings(db, call.id, null, null, 1),
    undecided: (db) => listStandings(db, call.id, 'undecided', { score: 600, workId: '' }, 1),
    work: (db) => findDeskWork(db, call.id, workId),
    opinions: (db) => listOpinions(db, workId),
    jury: (db) => listMembers(db, call.id, now),
    staging: (db) => saveStaged(db, call.id, [workId], 'reserve', organiser, now),
    staged: (db) => listStaged(db, call.id, 'reserve', 1),
    release: (db) => findStaged(db, call.id),
  }
  const counts: Record<string, Count> = {}
  for (const [name, ask] of Object.entries(pages)) {
    const { db, count } = counted(env.DB)
    await ask(db)
    counts[name] = { ...count }
  }
  return counts
}

test('no page of the room or the desk reads more rows in a call of 300 works than of 30', async () => {
  const [many, few] = [await costs('three-hundred', 300), await costs('thirty', 30)]

  // A range that ends where an index ends reads one row less than one that another range follows.
  const grown = Object.keys(few).filter(
    (page) => (many[page]?.rowsRead ?? 0) > (few[page]?.rowsRead ?? 0) + 2,
  )
  expect(grown).toEqual([])
  expect(Math.max(...Object.values(few).map((page) => page.rowsRead))).toBeLessThan(100)
})

test('no page asks more often for three posters than for one', async () => {
  const call = await storeCall()
  await storeMany(call, 5)
  const viewer = await storePerson(call, 'reviewer', 'rosa@example.org')
  const seat = await findSeat(env.DB, call.id, viewer.id)
  if (!seat) throw new Error('The call has no round')
  const queries = async (ask: (db: D1Database) => Promise<Array<unknown>>, rows: number) => {
    const { db, count } = counted(env.DB)
    expect(await ask(db)).toHaveLength(rows)
    return count.queries
  }

  for (const rows of [1, 3]) {
    expect(await queries((db) => listThumbs(db, seat, 'all', null, rows), rows)).toBe(1)
    expect(await queries((db) => listStandings(db, call.id, null, null, rows), rows)).toBe(1)
  }
})
