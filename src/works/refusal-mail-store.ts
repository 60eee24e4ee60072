import { newId } from '../shared/ids.ts'
import type { Checked } from './process-result-store.ts'
import type { RefusalReason } from './work.ts'

/**
 * A mail that says which file cannot be shown, why, and until when something can be done about it. To
 * be put into the batch of that verdict, after it: one for each time that bytes came.
 */
export function insertRefusalMail(
  db: D1Database,
  work: Checked,
  reason: RefusalReason,
  now: Date,
): D1PreparedStatement {
  return db
    .prepare(
      `insert into outbox (id, occasion, recipient, language, kind, facts, due_at, created_at)
       select ?1, 'file-refused:' || uploads.id || ':' || ?4, submissions.email,
              submissions.language, 'file-refused',
              json_object('submissionId', submissions.id, 'code', submissions.code,
                          'slug', calls.slug,
                          'callTitle', calls.definition ->> ('$.texts.' || submissions.language || '.title'),
                          'contact', calls.definition ->> '$.contact',
                          'timeZone', calls.definition ->> '$.timeZone',
                          'title', works.title, 'name', uploads.file_name, 'reason', ?5,
                          'formats', json(calls.definition -> '$.files.formats'),
                          'megapixels', calls.definition ->> '$.files.megapixels',
                          'isReplacement', uploads.state <> 'current',
                          'issuedAt', ?6, 'until', iif(?5 = 'bytes-differ', submissions.uploads_until,
                                       calls.closes_at)),
              ?6, ?6
         from works
         join uploads on uploads.id = ?3 and uploads.work_id = works.id
         join submissions on submissions.id = works.submission_id
         join calls on calls.id = works.call_id
        where works.id = ?2 and submissions.erased_at is null
          and (uploads.state = 'current' and works.state = 'refused' and works.reason = ?5
               or uploads.state in ('replacing', 'dropped') and uploads.reason = ?5)
       on conflict (occasion) do nothing`,
    )
    .bind(newId(), work.id, work.uploadId, work.objectKey, reason, now.getTime())
}
