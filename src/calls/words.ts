import type { InEveryLanguage } from '../i18n/languages.ts'
import type { Counted } from '../i18n/plurals.ts'
import type { CallState } from './call.ts'
import { ar } from './words/ar.ts'
import { en } from './words/en.ts'
import { es } from './words/es.ts'
import { fr } from './words/fr.ts'
import { pt } from './words/pt.ts'

/** What the house and its calls say. */
export type CallWords = {
  states: Record<CallState, string>
  deadline: DeadlineWords
  send: string
  sendNote: string
  seeWall: string
  wallIsUp: string
  posters: Counted
  /** After "from": 17 countries. */
  countries: Counted
  postersFrom: (posters: string, countries: string) => string
  facts: Record<Fact, string>
  files: FileWords
  kinds: Record<'individual' | 'duo' | 'collective', string>
  leastAge: (age: string) => string
  yourName: string
  participation: string
  afterwards: string
  sections: string
  share: Record<'title' | 'native' | 'copy' | 'copied' | 'mail', string>
  home: Record<HomeWord, string>
  calendar: { title: (title: string) => string; text: (lastDay: string, address: string) => string }
}

type Fact = 'who' | 'what' | 'print' | 'calledBy' | 'yourName' | 'licences' | 'questions'

type HomeWord =
  | 'title'
  | 'about'
  | 'open'
  | 'upcoming'
  | 'past'
  | 'between'
  | 'none'
  | 'readCall'
  | 'earlier'

export type DeadlineWords = {
  closesIn: string
  opensIn: string
  closed: string
  /** Takes the place of the countdown when it has run down while somebody looks. */
  overNow: string
  openNow: string
  wholeDay: (day: string, zone: string) => string
  wholeDayAnywhere: (day: string) => string
  untilHour: (hour: string, day: string, zone: string) => string
  opensOn: string
  closesOn: string
  closedOn: string
  withYou: string
  whatCounts: (until: string) => string
  calendar: string
  jury: string
  filesMayFollow: (until: string) => string
  waiting: string
}

export type FileWords = {
  works: (least: string, most: string | null, isSame: boolean) => string
  posters: Counted
  formats: (formats: string, megabytes: string) => string
  megapixels: (millions: string) => string
  print: (facts: PrintFacts) => string
  bleed: (bleed: string, size: string) => string
  portrait: string
  landscape: string
  rgb: string
  cmyk: string
}

type PrintFacts = { name: string; size: string; dpi: string }

export const callWords: InEveryLanguage<CallWords> = { en, es, pt, fr, ar }
