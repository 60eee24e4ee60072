import { newId } from '../shared/ids.ts'
import { editable } from './replacement-store.ts'
import type { Draft, Submission } from './submission.ts'

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
 * the time for changes is over. Who gets a new address is told so at the old one.
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
    ...(draft.artist.email === submission.artist.email ? [] : tellAddresses(db, submission, at)),
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
          set language = ?4, section = ?5, name = ?6, email = ?7, country = ?8, collective = ?9,
              members = ?10, links = ?11, consents = ?12, answers = ?13, version = version + 1
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
      artist.email,
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

/** To the old address that it changed, and to the new one the private link. */
function tellAddresses(
  db: D1Database,
  { id, version, artist }: Submission,
  at: number,
): Array<D1PreparedStatement> {
  const letter = (kind: 'address-changed' | 'private-link', recipient: string) =>
    db
      .prepare(
        `insert into outbox (id, occasion, recipient, language, kind, facts, due_at, created_at)
         select ?2, ?3 || ':' || submissions.id || ':version-' || ?4, ${recipient},
                submissions.language, ?3,
                json_object('submissionId', submissions.id, 'code', submissions.code,
                            'slug', calls.slug, 'contact', calls.definition ->> '$.contact',
                            'callTitle', calls.definition ->> ('$.texts.' || submissions.language || '.title')),
                ?6, ?6
           from submissions join calls on calls.id = submissions.call_id
          where submissions.id = ?1 and ?5 <> '' and changes() > 0`,
      )
      .bind(id, newId(), kind, version, artist.email, at)
  return [letter('address-changed', '?5'), letter('private-link', 'submissions.email')]
}
