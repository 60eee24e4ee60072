import type { CommittedFile, FileState } from './receipts/receipt.ts'

type FileRow = {
  name: string
  size: number
  sha256: string
  state: FileState
  committed_at: number
  received_at: number | null
}

/** A receipt lists no more: the current files, and the latest of the others. */
const mostFiles = 100

/** The files committed for a submission in SQL, in the order of its works, the earlier first. */
export function filesOf(submissionId: string): string {
  return `select files.*, works.title,
                 files.state = 'current' and works.state = 'refused' as is_unshown
            from (select * from files where submission_id = ${submissionId}
                   order by state <> 'current', committed_at desc limit ${mostFiles}) as files
            join works on works.id = files.work_id
           order by works.position, files.committed_at, files.upload_id`
}

export async function listFiles(
  db: D1Database,
  submissionId: string,
): Promise<Array<CommittedFile>> {
  const { results } = await db.prepare(filesOf('?1')).bind(submissionId).all<FileRow>()
  return results.map(toFile)
}

/**
 * The bytes of an upload under this key were hashed and match: a fact for good, whatever becomes of
 * the file. To be put first into the batch that follows from it.
 */
export function markReceived(
  db: D1Database,
  { id, objectKey }: { id: string; objectKey: string },
): D1PreparedStatement {
  return db
    .prepare(
      `update files
          set received_at = max(committed_at, (select completed_at from uploads where id = ?1))
        where upload_id = ?1 and received_at is null
          and exists (select 1 from uploads
                       where id = ?1 and object_key = ?2 and completed_at is not null)`,
    )
    .bind(id, objectKey)
}

function toFile(row: FileRow): CommittedFile {
  return {
    name: row.name,
    size: row.size,
    sha256: row.sha256,
    state: row.state,
    committedAt: new Date(row.committed_at),
    receivedAt: row.received_at === null ? null : new Date(row.received_at),
  }
}
