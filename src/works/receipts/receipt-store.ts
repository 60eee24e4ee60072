import { newId } from '../../shared/ids.ts'
import { filesOf } from '../files-store.ts'

/**
 * A mail with the signed receipt, once every file of the work's submission has been checked: one for
 * each set of files, so that a replacement brings another. To be put into the batch of a verdict.
 */
export function insertReceiptMail(db: D1Database, workId: string, now: Date): D1PreparedStatement {
  return db
    .prepare(
      `with sent as (select works.* from works as checked
                       join works on works.submission_id = checked.submission_id
                      where checked.id = ?2 and works.state <> 'withdrawn'
                      order by works.file_sha256)
       insert into outbox (id, occasion, recipient, language, kind, facts, due_at, created_at)
       select ?1,
              'whole:' || submissions.id || ':' ||
                (select group_concat(substr(file_sha256, 1, 16), '-') from sent),
              submissions.email, submissions.language, 'whole',
              json_object('submissionId', submissions.id, 'code', submissions.code,
                          'slug', calls.slug,
                          'callTitle', calls.definition ->> ('$.texts.' || submissions.language || '.title'),
                          'committedAt', submissions.committed_at, 'issuedAt', ?3,
                          'timeZone', calls.definition ->> '$.timeZone',
                          'files', (select json_group_array(json_object(
                                             'title', title, 'name', name, 'size', size,
                                             'sha256', sha256, 'state', state,
                                             'committedAt', committed_at,
                                             'receivedAt', received_at,
                                             'isUnshown', is_unshown))
                                      from (${filesOf('submissions.id')}))),
              ?3, ?3
         from works as checked
         join submissions on submissions.id = checked.submission_id
         join calls on calls.id = submissions.call_id
        where checked.id = ?2 and checked.state in ('ready', 'refused')
          and submissions.erased_at is null
          and not exists (select 1 from sent
                           where state in ('awaiting-upload', 'checking')
                              or state = 'refused' and reason = 'bytes-differ')
       on conflict (occasion) do nothing`,
    )
    .bind(newId(), workId, now.getTime())
}
