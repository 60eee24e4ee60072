type Row = Record<string, unknown>

/** Every row that is stored about one submission, as it is stored, by table. */
export type Stored = {
  submission: Row | null
  works: Array<Row>
  uploads: Array<Row>
  files: Array<Row>
  renditions: Array<Row>
  decisions: Array<Row>
  addresses: Array<Row>
  mails: Array<Row>
  history: Array<Row>
}

const mostRows = 10_000

export async function listEverything(db: D1Database, submissionId: string): Promise<Stored> {
  const select = (sql: string) => db.prepare(`${sql} limit ${mostRows}`).bind(submissionId)
  const own = 'work_id in (select id from works where submission_id = ?1)'
  const results = await db.batch<Row>([
    select('select * from submissions where id = ?1'),
    select('select * from works where submission_id = ?1 order by position'),
    select(`select * from uploads where ${own} order by committed_at`),
    select('select * from files where submission_id = ?1 order by committed_at'),
    select(`select * from renditions where ${own} order by work_id, width`),
    select(
      `select decisions.work_id, decisions.decision, releases.released_at
         from decisions join releases on releases.id = decisions.release_id
        where decisions.${own}`,
    ),
    select(
      `select email, previous, state, asked_at, expires_at, decided_at from address_changes
        where submission_id = ?1 order by asked_at`,
    ),
    select(
      `select recipient, language, kind, facts, created_at, sent_at from outbox
        where facts ->> '$.submissionId' = ?1 order by created_at`,
    ),
    select(
      `select subject_id, action, facts, happened_at from log
        where subject_id in (select ?1 union all select id from works where submission_id = ?1)
          and actor in ('artist', 'house') order by id`,
    ),
  ])
  const [submission, works, uploads, files, renditions, decisions, addresses, mails, history] =
    results.map((result) => result.results)
  return {
    submission: submission?.[0] ?? null,
    works: works ?? [],
    uploads: uploads ?? [],
    files: files ?? [],
    renditions: renditions ?? [],
    decisions: decisions ?? [],
    addresses: addresses ?? [],
    mails: mails ?? [],
    history: history ?? [],
  }
}
