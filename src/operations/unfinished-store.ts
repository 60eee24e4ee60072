export type Unfinished = {
  id: string
  objectKey: string
  multipartId: string
  uploadsUntil: Date
  /** Every part is remembered; only nobody has said that the file is complete. */
  isWhole: boolean
  /** Nobody waits for it any more: another file took its place. */
  isDropped: boolean
}

type UnfinishedRow = {
  id: string
  object_key: string
  multipart_id: string
  uploads_until: number
  is_whole: number
  is_dropped: number
}

/** Uploads that were begun and are not complete, in the order of their ids. */
export async function listUnfinished(
  db: D1Database,
  after: string,
  limit: number,
): Promise<Array<Unfinished>> {
  const { results } = await db
    .prepare(
      `select uploads.id, uploads.object_key, uploads.multipart_id, submissions.uploads_until,
              uploads.part_count = (select count(*) from upload_parts
                                     where upload_id = uploads.id) as is_whole,
              uploads.state = 'dropped' as is_dropped
         from uploads indexed by uploads_under_way
         join works on works.id = uploads.work_id
         join submissions on submissions.id = works.submission_id
        where uploads.multipart_id is not null and uploads.completed_at is null
          and uploads.id > ?1
        order by uploads.id limit ?2`,
    )
    .bind(after, limit)
    .all<UnfinishedRow>()
  return results.map((row) => ({
    id: row.id,
    objectKey: row.object_key,
    multipartId: row.multipart_id,
    uploadsUntil: new Date(row.uploads_until),
    isWhole: row.is_whole === 1,
    isDropped: row.is_dropped === 1,
  }))
}

/** Which of these objects are whole files that nobody has said to have arrived: their uploads' ids. */
export async function listUnsaid(db: D1Database, keys: Array<string>): Promise<Array<string>> {
  const { results } = await db
    .prepare(
      `select uploads.id from json_each(?1) join uploads on uploads.object_key = value
        where uploads.completed_at is null and uploads.state <> 'dropped'
          and uploads.part_count = 1 and uploads.multipart_id is null`,
    )
    .bind(JSON.stringify(keys))
    .all<{ id: string }>()
  return results.map((row) => row.id)
}

export type Arrived = { id: string; workId: string; objectKey: string }

/** Uploads whose bytes were said to have arrived, of works that were checked and not withdrawn. */
export async function listArrived(
  db: D1Database,
  after: string,
  limit: number,
): Promise<Array<Arrived>> {
  const { results } = await db
    .prepare(
      `select uploads.id, uploads.work_id, uploads.object_key
         from uploads join works on works.id = uploads.work_id
        where uploads.id > ?1 and uploads.state = 'current'
          and uploads.completed_at is not null and works.state in ('ready', 'refused')
          and uploads.discarded_at is null
        order by uploads.id limit ?2`,
    )
    .bind(after, limit)
    .all<{ id: string; work_id: string; object_key: string }>()
  return results.map((row) => ({ id: row.id, workId: row.work_id, objectKey: row.object_key }))
}

export type Dropped = { id: string; objectKey: string; multipartId: string | null }

/** Uploads whose file was replaced or superseded before this instant, the oldest first. */
export async function listDropped(
  db: D1Database,
  before: Date,
  limit: number,
): Promise<Array<Dropped>> {
  const { results } = await db
    .prepare(
      `select id, object_key, multipart_id from uploads
        where state = 'dropped' and dropped_at <= ?1 order by dropped_at limit ?2`,
    )
    .bind(before.getTime(), limit)
    .all<{ id: string; object_key: string; multipart_id: string | null }>()
  return results.map((row) => ({
    id: row.id,
    objectKey: row.object_key,
    multipartId: row.multipart_id,
  }))
}

export async function deleteDropped(db: D1Database, ids: Array<string>): Promise<void> {
  const list = JSON.stringify(ids)
  await db.batch([
    db
      .prepare('delete from upload_parts where upload_id in (select value from json_each(?1))')
      .bind(list),
    db
      .prepare(
        `delete from uploads where state = 'dropped' and id in (select value from json_each(?1))`,
      )
      .bind(list),
  ])
}
