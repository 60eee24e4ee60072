import type { Format } from '../formats/format.ts'
import type { WorkState } from './work.ts'

/** A file that waits for its check: the work's own, or one that is to replace it. */
export type WorkToCheck = {
  id: string
  uploadId: string
  isReplacement: boolean
  callId: string
  /** Of the work: it is `checking` while its own file is. */
  state: WorkState
  size: number
  sha256: string
  objectKey: string
  formats: Array<Format>
  /** The largest picture, in millions of pixels; undefined where the call sets none. */
  megapixels: number | undefined
}

type RowToCheck = {
  id: string
  call_id: string
  upload_id: string
  upload_state: 'current' | 'replacing'
  state: WorkState
  size: number
  file_sha256: string
  object_key: string
  formats: string
  megapixels: number | null
}

/** What of a work waits for its check, its own file first; null when nothing does. */
export async function findWorkToCheck(db: D1Database, id: string): Promise<WorkToCheck | null> {
  const row = await db
    .prepare(
      `select works.id, works.call_id, works.state, uploads.id as upload_id,
              uploads.state as upload_state, uploads.size, uploads.file_sha256, uploads.object_key,
              calls.definition -> '$.files.formats' as formats,
              calls.definition ->> '$.files.megapixels' as megapixels
         from works
         join uploads on uploads.work_id = works.id and uploads.completed_at is not null
         join calls on calls.id = works.call_id
        where works.id = ?1
          and (uploads.state = 'current' and works.state = 'checking'
               or uploads.state = 'replacing' and works.state <> 'withdrawn')
        order by uploads.state limit 1`,
    )
    .bind(id)
    .first<RowToCheck>()
  return (
    row && {
      id: row.id,
      uploadId: row.upload_id,
      isReplacement: row.upload_state === 'replacing',
      callId: row.call_id,
      state: row.state,
      size: row.size,
      sha256: row.file_sha256,
      objectKey: row.object_key,
      formats: JSON.parse(row.formats) as Array<Format>,
      megapixels: row.megapixels ?? undefined,
    }
  )
}

/**
 * Works with a file that has waited for its check since before `since`: its message was lost. Not
 * those that the queue still tries, nor those that wait for the organiser to try again.
 */
export async function listForgotten(
  db: D1Database,
  since: Date,
  triedSince: Date,
): Promise<Array<string>> {
  const { results } = await db
    .prepare(
      `select waiting.id from
         (select * from
            (select works.id from calls
               cross join works on works.call_id = calls.id and works.state = 'checking'
              where works.received_at < ?1)
          union
          select * from
            (select work_id from uploads where state = 'replacing' and completed_at < ?1)) as waiting
        where not exists (select 1 from failures
                           where failures.kind = 'check' and failures.subject = waiting.id
                             and (failures.state = 'open'
                                  or failures.state <> 'solved' and failures.last_at > ?2))
        limit 50`,
    )
    .bind(since.getTime(), triedSince.getTime())
    .all<{ id: string }>()
  return results.map((row) => row.id)
}
