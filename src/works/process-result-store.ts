import type { FileFacts } from '../formats/facts.ts'
import type { Format } from '../formats/format.ts'
import type { Rendition } from '../imaging/rendition.ts'
import { markReceived } from '../uploads/received-store.ts'
import type { WorkToCheck } from './process-store.ts'
import { insertReceiptMail } from './receipts/receipt-store.ts'
import { insertRefusalMail } from './refusal-mail-store.ts'
import type { RefusalReason, ShownFrom } from './work.ts'

export type Shown = {
  format: Format
  width: number
  height: number
  placeholder: string | null
  renditions: Array<Rendition>
  shownFrom: ShownFrom
  facts: FileFacts | null
}

/** Which upload a verdict is about. */
export type Checked = Pick<WorkToCheck, 'id' | 'uploadId' | 'objectKey'>

/**
 * The file can be looked at. A replacement takes the place of the work's file here, all at once: the
 * work leaves the jury and comes back with the new file and no answers. Does nothing when the file is
 * no longer waited for: withdrawn, superseded, or decided upon meanwhile.
 */
export async function saveReady(
  db: D1Database,
  work: Checked,
  shown: Shown,
  now: Date,
): Promise<void> {
  const at = now.getTime()
  const waits = `exists (select 1 from uploads where id = ?2 and work_id = works.id
                          and state = 'replacing' and completed_at is not null)`
  await db.batch([
    markReceived(db, { id: work.uploadId, objectKey: work.objectKey }),
    db
      .prepare(
        `update works set state = 'checking'
          where id = ?1 and state in ('ready', 'refused') and decision is null and ${waits}`,
      )
      .bind(work.id, work.uploadId),
    db
      .prepare(
        `delete from renditions where work_id =
           (select id from works where id = ?1 and state = 'checking' and ${waits})`,
      )
      .bind(work.id, work.uploadId),
    db
      .prepare(
        `update uploads set state = 'dropped', dropped_at = ?3
          where work_id = (select id from works where id = ?1 and state = 'checking' and ${waits})
            and state = 'current'`,
      )
      .bind(work.id, work.uploadId, at),
    db
      .prepare(
        `update uploads set state = 'current'
          where id = ?2 and work_id = (select id from works where id = ?1 and state = 'checking')
            and state = 'replacing' and completed_at is not null`,
      )
      .bind(work.id, work.uploadId),
    db
      .prepare(
        `insert into log (call_id, subject_id, actor, action, facts, happened_at)
         select works.call_id, works.id, 'house', 'replaced',
                json_object('file', uploads.file_name), ?3
           from works join uploads on uploads.id = ?2
          where works.id = ?1 and changes() > 0`,
      )
      .bind(work.id, work.uploadId, at),
    db
      .prepare(
        `insert or replace into renditions (work_id, width, height, type, name, bytes)
         select works.id, value ->> '$.width', value ->> '$.height', value ->> '$.type',
                value ->> '$.name', value ->> '$.bytes'
           from works, json_each(?3)
          where works.id = ?1 and ${isChecked}`,
      )
      .bind(work.id, work.uploadId, JSON.stringify(shown.renditions)),
    db
      .prepare(
        `update works set state = 'ready', reason = null, format = ?3, width = ?4, height = ?5,
                          placeholder = ?6, shown_from = ?7, facts = ?8, looks_right = null,
                          looked_at = null, file_name = uploads.file_name,
                          file_size = uploads.size, file_sha256 = uploads.file_sha256,
                          file_type = uploads.file_type, received_at = uploads.completed_at
           from uploads where works.id = ?1 and uploads.id = ?2 and ${isChecked}`,
      )
      .bind(
        work.id,
        work.uploadId,
        shown.format,
        shown.width,
        shown.height,
        shown.placeholder,
        shown.shownFrom,
        shown.facts && JSON.stringify(shown.facts),
      ),
    insertLog(db, work, 'checked', null, at),
    db
      .prepare(
        `update uploads set state = 'dropped', reason = 'decided', dropped_at = ?3
          where id = ?2 and state = 'replacing' and completed_at is not null
            and exists (select 1 from works where id = ?1 and decision is not null)`,
      )
      .bind(work.id, work.uploadId, at),
    insertLog(db, work, 'replacement-refused', 'decided', at),
    insertReceiptMail(db, work.id, now),
  ])
}

/** True for a work whose own file, uploaded as ?2, is being checked. */
const isChecked = `works.state = 'checking' and exists (select 1 from uploads as own
  where own.id = ?2 and own.work_id = works.id and own.state = 'current')`

/**
 * The file cannot be shown. One that was to replace another is dropped: the work stays as it is. True
 * when it has no accepted format at all: its bytes are not wanted any more.
 */
export async function saveRefusal(
  db: D1Database,
  work: Checked,
  reason: RefusalReason,
  format: Format | null,
  now: Date,
): Promise<boolean> {
  const at = now.getTime()
  const results = await db.batch([
    markReceived(db, { id: work.uploadId, objectKey: work.objectKey }),
    db
      .prepare(
        `update works set state = 'refused', reason = ?3, format = ?4
          where id = ?1 and ${isChecked}`,
      )
      .bind(work.id, work.uploadId, reason, format),
    insertLog(db, work, 'refused', reason, at),
    db
      .prepare(
        `update uploads set state = 'dropped', reason = ?2, dropped_at = ?3
          where id = ?1 and state = 'replacing' and completed_at is not null`,
      )
      .bind(work.uploadId, reason, at),
    insertLog(db, work, 'replacement-refused', reason, at),
    db
      .prepare(
        `update failures set state = 'solved'
          where kind = 'check' and subject = ?1 and state <> 'solved' and changes() > 0`,
      )
      .bind(work.id),
    insertReceiptMail(db, work.id, now),
    insertRefusalMail(db, work, reason, now),
    db
      .prepare(
        `update uploads set discarded_at = ?3
          where id = ?1 and object_key = ?2 and completed_at is not null and ?4 is null
            and (state = 'dropped'
                 or exists (select 1 from works
                             where works.id = uploads.work_id and works.state = 'refused'))`,
      )
      .bind(work.uploadId, work.objectKey, at, format),
  ])
  return (results.at(-1)?.meta.changes ?? 0) > 0
}

/**
 * What arrived is not what was committed: damaged on the way. The same file may come again under a
 * fresh key while there is time for files, closing or not. A late verdict about bytes that were sent
 * anew meanwhile, under another key, changes nothing.
 */
export async function saveDamage(
  db: D1Database,
  work: Checked,
  freshKey: string,
  now: Date,
): Promise<void> {
  await db.batch([
    db
      .prepare(
        `update works set state = 'refused', reason = 'bytes-differ', format = null,
                          received_at = null
          where id = ?1 and ${isChecked}
            and exists (select 1 from uploads where id = ?2 and object_key = ?3)`,
      )
      .bind(work.id, work.uploadId, work.objectKey),
    db
      .prepare(
        `update uploads set completed_at = null, multipart_id = null, multipart_at = null,
                            object_key = ?3, reason = 'bytes-differ'
          where id = ?2 and completed_at is not null and object_key = ?4
            and (state = 'replacing'
                 or state = 'current' and exists (select 1 from works
                      where id = ?1 and state = 'refused' and reason = 'bytes-differ'))`,
      )
      .bind(work.id, work.uploadId, freshKey, work.objectKey),
    insertLog(db, work, 'damaged', null, now.getTime()),
    db
      .prepare(
        `delete from upload_parts
          where upload_id = (select id from uploads where id = ?1 and completed_at is null)`,
      )
      .bind(work.uploadId),
    insertRefusalMail(db, work, 'bytes-differ', now),
  ])
}

/** A line of the history, written when the statement before it changed something. */
function insertLog(
  db: D1Database,
  work: Checked,
  action: string,
  reason: string | null,
  at: number,
): D1PreparedStatement {
  return db
    .prepare(
      `insert into log (call_id, subject_id, actor, action, facts, happened_at)
       select works.call_id, works.id, 'house', ?3,
              json_patch('{}', json_object('file', uploads.file_name, 'reason', ?4)), ?5
         from works join uploads on uploads.id = ?2
        where works.id = ?1 and changes() > 0`,
    )
    .bind(work.id, work.uploadId, action, reason, at)
}
