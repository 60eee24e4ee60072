import type { Language } from '../../i18n/languages.ts'
import { reviewWords } from '../../jury/words.ts'
import type { Opinion } from '../store.ts'

type Props = { opinions: Array<Opinion>; language: Language }

/** What each member of the jury answered, and wrote. */
export function Opinions({ opinions, language }: Props) {
  const { desk, room } = reviewWords[language]
  return (
    <section class="opinions">
      <h2>{desk.opinions}</h2>
      {opinions.length === 0 && <p class="quiet">{desk.noOpinions}</p>}
      <ul>
        {opinions.map(({ reviewer, answer, comment }) => (
          <li>
            <p>
              <span class="vote" data-answer={answer ?? 'open'}>
                {answer ? room.answers[answer] : room.notYet}
              </span>{' '}
              <bdi class="quiet">{reviewer}</bdi>
            </p>
            {comment && (
              <p class="comment" dir="auto">
                {comment}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
