export type Erased = {
  uploads: Array<{ id: string; object_key: string; multipart_id: string | null; done: number }>
  /** Names of pictures and of copies that belong to no other work. */
  renditions: Array<string>
  copies: Array<string>
}

/**
 * Takes everything of a submission out of the database but its code, the instants at which it and its
 * files were committed and received, and what is counted. Returns the files that now belong to nobody.
 */
export async function saveErasure(
  db: D1Database,
  submissionId: string,
  now: Date,
): Promise<Erased> {
  const works = '(select id from works where submission_id = ?1)'
  const on = (sql: string) => db.prepare(sql).bind(submissionId)
  const [copies, , , uploads, renditions] = await db.batch<Record<string, unknown>>([
    on(`delete from copies where work_id in ${works} returning name`),
    on(`update works set state = 'withdrawn' where submission_id = ?1 and state <> 'withdrawn'`),
    on(
      `delete from upload_parts
        where upload_id in (select id from uploads where work_id in ${works})`,
    ),
    on(
      `delete from uploads where work_id in ${works}
       returning id, object_key, multipart_id, completed_at is not null as done`,
    ),
    on(`delete from renditions where work_id in ${works} returning name`),
    on(`delete from votes where work_id in ${works}`),
    on(`delete from reviews where work_id in ${works}`),
    on(`delete from failures where kind in ('check', 'look', 'copy') and subject in ${works}`),
    on('delete from address_changes where submission_id = ?1'),
    on(
      `delete from failures where kind = 'mail'
          and subject in (select id from outbox where facts ->> '$.submissionId' = ?1)`,
    ),
    // That mails left is counted for two more days, under a name that cannot be turned back.
    on(
      `update outbox
          set recipient = '', facts = '{}', occasion = id, failure = null,
              sent_at = coalesce(sent_at, created_at),
              mailbox = iif(instr(mailbox, '@') > 0, null, mailbox)
        where facts ->> '$.submissionId' = ?1`,
    ),
    on(
      `delete from log where actor in ('artist', 'house')
          and subject_id in (select ?1 union all select id from works where submission_id = ?1)`,
    ),
    on(
      `update works set title = '', statement = '', alt_text = '', language = 'zxx', licence = '',
                        answers = '{}', file_name = '', file_size = 1, file_sha256 = '',
                        file_type = '', reason = null, received_at = null, format = null,
                        width = null, height = null, placeholder = null, intention = null,
                        shown_from = null, facts = null, looks_right = null, looked_at = null
        where submission_id = ?1`,
    ),
    on(`update files set name = '', size = 0, sha256 = '' where submission_id = ?1`),
    on(
      `update submissions
          set idempotency_key = id, request_hash = '', section = null, name = '', email = '',
              country = null, collective = null, members = '[]', links = '[]', consents = '{}',
              answers = '{}', mailbox = null, version = version + 1
        where id = ?1`,
    ),
    db
      .prepare('update submissions set erased_at = coalesce(erased_at, ?2) where id = ?1')
      .bind(submissionId, now.getTime()),
    db
      .prepare(
        `insert into log (call_id, subject_id, actor, action, happened_at)
         select call_id, id, 'artist', 'erased', erased_at from submissions where id = ?1`,
      )
      .bind(submissionId),
  ])
  const namesIn = (result: D1Result<Record<string, unknown>> | undefined) =>
    (result?.results ?? []).flatMap(({ name }) => (typeof name === 'string' ? [name] : []))
  return {
    uploads: (uploads?.results ?? []) as Erased['uploads'],
    renditions: await withoutOthers(db, 'renditions', namesIn(renditions)),
    copies: await withoutOthers(db, 'copies', namesIn(copies)),
  }
}

/** The same bytes can be shown for the work of somebody else: those stay. */
async function withoutOthers(
  db: D1Database,
  table: 'renditions' | 'copies',
  names: Array<string>,
): Promise<Array<string>> {
  const { results } = await db
    .prepare(`select distinct name from ${table} where name in (select value from json_each(?1))`)
    .bind(JSON.stringify(names))
    .all<{ name: string }>()
  const used = new Set(results.map((row) => row.name))
  return [...new Set(names)].filter((name) => !used.has(name))
}
