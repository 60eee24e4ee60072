import type { Language } from '../i18n/languages.ts'

export type Role = 'reviewer' | 'organiser'

/** Somebody signed in, with the roles she holds in each call. */
export type Viewer = {
  id: string
  email: string
  language: Language
  roles: Array<{ callId: string; role: Role }>
  session: { id: string; usedAt: Date }
}

/** A one-time link. Without a call it only signs somebody in. */
export type Invitation = {
  email: string
  callId: string | null
  role: Role | null
  /** The link alone lets its owner in, even one who is known: it was mailed to her or handed out by the operator. */
  signsIn: boolean
  expiresAt: Date
  redeemedAt: Date | null
  withdrawnAt: Date | null
}

export function mayReview(viewer: Viewer | null, callId: string): boolean {
  return holds(viewer, callId, 'reviewer')
}

export function mayOrganise(viewer: Viewer | null, callId: string): boolean {
  return holds(viewer, callId, 'organiser')
}

/** Invited for a call, or asking for a new link after a session ended. */
export const invitationDays = 14
export const signInMinutes = 10

/** A session ends after so many days, and earlier when it was not used for so many. */
export const sessionDays = 30
export const idleDays = 14
/** One more, and the one not used for longest ends. */
export const mostSessions = 20

export function isRedeemable(invitation: Invitation, now: Date): boolean {
  const { redeemedAt, withdrawnAt, expiresAt } = invitation
  return redeemedAt === null && withdrawnAt === null && now < expiresAt
}

/**
 * What stands between somebody and what her link gives. An organiser's invitation makes an account,
 * but opens none: whoever has one proves first, by a link of her own, that she is its owner.
 */
export type Admission =
  | { kind: 'free' }
  | { kind: 'somebody-else-is-signed-in'; viewer: Viewer }
  | { kind: 'sign-in-first' }

export function admission(
  invitation: Pick<Invitation, 'email' | 'signsIn'> & { isKnown: boolean },
  viewer: Viewer | null,
): Admission {
  if (viewer?.email === invitation.email) return { kind: 'free' }
  if (invitation.isKnown && !invitation.signsIn) return { kind: 'sign-in-first' }
  return viewer ? { kind: 'somebody-else-is-signed-in', viewer } : { kind: 'free' }
}

function holds(viewer: Viewer | null, callId: string, role: Role): boolean {
  return viewer?.roles.some((held) => held.callId === callId && held.role === role) ?? false
}
