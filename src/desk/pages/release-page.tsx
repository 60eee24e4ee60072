import type { Awaited } from '../../calls/awaited.ts'
import type { Call } from '../../calls/call.ts'
import { type Language, locales } from '../../i18n/languages.ts'
import { instantInWords } from '../../i18n/local-time.ts'
import { Thumb } from '../../jury/pages/poster.tsx'
import { type DeskWords, reviewWords } from '../../jury/words.ts'
import { paths } from '../../paths.ts'
import { decisions } from '../../works/status.ts'
import { awaitedWords } from '../awaited-words.ts'
import type { ReleaseRefusal, Staged } from '../decision.ts'
import type { Listed } from '../store.ts'
import { AwaitedList, GivenUp } from './awaited.tsx'
import { DeskHead } from './head.tsx'

type Props = {
  call: Call
  language: Language
  staged: Staged
  /** The first of those that will hang. */
  selected: Array<Listed>
  awaited: Array<Awaited>
  /** Posters whose check was given up. */
  givenUp: number
  refusal?: ReleaseRefusal | undefined
  isReleased?: boolean
  failures: number
}

/** Everything that a release will do, before it does it. */
export function ReleasePage(props: Props) {
  const { call, language, staged, selected, refusal, isReleased = false, failures } = props
  const { awaited, givenUp } = props
  const { desk } = reviewWords[language]
  const { timeZone } = call.definition
  const figure = new Intl.NumberFormat(locales[language])
  const waiting = decisions.reduce((sum, decision) => sum + staged[decision], 0)
  return (
    <article class="desk">
      <DeskHead
        call={call}
        language={language}
        here="release"
        staged={waiting}
        failures={failures}
      />
      {isReleased && (
        <p class="said" role="status">
          {desk.releasedNow}
        </p>
      )}
      {refusal && (
        <p class="wrong" role="alert">
          {explain(refusal, desk, language)}
        </p>
      )}
      <section class="release">
        <p class="lead">{desk.releaseAbout}</p>
        {waiting === 0 && !refusal && !isReleased && <p>{desk.nothingStaged}</p>}
        <AwaitedList awaited={awaited} call={call} language={language}>
          {refusal?.kind !== 'still-awaited' && <p>{awaitedWords[language].wait}</p>}
        </AwaitedList>
        <GivenUp count={givenUp} call={call} language={language} />
        {waiting > 0 && (
          <form method="post" action={paths.deskRelease(call.slug)}>
            <ul class="release-counts">
              {decisions.map((decision) => (
                <li>
                  <b>{figure.format(staged[decision])}</b> {desk.willBe[decision]}
                  <input type="hidden" name={decision} value={String(staged[decision])} />
                </li>
              ))}
              <li class="quiet">
                <b>{figure.format(staged.undecided)}</b> {desk.willStay}
              </li>
            </ul>
            <input type="hidden" name="change" value={String(staged.change)} />
            <p class="hint">{desk.mails}</p>
            {awaited.length === 0 && <button class="button main">{desk.releaseNow}</button>}
          </form>
        )}
        {call.releasedAt && (
          <p class="quiet">
            {desk.releasedOn(instantInWords(call.releasedAt, timeZone, language))}
          </p>
        )}
      </section>
      {selected.length > 0 && (
        <ul class="thumbs">
          {selected.map((work) => (
            <li>
              <a href={paths.deskWork(call.slug, work.workId)}>
                <Thumb picture={work} alt={work.altText || work.title} language={work.language} />
                <span class="thumb-words">
                  <strong>
                    <bdi>{work.title}</bdi>
                  </strong>
                  <bdi>{work.credit}</bdi>
                </span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </article>
  )
}

function explain(refusal: ReleaseRefusal, desk: DeskWords, language: Language): string {
  switch (refusal.kind) {
    case 'still-awaited':
      return awaitedWords[language].wait
    case 'nothing-staged':
      return desk.nothingStaged
    case 'changed-meanwhile':
      return desk.changedMeanwhile
  }
}
