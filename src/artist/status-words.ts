import { interpolate } from '../i18n/interpolate.ts'
import type { InEveryLanguage, Language } from '../i18n/languages.ts'
import { type Counted, counted, figure, listed } from '../i18n/plurals.ts'
import type { Explanation } from '../web/explanation.ts'
import { countStatuses, type Summary, type WorkStatus } from './status.ts'
import { ar } from './words/status-ar.ts'
import { en } from './words/status-en.ts'
import { es } from './words/status-es.ts'
import { fr } from './words/status-fr.ts'
import { pt } from './words/status-pt.ts'

/** The sentence her page opens with. `{title}`, `{until}`, `{contact}` and so on are for `interpolate`. */
export type StandingWords = {
  one: Record<WorkStatus, Explanation>
  /** Of several posters: how many stand where, in a list. */
  several: string
  some: Record<Summary, Counted>
  /** All of several posters stand there. */
  all: Record<Summary, string>
}

export const standingWords: InEveryLanguage<StandingWords> = { en, es, pt, fr, ar }

/** Of your 3 posters, 2 are complete and 1 is withdrawn. */
export function severalInWords(standings: Array<WorkStatus>, language: Language): string {
  const { several, some, all } = standingWords[language]
  const counts = countStatuses(standings)
  const n = figure(standings.length, language)
  const [only, ...others] = counts
  if (only && others.length === 0) return interpolate(all[only.summary], { n })
  const list = counts.map(({ summary, count }) => counted(count, some[summary], language))
  return interpolate(several, { n, list: listed(list, language) })
}
