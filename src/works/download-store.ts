import type { Format } from '../formats/format.ts'
import type { Copy, PublicCopy } from './download.ts'

export type WantedCopy = {
  workId: string
  objectKey: string
  format: Format
  fileSha256: string
}

/** What a copy of a hung work is to be made from; null when none is wanted any more. */
export async function findWantedCopy(db: D1Database, workId: string): Promise<WantedCopy | null> {
  const row = await db
    .prepare(
      `select uploads.object_key, works.format, works.file_sha256
         from copies
         join works on works.id = copies.work_id and works.state = 'ready' and works.place is not null
         join uploads on uploads.work_id = works.id and uploads.state = 'current'
        where copies.work_id = ?1 and copies.state = 'wanted' and works.format is not null`,
    )
    .bind(workId)
    .first<{ object_key: string; format: Format; file_sha256: string }>()
  return (
    row && {
      workId,
      objectKey: row.object_key,
      format: row.format,
      fileSha256: row.file_sha256,
    }
  )
}

/**
 * Takes up to `limit` wanted copies that nobody was asked for since `since`, and says that somebody
 * is now. Not those that the queue still tries, nor those that wait for the organiser.
 */
export async function claimWantedCopies(
  db: D1Database,
  limit: number,
  since: Date,
  now: Date,
): Promise<Array<string>> {
  const { results } = await db
    .prepare(
      `update copies set asked_at = ?3
        where work_id in
              (select work_id from copies
                where state = 'wanted' and asked_at < ?2
                  and not exists (select 1 from failures
                                   where failures.kind = 'copy' and failures.subject = copies.work_id
                                     and (failures.state = 'open'
                                          or failures.state <> 'solved' and failures.last_at > ?2))
                order by asked_at limit ?1)
       returning work_id`,
    )
    .bind(limit, since.getTime(), now.getTime())
    .all<{ work_id: string }>()
  return results.map((row) => row.work_id)
}

/** Does nothing when the work was taken down or given another file meanwhile. */
export async function saveCopy(
  db: D1Database,
  { workId, fileSha256 }: WantedCopy,
  { name, type, size, sha256 }: Copy,
  now: Date,
): Promise<void> {
  await db.batch([
    db
      .prepare(
        `update copies set state = 'made', file_sha256 = ?2, name = ?3, type = ?4, size = ?5,
                           sha256 = ?6, made_at = ?7
          where work_id = ?1 and state = 'wanted'
            and exists (select 1 from works where id = ?1 and place is not null and file_sha256 = ?2)`,
      )
      .bind(workId, fileSha256, name, type, size, sha256, now.getTime()),
    db
      .prepare(
        `update calls set version = version + 1
          where changes() > 0 and id = (select call_id from works where id = ?1)`,
      )
      .bind(workId),
  ])
}

/** The file is shown, but not handed out: the page keeps offering the picture alone. */
export async function saveRefusedCopy(
  db: D1Database,
  { workId, fileSha256 }: WantedCopy,
  now: Date,
): Promise<void> {
  await db
    .prepare(
      `update copies set state = 'refused', file_sha256 = ?2, made_at = ?3
        where work_id = ?1 and state = 'wanted'
          and exists (select 1 from works where id = ?1 and file_sha256 = ?2)`,
    )
    .bind(workId, fileSha256, now.getTime())
    .run()
}

/** A copy whose file has gone is made anew. */
export async function saveLostCopy(db: D1Database, name: string): Promise<void> {
  await db
    .prepare(
      `update copies set state = 'wanted', asked_at = 0, file_sha256 = null, name = null,
                         type = null, size = null, sha256 = null, made_at = null
        where name = ?1`,
    )
    .bind(name)
    .run()
}

/** A copy by its name, as long as a work that it belongs to hangs and its licence lets it go. */
export async function findPublicCopy(db: D1Database, name: string): Promise<PublicCopy | null> {
  return db
    .prepare(
      `select copies.name, copies.type, copies.size, copies.sha256, works.title, works.code,
              submissions.name as credit
         from copies
         join works on works.id = copies.work_id and works.state = 'ready' and works.place is not null
         join submissions on submissions.id = works.submission_id
         join calls on calls.id = works.call_id and calls.released_at is not null
        where copies.name = ?1 and copies.state = 'made'
          and exists (select 1 from json_each(calls.definition, '$.licences')
                       where value ->> '$.id' = works.licence and value ->> '$.download' = 1)
        order by works.id limit 1`,
    )
    .bind(name)
    .first<PublicCopy>()
}
