import type { Child } from 'hono/jsx'
import { type Awaited, mostCounted } from '../../calls/awaited.ts'
import type { Call } from '../../calls/call.ts'
import { endInWords } from '../../i18n/endings.ts'
import type { Language } from '../../i18n/languages.ts'
import { type Counted, counted, figure } from '../../i18n/plurals.ts'
import { paths } from '../../paths.ts'
import { awaitedWords } from '../awaited-words.ts'

type Props = { call: Call; language: Language; awaited: Array<Awaited>; children?: Child }

/** What may still come to a call, and until when; nothing where nothing may. */
export function AwaitedList({ call, language, awaited, children }: Props) {
  if (awaited.length === 0) return null
  return (
    <section class="awaited">
      <h2>{awaitedWords[language].title}</h2>
      <ul>
        {awaited.map((one) => (
          <li>{inWords(one, call, language)}</li>
        ))}
      </ul>
      {children}
    </section>
  )
}

/** Posters that would be left out because something broke here. */
export function GivenUp({ call, language, count }: Omit<Props, 'awaited'> & { count: number }) {
  const words = awaitedWords[language]
  if (count === 0) return null
  return (
    <p class="wrong">
      {countedIn(count, words.givenUp, language)}{' '}
      <a href={paths.deskFailures(call.slug)}>{words.toFailures}</a>
    </p>
  )
}

function inWords(awaited: Awaited, call: Call, language: Language): string {
  const words = awaitedWords[language]
  const when = (until: Date) => endInWords(until, call.definition.timeZone, language)
  switch (awaited.kind) {
    case 'submissions':
      return words.submissions(when(awaited.until))
    case 'checks':
      return countedIn(awaited.count, words.checks, language)
    case 'late-passes':
    case 'late-changes':
    case 'files':
      return words.until(
        countedIn(awaited.count, words[awaited.kind], language),
        when(awaited.until),
      )
  }
}

/** 3 files; or "200 or more files", where no more are counted. */
function countedIn(count: number, forms: Counted, language: Language): string {
  const text = counted(count, forms, language)
  const number = figure(count, language)
  return count < mostCounted ? text : text.replace(number, awaitedWords[language].orMore(number))
}
