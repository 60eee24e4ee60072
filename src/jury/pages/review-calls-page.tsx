import { accountWords } from '../../accounts/words.ts'
import type { Language } from '../../i18n/languages.ts'
import { paths } from '../../paths.ts'
import { answered, isDone } from '../review.ts'
import type { Reviewed } from '../seat-store.ts'
import { reviewWords } from '../words.ts'
import { ProgressLine } from './progress-line.tsx'

type Props = { calls: Array<Reviewed>; language: Language }

/** The calls somebody looks at, and how far she is in each. */
export function ReviewCallsPage({ calls, language }: Props) {
  const { room } = reviewWords[language]
  const account = accountWords[language]
  if (calls.length === 0) {
    return (
      <article class="door">
        <h1>{account.nothingYet}</h1>
        <p class="lead">{account.nothingYetAbout}</p>
      </article>
    )
  }
  return (
    <article class="inside">
      <h1>{room.yourCalls}</h1>
      <ul class="inside-calls">
        {calls.map(({ slug, titles, progress }) => (
          <li>
            <h2 dir="auto">
              <a href={paths.reviewRound(slug)}>{titles[language]}</a>
            </h2>
            <ProgressLine progress={progress} language={language} />
            <p>
              <a href={paths.reviewRound(slug)}>{wayOn(progress, room)}</a>
            </p>
          </li>
        ))}
      </ul>
    </article>
  )
}

function wayOn(progress: Reviewed['progress'], room: (typeof reviewWords)['en']['room']): string {
  if (progress.assigned === 0) return room.nothingYet
  if (isDone(progress)) return room.allSeen
  return answered(progress) === 0 ? room.start : room.goOn
}
