import { interpolate } from '../i18n/interpolate.ts'
import type { Language } from '../i18n/languages.ts'
import { probablyMeant } from '../shared/address-typo.ts'
import { typoWords } from '../web/form/typo-words.ts'
import type { Draft } from './submission.ts'

/** What may be wrong with a commitment that was taken all the same. */
export type Warning = { path: string; kind: 'address-typo'; message: string; suggestion: string }

/** A commitment never waits for an answer: what looks like a slip is asked about afterwards. */
export function warningsAbout(
  { artist }: Pick<Draft, 'artist'>,
  language: Language,
): Array<Warning> {
  const suggestion = probablyMeant(artist.email)
  if (suggestion === null) return []
  const typo = typoWords[language]
  const message = [
    interpolate(typo.question, { email: suggestion }),
    interpolate(typo.beware, { email: artist.email }),
  ].join(' ')
  return [{ path: 'artist.email', kind: 'address-typo', message, suggestion }]
}
