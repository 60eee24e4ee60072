import { newId } from '../shared/ids.ts'
import type { Language } from '../shared/languages.ts'
import type { Mail, MailFacts } from './mail.ts'

type MailRow = {
  id: string
  recipient: string
  language: string
  kind: string
  facts: string
  attempts: number
}

type Addressee = { recipient: string; language: Language }

/** Writes a mail down, to be put into the batch of the event it tells of. One for each occasion. */
export function insertMail(
  db: D1Database,
  occasion: string,
  { recipient, language }: Addressee,
  { kind, ...facts }: MailFacts,
  now: Date,
): D1PreparedStatement {
  return db
    .prepare(
      `insert into outbox (id, occasion, recipient, language, kind, facts, due_at, created_at)
       values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7) on conflict (occasion) do nothing`,
    )
    .bind(newId(), occasion, recipient, language, kind, JSON.stringify(facts), now.getTime())
}

type LinkOwner = {
  id: string
  code: string
  language: Language
  slug: string
  callTitle: string
  artist: { email: string }
}

/**
 * To the address that was given with each, not as it was typed now. At most one mail an hour for
 * each submission, however often somebody asks.
 */
export async function writePrivateLinks(
  db: D1Database,
  submissions: Array<LinkOwner>,
  now: Date,
): Promise<void> {
  const hour = Math.floor(now.getTime() / 3_600_000)
  const mails = submissions.map(({ id, code, language, slug, callTitle, artist }) =>
    insertMail(
      db,
      `private-link:${id}:${hour}`,
      { recipient: artist.email, language },
      { kind: 'private-link', submissionId: id, code, slug, callTitle },
      now,
    ),
  )
  if (mails.length > 0) await db.batch(mails)
}

/** Takes due mails and puts them off, so that two senders at once do not send the same one. */
export async function claimDue(
  db: D1Database,
  now: Date,
  until: Date,
  most: number,
): Promise<Array<Mail>> {
  const { results } = await db
    .prepare(
      `update outbox set attempts = attempts + 1, due_at = ?2
        where id in (select id from outbox where sent_at is null and due_at <= ?1
                      order by due_at limit ?3)
       returning id, recipient, language, kind, facts, attempts`,
    )
    .bind(now.getTime(), until.getTime(), most)
    .all<MailRow>()
  return results.map(toMail)
}

export async function saveSent(db: D1Database, id: string, now: Date): Promise<void> {
  await db
    .prepare('update outbox set sent_at = ?2, failure = null where id = ?1')
    .bind(id, now.getTime())
    .run()
}

export async function saveFailure(
  db: D1Database,
  id: string,
  failure: string,
  dueAt: Date,
): Promise<void> {
  await db
    .prepare('update outbox set failure = ?2, due_at = ?3 where id = ?1 and sent_at is null')
    .bind(id, failure.slice(0, 500), dueAt.getTime())
    .run()
}

function toMail(row: MailRow): Mail {
  return {
    id: row.id,
    recipient: row.recipient,
    language: row.language as Language,
    attempts: row.attempts,
    facts: { kind: row.kind, ...JSON.parse(row.facts) } as MailFacts,
  }
}
