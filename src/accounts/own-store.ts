import type { Language } from '../i18n/languages.ts'
import type { Role } from './account.ts'
import { callTitles, isOpenAt } from './invitations-store.ts'

type OfCall = { role: Role; slug: string; titles: Record<Language, string> }

export type OwnRole = OfCall & { callId: string; isLastOrganiser: boolean }
export type OwnInvitation = OfCall & { id: string; invitedBy: string; expiresAt: Date }

/** What somebody does in which call. */
export async function listOwnRoles(db: D1Database, personId: string): Promise<Array<OwnRole>> {
  const { results } = await db
    .prepare(
      `select roles.call_id, roles.role, calls.slug, ${callTitles} as titles,
              roles.role = 'organiser'
                and (select count(*) from roles as others
                      where others.call_id = roles.call_id and others.role = 'organiser') = 1
                as is_last
         from roles join calls on calls.id = roles.call_id
        where roles.person_id = ?1 order by calls.closes_at desc, calls.id, roles.role limit 200`,
    )
    .bind(personId)
    .all<{ call_id: string; role: Role; slug: string; titles: string; is_last: number }>()
  return results.map((row) => ({
    callId: row.call_id,
    role: row.role,
    slug: row.slug,
    titles: JSON.parse(row.titles) as Record<Language, string>,
    isLastOrganiser: row.is_last === 1,
  }))
}

/** Invitations to what she does not do yet, one for each call and role. */
export async function listOwnInvitations(
  db: D1Database,
  { id, email }: { id: string; email: string },
  now: Date,
): Promise<Array<OwnInvitation>> {
  const { results } = await db
    .prepare(
      `select invitations.id, invitations.role, invitations.invited_by,
              max(invitations.expires_at) as expires_at, calls.slug, ${callTitles} as titles
         from invitations join calls on calls.id = invitations.call_id
        where invitations.email = ?2 and ${isOpenAt('?3')}
          and not exists (select 1 from roles
                           where roles.person_id = ?1 and roles.call_id = invitations.call_id
                             and roles.role = invitations.role)
        group by invitations.call_id, invitations.role
        order by expires_at desc limit 100`,
    )
    .bind(id, email, now.getTime())
    .all<OwnInvitationRow>()
  return results.map((row) => ({
    id: row.id,
    role: row.role,
    invitedBy: row.invited_by,
    expiresAt: new Date(row.expires_at),
    slug: row.slug,
    titles: JSON.parse(row.titles) as Record<Language, string>,
  }))
}

/** The hash of the link of an invitation to this address, by which it is accepted. */
export async function findOwnInvitation(
  db: D1Database,
  email: string,
  id: string,
): Promise<string | null> {
  return db
    .prepare('select token_hash from invitations where id = ?1 and email = ?2 and role is not null')
    .bind(id, email)
    .first<string>('token_hash')
}

/** Says no to an invitation, and to every other for the same call and role. */
export async function declineInvitation(
  db: D1Database,
  email: string,
  id: string,
  now: Date,
): Promise<boolean> {
  const at = now.getTime()
  const [declined] = await db.batch([
    db
      .prepare(
        `update invitations set withdrawn_at = ?3
          where email = ?1 and ${isOpenAt('?3')}
            and (call_id, role) in (select call_id, role from invitations as named
                                     where named.id = ?2 and named.email = ?1)`,
      )
      .bind(email, id, at),
    db
      .prepare(
        `insert into log (call_id, subject_id, actor, action, happened_at)
         select call_id, email, email, 'declined:' || role, ?2
           from invitations where id = ?1 and changes() > 0`,
      )
      .bind(id, at),
  ])
  return (declined?.meta.changes ?? 0) > 0
}

type OwnInvitationRow = {
  id: string
  role: Role
  invited_by: string
  expires_at: number
  slug: string
  titles: string
}
