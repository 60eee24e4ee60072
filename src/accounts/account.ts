import type { Language } from '../shared/languages.ts'

export type Role = 'reviewer' | 'organiser'

/** Somebody signed in, with the roles she holds in each call. */
export type Viewer = {
  id: string
  email: string
  language: Language
  roles: Array<{ callId: string; role: Role }>
}

export type Invitation = {
  email: string
  callId: string | null
  role: Role | null
  expiresAt: Date
  redeemedAt: Date | null
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
export const sessionDays = 30

export function isRedeemable(invitation: Invitation, now: Date): boolean {
  return invitation.redeemedAt === null && now < invitation.expiresAt
}

function holds(viewer: Viewer | null, callId: string, role: Role): boolean {
  return viewer?.roles.some((held) => held.callId === callId && held.role === role) ?? false
}
