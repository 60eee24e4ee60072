import type { Call } from '../../calls/call.ts'
import type { Failure } from '../../failures/failure.ts'
import { isolated } from '../../i18n/interpolate.ts'
import type { Language } from '../../i18n/languages.ts'
import { instantInWords } from '../../i18n/local-time.ts'
import { counted } from '../../i18n/plurals.ts'
import { paths } from '../../paths.ts'
import { keepingWords } from '../failure-words.ts'
import { DeskHead } from './head.tsx'

const shelves = ['open', 'retried', 'solved'] as const

type Props = {
  call: Call
  language: Language
  staged: number
  open: number
  failures: Record<(typeof shelves)[number], Array<Failure>>
  said?: string | undefined
}

/** Work of ours that went wrong: what, why, what it means, and the way to try it again. */
export function FailuresPage({ call, language, staged, open, failures, said }: Props) {
  const words = keepingWords[language]
  const isQuiet = shelves.every((shelf) => failures[shelf].length === 0)
  return (
    <article class="desk">
      <DeskHead call={call} language={language} here="failures" staged={staged} failures={open} />
      <p class="said" role="status">
        {said}
      </p>
      <p class="hint">{words.about}</p>
      {isQuiet && <p class="nothing">{words.none}</p>}
      {shelves.map(
        (shelf) =>
          failures[shelf].length > 0 && (
            <section class="failures">
              <h2>{words.states[shelf]}</h2>
              <ul>
                {failures[shelf].map((failure) => (
                  <Line failure={failure} call={call} language={language} />
                ))}
              </ul>
              {shelf === 'open' && failures.open.length > 1 && (
                <form method="post" action={paths.deskFailures(call.slug)}>
                  <button class="button main">{words.tryAll}</button>
                </form>
              )}
            </section>
          ),
      )}
    </article>
  )
}

type LineProps = { failure: Failure; call: Call; language: Language }

function Line({ failure, call, language }: LineProps) {
  const words = keepingWords[language]
  const { work, mail, kind } = failure
  const when = (instant: Date) => instantInWords(instant, call.definition.timeZone, language)
  const subject = mail?.recipient ?? work?.title ?? failure.subject
  return (
    <li id={`failure-${failure.id}`}>
      <h3>
        {work ? (
          <a href={paths.deskWork(call.slug, work.id)}>
            <bdi>{work.title}</bdi>
          </a>
        ) : (
          <>
            {words.mail} <bdi>{subject}</bdi>
          </>
        )}
      </h3>
      <p>
        <strong>{words.reasons[failure.reason]}</strong>{' '}
        {failure.state !== 'solved' &&
          (kind === 'mail' ? words.mailMeans(isolated(subject)) : words.means[kind])}
      </p>
      <p class="hint">
        {[
          counted(failure.attempts, words.attempts, language),
          words.since(when(failure.firstAt)),
          words.last(when(failure.lastAt)),
        ].join(' · ')}
      </p>
      {failure.message && (
        <details>
          <summary>{words.technical}</summary>
          <p>
            <code dir="ltr">{failure.message}</code>
          </p>
        </details>
      )}
      {failure.state !== 'solved' && (
        <form method="post" action={paths.deskFailure(call.slug, failure.id)}>
          <button class="button" aria-label={words.tryAgainOne(isolated(subject))}>
            {words.tryAgain}
          </button>
        </form>
      )}
    </li>
  )
}
