import type { Language } from '../i18n/languages.ts'
import { mailboxOf } from '../platform/mailbox-sql.ts'
import { newId } from '../shared/ids.ts'
import type { Role } from './account.ts'
import { isOpenAt } from './invitations-store.ts'

const day = 86_400_000
const pause = 10 * 60_000

/** Invitations of one call that may wait at a time, and letters to one mailbox for it in a day. */
export const mostWaiting = 100
export const lettersADay = 4

export type Inviting = {
  id: string
  tokenHash: string
  email: string
  role: Role
  expiresAt: Date
  call: { id: string; slug: string; title: string }
  /** Who invites, and in which language the mail is written. */
  actor: { id: string; email: string }
  language: Language
}

export type WaitingInvitation = {
  id: string
  email: string
  role: Role
  invitedBy: string
  createdAt: Date
  expiresAt: Date
  /** Mailed by us, so that it can be mailed again; the operator hands out others. */
  isMailed: boolean
}

const organises = (call: string, actor: string) =>
  `exists (select 1 from roles
            where call_id = ${call} and person_id = ${actor} and role = 'organiser')`

const isMember = `exists (select 1 from people join roles on roles.person_id = people.id
                           where people.email = ?3 and roles.call_id = ?1 and roles.role = ?4)`

const waits = `exists (select 1 from invitations
                        where email = ?3 and call_id = ?1 and role = ?4 and signs_in = 0
                          and ${isOpenAt('?2')})`

const countWaiting = `(select count(*) from invitations where call_id = ?1 and ${isOpenAt('?2')})`

/** Counted for the mailbox: one person, however her address is written. */
const lettersLately = (email: string, call: string, since: string) =>
  `(select coalesce(sum(letters), 0) from invitations as earlier
     where ${mailboxOf('earlier.email')} = ${mailboxOf(email)} and earlier.call_id = ${call} and earlier.mailed_at > ${since})`

/** That the last letter of the invitation `?1` leaves, and is not withheld by the limits for mail. */
const isMailed = `exists (select 1 from outbox join invitations on invitations.id = ?1
                           where occasion = 'invitation:' || invitations.id || ':' || letters
                             and withheld is null)`

/** Writes an invitation and its mail down, unless one waits already or enough were written. */
export async function insertMailed(
  db: D1Database,
  { id, tokenHash, email, role, expiresAt, call, actor, language }: Inviting,
  now: Date,
): Promise<boolean> {
  const at = now.getTime()
  const results = await db.batch([
    db
      .prepare(
        `insert into invitations (id, token_hash, email, call_id, role, signs_in, invited_by,
                                  letters, mailed_at, expires_at, created_at)
         select ?5, ?6, ?3, ?1, ?4, 0, ?7, 1, ?2, ?8, ?2
          where ${organises('?1', '?9')} and not ${isMember} and not ${waits}
            and ${countWaiting} < ?10 and ${lettersLately('?3', '?1', '?11')} < ?12`,
      )
      .bind(
        ...[call.id, at, email, role, id, tokenHash, actor.email, expiresAt.getTime(), actor.id],
        ...[mostWaiting, at - day, lettersADay],
      ),
    letter(db, id, { language, slug: call.slug, title: call.title }, now),
    // What the limits for mail withhold was not sent, and nobody waits for it.
    db.prepare(`delete from invitations where id = ?1 and not ${isMailed}`).bind(id),
    db
      .prepare(
        `insert into log (call_id, subject_id, actor, action, happened_at)
         select ?1, email, ?3, 'invited:' || role, ?4 from invitations where id = ?2`,
      )
      .bind(call.id, id, actor.email, at),
    db.prepare('select 1 from invitations where id = ?1').bind(id),
  ])
  return results.at(-1)?.results.length === 1
}

export type NotMailed = 'is-member' | 'waits' | 'too-many'

/** Why an invitation was not written, as far as it can be said afterwards. */
export async function whyNotMailed(
  db: D1Database,
  { email, role, call }: Inviting,
  now: Date,
): Promise<NotMailed> {
  const row = await db
    .prepare(`select ${isMember} as is_member, ${waits} as waits`)
    .bind(call.id, now.getTime(), email, role)
    .first<{ is_member: number; waits: number }>()
  if (row?.is_member) return 'is-member'
  return row?.waits ? 'waits' : 'too-many'
}

export type Again = {
  id: string
  tokenHash: string
  expiresAt: Date
  call: { id: string; slug: string; title: string }
  actor: { id: string; email: string }
  language: Language
}

/** Mails a waiting invitation once more: not sooner than after a while, and not more than enough. */
export async function mailAgain(
  db: D1Database,
  { id, tokenHash, expiresAt, call, actor, language }: Again,
  now: Date,
): Promise<boolean> {
  const at = now.getTime()
  const results = await db.batch([
    db
      .prepare(
        `update invitations
            set letters = letters + 1, mailed_at = ?2, token_hash = ?4, expires_at = ?5
          where id = ?3 and call_id = ?1 and signs_in = 0 and ${isOpenAt('?2')}
            and mailed_at <= ?6 and ${organises('?1', '?7')}
            and ${lettersLately('invitations.email', '?1', '?8')} < ?9`,
      )
      .bind(
        ...[call.id, at, id, tokenHash, expiresAt.getTime(), at - pause, actor.id],
        ...[at - day, lettersADay],
      ),
    letter(db, id, { language, slug: call.slug, title: call.title }, now),
    db
      .prepare(
        `insert into log (call_id, subject_id, actor, action, happened_at)
         select call_id, email, ?2, 'invited-again:' || role, ?3
           from invitations where id = ?1 and changes() = 1 and ${isMailed}`,
      )
      .bind(id, actor.email, at),
    db.prepare('select 1 where changes() = 1'),
  ])
  return results.at(-1)?.results.length === 1
}

/** Takes an invitation back, with every other for the same person and role. */
export async function withdrawInvitation(
  db: D1Database,
  { id, callId, actor }: { id: string; callId: string; actor: { id: string; email: string } },
  now: Date,
): Promise<boolean> {
  const at = now.getTime()
  const [withdrawn] = await db.batch([
    db
      .prepare(
        `update invitations set withdrawn_at = ?2
          where call_id = ?1 and ${isOpenAt('?2')} and ${organises('?1', '?4')}
            and (email, role) in (select email, role from invitations as named
                                   where named.id = ?3 and named.call_id = ?1)`,
      )
      .bind(callId, at, id, actor.id),
    db
      .prepare(
        `insert into log (call_id, subject_id, actor, action, happened_at)
         select call_id, email, ?2, 'withdrawn:' || role, ?3
           from invitations where id = ?1 and changes() > 0`,
      )
      .bind(id, actor.email, at),
  ])
  return (withdrawn?.meta.changes ?? 0) > 0
}

/** The invitations to a call that wait, the latest first, one for each person and role. */
export async function listWaiting(
  db: D1Database,
  callId: string,
  now: Date,
): Promise<Array<WaitingInvitation>> {
  const { results } = await db
    .prepare(
      `select id, email, role, invited_by, max(created_at) as created_at, expires_at, signs_in
         from (select * from invitations where call_id = ?1 and ${isOpenAt('?2')}
                order by created_at desc limit ?3)
        group by email, role order by created_at desc`,
    )
    .bind(callId, now.getTime(), 2 * mostWaiting)
    .all<WaitingRow>()
  return results.map((row) => ({
    id: row.id,
    email: row.email,
    role: row.role,
    invitedBy: row.invited_by,
    createdAt: new Date(row.created_at),
    expiresAt: new Date(row.expires_at),
    isMailed: row.signs_in === 0,
  }))
}

type WaitingRow = {
  id: string
  email: string
  role: Role
  invited_by: string
  created_at: number
  expires_at: number
  signs_in: number
}

function letter(
  db: D1Database,
  invitationId: string,
  { language, slug, title }: { language: Language; slug: string; title: string },
  now: Date,
): D1PreparedStatement {
  return db
    .prepare(
      `insert into outbox (id, occasion, recipient, language, kind, facts, due_at, created_at)
       select ?2, 'invitation:' || id || ':' || letters, email, ?3, 'invitation',
              json_object('invitationId', id, 'slug', ?4, 'role', role, 'callTitle', ?5), ?6, ?6
         from invitations where id = ?1 and changes() = 1`,
    )
    .bind(invitationId, newId(), language, slug, title, now.getTime())
}
