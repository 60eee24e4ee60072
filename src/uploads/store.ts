import { markReceived } from './received-store.ts'
import type { Later, Upload, UploadState } from './upload.ts'

type UploadRow = {
  id: string
  work_id: string
  state: UploadState
  file_name: string
  file_sha256: string
  file_type: string
  object_key: string
  size: number
  part_size: number
  part_count: number
  multipart_id: string | null
  multipart_at: number | null
  completed_at: number | null
}

/** An upload with what decides whether bytes may still come, and how its file stands. */
export type OpenUpload = Upload & {
  submissionId: string
  uploadsUntil: Date
  workState: string
  /** Its file was refused, and what lay here deleted. */
  isDiscarded: boolean
}

const columns = `uploads.id, uploads.work_id, uploads.state, uploads.file_name, uploads.file_sha256,
  uploads.file_type, uploads.object_key, uploads.size, uploads.part_size, uploads.part_count,
  uploads.multipart_id, uploads.multipart_at, uploads.completed_at`

export async function findUpload(db: D1Database, id: string): Promise<OpenUpload | null> {
  const row = await db
    .prepare(
      `select ${columns}, works.submission_id, submissions.uploads_until,
              uploads.discarded_at is not null as is_discarded,
              case uploads.state when 'current' then works.state when 'replacing' then 'checking'
                                 else 'replaced' end as work_state
         from uploads
         join works on works.id = uploads.work_id
         join submissions on submissions.id = works.submission_id
        where uploads.id = ?1`,
    )
    .bind(id)
    .first<
      UploadRow & {
        submission_id: string
        work_state: string
        uploads_until: number
        is_discarded: number
      }
    >()
  return (
    row && {
      ...toUpload(row),
      submissionId: row.submission_id,
      uploadsUntil: new Date(row.uploads_until),
      workState: row.work_state,
      isDiscarded: row.is_discarded === 1,
    }
  )
}

/** Where the original of a work lies, once it has arrived. */
export async function findObjectKey(db: D1Database, workId: string): Promise<string | null> {
  return db
    .prepare(`select object_key from uploads
        where work_id = ?1 and state = 'current' and completed_at is not null
          and discarded_at is null`)
    .bind(workId)
    .first<string>('object_key')
}

/** The current upload of each work of a submission, in the works' order. */
export async function listUploadsOf(
  db: D1Database,
  submissionId: string,
): Promise<Array<{ id: string; code: string; upload: Upload }>> {
  const { results } = await db
    .prepare(
      `select ${columns}, works.code
         from works join uploads on uploads.work_id = works.id and uploads.state = 'current'
        where works.submission_id = ?1 order by works.position`,
    )
    .bind(submissionId)
    .all<UploadRow & { code: string }>()
  return results.map((row) => ({ id: row.work_id, code: row.code, upload: toUpload(row) }))
}

/** The uploads of one work that still count: its current one, and one that is to replace it. */
export async function listUploadsOfWork(db: D1Database, workId: string): Promise<Array<Upload>> {
  const { results } = await db
    .prepare(
      `select ${columns} from uploads where work_id = ?1 and state <> 'dropped' order by state`,
    )
    .bind(workId)
    .all<UploadRow>()
  return results.map(toUpload)
}

/**
 * For each work the file that is to replace its own, or the last one that was refused since its own
 * was committed.
 */
export async function listLaterUploads(
  db: D1Database,
  submissionId: string,
): Promise<Map<string, Later>> {
  const { results } = await db
    .prepare(
      `select ${columns}, uploads.reason from works
         join uploads as own on own.work_id = works.id and own.state = 'current'
         join uploads on uploads.work_id = works.id
          and (uploads.state = 'replacing'
               or uploads.state = 'dropped' and uploads.reason is not null
                  and uploads.committed_at >= own.committed_at)
        where works.submission_id = ?1 order by uploads.committed_at, uploads.state desc`,
    )
    .bind(submissionId)
    .all<UploadRow & { reason: string | null }>()
  return new Map(results.map((row) => [row.work_id, { upload: toUpload(row), reason: row.reason }]))
}

/**
 * Remembers the multipart upload that was begun. False when another request began one a moment
 * before, or the file has arrived or was started over meanwhile: then ours counts for nothing.
 */
export async function saveMultipart(
  db: D1Database,
  upload: Pick<Upload, 'id' | 'objectKey'>,
  multipartId: string,
  now: Date,
): Promise<boolean> {
  const { meta } = await db
    .prepare(
      `update uploads set multipart_id = ?3, multipart_at = ?4
        where id = ?1 and object_key = ?2 and multipart_id is null and completed_at is null
          and state <> 'dropped'`,
    )
    .bind(upload.id, upload.objectKey, multipartId, now.getTime())
    .run()
  return meta.changes > 0
}

/**
 * Forgets what was stored: the parts did not make the file that was committed, or the store has
 * dropped them. The file goes on under a fresh key, so that nothing late can touch it. False when
 * somebody else was first, or the file has arrived.
 */
export async function restart(
  db: D1Database,
  upload: Pick<Upload, 'id' | 'multipartId'>,
  freshKey: string,
): Promise<boolean> {
  const [restarted] = await db.batch([
    db
      .prepare(
        `update uploads set multipart_id = null, multipart_at = null, object_key = ?3
          where id = ?1 and multipart_id is ?2 and completed_at is null`,
      )
      .bind(upload.id, upload.multipartId, freshKey),
    db.prepare('delete from upload_parts where upload_id = ?1 and changes() > 0').bind(upload.id),
  ])
  return (restarted?.meta.changes ?? 0) > 0
}

/**
 * The bytes are all there, under this key: the work waits for its check. Says whether this call made
 * it so; if not, another way was first, and the object under this key is nobody's. `isProven` says
 * that the bytes were hashed on their way and are those that were committed.
 */
export async function saveCompletion(
  db: D1Database,
  upload: Pick<Upload, 'id' | 'workId' | 'objectKey'>,
  now: Date,
  { isProven } = { isProven: false },
): Promise<boolean> {
  const [completed] = await db.batch([
    db
      .prepare(
        `update uploads set completed_at = ?2, object_key = ?3, reason = null
          where id = ?1 and completed_at is null and state <> 'dropped'`,
      )
      .bind(upload.id, now.getTime(), upload.objectKey),
    db
      .prepare(
        `insert into log (call_id, subject_id, actor, action, facts, happened_at)
         select works.call_id, works.id, 'artist', 'arrived',
                json_object('file', uploads.file_name), ?2
           from uploads join works on works.id = uploads.work_id
          where uploads.id = ?1 and changes() > 0`,
      )
      .bind(upload.id, now.getTime()),
    db
      .prepare(
        `update works set state = 'checking', reason = null, received_at = ?2
          where id = (select work_id from uploads where id = ?1 and state = 'current')
            and (state = 'awaiting-upload' or state = 'refused' and reason = 'bytes-differ')
            and changes() > 0`,
      )
      .bind(upload.id, now.getTime()),
    ...(isProven ? [markReceived(db, upload)] : []),
  ])
  return (completed?.meta.changes ?? 0) > 0
}

function toUpload(row: UploadRow): Upload {
  return {
    id: row.id,
    workId: row.work_id,
    state: row.state,
    file: {
      name: row.file_name,
      size: row.size,
      sha256: row.file_sha256,
      type: row.file_type,
    },
    objectKey: row.object_key,
    size: row.size,
    partSize: row.part_size,
    partCount: row.part_count,
    multipartId: row.multipart_id,
    multipartAt: row.multipart_at === null ? null : new Date(row.multipart_at),
    completedAt: row.completed_at === null ? null : new Date(row.completed_at),
  }
}
