import { type AddressChange, undoDays } from './change.ts'
import { logged, mailAbout } from './events-store.ts'

const day = 86_400_000

/** From now on mail goes to the new address. Its version rises: a form opened before is out of date. */
export async function saveConfirmation(
  db: D1Database,
  change: AddressChange,
  mailbox: string,
  ids: { told: string; link: string },
  now: Date,
): Promise<boolean> {
  const { id: changeId, submissionId, email, previous } = change
  const at = now.getTime()
  const [confirmed] = await db.batch([
    db
      .prepare(
        `update address_changes set state = 'confirmed', decided_at = ?2
          where id = ?1 and state = 'waiting' and expires_at > ?2
            and exists (select 1 from submissions
                         where id = address_changes.submission_id and erased_at is null)`,
      )
      .bind(changeId, at),
    moved(db, submissionId, email, mailbox),
    logged(db, submissionId, 'address-changed', at),
    mailAbout(
      db,
      { submissionId, changeId, at, id: ids.told, kind: 'address-changed', to: previous },
      'changes() = 1',
    ),
    mailAbout(
      db,
      { submissionId, changeId, at, id: ids.link, kind: 'private-link', to: email },
      'changes() = 1',
    ),
  ])
  return confirmed?.meta.changes === 1
}

/** Mail goes where it went before the change, and what was changed or asked for since is void. */
export async function saveUndoing(
  db: D1Database,
  { id: changeId, submissionId, previous }: AddressChange,
  mailbox: string,
  linkId: string,
  now: Date,
): Promise<boolean> {
  const at = now.getTime()
  const [undone] = await db.batch([
    db
      .prepare(
        `update address_changes set state = 'undone'
          where id = ?1 and state = 'confirmed' and decided_at > ?2
            and exists (select 1 from submissions
                         where id = address_changes.submission_id and erased_at is null)`,
      )
      .bind(changeId, at - undoDays * day),
    moved(db, submissionId, previous, mailbox),
    logged(db, submissionId, 'address-restored', at),
    mailAbout(
      db,
      { submissionId, changeId, at, id: linkId, kind: 'private-link', to: previous },
      'changes() = 1',
    ),
    db
      .prepare(
        `update address_changes set state = iif(state = 'waiting', 'cancelled', 'undone'),
                                    decided_at = coalesce(decided_at, ?3)
          where submission_id = ?2 and id <> ?1 and state in ('waiting', 'confirmed')
            and asked_at >= (select asked_at from address_changes where id = ?1)
            and exists (select 1 from address_changes where id = ?1 and state = 'undone')`,
      )
      .bind(changeId, submissionId, at),
  ])
  return undone?.meta.changes === 1
}

/** Addresses are kept for as long as somebody can do something about them. */
export async function deleteEndedChanges(db: D1Database, now: Date): Promise<void> {
  await db
    .prepare(
      `delete from address_changes where id in
         (select id from address_changes where coalesce(decided_at, expires_at) <= ?1
           order by coalesce(decided_at, expires_at) limit 500)`,
    )
    .bind(now.getTime() - undoDays * day)
    .run()
}

function moved(
  db: D1Database,
  submissionId: string,
  email: string,
  mailbox: string,
): D1PreparedStatement {
  return db
    .prepare(
      `update submissions set email = ?2, mailbox = ?3, version = version + 1
        where id = ?1 and changes() = 1`,
    )
    .bind(submissionId, email, mailbox)
}
