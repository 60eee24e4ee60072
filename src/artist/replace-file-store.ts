import type { EntryUpload } from '../submissions/commit-store.ts'
import type { FileCommitment } from '../uploads/file-commitment.ts'
import type { Quota } from '../uploads/quota.ts'
import { countTowards, isWithin, quotasAsJson } from '../uploads/quota-store.ts'
import { mostFiles } from './edit/editable.ts'

export type Replacement = {
  workId: string
  file: FileCommitment
  upload: EntryUpload
  quotas: Array<Quota>
}

/** True in SQL while the submission at hand may be changed at the instant that `now` names. */
export function editable(now: string): string {
  return `calls.opens_at <= ${now} and ${now} < coalesce(submissions.late_until, calls.closes_at)
          and submissions.erased_at is null`
}

/**
 * Commits another file for a work. It takes the place of one that was never received whole at once;
 * beside a received one it waits, and supersedes what waited there. Returns false when the call closed,
 * the work was withdrawn or decided upon, or a quota is full.
 */
export async function saveReplacement(
  db: D1Database,
  { workId, file, upload, quotas }: Replacement,
  now: Date,
): Promise<boolean> {
  const at = now.getTime()
  const asked = quotasAsJson(quotas)
  const allowed = `(select works.id from works
     join submissions on submissions.id = works.submission_id
     join calls on calls.id = works.call_id
    where works.id = ?1 and works.state <> 'withdrawn' and works.decision is null
      and ?3 <= calls.bytes_limit
      and (select count(*) from uploads where work_id = ?1) < ${mostFiles} and ${editable('?2')}
      and ${isWithin('?4', '?3')})`
  const results = await db.batch([
    db
      .prepare(
        `update uploads set state = 'dropped', dropped_at = ?2
          where work_id = ${allowed}
            and (state = 'replacing'
                 or state = 'current' and exists (select 1 from works
                      where id = ?1 and state in ('awaiting-upload', 'refused')))`,
      )
      .bind(workId, at, file.size, asked),
    db
      .prepare(
        `insert into uploads (id, work_id, state, object_key, file_name, size, file_sha256,
                              file_type, part_size, part_count, committed_at, completed_at)
         select ?5, ?1,
                iif(exists (select 1 from uploads where work_id = ?1 and state = 'current'),
                    'replacing', 'current'),
                ?6, ?7, ?3, ?8, ?9, ?10, ?11, ?2, ?12
          where ?1 = ${allowed}`,
      )
      .bind(
        workId,
        at,
        file.size,
        asked,
        upload.id,
        upload.objectKey,
        file.name,
        file.sha256,
        file.type,
        upload.partSize,
        upload.partCount,
        upload.stored ? at : null,
      ),
    db
      .prepare(
        `insert into log (call_id, subject_id, actor, action, facts, happened_at)
         select call_id, id, 'artist', 'replacing', json_object('file', ?2), ?3
           from works where id = ?1 and changes() > 0`,
      )
      .bind(workId, file.name, at),
    db
      .prepare(
        `update works set state = iif(?3, 'checking', 'awaiting-upload'), reason = null,
                          received_at = iif(?3, ?2, null), format = null, width = null,
                          height = null, placeholder = null, file_name = uploads.file_name,
                          file_size = uploads.size, file_sha256 = uploads.file_sha256,
                          file_type = uploads.file_type
           from uploads
          where works.id = ?1 and uploads.id = ?4 and uploads.work_id = works.id
            and uploads.state = 'current'`,
      )
      .bind(workId, at, upload.stored ? 1 : 0, upload.id),
    ...(quotas.length > 0 ? [countTowards(db, upload.id, quotas, file.size)] : []),
  ])
  return (results[1]?.meta.changes ?? 0) > 0
}
