import { type Happening, type HistoryAction, historyActions } from './history.ts'

type LogRow = {
  action: HistoryAction
  subject_id: string
  facts: string | null
  happened_at: number
}

/**
 * The latest acts first, `most` of them: what the artist and the house did, and which mails left. What
 * the jury does is not in it.
 */
export async function listHistory(
  db: D1Database,
  submissionId: string,
  most: number,
): Promise<Array<Happening>> {
  const { results } = await db
    .prepare(
      `select action, subject_id, facts, happened_at from
         (select id, action, subject_id, facts, happened_at from log
           where subject_id in (select ?1 union all select id from works where submission_id = ?1)
             and action in (select value from json_each(?2))
          union all
          select 0, case kind when 'whole' then 'receipt-mailed' else 'link-mailed' end, ?1, null,
                 sent_at
            from outbox
           where facts ->> '$.submissionId' = ?1 and sent_at is not null
             and kind in ('whole', 'received', 'private-link'))
        order by happened_at desc, id desc limit ?3`,
    )
    .bind(submissionId, JSON.stringify(historyActions), most)
    .all<LogRow>()
  return results.map((row) => ({
    action: row.action,
    workId: row.subject_id === submissionId ? null : row.subject_id,
    facts: JSON.parse(row.facts ?? '{}') as Happening['facts'],
    happenedAt: new Date(row.happened_at),
  }))
}
