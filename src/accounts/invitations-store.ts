import type { Language } from '../i18n/languages.ts'
import type { Invitation, Role } from './account.ts'

/** A one-time link with the call it is for, if it is for one, and whether its owner has an account. */
export type FoundInvitation = Invitation & {
  id: string
  isKnown: boolean
  call: { slug: string; titles: Record<Language, string> } | null
}

/** That an invitation can still be accepted at the instant `now`, a parameter such as `?2`. */
export const isOpenAt = (now: string) =>
  `invitations.redeemed_at is null and invitations.withdrawn_at is null
   and invitations.expires_at > ${now}`

/** The titles of a call by language. */
export const callTitles = `json_object('en', calls.definition ->> '$.texts.en.title',
  'es', calls.definition ->> '$.texts.es.title', 'pt', calls.definition ->> '$.texts.pt.title',
  'fr', calls.definition ->> '$.texts.fr.title', 'ar', calls.definition ->> '$.texts.ar.title')`

export async function findInvitation(
  db: D1Database,
  tokenHash: string,
): Promise<FoundInvitation | null> {
  const row = await db
    .prepare(
      `select invitations.*, calls.slug, ${callTitles} as titles,
              exists (select 1 from people where people.email = invitations.email) as is_known
         from invitations left join calls on calls.id = invitations.call_id
        where token_hash = ?1`,
    )
    .bind(tokenHash)
    .first<InvitationRow>()
  return row && toInvitation(row)
}

export type NewInvitation = {
  id: string
  tokenHash: string
  email: string
  callId: string
  role: Role
  expiresAt: Date
}

/** What the operator hands out: its link lets in whoever it is for, also somebody who is known. */
export async function saveInvitation(
  db: D1Database,
  { id, tokenHash, email, callId, role, expiresAt }: NewInvitation,
  now: Date,
): Promise<void> {
  await db.batch([
    db
      .prepare(
        `insert into invitations (id, token_hash, email, call_id, role, signs_in, invited_by,
                                  expires_at, created_at)
         values (?1, ?2, ?3, ?4, ?5, 1, 'operator', ?6, ?7)`,
      )
      .bind(id, tokenHash, email, callId, role, expiresAt.getTime(), now.getTime()),
    db
      .prepare(
        `insert into log (call_id, subject_id, actor, action, happened_at)
         values (?1, ?2, 'operator', 'invited:' || ?3, ?4)`,
      )
      .bind(callId, email, role, now.getTime()),
  ])
}

type InvitationRow = {
  id: string
  email: string
  call_id: string | null
  role: Role | null
  signs_in: number
  expires_at: number
  redeemed_at: number | null
  withdrawn_at: number | null
  slug: string | null
  titles: string
  is_known: number
}

function toInvitation(row: InvitationRow): FoundInvitation {
  const instant = (at: number | null) => (at === null ? null : new Date(at))
  return {
    id: row.id,
    email: row.email,
    callId: row.call_id,
    role: row.role,
    signsIn: row.signs_in === 1,
    expiresAt: new Date(row.expires_at),
    redeemedAt: instant(row.redeemed_at),
    withdrawnAt: instant(row.withdrawn_at),
    isKnown: row.is_known === 1,
    call: row.slug
      ? { slug: row.slug, titles: JSON.parse(row.titles) as Record<Language, string> }
      : null,
  }
}
