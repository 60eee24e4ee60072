import type { Language } from '../i18n/languages.ts'
import { newId } from '../shared/ids.ts'
import { mostSessions, type Role, sessionDays } from './account.ts'
import { isOpenAt } from './invitations-store.ts'
import { endWhenIdle, wholeHour } from './sessions-store.ts'

const day = 86_400_000

export type NewSession = { hash: string; language: Language; device: string }

/**
 * Uses a link up: finds or makes the person, gives the role and opens a session, all or nothing. Of
 * two at once one wins; the other is told null. An organiser's invitation opens no account that was
 * there before: its owner must hold `held`, the hash of a session of hers, at this very instant.
 */
export async function accept(
  db: D1Database,
  tokenHash: string,
  session: NewSession,
  held: string | null,
  now: Date,
): Promise<{ role: Role | null } | null> {
  const at = now.getTime()
  const personId = newId()
  const person = `invitations join people on people.email = invitations.email
                  where invitations.token_hash = ?1`
  const [, redeemed] = await db.batch<{ role: Role | null }>([
    db
      .prepare(
        `insert into people (id, email, language, created_at)
         select ?3, email, ?4, ?2 from invitations where token_hash = ?1 and ${isOpenAt('?2')}
         on conflict (email) do nothing`,
      )
      .bind(tokenHash, at, personId, session.language),
    db
      .prepare(
        `update invitations set redeemed_at = ?2
          where token_hash = ?1 and ${isOpenAt('?2')}
            and (signs_in = 1
                 or exists (select 1 from people
                             where people.id = ?3 and people.email = invitations.email)
                 or exists (select 1 from sessions join people on people.id = sessions.person_id
                             where sessions.token_hash = ?4 and people.email = invitations.email
                               and sessions.ends_at > ?2))
         returning role`,
      )
      .bind(tokenHash, at, personId, held),
    db
      .prepare(
        `insert into log (call_id, subject_id, actor, action, happened_at)
         select call_id, email, email, iif(role is null, 'signed-in', 'joined:' || role), ?2
           from invitations where token_hash = ?1 and changes() = 1`,
      )
      .bind(tokenHash, at),
    db
      .prepare(
        `insert into sessions (token_hash, id, person_id, device, used_at, ends_at, expires_at,
                               created_at)
         select ?2, ?3, people.id, ?4, ?5, min(?6, ?7), ?7, ?8 from ${person} and changes() = 1`,
      )
      .bind(
        tokenHash,
        session.hash,
        newId(),
        session.device,
        wholeHour(now),
        endWhenIdle(now),
        at + sessionDays * day,
        at,
      ),
    db
      .prepare(
        `insert into roles (person_id, call_id, role, given_at, invited_by)
         select people.id, invitations.call_id, invitations.role, ?2, invitations.invited_by
           from ${person} and invitations.role is not null and changes() = 1
         on conflict do nothing`,
      )
      .bind(tokenHash, at),
    ...makeRoom(db, session.hash, held),
  ])
  return redeemed?.results[0] ?? null
}

/** The session that was open on this device ends with the new one, and so does one too many. */
function makeRoom(db: D1Database, fresh: string, held: string | null): Array<D1PreparedStatement> {
  const isOpened = 'exists (select 1 from sessions where token_hash = ?1)'
  return [
    db.prepare(`delete from sessions where token_hash = ?2 and ${isOpened}`).bind(fresh, held),
    db
      .prepare(
        `delete from sessions where token_hash in
           (select token_hash from sessions as hers
             where hers.person_id = (select person_id from sessions where token_hash = ?1)
             order by hers.used_at desc, hers.created_at desc limit -1 offset ?2)`,
      )
      .bind(fresh, mostSessions),
  ]
}
