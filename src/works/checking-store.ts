import type { Format } from '../calls/call.ts'
import type { FileFacts } from '../files/facts.ts'
import type { WorkRow } from './store.ts'
import type { RefusalReason, Rendition, ShownFrom, WorkState } from './work.ts'

export type WorkToCheck = {
  id: string
  callId: string
  state: WorkState
  size: number
  sha256: string
  objectKey: string
  formats: Array<Format>
}

export async function findWorkToCheck(db: D1Database, id: string): Promise<WorkToCheck | null> {
  const row = await db
    .prepare(
      `select works.id, works.call_id, works.state, works.file_size, works.file_sha256,
              uploads.object_key, calls.definition -> '$.files.formats' as formats
         from works
         join uploads on uploads.work_id = works.id
         join calls on calls.id = works.call_id
        where works.id = ?1`,
    )
    .bind(id)
    .first<
      Pick<WorkRow, 'id' | 'call_id' | 'state' | 'file_size' | 'file_sha256'> & {
        object_key: string
        formats: string
      }
    >()
  return (
    row && {
      id: row.id,
      callId: row.call_id,
      state: row.state,
      size: row.file_size,
      sha256: row.file_sha256,
      objectKey: row.object_key,
      formats: JSON.parse(row.formats) as Array<Format>,
    }
  )
}

export type Shown = {
  format: Format
  width: number
  height: number
  placeholder: string | null
  renditions: Array<Rendition>
  shownFrom: ShownFrom
  facts: FileFacts | null
}

/** The work can be looked at. Does nothing when it is no longer being checked. */
export async function saveReady(db: D1Database, work: WorkToCheck, shown: Shown): Promise<void> {
  await db.batch([
    db
      .prepare(
        `insert or replace into renditions (work_id, width, height, type, name, bytes)
         select works.id, value ->> '$.width', value ->> '$.height', value ->> '$.type',
                value ->> '$.name', value ->> '$.bytes'
           from works, json_each(?2)
          where works.id = ?1 and works.state = 'checking'`,
      )
      .bind(work.id, JSON.stringify(shown.renditions)),
    db
      .prepare(
        `update works set state = 'ready', reason = null, format = ?2, width = ?3, height = ?4,
                          placeholder = ?5, shown_from = ?6, facts = ?7,
                          looks_right = null, looked_at = null
          where id = ?1 and state = 'checking'`,
      )
      .bind(
        work.id,
        shown.format,
        shown.width,
        shown.height,
        shown.placeholder,
        shown.shownFrom,
        shown.facts && JSON.stringify(shown.facts),
      ),
  ])
}

export async function saveRefusal(
  db: D1Database,
  workId: string,
  reason: RefusalReason,
  format: Format | null = null,
): Promise<void> {
  await db
    .prepare(
      `update works set state = 'refused', reason = ?2, format = ?3
        where id = ?1 and state = 'checking'`,
    )
    .bind(workId, reason, format)
    .run()
}

/**
 * Works that have waited for their check since before `since`: their message was lost. Not those
 * that the queue still tries, nor those that wait for the organiser to try again.
 */
export async function listForgotten(
  db: D1Database,
  since: Date,
  triedSince: Date,
): Promise<Array<string>> {
  const { results } = await db
    .prepare(
      `select works.id from calls
         join works on works.call_id = calls.id and works.state = 'checking'
        where works.received_at < ?1
          and not exists (select 1 from failures
                           where failures.kind = 'check' and failures.subject = works.id
                             and (failures.state = 'open'
                                  or failures.state <> 'solved' and failures.last_at > ?2))
        limit 50`,
    )
    .bind(since.getTime(), triedSince.getTime())
    .all<{ id: string }>()
  return results.map((row) => row.id)
}
