import type { InEveryLanguage, Language } from '../i18n/languages.ts'
import { type Counted, counted, figure, listed } from '../i18n/plurals.ts'
import { fill } from '../i18n/interpolate.ts'
import { countStandings, type Standing, type Summary } from './status.ts'
import { ar } from './words/status-ar.ts'
import { en } from './words/status-en.ts'
import { es } from './words/status-es.ts'
import { fr } from './words/status-fr.ts'
import { pt } from './words/status-pt.ts'
import type { Explanation } from '../submissions/words.ts'

/** The sentence her page opens with. `{title}`, `{until}`, `{contact}` and so on are for `fill`. */
export type StandingWords = {
  one: Record<Standing, Explanation>
  /** Of several posters: how many stand where, in a list. */
  several: string
  some: Record<Summary, Counted>
  /** All of several posters stand there. */
  all: Record<Summary, string>
}

export const standingWords: InEveryLanguage<StandingWords> = { en, es, pt, fr, ar }

/** Of your 3 posters, 2 are complete and 1 is withdrawn. */
export function severalInWords(standings: Array<Standing>, language: Language): string {
  const { several, some, all } = standingWords[language]
  const counts = countStandings(standings)
  const n = figure(standings.length, language)
  const [only, ...others] = counts
  if (only && others.length === 0) return fill(all[only.summary], { n })
  const list = counts.map(({ summary, count }) => counted(count, some[summary], language))
  return fill(several, { n, list: listed(list, language) })
}
