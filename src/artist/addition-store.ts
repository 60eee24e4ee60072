import type { EntryUpload } from '../submissions/commit-store.ts'
import type { WorkDraft } from '../submissions/submission.ts'
import type { Quota } from '../uploads/quota.ts'
import { countTowards, isWithin, quotasAsJson } from '../uploads/quota-store.ts'
import { editable } from './replace-file-store.ts'

export type Addition = {
  submissionId: string
  callVersion: number
  /** How many works the submission may hold. */
  most: number
  /** The key under which it is added once. */
  intention: string
  work: WorkDraft & { id: string; code: string; upload: EntryUpload }
  quotas: Array<Quota>
}

/**
 * Adds a work at the end. Returns false when the call closed or changed, the places are taken, a quota
 * is full, or the same work was added before. Withdrawn works take no place.
 */
export async function saveAddition(
  db: D1Database,
  addition: Addition,
  now: Date,
): Promise<boolean> {
  const { work, quotas } = addition
  const { upload } = work
  const at = now.getTime()
  const [added] = await db.batch([
    db
      .prepare(
        `insert into works (id, submission_id, call_id, position, code, title, statement, alt_text,
                            language, licence, answers, file_name, file_size, file_sha256, file_type,
                            state, received_at, intention)
         select ?2 ->> '$.id', submissions.id, submissions.call_id,
                1 + coalesce((select max(position) from works where submission_id = ?1), 0),
                ?2 ->> '$.code', ?2 ->> '$.title', ?2 ->> '$.statement', ?2 ->> '$.altText',
                ?2 ->> '$.language', ?2 ->> '$.licence', ?2 -> '$.answers', ?2 ->> '$.file.name',
                ?2 ->> '$.file.size', ?2 ->> '$.file.sha256', ?2 ->> '$.file.type',
                iif(?2 ->> '$.upload.stored', 'checking', 'awaiting-upload'),
                iif(?2 ->> '$.upload.stored', ?3, null), ?4
           from submissions join calls on calls.id = submissions.call_id
          where submissions.id = ?1 and calls.version = ?5 and ${editable('?3')}
            and ?2 ->> '$.file.size' <= calls.bytes_limit
            and ?6 > (select count(*) from works where submission_id = ?1 and state <> 'withdrawn')
            and ${isWithin('?7', "?2 ->> '$.file.size'")}
            and not exists (select 1 from uploads where object_key = ?2 ->> '$.upload.objectKey')
         on conflict (submission_id, intention) where intention is not null do nothing`,
      )
      .bind(
        addition.submissionId,
        JSON.stringify(work),
        at,
        addition.intention,
        addition.callVersion,
        addition.most,
        quotasAsJson(quotas),
      ),
    db
      .prepare(
        `insert into uploads (id, work_id, object_key, file_name, size, file_sha256, file_type,
                              part_size, part_count, committed_at, completed_at)
         select ?2, id, ?3, file_name, file_size, file_sha256, file_type, ?4, ?5, ?6, received_at
           from works where id = ?1`,
      )
      .bind(work.id, upload.id, upload.objectKey, upload.partSize, upload.partCount, at),
    db
      .prepare(
        `insert into log (call_id, subject_id, actor, action, facts, happened_at)
         select call_id, id, 'artist', 'added', json_object('file', file_name), ?2
           from works where id = ?1`,
      )
      .bind(work.id, at),
    ...(quotas.length > 0 ? [countTowards(db, upload.id, quotas, work.file.size)] : []),
  ])
  return (added?.meta.changes ?? 0) > 0
}

/** The id of the work that was added under this key before. */
export async function findAddition(
  db: D1Database,
  submissionId: string,
  intention: string,
): Promise<string | null> {
  return db
    .prepare('select id from works where submission_id = ?1 and intention = ?2')
    .bind(submissionId, intention)
    .first<string>('id')
}

/**
 * Puts the works into this order, all at once. Returns false when the list is not exactly the works
 * of the submission, or the time for changes is over.
 */
export async function saveOrder(
  db: D1Database,
  submissionId: string,
  workIds: Array<string>,
  now: Date,
): Promise<boolean> {
  const wanted = JSON.stringify(workIds)
  const [turned] = await db.batch([
    db
      .prepare(
        `update works set position = -1 - wanted.key
           from json_each(?2) as wanted
          where works.submission_id = ?1 and works.id = wanted.value
            and json_array_length(?2) = (select count(*) from works where submission_id = ?1)
            and json_array_length(?2) = (select count(distinct value) from json_each(?2))
            and not exists (select 1 from json_each(?2)
                             where value not in (select id from works where submission_id = ?1))
            and exists (select 1 from submissions join calls on calls.id = submissions.call_id
                         where submissions.id = ?1 and ${editable('?3')})`,
      )
      .bind(submissionId, wanted, now.getTime()),
    db
      .prepare(
        `insert into log (call_id, subject_id, actor, action, happened_at)
         select call_id, id, 'artist', 'reordered', ?2 from submissions
          where id = ?1 and changes() > 0`,
      )
      .bind(submissionId, now.getTime()),
    db
      .prepare('update works set position = -position where submission_id = ?1 and position < 0')
      .bind(submissionId),
  ])
  return (turned?.meta.changes ?? 0) > 0
}
