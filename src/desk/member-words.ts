import type { Role } from '../accounts/account.ts'
import type { InEveryLanguage } from '../i18n/languages.ts'
import type { Counted } from '../i18n/plurals.ts'
import { ar } from './words/members-ar.ts'
import { en } from './words/members-en.ts'
import { es } from './words/members-es.ts'
import { fr } from './words/members-fr.ts'
import { pt } from './words/members-pt.ts'

/** What an organiser did about the members of her call, or why it was not done. */
export const memberActions = [
  'invited',
  'is-member',
  'waits',
  'too-many',
  'again',
  'too-soon',
  'withdrawn',
  'removed',
  'last-organiser',
  'sessions-ended',
  'no-sessions',
  'done-already',
] as const
export type MemberAction = (typeof memberActions)[number]

/** The desk's page of those who work on a call. */
export type MemberWords = {
  members: string
  you: string
  invitedBy: (who: string, when: string) => string
  waitsSince: (who: string, when: string) => string
  byOperator: string
  since: (when: string) => string
  devices: Counted
  lastUsed: (when: string) => string
  signedOut: string
  manage: string
  manageOf: (email: string) => string
  remove: Record<Role, string>
  removeAbout: Record<Role, string>
  endSessions: string
  endSessionsAbout: string
  yourAccount: string
  again: string
  againTo: (email: string) => string
  withdraw: string
  withdrawFrom: (email: string) => string
  said: Record<MemberAction, string>
}

export const memberWords: InEveryLanguage<MemberWords> = { en, es, pt, fr, ar }
