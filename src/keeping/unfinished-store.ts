export type Unfinished = {
  id: string
  objectKey: string
  multipartId: string
  uploadsUntil: Date
  /** Every part is remembered; only nobody has said that the file is complete. */
  isWhole: boolean
}

type UnfinishedRow = {
  id: string
  object_key: string
  multipart_id: string
  uploads_until: number
  is_whole: number
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
                                     where upload_id = uploads.id) as is_whole
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
  }))
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
        where uploads.id > ?1 and uploads.completed_at is not null
          and works.state in ('ready', 'refused')
        order by uploads.id limit ?2`,
    )
    .bind(after, limit)
    .all<{ id: string; work_id: string; object_key: string }>()
  return results.map((row) => ({ id: row.id, workId: row.work_id, objectKey: row.object_key }))
}
