import { countryName } from '../../i18n/countries.ts'
import { type Language, languageTag } from '../../i18n/languages.ts'
import { listed } from '../../i18n/plurals.ts'
import type { Seen } from '../visible-fields.ts'
import { reviewWords } from '../words.ts'
import { languageName } from './names.ts'

/** What the call lets a reviewer know of a poster. */
export function LookFacts({ seen, language }: { seen: Seen; language: Language }) {
  const { room } = reviewWords[language]
  const spoken = languageTag(seen.language ?? '')
  const facts: Array<[string, string | null]> = [
    [room.credit, seen.credit],
    [room.language, seen.language && languageName(seen.language, language)],
    [room.country, seen.country && countryName(seen.country, language)],
    [room.licence, seen.licence?.[language] ?? null],
    ...seen.answers.map(({ label, answer }): [string, string] => [
      label[language],
      listed(answer, language),
    ]),
  ]
  return (
    <>
      <h1>
        <bdi lang={seen.title === null ? undefined : spoken}>{seen.title ?? room.poster}</bdi>
      </h1>
      {seen.statement && (
        <p class="look-statement" dir="auto" lang={spoken}>
          {seen.statement}
        </p>
      )}
      <dl class="look-facts">
        {facts.map(
          ([name, value]) =>
            value && (
              <div>
                <dt>{name}</dt>
                <dd>
                  <bdi>{value}</bdi>
                </dd>
              </div>
            ),
        )}
      </dl>
      {seen.altText && (
        <details class="look-words">
          <summary>{room.altText}</summary>
          <p dir="auto" lang={spoken}>
            {seen.altText}
          </p>
        </details>
      )}
    </>
  )
}
