import type { MailFacts } from '../mail/mail.ts'
import { insertMail } from '../mail/store.ts'
import { newId } from '../shared/ids.ts'
import type { Language } from '../shared/languages.ts'
import { type Invitation, type Role, sessionDays, signInMinutes } from './account.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** How many links to sign in one address is sent in an hour. */
export const signInsAnHour = 5

/** A one-time link with the call it is for, if it is for one. */
export type FoundInvitation = Invitation & {
  call: { slug: string; titles: Record<Language, string> } | null
}

export async function findInvitation(
  db: D1Database,
  tokenHash: string,
): Promise<FoundInvitation | null> {
  const row = await db
    .prepare(
      `select email, call_id, role, expires_at, redeemed_at, calls.slug,
              json_object('en', calls.definition ->> '$.texts.en.title',
                          'es', calls.definition ->> '$.texts.es.title',
                          'pt', calls.definition ->> '$.texts.pt.title',
                          'fr', calls.definition ->> '$.texts.fr.title',
                          'ar', calls.definition ->> '$.texts.ar.title') as titles
         from invitations left join calls on calls.id = invitations.call_id
        where token_hash = ?1`,
    )
    .bind(tokenHash)
    .first<InvitationRow>()
  return row && toInvitation(row)
}

export type NewInvitation = {
  tokenHash: string
  email: string
  callId: string
  role: Role
  expiresAt: Date
  actor: string
}

/** Writes an invitation down and, where it is to be mailed, the mail with it. */
export async function saveInvitation(
  db: D1Database,
  invitation: NewInvitation,
  now: Date,
  mail?: { language: Language; facts: MailFacts },
): Promise<void> {
  const { tokenHash, email, callId, role, expiresAt, actor } = invitation
  await db.batch([
    db
      .prepare(
        `insert into invitations (token_hash, email, call_id, role, expires_at, created_at)
         values (?1, ?2, ?3, ?4, ?5, ?6)`,
      )
      .bind(tokenHash, email, callId, role, expiresAt.getTime(), now.getTime()),
    db
      .prepare(
        `insert into log (call_id, subject_id, actor, action, happened_at)
         values (?1, ?2, ?3, ?4, ?5)`,
      )
      .bind(callId, email, actor, `invited:${role}`, now.getTime()),
    ...(mail
      ? [
          insertMail(
            db,
            `invitation:${tokenHash}`,
            { recipient: email, language: mail.language },
            mail.facts,
            now,
          ),
        ]
      : []),
  ])
}

/**
 * Uses a link up: finds or makes the person, gives the role and opens a session, all or nothing.
 * Of two at once one wins; the other is told false.
 */
export async function redeem(
  db: D1Database,
  tokenHash: string,
  session: { hash: string; language: Language },
  now: Date,
): Promise<boolean> {
  const at = now.getTime()
  const [redeemed] = await db.batch([
    db
      .prepare(
        `update invitations set redeemed_at = ?2
          where token_hash = ?1 and redeemed_at is null and expires_at > ?2`,
      )
      .bind(tokenHash, at),
    db
      .prepare(
        `insert into people (id, email, language, created_at)
         select ?2, email, ?3, ?4 from invitations where token_hash = ?1 and changes() = 1
         on conflict (email) do update set email = people.email`,
      )
      .bind(tokenHash, newId(), session.language, at),
    db
      .prepare(
        `insert into sessions (token_hash, person_id, expires_at, created_at)
         select ?2, people.id, ?3, ?4
           from invitations join people on people.email = invitations.email
          where invitations.token_hash = ?1 and changes() = 1`,
      )
      .bind(tokenHash, session.hash, at + sessionDays * day, at),
    db
      .prepare(
        `insert into log (call_id, subject_id, actor, action, happened_at)
         select call_id, email, email, iif(role is null, 'signed-in', 'joined:' || role), ?2
           from invitations where token_hash = ?1 and changes() = 1`,
      )
      .bind(tokenHash, at),
    db
      .prepare(
        `insert into roles (person_id, call_id, role, given_at)
         select people.id, invitations.call_id, invitations.role, ?2
           from invitations join people on people.email = invitations.email
          where invitations.token_hash = ?1 and invitations.role is not null and changes() = 1
         on conflict do nothing`,
      )
      .bind(tokenHash, at),
  ])
  return redeemed?.meta.changes === 1
}

/**
 * Writes a link to sign in for somebody who is known, and its mail. Does the same work for an
 * address that is not, and says nothing about which it was.
 */
export async function saveSignIn(
  db: D1Database,
  email: string,
  token: { hash: string; link: string },
  now: Date,
): Promise<void> {
  const at = now.getTime()
  await db.batch([
    db
      .prepare(
        `insert into invitations (token_hash, email, expires_at, created_at)
         select ?2, people.email, ?3, ?4 from people
          where people.email = ?1
            and (select count(*) from invitations as earlier
                  where earlier.email = people.email and earlier.call_id is null
                    and earlier.created_at > ?5) < ?6`,
      )
      .bind(email, token.hash, at + signInMinutes * minute, at, at - hour, signInsAnHour),
    db
      .prepare(
        `insert into outbox (id, occasion, recipient, language, kind, facts, due_at, created_at)
         select ?2, 'sign-in:' || ?3, people.email, people.language, 'sign-in', ?4, ?5, ?5
           from people where people.email = ?1 and changes() = 1`,
      )
      .bind(
        email,
        newId(),
        token.hash,
        JSON.stringify({ link: token.link, minutes: signInMinutes }),
        at,
      ),
  ])
}

type InvitationRow = {
  email: string
  call_id: string | null
  role: Role | null
  expires_at: number
  redeemed_at: number | null
  slug: string | null
  titles: string
}

function toInvitation(row: InvitationRow): FoundInvitation {
  return {
    email: row.email,
    callId: row.call_id,
    role: row.role,
    expiresAt: new Date(row.expires_at),
    redeemedAt: row.redeemed_at === null ? null : new Date(row.redeemed_at),
    call: row.slug
      ? { slug: row.slug, titles: JSON.parse(row.titles) as Record<Language, string> }
      : null,
  }
}
