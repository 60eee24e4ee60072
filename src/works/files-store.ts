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
