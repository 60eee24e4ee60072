import type { Role } from './account.ts'
import { isOpenAt } from './invitations-store.ts'

export type Leaving = {
  callId: string
  personId: string
  role: Role
  /** An organiser of the call, or the person herself. */
  actor: { id: string; email: string }
}

/**
 * Takes a role in a call away, though never the last organiser's, and with it every invitation that
 * would give it back. What an organiser who goes has sent out and nobody accepted goes with her.
 * False when there was no such role, when it is the last, or when the actor may not.
 */
export async function deleteRole(
  db: D1Database,
  { callId, personId, role, actor }: Leaving,
  now: Date,
): Promise<boolean> {
  const at = now.getTime()
  const email = '(select email from people where id = ?3)'
  const [deleted] = await db.batch([
    db
      .prepare(
        `delete from roles
          where call_id = ?1 and person_id = ?2 and role = ?3
            and (?2 = ?4 or exists (select 1 from roles as actor
                                     where actor.call_id = ?1 and actor.person_id = ?4
                                       and actor.role = 'organiser'))
            and (?3 <> 'organiser' or (select count(*) from roles as organisers
                                        where organisers.call_id = ?1
                                          and organisers.role = 'organiser') > 1)`,
      )
      .bind(callId, personId, role, actor.id),
    db
      .prepare(
        `insert into log (call_id, subject_id, actor, action, happened_at)
         select ?1, email, ?4, iif(id = ?6, 'left:', 'removed:') || ?2, ?5
           from people where id = ?3 and changes() = 1`,
      )
      .bind(callId, role, personId, actor.email, at, actor.id),
    db
      .prepare(
        `update invitations set withdrawn_at = ?2
          where call_id = ?1 and ${isOpenAt('?2')} and changes() = 1
            and (email = ${email} or ?4 = 'organiser' and invited_by = ${email})`,
      )
      .bind(callId, at, personId, role),
  ])
  // What triggers take with it is counted too.
  return (deleted?.meta.changes ?? 0) > 0
}

export async function isMember(
  db: D1Database,
  callId: string,
  personId: string,
  role: Role | null = null,
): Promise<boolean> {
  const row = await db
    .prepare(
      `select 1 from roles
        where call_id = ?1 and person_id = ?2 and role = coalesce(?3, role) limit 1`,
    )
    .bind(callId, personId, role)
    .first()
  return row !== null
}

/** Ends every session of a member of a call, for an organiser of it. Signing in again stays free. */
export async function deleteSessionsOfMember(
  db: D1Database,
  { callId, personId, actor }: Omit<Leaving, 'role'>,
  now: Date,
): Promise<boolean> {
  const [deleted] = await db.batch([
    db
      .prepare(
        `delete from sessions
          where person_id = (select person_id from roles
                              where call_id = ?1 and person_id = ?2 limit 1)
            and exists (select 1 from roles
                         where call_id = ?1 and person_id = ?3 and role = 'organiser')`,
      )
      .bind(callId, personId, actor.id),
    db
      .prepare(
        `insert into log (call_id, subject_id, actor, action, happened_at)
         select ?1, email, ?3, 'sessions-ended', ?4 from people where id = ?2 and changes() > 0`,
      )
      .bind(callId, personId, actor.email, now.getTime()),
  ])
  return (deleted?.meta.changes ?? 0) > 0
}
