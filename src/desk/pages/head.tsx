import type { Call } from '../../calls/call.ts'
import { type Language, locales } from '../../i18n/languages.ts'
import { reviewWords } from '../../jury/words.ts'
import { paths } from '../../paths.ts'
import { keepingWords } from '../failure-words.ts'
import { deskPassWords } from '../pass-words.ts'

type Props = {
  call: Call
  language: Language
  here: 'posters' | 'jury' | 'passes' | 'release' | 'failures'
  /** How many decisions wait for their release. */
  staged: number
  /** How much work of ours went wrong and waits to be tried again. */
  failures: number
}

/** The same head over every page of a call's desk: where she is and where else she can go. */
export function DeskHead({ call, language, here, staged, failures }: Props) {
  const { desk } = reviewWords[language]
  const figure = new Intl.NumberFormat(locales[language])
  const ways = [
    { name: 'posters', to: paths.deskCall(call.slug), words: desk.posters, count: 0 },
    { name: 'jury', to: paths.deskInvitations(call.slug), words: desk.jury, count: 0 },
    {
      name: 'passes',
      to: paths.deskPasses(call.slug),
      words: deskPassWords[language].title,
      count: 0,
    },
    { name: 'release', to: paths.deskRelease(call.slug), words: desk.release, count: staged },
  ]
  return (
    <header class="desk-head">
      <p class="kicker">
        <a href={paths.desk()}>{desk.desk}</a>
      </p>
      <h1 dir="auto">{call.definition.texts[language].title}</h1>
      <nav class="desk-ways" aria-label={desk.desk}>
        {ways.map(({ name, to, words, count }) => (
          <a href={to} aria-current={name === here ? 'page' : undefined}>
            {words}
            {name === 'release' && (
              <span class="badge" data-staged-count hidden={count === 0}>
                {figure.format(count)}
              </span>
            )}
          </a>
        ))}
        {(failures > 0 || here === 'failures') && (
          <a
            href={paths.deskFailures(call.slug)}
            aria-current={here === 'failures' ? 'page' : undefined}
          >
            {keepingWords[language].failures}
            {failures > 0 && <span class="badge">{figure.format(failures)}</span>}
          </a>
        )}
        <a href={paths.call(language, call.slug)}>{desk.callPage}</a>
        {call.releasedAt && <a href={paths.exhibition(language, call.slug)}>{desk.wall}</a>}
      </nav>
    </header>
  )
}
