import { directionOf } from '../../i18n/languages.ts'
import { paths } from '../../paths.ts'
import { answers } from '../review.ts'
import { reviewWords } from '../words.ts'
import type { LookProps } from './look-page.tsx'
import { ProgressLine } from './progress-line.tsx'

/** The line above the poster: where she is, how far, what was stored, and the keys. */
export function LookBar({ call, seat, language, said, refused }: LookProps) {
  const { room } = reviewWords[language]
  const isMirrored = directionOf(language) === 'rtl'
  const keys: Array<[string, string]> = [
    ...answers.map((answer, index): [string, string] => [String(index + 1), room.answers[answer]]),
    ['U', room.undo],
    ['Z', room.zoom],
    ['←', isMirrored ? room.next : room.previous],
    ['→', isMirrored ? room.previous : room.next],
    ['C', room.note],
    ['G', room.wall],
    ['?', room.keys],
  ]
  return (
    <div class="look-bar">
      <a class="look-round" href={paths.reviewRound(call.slug)} data-key="g">
        {room.screening}
      </a>
      <ProgressLine progress={seat.progress} language={language} />
      <p class="look-said" role="status">
        {said}
      </p>
      <p class="look-refused" role="alert">
        {refused}
      </p>
      <details class="look-keys">
        <summary data-key="?">
          <kbd>?</kbd> <span>{room.keys}</span>
        </summary>
        <dl>
          {keys.map(([key, name]) => (
            <div>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{name}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  )
}
