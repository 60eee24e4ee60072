import type { InEveryLanguage } from '../i18n/languages.ts'
import type { Role } from './account.ts'
import { ar } from './words/ar.ts'
import { en } from './words/en.ts'
import { es } from './words/es.ts'
import { fr } from './words/fr.ts'
import { pt } from './words/pt.ts'

export type AccountWords = {
  signIn: string
  signInAbout: string
  email: string
  emailWrong: string
  sendLink: string
  sent: string
  sentAbout: (minutes: number) => string
  invited: Record<Role, string>
  invitedAbout: Record<Role, string>
  once: string
  accept: string
  openDoor: string
  openDoorAbout: string
  enter: string
  /** With `{email}` where the address stands. */
  invitationFor: string
  linkFor: string
  signInFirst: string
  somebodyElse: string
  changeOver: string
  stay: string
  closed: Record<
    'used' | 'expired' | 'withdrawn' | 'replaced' | 'unknown',
    { title: string; about: string }
  >
  newLink: string
  account: string
  signOut: string
  review: string
  desk: string
  nothingYet: string
  nothingYetAbout: string
}

export const accountWords: InEveryLanguage<AccountWords> = { en, es, pt, fr, ar }
