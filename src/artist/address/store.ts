import { type AddressChange, type ChangeState, confirmDays } from './change.ts'
import { logged, mailAbout } from './events-store.ts'

const day = 86_400_000

type ChangeRow = {
  id: string
  submission_id: string
  email: string
  previous: string
  state: ChangeState
  expires_at: number
  decided_at: number | null
}

export async function findAddressChange(db: D1Database, id: string): Promise<AddressChange | null> {
  const row = await db
    .prepare('select * from address_changes where id = ?1')
    .bind(id)
    .first<ChangeRow>()
  return row && toChange(row)
}

/** The address that waits to be confirmed, if one does. */
export async function findWaitingAddress(
  db: D1Database,
  submissionId: string,
  now: Date,
): Promise<AddressChange | null> {
  const row = await db
    .prepare(
      `select * from address_changes
        where submission_id = ?1 and state = 'waiting' and expires_at > ?2`,
    )
    .bind(submissionId, now.getTime())
    .first<ChangeRow>()
  return row && toChange(row)
}

export type Wish = {
  submissionId: string
  changeId: string
  email: string
  noticeId: string
  confirmId: string
  mailbox: string
  sender: string
}

/**
 * Writes a wish down, with a mail to the new address and a warning to the old one, or none of it: when
 * one of the mails is over its limit nothing waits. A newer wish takes the place of an older one.
 */
export async function saveWish(db: D1Database, wish: Wish, now: Date): Promise<boolean> {
  const { submissionId, changeId, email, noticeId, confirmId, mailbox, sender } = wish
  const at = now.getTime()
  const bothLeave = `(select count(*) from outbox where id in (?2, ?3) and withheld is null) = 2`
  const facts = { submissionId, changeId, at }
  const results = await db.batch([
    mailAbout(db, { ...facts, id: noticeId, kind: 'address-asked', to: null }),
    mailAbout(db, { ...facts, id: confirmId, kind: 'address-confirm', to: email, mailbox, sender }),
    db
      .prepare(
        `update address_changes set state = 'superseded', decided_at = ?4
          where submission_id = ?1 and state = 'waiting' and ${bothLeave}`,
      )
      .bind(submissionId, noticeId, confirmId, at),
    db
      .prepare(
        `insert into address_changes (id, submission_id, email, previous, asked_at, expires_at)
         select ?4, submissions.id, ?5, submissions.email, ?6, ?7 from submissions
          where submissions.id = ?1 and erased_at is null and ${bothLeave}`,
      )
      .bind(submissionId, noticeId, confirmId, changeId, email, at, at + confirmDays * day),
    logged(db, submissionId, 'address-asked', at),
    db
      .prepare(
        `delete from outbox where id in (?2, ?3) and withheld is null
            and not exists (select 1 from address_changes where id = ?1)`,
      )
      .bind(changeId, noticeId, confirmId),
  ])
  return results[3]?.meta.changes === 1
}

/** The mail to the new address once more. False when as many have left as may. */
export async function saveReminder(db: D1Database, wish: Wish, now: Date): Promise<boolean> {
  const { submissionId, changeId, email, confirmId, mailbox, sender } = wish
  const at = now.getTime()
  const [, renewed] = await db.batch([
    mailAbout(db, {
      ...{ submissionId, changeId, at, id: confirmId, kind: 'address-confirm', to: email },
      ...{ mailbox, sender },
    }),
    db
      .prepare(
        `update address_changes set expires_at = ?3
          where id = ?1 and state = 'waiting'
            and exists (select 1 from outbox where id = ?2 and withheld is null)`,
      )
      .bind(changeId, confirmId, at + confirmDays * day),
    db
      .prepare(
        `delete from outbox where id = ?2 and withheld is null
            and not exists (select 1 from address_changes where id = ?1 and state = 'waiting')`,
      )
      .bind(changeId, confirmId),
  ])
  return renewed?.meta.changes === 1
}

/** Nothing waits any more; mail goes on to where it went. */
export async function saveCancellation(
  db: D1Database,
  { id, submissionId }: Pick<AddressChange, 'id' | 'submissionId'>,
  now: Date,
): Promise<boolean> {
  const [cancelled] = await db.batch([
    db
      .prepare(
        `update address_changes set state = 'cancelled', decided_at = ?2
          where id = ?1 and state = 'waiting'`,
      )
      .bind(id, now.getTime()),
    logged(db, submissionId, 'address-kept', now.getTime()),
  ])
  return cancelled?.meta.changes === 1
}

function toChange(row: ChangeRow): AddressChange {
  return {
    id: row.id,
    submissionId: row.submission_id,
    email: row.email,
    previous: row.previous,
    state: row.state,
    expiresAt: new Date(row.expires_at),
    decidedAt: row.decided_at === null ? null : new Date(row.decided_at),
  }
}
