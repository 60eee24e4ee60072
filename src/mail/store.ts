import type { Language } from '../i18n/languages.ts'
import { newId } from '../shared/ids.ts'
import type { Mail, MailFacts } from './mail.ts'

type MailRow = {
  id: string
  recipient: string
  language: string
  kind: string
  facts: string
  attempts: number
}

type Addressee = {
  recipient: string
  language: Language
  /** A name for the mailbox, where one is known already. */
  mailbox?: string
  /** A name for the network address it was asked from. */
  sender?: string
}

/**
 * Writes a mail down, to be put into the batch of the event it tells of. One for each occasion.
 * What the limits in `mail_limits` do not allow is withheld by the table itself.
 */
export function insertMail(
  db: D1Database,
  occasion: string,
  { recipient, language, mailbox, sender }: Addressee,
  { kind, ...facts }: MailFacts,
  now: Date,
): D1PreparedStatement {
  return db
    .prepare(
      `insert into outbox (id, occasion, recipient, language, kind, facts, due_at, created_at, mailbox,
                           sender)
       values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7, ?8, ?9) on conflict (occasion) do nothing`,
    )
    .bind(
      newId(),
      occasion,
      recipient,
      language,
      kind,
      JSON.stringify(facts),
      now.getTime(),
      mailbox ?? null,
      sender ?? null,
    )
}

/**
 * Asks for the private links of everything sent with an address. The same is written whether it is
 * known or not: who it is for is looked up when the mail is to be sent.
 */
export function insertLinksAsked(
  db: D1Database,
  asked: Required<Addressee>,
  now: Date,
): D1PreparedStatement {
  const hour = Math.floor(now.getTime() / 3_600_000)
  const occasion = `private-links:${asked.mailbox}:${asked.recipient.toLowerCase()}:${hour}`
  return insertMail(db, occasion, asked, { kind: 'private-links' }, now)
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
        where id in (select id from outbox
                      where sent_at is null and withheld is null and due_at <= ?1
                        and (expires_at is null or expires_at > ?1)
                      order by due_at limit ?3)
       returning id, recipient, language, kind, facts, attempts`,
    )
    .bind(now.getTime(), until.getTime(), most)
    .all<MailRow>()
  return results.map(toMail)
}

export async function saveSent(db: D1Database, id: string, now: Date): Promise<void> {
  await db
    .prepare(
      `update outbox set sent_at = ?2, failure = null, facts = json_remove(facts, '$.link')
        where id = ?1`,
    )
    .bind(id, now.getTime())
    .run()
}

/** A mail that turned out to be for nobody: its row no longer says who was meant. */
export async function saveForNobody(db: D1Database, id: string, now: Date): Promise<void> {
  await forgetReader(db, id, now).run()
}

function forgetReader(db: D1Database, id: string, now: Date): D1PreparedStatement {
  return db
    .prepare(
      `update outbox set sent_at = ?2, failure = null, recipient = '', occasion = id where id = ?1`,
    )
    .bind(id, now.getTime())
}

/**
 * A mail with the links of these submissions has left, or none because there are no such submissions.
 * The row no longer says for whom; each submission says it in its history.
 */
export async function saveLinksSent(
  db: D1Database,
  id: string,
  submissionIds: Array<string>,
  now: Date,
): Promise<void> {
  await db.batch([
    forgetReader(db, id, now),
    db
      .prepare(
        `insert into log (call_id, subject_id, actor, action, happened_at)
         select call_id, id, 'house', 'link-mailed', ?2 from submissions
          where id in (select value from json_each(?1)) and erased_at is null`,
      )
      .bind(JSON.stringify(submissionIds), now.getTime()),
  ])
}

/** What would come too late is not sent; what was not sent, or belongs to nobody, is forgotten. */
export async function endStaleMails(db: D1Database, now: Date): Promise<void> {
  const day = 86_400_000
  await db.batch([
    db
      .prepare(
        `update outbox set withheld = 'expired', facts = json_remove(facts, '$.link')
          where id in (select id from outbox
                        where sent_at is null and withheld is null and expires_at <= ?1 limit 500)`,
      )
      .bind(now.getTime()),
    db
      .prepare(
        `delete from outbox where id in
           (select id from outbox where (withheld is not null or recipient = '')
               and created_at < ?1 order by created_at limit 500)`,
      )
      .bind(now.getTime() - 2 * day),
  ])
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
