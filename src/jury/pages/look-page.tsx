import type { Call } from '../../calls/call.ts'
import { directionOf, type Language } from '../../i18n/languages.ts'
import { paths } from '../../paths.ts'
import type { Look } from '../queue-store.ts'
import { answers } from '../review.ts'
import type { Seat } from '../seat-store.ts'
import type { Seen } from '../visible-fields.ts'
import { reviewWords } from '../words.ts'
import { LookDetails } from './look-details.tsx'
import { LargePoster, largest } from './poster.tsx'

export type LookProps = {
  call: Call
  seat: Seat
  look: Look
  seen: Seen
  language: Language
  /** What was stored a moment ago, in words. */
  said?: string | undefined
  /** Why something was not stored, in words. */
  refused?: string | undefined
  /** What was typed with a vote that was refused. */
  typed?: string | undefined
}

/** One poster in the dark, as large as the window, with the three answers under it. */
export function LookPage(props: LookProps) {
  const { call, seat, look, seen, language } = props
  const { room } = reviewWords[language]
  const whole = largest(look)
  const [back, on] = directionOf(language) === 'rtl' ? ['→', '←'] : ['←', '→']
  const to = (work: string | null) => work && paths.reviewWork(call.slug, work)
  return (
    <review-room
      data-next={to(look.open) ?? ''}
      data-round={paths.reviewRound(call.slug)}
      data-saving={room.saving}
      data-failed={room.failed}
      data-busy={room.busy}
      data-signed-out={room.signedOut}
      data-sign-in={paths.signIn()}
      data-to-sign-in={room.toSignIn}
      data-not-opened={room.notOpened}
      data-go-on={room.goOn}
      data-whole={room.whole}
      data-zoom={room.zoom}
    >
      <figure class="room-poster">
        <LargePoster
          picture={look}
          alt={seen.altText ?? seen.title ?? room.poster}
          language={(seen.altText ?? seen.title) === null ? null : seen.language}
          sizes={sizes}
        />
      </figure>
      <nav class="look-ways" aria-label={room.posters}>
        <Way to={to(look.previous)} name={room.previous} rel="prev" arrow={back} />
        <Way to={to(look.next)} name={room.next} rel="next" arrow={on} />
        {whole && (
          <a class="look-zoom" href={whole} data-key="z">
            <kbd>Z</kbd> <span>{room.zoom}</span>
          </a>
        )}
        <button class="look-undo" form="undo" data-key="u" hidden={!seat.last}>
          <kbd>U</kbd> <span>{room.undo}</span>
        </button>
      </nav>
      <LookDetails {...props} />
      <div class="look-answers" role="group" aria-label={room.screening}>
        {answers.map((answer, index) => (
          <button
            form="review"
            name="answer"
            value={answer}
            aria-pressed={look.review.answer === answer ? 'true' : 'false'}
            data-key={String(index + 1)}
          >
            <kbd>{index + 1}</kbd> <span>{room.answers[answer]}</span>
          </button>
        ))}
      </div>
      <form id="undo" method="post" action={paths.reviewUndo(call.slug)}>
        <input type="hidden" name="vote" value={String(seat.last?.id ?? 0)} />
      </form>
    </review-room>
  )
}

const sizes = '(min-width: 60rem) 75vw, 100vw'

type WayProps = { to: string | null; name: string; rel: 'prev' | 'next'; arrow: string | undefined }

function Way({ to, name, rel, arrow }: WayProps) {
  if (!to) return null
  return (
    <a href={to} rel={rel}>
      <kbd class="arrow" aria-hidden="true">
        {arrow}
      </kbd>{' '}
      <span>{name}</span>
    </a>
  )
}
