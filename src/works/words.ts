import type { InEveryLanguage } from '../i18n/languages.ts'
import type { ReasonWords } from './reason-words.ts'
import { ar } from './words/ar.ts'
import { en } from './words/en.ts'
import { es } from './words/es.ts'
import { fr } from './words/fr.ts'
import { pt } from './words/pt.ts'
import type { WorkState } from './work.ts'

/** What the artist reads about one of her works. */
export type WorkWords = {
  states: Record<WorkState, string>
  reasons: ReasonWords
}

export const words: InEveryLanguage<WorkWords> = { en, es, pt, fr, ar }
