import type { Quota } from '../uploads/quota.ts'
import { countTowards, isWithin, quotasAsJson } from '../uploads/quota-store.ts'
import { type Proof, useUp } from './proof-of-work/proof-of-work-store.ts'
import type { Commitment, WorkDraft } from './submission.ts'

/** A commitment with everything that is fixed at the moment it is written. */
export type Entry = Omit<Commitment, 'works'> & {
  id: string
  code: string
  idempotencyKey: string
  requestHash: string
  /** A name for the mailbox of the artist that nobody can turn back. */
  mailbox: string
  /** She was asked about the address, and kept it. */
  isAddressRight: boolean
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

/** What must hold in the write itself, beside the call and its late pass. */
export type Conditions = {
  quotas: Array<Quota>
  /** A proof of work that nobody has handed in before. */
  proof: Proof | null
}

export function bytesOf({ works }: Pick<Entry, 'works'>): number {
  return works.reduce((sum, { file }) => sum + file.size, 0)
}

/**
 * Writes a submission, its works and their uploads, all or nothing. Returns false when the call
 * closed or changed after it was read, its late pass ended or is used up, a limit is passed, or the
 * same commitment is already there.
 */
export async function saveEntry(
  db: D1Database,
  entry: Entry,
  conditions: Conditions,
): Promise<boolean> {
  const works = JSON.stringify(entry.works)
  const now = entry.committedAt.getTime()
  const [submission] = await db.batch([
    insertSubmission(db, entry, works, conditions),
    insertWorks(db, entry, works, now),
    insertUploads(db, entry, works, now),
    insertMail(db, entry, now),
    db
      .prepare(
        `insert into log (call_id, subject_id, actor, action, happened_at)
         select ?2, ?1, 'artist', 'committed', ?3 from submissions where id = ?1`,
      )
      .bind(entry.id, entry.callId, now),
    ...(entry.isAddressRight ? [affirmed(db, entry.id, now)] : []),
    ...countedIn(db, entry, conditions),
  ])
  return (submission?.meta.changes ?? 0) > 0
}

function countedIn(
  db: D1Database,
  entry: Entry,
  { quotas, proof }: Conditions,
): Array<D1PreparedStatement> {
  const upload = quotas.length > 0 ? entry.works[0]?.upload : undefined
  return [
    ...(upload ? [countTowards(db, upload.id, quotas, bytesOf(entry))] : []),
    ...(proof ? [useUp(db, entry.id, proof)] : []),
  ]
}

function insertSubmission(
  db: D1Database,
  entry: Entry,
  works: string,
  { quotas, proof }: Conditions,
): D1PreparedStatement {
  const { artist } = entry
  return db
    .prepare(
      `insert into submissions (id, call_id, code, idempotency_key, request_hash, language, section,
                                name, email, country, collective, members, links, consents, answers,
                                committed_at, uploads_until, late_pass_id, late_until, mailbox)
       select ?1, calls.id, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14,
              ?15, max(calls.uploads_until,
                       coalesce(passes.ends_at + calls.uploads_until - calls.closes_at, 0)),
              passes.id, passes.ends_at, ?23
         from calls
         left join passes on passes.id = ?19 and passes.call_id = calls.id
          and passes.revoked_at is null and passes.used < passes.uses and ?15 < passes.ends_at
        where calls.id = ?16 and calls.version = ?17 and calls.opens_at <= ?15
          and iif(?19 is null, ?15 < calls.closes_at, passes.id is not null)
          and json_array_length(?18) <= calls.works_limit
          and not exists (select 1 from json_each(?18)
                           where value ->> '$.file.size' > calls.bytes_limit)
          and ${isWithin('?20', '?21')}
          and not exists (select 1 from proofs where proofs.id = ?22)
          and not exists (select 1 from json_each(?18)
                            join uploads on uploads.object_key = value ->> '$.upload.objectKey')
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
      entry.latePassId,
      quotasAsJson(quotas),
      bytesOf(entry),
      proof?.id ?? null,
      entry.mailbox,
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
      `insert into uploads (id, work_id, object_key, file_name, size, file_sha256, file_type,
                            part_size, part_count, committed_at, completed_at)
       select value ->> '$.upload.id', value ->> '$.id', value ->> '$.upload.objectKey',
              value ->> '$.file.name', value ->> '$.file.size', value ->> '$.file.sha256',
              value ->> '$.file.type', value ->> '$.upload.partSize',
              value ->> '$.upload.partCount', ?3, iif(value ->> '$.upload.stored', ?3, null)
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
                          'committedAt', submissions.committed_at, 'issuedAt', ?2,
                          'timeZone', calls.definition ->> '$.timeZone',
                          'titles', (select json_group_array(title) from works
                                      where submission_id = submissions.id),
                          'files', (select json_group_array(json_object(
                                             'name', name, 'size', size, 'sha256', sha256,
                                             'state', state, 'committedAt', committed_at))
                                      from files where submission_id = submissions.id)),
              ?2, ?2
         from submissions join calls on calls.id = submissions.call_id
        where submissions.id = ?1`,
    )
    .bind(entry.id, now)
}

/** Says in the history, once, that the artist was asked about her address and that it is right. */
export function affirmed(db: D1Database, submissionId: string, at: number): D1PreparedStatement {
  return db
    .prepare(
      `insert into log (call_id, subject_id, actor, action, happened_at)
       select call_id, id, 'artist', 'address-right', ?2 from submissions
        where id = ?1 and erased_at is null
          and not exists (select 1 from log where subject_id = ?1 and action = 'address-right')`,
    )
    .bind(submissionId, at)
}
