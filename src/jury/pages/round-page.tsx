import type { Call } from '../../calls/call.ts'
import { type Language, locales } from '../../i18n/languages.ts'
import { paths } from '../../paths.ts'
import type { Thumb as ThumbFacts } from '../queue-store.ts'
import { answered, countOf, type Filter, filters, isDone, writePlace } from '../review.ts'
import type { Seat } from '../seat-store.ts'
import { type RoomWords, reviewWords } from '../words.ts'
import { Thumb } from './poster.tsx'
import { ProgressLine } from './progress-line.tsx'

type Props = {
  call: Call
  seat: Seat
  language: Language
  filter: Filter
  thumbs: Array<ThumbFacts>
  /** The first poster of the next page is known to be there. */
  hasMore: boolean
  isFirst: boolean
  /** The next poster without an answer. */
  open: string | null
}

/** All posters of one reviewer, small, in her own order, with what she answered. */
export function RoundPage(props: Props) {
  const { call, seat, language, filter, thumbs, hasMore, isFirst, open } = props
  const { room } = reviewWords[language]
  const { progress } = seat
  const last = thumbs.at(-1)
  return (
    <article class="round">
      <header class="round-head">
        <div>
          <p class="kicker">
            <a href={paths.review()}>{room.jury}</a> · {room.screening}
          </p>
          <h1 dir="auto">{call.definition.texts[language].title}</h1>
        </div>
        <div class="round-way">
          <ProgressLine progress={progress} language={language} />
          {open && (
            <a class="button" href={paths.reviewWork(call.slug, open)}>
              {answered(progress) === 0 ? room.start : room.goOn}
            </a>
          )}
          {isDone(progress) && progress.assigned > 0 && (
            <p role="status">
              <strong>{room.allSeen}.</strong> {room.allSeenAbout}
            </p>
          )}
          {call.definition.review.blind && <p class="hint">{room.blind}</p>}
        </div>
      </header>
      {progress.assigned === 0 ? (
        <p class="empty">{room.nothingYet}</p>
      ) : (
        <>
          <Filters {...props} />
          {thumbs.length === 0 && <p class="empty">{room.nothingHere}</p>}
          <ul class="thumbs">
            {thumbs.map((thumb, index) => (
              <SmallPoster thumb={thumb} call={call} room={room} isFirst={index < 6} />
            ))}
          </ul>
          <nav class="paging">
            {!isFirst && (
              <a href={paths.reviewRound(call.slug, { show: shown(filter) })}>{room.fromStart}</a>
            )}
            {hasMore && last && (
              <a
                href={paths.reviewRound(call.slug, {
                  show: shown(filter),
                  after: writePlace(last),
                })}
              >
                {room.more}
              </a>
            )}
          </nav>
        </>
      )}
    </article>
  )
}

function Filters({ call, seat, language, filter }: Props) {
  const { room } = reviewWords[language]
  const figure = new Intl.NumberFormat(locales[language])
  return (
    <nav class="filters" aria-label={room.show}>
      {filters.map((one) => (
        <a
          href={paths.reviewRound(call.slug, { show: shown(one) })}
          aria-current={one === filter ? 'page' : undefined}
        >
          {room.filters[one]} <span>{figure.format(countOf(one, seat.progress))}</span>
        </a>
      ))}
    </nav>
  )
}

type SmallProps = { thumb: ThumbFacts; call: Call; room: RoomWords; isFirst: boolean }

function SmallPoster({ thumb, call, room, isFirst }: SmallProps) {
  const { reviewersSee } = call.definition.review
  const title = reviewersSee.includes('title') ? thumb.title : room.poster
  const alt = reviewersSee.includes('altText') && thumb.altText ? thumb.altText : title
  const isOwn = alt !== room.poster
  return (
    <li>
      <a href={paths.reviewWork(call.slug, thumb.workId)}>
        <Thumb
          picture={thumb}
          alt={alt}
          language={isOwn && reviewersSee.includes('language') ? thumb.language : null}
          isFirst={isFirst}
        />
        <span class="thumb-words">
          <strong>
            <bdi>{title}</bdi>
          </strong>
          <span class="vote" data-answer={thumb.answer ?? 'open'}>
            {thumb.answer ? room.answers[thumb.answer] : room.notYet}
          </span>
        </span>
      </a>
    </li>
  )
}

function shown(filter: Filter): Filter | undefined {
  return filter === 'all' ? undefined : filter
}
