import type { FailureKind, FailureReason } from '../failures/failure.ts'
import type { InEveryLanguage } from '../i18n/languages.ts'
import type { Counted } from '../i18n/plurals.ts'
import { ar } from './words/failures-ar.ts'
import { en } from './words/failures-en.ts'
import { es } from './words/failures-es.ts'
import { fr } from './words/failures-fr.ts'
import { pt } from './words/failures-pt.ts'

/** What the organiser reads about work of ours that went wrong, and the artist about hers. */
export type KeepingWords = {
  failures: string
  about: string
  none: string
  states: { open: string; retried: string; solved: string }
  reasons: Record<FailureReason, string>
  /** What it means for the artist. */
  means: Record<Exclude<FailureKind, 'mail'>, string>
  mailMeans: (recipient: string) => string
  mail: string
  attempts: Counted
  since: (when: string) => string
  last: (when: string) => string
  technical: string
  tryAgain: string
  tryAgainOne: (what: string) => string
  tryAll: string
  triedAgain: string
  nothingToTry: string
}

export const keepingWords: InEveryLanguage<KeepingWords> = { en, es, pt, fr, ar }
