import type { Draft, Submission } from '../../submissions/submission.ts'
import { editable } from '../replace-file-store.ts'

export type Edit = {
  submission: Submission
  draft: Draft
  /** The ids of the draft's works, in its order. */
  workIds: Array<string>
  /** The names of the fields that change. */
  fields: Array<string>
}

/**
 * Writes an edit over the version it was made from. Returns false when somebody else was first, or
 * the time for changes is over. The address for mail stays: a new one has to be confirmed first.
 */
export async function saveEdit(db: D1Database, edit: Edit, now: Date): Promise<boolean> {
  const { submission, draft, workIds, fields } = edit
  const at = now.getTime()
  const works = draft.works.map(({ file: _, ...work }, index) => ({ ...work, id: workIds[index] }))
  const [saved] = await db.batch([
    updateSubmission(db, submission, draft, at),
    db
      .prepare(
        `insert into log (call_id, subject_id, actor, action, facts, happened_at)
         select call_id, id, 'artist', 'edited', ?2, ?3 from submissions
          where id = ?1 and changes() > 0`,
      )
      .bind(submission.id, JSON.stringify({ fields }), at),
    ...(works.length === 0 ? [] : [updateWorks(db, submission.id, works)]),
    db
      .prepare(
        `update calls set version = version + 1
          where id = ?1 and changes() > 0
            and exists (select 1 from works where submission_id = ?2 and place is not null)`,
      )
      .bind(submission.callId, submission.id),
  ])
  return (saved?.meta.changes ?? 0) > 0
}

function updateSubmission(
  db: D1Database,
  { id, version }: Submission,
  { language, section, artist, consents, answers }: Draft,
  at: number,
): D1PreparedStatement {
  return db
    .prepare(
      `update submissions
          set language = ?4, section = ?5, name = ?6, country = ?7, collective = ?8,
              members = ?9, links = ?10, consents = ?11, answers = ?12, version = version + 1
        where id = ?1 and version = ?2
          and exists (select 1 from calls
                       where calls.id = submissions.call_id and ${editable('?3')})`,
    )
    .bind(
      id,
      version,
      at,
      language,
      section,
      artist.name,
      artist.country,
      artist.collective,
      JSON.stringify(artist.members),
      JSON.stringify(artist.links),
      JSON.stringify(consents),
      JSON.stringify(answers),
    )
}

function updateWorks(db: D1Database, submissionId: string, works: unknown): D1PreparedStatement {
  return db
    .prepare(
      `update works set title = value ->> '$.title', statement = value ->> '$.statement',
                        alt_text = value ->> '$.altText', language = value ->> '$.language',
                        licence = value ->> '$.licence', answers = value -> '$.answers'
         from json_each(?2)
        where works.id = value ->> '$.id' and works.submission_id = ?1 and changes() > 0`,
    )
    .bind(submissionId, JSON.stringify(works))
}
