import type { Language } from '../i18n/languages.ts'
import { insertMail } from '../mail/store.ts'
import { signInMinutes } from './account.ts'
import { isOpenAt } from './invitations-store.ts'

const minute = 60_000
const hour = 60 * minute

/** How many links to sign in one address is sent in an hour. */
export const signInsAnHour = 5

/**
 * Asks for a link to sign in. The same is written whether the address is known or not: who it is for
 * is looked up when the mail is to be sent.
 */
export function insertSignInAsked(
  db: D1Database,
  asked: { recipient: string; mailbox: string; language: Language; sender: string },
  invitationId: string,
  now: Date,
): D1PreparedStatement {
  const facts = { kind: 'sign-in', invitationId, minutes: signInMinutes } as const
  return insertMail(db, `sign-in:${invitationId}`, asked, facts, now)
}

/**
 * Makes the link of a mail that is about to be sent, for somebody who is known; those before it open
 * nothing any more. Done again for the same mail it is the same link. Answers with the language to
 * write in; null for an address that is not known, or that was sent enough.
 */
export async function saveSignIn(
  db: D1Database,
  email: string,
  { id, hash }: { id: string; hash: string },
  now: Date,
): Promise<Language | null> {
  const at = now.getTime()
  const [, , found] = await db.batch<{ language: Language }>([
    db
      .prepare(
        `insert into invitations (id, token_hash, email, signs_in, letters, mailed_at, expires_at,
                                  created_at)
         select ?2, ?3, people.email, 1, 1, ?5, ?4, ?5 from people
          where people.email = ?1
            and (select count(*) from invitations as earlier
                  where earlier.email = people.email and earlier.role is null
                    and earlier.created_at > ?6) < ?7
         on conflict (id) do nothing`,
      )
      .bind(email, id, hash, at + signInMinutes * minute, at, at - hour, signInsAnHour),
    db
      .prepare(
        `update invitations set withdrawn_at = ?2
          where email = ?1 and role is null and id <> ?3 and ${isOpenAt('?2')}
            and created_at <= (select fresh.created_at from invitations as fresh
                                where fresh.id = ?3 and fresh.withdrawn_at is null)`,
      )
      .bind(email, at, id),
    db
      .prepare(
        `select people.language from invitations join people on people.email = invitations.email
          where invitations.id = ?1 and ${isOpenAt('?2')}`,
      )
      .bind(id, at),
  ])
  return found?.results[0]?.language ?? null
}
