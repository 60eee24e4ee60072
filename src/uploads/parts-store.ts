import type { StoredPart } from './upload.ts'

export async function listParts(db: D1Database, uploadId: string): Promise<Array<StoredPart>> {
  const { results } = await selectParts(db, uploadId).all<StoredPart>()
  return results
}

/** Remembers some parts and lists all that are remembered then, in one round trip. */
export async function saveAndListParts(
  db: D1Database,
  uploadId: string,
  parts: Array<StoredPart>,
  now: Date,
): Promise<Array<StoredPart>> {
  const [, listed] = await db.batch<StoredPart>([
    insertParts(db, uploadId, parts, now),
    selectParts(db, uploadId),
  ])
  return listed?.results ?? []
}

function selectParts(db: D1Database, uploadId: string): D1PreparedStatement {
  return db
    .prepare('select number, etag from upload_parts where upload_id = ?1 order by number')
    .bind(uploadId)
}

/**
 * Remembers a stored part, so that any device can go on. One statement holds all the rules; false
 * when one of them is broken: no such part, the upload is complete, or the grace is over.
 */
export async function savePart(
  db: D1Database,
  uploadId: string,
  part: StoredPart,
  now: Date,
): Promise<boolean> {
  const { meta } = await insertParts(db, uploadId, [part], now).run()
  return meta.changes > 0
}

function insertParts(
  db: D1Database,
  uploadId: string,
  parts: Array<StoredPart>,
  now: Date,
): D1PreparedStatement {
  return db
    .prepare(
      `insert into upload_parts (upload_id, number, etag)
       select uploads.id, value ->> '$.number', value ->> '$.etag'
         from uploads
         join works on works.id = uploads.work_id
         join submissions on submissions.id = works.submission_id,
              json_each(?2)
        where uploads.id = ?1 and uploads.completed_at is null and uploads.state <> 'dropped'
          and (uploads.part_count > 1 or uploads.multipart_id is not null)
          and value ->> '$.number' <= uploads.part_count and ?3 < submissions.uploads_until
       on conflict (upload_id, number) do update set etag = excluded.etag`,
    )
    .bind(uploadId, JSON.stringify(parts), now.getTime())
}
