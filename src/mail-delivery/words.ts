import type { InEveryLanguage } from '../i18n/languages.ts'
import type { Letter } from '../mail/mail.ts'
import { ar } from './words/ar.ts'
import { en } from './words/en.ts'
import { es } from './words/es.ts'
import { fr } from './words/fr.ts'
import { pt } from './words/pt.ts'

type Received = {
  callTitle: string
  code: string
  titles: Array<string>
  link: string
  until: string
}
type PrivateLink = { callTitle: string; code: string; link: string }
type PrivateLinks = { items: Array<PrivateLink> }
type Decided = {
  callTitle: string
  credit: string
  lines: Array<string>
  link: string
  wall: string | null
}
type SignIn = { link: string; minutes: number }
type Invitation = { callTitle: string; role: 'reviewer' | 'organiser'; link: string }

export type LetterWords = {
  decisions: { selected: string; reserve: string; declined: string }
  received: (facts: Received) => Letter
  privateLink: (facts: PrivateLink) => Letter
  privateLinks: (facts: PrivateLinks) => Letter
  decided: (facts: Decided) => Letter
  signIn: (facts: SignIn) => Letter
  invitation: (facts: Invitation) => Letter
}

export const letterWords: InEveryLanguage<LetterWords> = { en, es, pt, fr, ar }
