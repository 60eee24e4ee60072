import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'

const folder = path.resolve(import.meta.dirname, '../../../src/platform/migrations')
const migration = '0025_files.sql'

/** A store as the version before kept it. */
function anEarlierStore(): DatabaseSync {
  const db = new DatabaseSync(':memory:')
  const earlier = readdirSync(folder)
    .toSorted()
    .filter((name) => name.endsWith('.sql') && name < migration)
  for (const name of earlier) db.exec(readFileSync(path.join(folder, name), 'utf8'))
  db.exec(`insert into calls (id, slug, definition, opens_at, closes_at, uploads_until, works_limit,
                              bytes_limit, created_at) values ('c', 'c', '{}', 1, 2, 3, 9, 9, 1)`)
  db.exec(`insert into submissions (id, call_id, code, idempotency_key, request_hash, language, name,
                                    email, links, consents, answers, committed_at, uploads_until)
           values ('s', 'c', 'S', 'k', '', 'en', '', '', '[]', '{}', '{}', 10, 99)`)
  return db
}

let position = 0

function insertWork(db: DatabaseSync, id: string, state: string, reason: string | null = null) {
  position += 1
  db.prepare(
    `insert into works (id, submission_id, call_id, position, code, title, statement, alt_text,
                        language, licence, answers, file_name, file_size, file_sha256, file_type,
                        state, reason)
     values (?1, 's', 'c', ?2, ?1, '', '', '', 'en', '', '{}', 'a.png', 5, 'aa', '', ?3, ?4)`,
  ).run(id, position, state, reason)
}

type Upload = { state?: string; completed?: number; dropped?: number; reason?: string; at?: number }

function insertUpload(db: DatabaseSync, id: string, work: string, upload: Upload = {}) {
  const { state = 'current', completed, dropped, reason, at = 10 } = upload
  db.prepare(
    `insert into uploads (id, work_id, state, object_key, file_name, size, file_sha256, file_type,
                          part_size, part_count, committed_at, completed_at, reason, dropped_at)
     values (?1, ?2, ?3, ?1, 'a.png', 5, 'aa', '', 8388608, 1, ?4, ?5, ?6, ?7)`,
  ).run(id, work, state, at, completed ?? null, reason ?? null, dropped ?? null)
}

function log(db: DatabaseSync, work: string, action: string, at: number, file = 'a.png') {
  db.prepare(
    `insert into log (call_id, subject_id, actor, action, facts, happened_at)
     values ('c', ?1, 'house', ?2, json_object('file', ?3), ?4)`,
  ).run(work, action, file, at)
}

function migrated(db: DatabaseSync) {
  db.exec(readFileSync(path.join(folder, migration), 'utf8'))
  return db
    .prepare('select upload_id, state, committed_at, received_at from files order by upload_id')
    .all()
    .map((row) => Object.values(row))
}

test('files of an earlier store keep what is known of them, and nothing that is not', () => {
  const db = anEarlierStore()
  insertWork(db, 'ready', 'ready')
  insertUpload(db, 'a-ready', 'ready', { completed: 20 })
  insertWork(db, 'waiting', 'awaiting-upload')
  insertUpload(db, 'b-awaited', 'waiting')
  insertWork(db, 'checking', 'checking')
  insertUpload(db, 'c-unchecked', 'checking', { completed: 20 })
  insertWork(db, 'odd', 'refused', 'cannot-be-decoded')
  insertUpload(db, 'd-undecodable', 'odd', { completed: 20 })
  insertWork(db, 'damaged', 'refused', 'bytes-differ')
  insertUpload(db, 'e-damaged', 'damaged', { reason: 'bytes-differ' })
  insertWork(db, 'gone', 'withdrawn')
  insertUpload(db, 'f-withdrawn-checked', 'gone', { completed: 20 })
  log(db, 'gone', 'checked', 25)
  insertWork(db, 'left', 'withdrawn')
  insertUpload(db, 'g-withdrawn-unchecked', 'left', { completed: 20 })

  expect(migrated(db)).toEqual([
    ['a-ready', 'current', 10, 20],
    ['b-awaited', 'current', 10, null],
    ['c-unchecked', 'current', 10, null],
    ['d-undecodable', 'current', 10, 20],
    ['e-damaged', 'current', 10, null],
    ['f-withdrawn-checked', 'withdrawn', 10, 20],
    ['g-withdrawn-unchecked', 'withdrawn', 10, null],
  ])
})

test('a file that another replaced in an earlier store keeps its own instants', () => {
  const db = anEarlierStore()
  insertWork(db, 'w', 'ready')
  insertUpload(db, 'a-first', 'w', { state: 'dropped', completed: 20, dropped: 50 })
  log(db, 'w', 'checked', 25)
  insertUpload(db, 'b-second', 'w', { at: 30, completed: 40 })
  log(db, 'w', 'replaced', 50)
  log(db, 'w', 'checked', 50)
  insertUpload(db, 'c-refused', 'w', {
    state: 'dropped',
    at: 60,
    completed: 70,
    dropped: 80,
    reason: 'cannot-be-decoded',
  })
  log(db, 'w', 'replacement-refused', 80)
  insertUpload(db, 'd-superseded', 'w', { state: 'dropped', at: 90, dropped: 95 })
  insertUpload(db, 'e-next', 'w', { state: 'replacing', at: 95 })

  expect(migrated(db)).toEqual([
    ['a-first', 'replaced', 10, 20],
    ['b-second', 'current', 30, 40],
    ['c-refused', 'refused', 60, 70],
    ['d-superseded', 'replaced', 90, null],
    ['e-next', 'waiting', 95, null],
  ])
})

test('from then on every upload makes its file known, and follows it', () => {
  const db = anEarlierStore()
  migrated(db)
  insertWork(db, 'w', 'awaiting-upload')
  insertUpload(db, 'one', 'w')
  insertUpload(db, 'two', 'w', { state: 'replacing', at: 20 })
  const states = () => db.prepare('select state from files order by upload_id').all()

  expect(states()).toEqual([{ state: 'current' }, { state: 'waiting' }])
  db.exec(`update uploads set state = 'dropped', dropped_at = 30 where id = 'one'`)
  db.exec(`update uploads set state = 'current' where id = 'two'`)
  expect(states()).toEqual([{ state: 'replaced' }, { state: 'current' }])
  db.exec(`update works set state = 'withdrawn'`)
  expect(states()).toEqual([{ state: 'replaced' }, { state: 'withdrawn' }])
  db.exec('delete from uploads')
  expect(states()).toHaveLength(2)
})
