import type { Language } from '../shared/languages.ts'
import type { Answers, Commitment, Submission, WorkDraft } from './submission.ts'

/** A commitment with everything that is fixed at the moment it is written. */
export type Entry = Omit<Commitment, 'works'> & {
  id: string
  code: string
  idempotencyKey: string
  requestHash: string
  works: Array<WorkDraft & { id: string; code: string; upload: EntryUpload }>
}

export type EntryUpload = {
  id: string
  objectKey: string
  partSize: number
  partCount: number
  /** The bytes lie in the store already: they came with the form. */
  stored: boolean
}

type SubmissionRow = {
  id: string
  call_id: string
  code: string
  language: string
  section: string | null
  name: string
  email: string
  country: string | null
  collective: string | null
  members: string
  links: string
  consents: string
  answers: string
  committed_at: number
  uploads_until: number
}

const columns = `id, call_id, code, language, section, name, email, country, collective, members,
  links, consents, answers, committed_at, uploads_until`

/**
 * Writes a submission, its works and their uploads, all or nothing. Returns false when the call
 * closed or changed after it was read, a limit is passed, or the same commitment is already there.
 */
export async function saveEntry(db: D1Database, entry: Entry, perPerson: number): Promise<boolean> {
  const works = JSON.stringify(entry.works)
  const now = entry.committedAt.getTime()
  const [submission] = await db.batch([
    insertSubmission(db, entry, works, perPerson),
    insertWorks(db, entry, works, now),
    insertUploads(db, entry, works, now),
    insertMail(db, entry, now),
    db
      .prepare(
        `insert into log (call_id, subject_id, actor, action, happened_at)
         select ?2, ?1, 'artist', 'committed', ?3 from submissions where id = ?1`,
      )
      .bind(entry.id, entry.callId, now),
  ])
  return (submission?.meta.changes ?? 0) > 0
}

function insertSubmission(
  db: D1Database,
  entry: Entry,
  works: string,
  perPerson: number,
): D1PreparedStatement {
  const { artist } = entry
  return db
    .prepare(
      `insert into submissions (id, call_id, code, idempotency_key, request_hash, language, section,
                                name, email, country, collective, members, links, consents, answers,
                                committed_at, uploads_until)
       select ?1, calls.id, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14,
              ?15, calls.uploads_until
         from calls
        where calls.id = ?16 and calls.version = ?17
          and calls.opens_at <= ?15 and ?15 < calls.closes_at
          and json_array_length(?18) <= calls.works_limit
          and not exists (select 1 from json_each(?18)
                           where value ->> '$.file.size' > calls.bytes_limit)
          and (?19 = 0 or ?19 > (select count(*) from submissions as earlier
                                  where earlier.email = ?8 and earlier.call_id = calls.id
                                    and earlier.committed_at > ?15 - 86400000))
       on conflict (call_id, idempotency_key) do nothing`,
    )
    .bind(
      entry.id,
      entry.code,
      entry.idempotencyKey,
      entry.requestHash,
      entry.language,
      entry.section,
      artist.name,
      artist.email,
      artist.country,
      artist.collective,
      JSON.stringify(artist.members),
      JSON.stringify(artist.links),
      JSON.stringify(entry.consents),
      JSON.stringify(entry.answers),
      entry.committedAt.getTime(),
      entry.callId,
      entry.callVersion,
      works,
      perPerson,
    )
}

function insertWorks(
  db: D1Database,
  entry: Entry,
  works: string,
  now: number,
): D1PreparedStatement {
  return db
    .prepare(
      `insert into works (id, submission_id, call_id, position, code, title, statement, alt_text,
                          language, licence, answers, file_name, file_size, file_sha256, file_type,
                          state, received_at)
       select value ->> '$.id', submissions.id, submissions.call_id, key + 1, value ->> '$.code',
              value ->> '$.title', value ->> '$.statement', value ->> '$.altText',
              value ->> '$.language', value ->> '$.licence', value -> '$.answers',
              value ->> '$.file.name', value ->> '$.file.size', value ->> '$.file.sha256',
              value ->> '$.file.type',
              iif(value ->> '$.upload.stored', 'checking', 'awaiting-upload'),
              iif(value ->> '$.upload.stored', ?3, null)
         from submissions, json_each(?2)
        where submissions.id = ?1`,
    )
    .bind(entry.id, works, now)
}

function insertUploads(
  db: D1Database,
  entry: Entry,
  works: string,
  now: number,
): D1PreparedStatement {
  return db
    .prepare(
      `insert into uploads (id, work_id, object_key, size, part_size, part_count, completed_at)
       select value ->> '$.upload.id', value ->> '$.id', value ->> '$.upload.objectKey',
              value ->> '$.file.size', value ->> '$.upload.partSize',
              value ->> '$.upload.partCount', iif(value ->> '$.upload.stored', ?3, null)
         from submissions, json_each(?2)
        where submissions.id = ?1`,
    )
    .bind(entry.id, works, now)
}

function insertMail(db: D1Database, entry: Entry, now: number): D1PreparedStatement {
  return db
    .prepare(
      `insert into outbox (id, occasion, recipient, language, kind, facts, due_at, created_at)
       select ?1, 'received:' || submissions.id, submissions.email, submissions.language, 'received',
              json_object('submissionId', submissions.id, 'code', submissions.code,
                          'slug', calls.slug, 'uploadsUntil', submissions.uploads_until,
                          'callTitle', calls.definition ->> ('$.texts.' || submissions.language || '.title'),
                          'titles', (select json_group_array(title) from works
                                      where submission_id = submissions.id)),
              ?2, ?2
         from submissions join calls on calls.id = submissions.call_id
        where submissions.id = ?1`,
    )
    .bind(entry.id, now)
}

export async function findSubmission(db: D1Database, id: string): Promise<Submission | null> {
  const row = await db
    .prepare(`select ${columns} from submissions where id = ?1`)
    .bind(id)
    .first<SubmissionRow>()
  return row && toSubmission(row)
}

/** What was written under an idempotency key before, and for which request. */
export async function findByIdempotencyKey(
  db: D1Database,
  callId: string,
  idempotencyKey: string,
): Promise<{ submission: Submission; requestHash: string } | null> {
  const row = await db
    .prepare(
      `select ${columns}, request_hash from submissions where call_id = ?1 and idempotency_key = ?2`,
    )
    .bind(callId, idempotencyKey)
    .first<SubmissionRow & { request_hash: string }>()
  return row && { submission: toSubmission(row), requestHash: row.request_hash }
}

/** The submissions that one address has sent, the latest first; 20 at most. */
export async function listSubmissionsOf(
  db: D1Database,
  email: string,
): Promise<Array<Submission & { slug: string; callTitle: string }>> {
  const { results } = await db
    .prepare(
      `select ${columns
        .split(',')
        .map((column) => `submissions.${column.trim()}`)
        .join(', ')}, calls.slug as slug,
              calls.definition ->> ('$.texts.' || submissions.language || '.title') as call_title
         from submissions join calls on calls.id = submissions.call_id
        where email = ?1 order by committed_at desc limit 20`,
    )
    .bind(email)
    .all<SubmissionRow & { slug: string; call_title: string }>()
  return results.map((row) => ({ ...toSubmission(row), slug: row.slug, callTitle: row.call_title }))
}

function toSubmission(row: SubmissionRow): Submission {
  return {
    id: row.id,
    callId: row.call_id,
    code: row.code,
    language: row.language as Language,
    section: row.section,
    artist: {
      name: row.name,
      email: row.email,
      country: row.country,
      collective: row.collective,
      members: JSON.parse(row.members) as Array<string>,
      links: JSON.parse(row.links) as Array<string>,
    },
    consents: JSON.parse(row.consents) as Record<string, boolean>,
    answers: JSON.parse(row.answers) as Answers,
    committedAt: new Date(row.committed_at),
    uploadsUntil: new Date(row.uploads_until),
  }
}
