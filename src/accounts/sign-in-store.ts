import { newId } from '../shared/ids.ts'
import { signInMinutes } from './account.ts'
import { isOpenAt } from './invitations-store.ts'

const minute = 60_000
const hour = 60 * minute

/** How many links to sign in one address is sent in an hour. */
export const signInsAnHour = 5

/**
 * Writes a link to sign in for somebody who is known, and its mail; the one before opens nothing any
 * more. For an address that is not known nothing is written.
 */
export async function saveSignIn(
  db: D1Database,
  email: string,
  { id, hash }: { id: string; hash: string },
  now: Date,
): Promise<void> {
  const at = now.getTime()
  await db.batch([
    db
      .prepare(
        `insert into invitations (id, token_hash, email, signs_in, letters, mailed_at, expires_at,
                                  created_at)
         select ?2, ?3, people.email, 1, 1, ?5, ?4, ?5 from people
          where people.email = ?1
            and (select count(*) from invitations as earlier
                  where earlier.email = people.email and earlier.role is null
                    and earlier.created_at > ?6) < ?7`,
      )
      .bind(email, id, hash, at + signInMinutes * minute, at, at - hour, signInsAnHour),
    db
      .prepare(
        `insert into outbox (id, occasion, recipient, language, kind, facts, due_at, created_at)
         select ?2, 'sign-in:' || ?3, people.email, people.language, 'sign-in', ?4, ?5, ?5
           from people where people.email = ?1 and changes() = 1`,
      )
      .bind(email, newId(), id, JSON.stringify({ invitationId: id, minutes: signInMinutes }), at),
    db
      .prepare(
        `update invitations set withdrawn_at = ?2
          where email = ?1 and role is null and id <> ?3 and ${isOpenAt('?2')}
            and exists (select 1 from outbox
                         where occasion = 'sign-in:' || ?3 and withheld is null)`,
      )
      .bind(email, at, id),
  ])
}
