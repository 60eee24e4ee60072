type MailAbout = {
  submissionId: string
  changeId: string
  at: number
  id: string
  kind: 'address-asked' | 'address-confirm' | 'address-changed' | 'private-link'
  /** Null for where mail goes now. */
  to: string | null
  mailbox?: string
  sender?: string
}

/**
 * A mail about a change of address, for a batch. Nothing in it was written by whoever asked: it may go
 * to a stranger.
 */
export function mailAbout(
  db: D1Database,
  { submissionId, changeId, at, id, kind, to, mailbox, sender }: MailAbout,
  condition = 'true',
): D1PreparedStatement {
  return db
    .prepare(
      `insert into outbox (id, occasion, recipient, language, kind, facts, due_at, created_at,
                           mailbox, sender)
       select ?2, ?3 || ':' || ?2, coalesce(?4, submissions.email), submissions.language, ?3,
              json_object('submissionId', submissions.id, 'changeId', ?5, 'code', submissions.code,
                          'slug', calls.slug, 'contact', calls.definition ->> '$.contact',
                          'callTitle', calls.definition ->> ('$.texts.' || submissions.language || '.title')),
              ?6, ?6, ?7, ?8
         from submissions join calls on calls.id = submissions.call_id
        where submissions.id = ?1 and submissions.erased_at is null and ${condition}`,
    )
    .bind(submissionId, id, kind, to, changeId, at, mailbox ?? null, sender ?? null)
}

/** Says it in the history, when the statement before did something. */
export function logged(
  db: D1Database,
  submissionId: string,
  action: string,
  at: number,
): D1PreparedStatement {
  return db
    .prepare(
      `insert into log (call_id, subject_id, actor, action, happened_at)
       select call_id, id, 'artist', ?2, ?3 from submissions where id = ?1 and changes() = 1`,
    )
    .bind(submissionId, action, at)
}
