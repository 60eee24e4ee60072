import type { Call } from '../../calls/call.ts'
import { countryName } from '../../i18n/countries.ts'
import { type Language, locales } from '../../i18n/languages.ts'
import { Thumb } from '../../jury/pages/poster.tsx'
import { reviewWords } from '../../jury/words.ts'
import { paths } from '../../paths.ts'
import { looksWords } from '../../works/picture-approval-words.ts'
import type { Standing } from '../decision.ts'
import { deskPassWords } from '../pass-words.ts'
import type { Listed } from '../store.ts'
import { DecisionButtons, Verdict } from './decision-buttons.tsx'

type Props = { work: Listed; call: Call; language: Language; here: string }

/** One work on the desk. Organisers know whose it is. */
export function DeskRow({ work, call, language, here }: Props) {
  const { desk } = reviewWords[language]
  return (
    <li class="desk-row" id={`work-${work.workId}`}>
      {work.state === 'ready' && (
        <input
          class="tick-box"
          type="checkbox"
          name="work"
          value={work.workId}
          form="bulk"
          aria-label={desk.choose(work.title || work.code)}
        />
      )}
      <a class="desk-thumb" href={paths.deskWork(call.slug, work.workId)}>
        <Thumb picture={work} alt={work.altText || work.title} language={work.language} />
      </a>
      <div class="desk-about">
        <h2>
          <a href={paths.deskWork(call.slug, work.workId)}>
            <bdi>{work.title || work.code}</bdi>
          </a>
        </h2>
        <p>
          <bdi>{work.credit}</bdi>
          {work.country && <span class="quiet"> {countryName(work.country, language)}</span>}
          {work.late && (
            <>
              {' '}
              <span class="badge">{deskPassWords[language].late}</span>
            </>
          )}
          {work.doubted && (
            <>
              {' '}
              <span class="badge">{looksWords[language].wrong}</span>
            </>
          )}
        </p>
        {work.state === 'ready' ? (
          <Tally standing={work} language={language} />
        ) : (
          <p class="quiet">{desk.shelves[work.state]}</p>
        )}
      </div>
      {work.state === 'ready' && (
        <div class="desk-decision">
          <DecisionButtons {...{ work, call, language, here }} />
          <Verdict staged={work.staged} decision={work.decision} language={language} />
        </div>
      )}
    </li>
  )
}

export function Tally({ standing, language }: { standing: Standing; language: Language }) {
  const { desk } = reviewWords[language]
  const figure = new Intl.NumberFormat(locales[language])
  const { yes, maybe, no, score } = standing
  return (
    <p class="tally">
      <span class="tally-score">
        <span class="hidden-visually">{desk.score} </span>
        {yes + maybe + no === 0 ? '–' : figure.format(Math.round(score / 10))}
      </span>{' '}
      <span>
        <b>{figure.format(yes)}</b> {desk.yes}
      </span>{' '}
      <span>
        <b>{figure.format(maybe)}</b> {desk.maybe}
      </span>{' '}
      <span>
        <b>{figure.format(no)}</b> {desk.no}
      </span>
    </p>
  )
}
