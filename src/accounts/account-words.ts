import type { InEveryLanguage } from '../i18n/languages.ts'
import type { Role } from './account.ts'
import { ar } from './words/account-ar.ts'
import { en } from './words/account-en.ts'
import { es } from './words/account-es.ts'
import { fr } from './words/account-fr.ts'
import { pt } from './words/account-pt.ts'

/** What somebody can have done on her account page, or found that it was done already. */
export const accountActions = ['ended', 'ended-others', 'left', 'declined', 'nothing'] as const
export type AccountAction = (typeof accountActions)[number]

export type AccountPageWords = {
  /** With `{email}` where the address stands. */
  signedInAs: string
  invitations: string
  invitedBy: (who: string) => string
  byOperator: string
  until: (when: string) => string
  accept: string
  decline: string
  roles: Record<Role, string>
  yourRoles: string
  noRoles: string
  leave: string
  leaveAbout: Record<Role, string>
  leaveNow: string
  lastOrganiser: string
  sessions: string
  sessionsAbout: (idle: string, most: string) => string
  thisDevice: string
  unknownDevice: string
  began: (when: string) => string
  used: (when: string) => string
  end: string
  endOn: (device: string) => string
  endOthers: string
  said: Record<AccountAction, string>
}

export const accountPageWords: InEveryLanguage<AccountPageWords> = { en, es, pt, fr, ar }
