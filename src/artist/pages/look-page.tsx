import type { Call } from '../../calls/call.ts'
import type { Language } from '../../i18n/languages.ts'
import { LookFacts } from '../../jury/pages/look-facts.tsx'
import { LargePoster } from '../../jury/pages/poster.tsx'
import { seenBy } from '../../jury/visible-fields.ts'
import { reviewWords } from '../../jury/words.ts'
import { paths } from '../../paths.ts'
import type { Submission } from '../../submissions/submission.ts'
import { Layout } from '../../web/layout.tsx'
import type { Work } from '../../works/work.ts'
import { ownWords } from '../words.ts'

type Props = { call: Call; submission: Submission; work: Work; language: Language }

/** Her poster in the reviewers' room: the same picture, the same facts, nothing to press. */
export function OwnLookPage({ call, submission, work, language }: Props) {
  const { acts, look } = ownWords[language]
  const { artist, answers } = submission
  const seen = seenBy(call.definition, {
    ...work,
    country: artist.country,
    submissionAnswers: answers,
    credit: artist.collective || artist.name,
  })
  const { width, height, renditions } = work
  const poster = reviewWords[language].room.poster
  return (
    <Layout
      language={language}
      title={look.title}
      switches={(lang) => paths.submissionRoom(work.id, { lang })}
      accent={call.definition.accent}
      demo={call.definition.demo}
      styles={['room.css']}
      room
      noindex
    >
      <review-room class="own-look">
        <figure class="room-poster">
          {width && height ? (
            <LargePoster
              picture={{ width, height, renditions }}
              alt={seen.altText ?? seen.title ?? poster}
              sizes="(min-width: 60rem) 75vw, 100vw"
            />
          ) : (
            <p>{look.waiting}</p>
          )}
        </figure>
        <nav class="look-ways" aria-label={acts.back}>
          <a href={`${paths.submission()}#work-${work.id}`}>{acts.back}</a>
        </nav>
        <aside class="look-side">
          <LookFacts seen={seen} language={language} />
          <p class="own-look-note">{call.definition.review.blind ? look.blind : look.open}</p>
        </aside>
      </review-room>
    </Layout>
  )
}
