import type { Awaited } from '../../calls/awaited.ts'
import type { Call } from '../../calls/call.ts'
import { type Language, locales } from '../../i18n/languages.ts'
import { reviewWords } from '../../jury/words.ts'
import { paths } from '../../paths.ts'
import { type DeskStatus, decisions, deskStatuses } from '../../works/status.ts'
import { writeRank } from '../decision.ts'
import type { Counts, Listed } from '../store.ts'
import { AwaitedList } from './awaited.tsx'
import { DeskHead } from './head.tsx'
import { deskRefusals } from './refusals.ts'
import { DeskRow } from './row.tsx'
import { stagedIn } from './staged-in.ts'

export type DeskProps = {
  call: Call
  language: Language
  counts: Counts
  awaited: Array<Awaited>
  shelf: DeskStatus | null
  works: Array<Listed>
  hasMore: boolean
  isFirst: boolean
  /** The address of this very list, to come back to. */
  here: string
  said?: string | undefined
}

/** The works of a call, the best first, each with its decision one press away. */
export function DeskPage(props: DeskProps) {
  const { call, language, counts, shelf, works, hasMore, isFirst, here, said } = props
  const { desk } = reviewWords[language]
  const show = shelf ?? undefined
  const last = works.at(-1)
  return (
    <desk-list class="desk" {...deskRefusals(language)}>
      <DeskHead
        call={call}
        language={language}
        here="posters"
        staged={stagedIn(counts)}
        failures={counts.failures ?? 0}
      />
      {isFirst && <AwaitedList awaited={props.awaited} call={call} language={language} />}
      {(counts.works ?? 0) === 0 ? (
        <p class="empty">{desk.nothingYet}</p>
      ) : (
        <>
          <Shelves {...props} />
          <p class="said" role="status">
            {said}
          </p>
          <p class="wrong" role="alert"></p>
          {works.length === 0 && <p class="empty">{desk.nothingHere}</p>}
          <ul class="desk-rows">
            {works.map((work) => (
              <DeskRow work={work} call={call} language={language} here={here} />
            ))}
          </ul>
          {works.some((work) => work.state === 'ready') && <Bulk {...props} />}
          <p class="hint">{desk.scoreAbout}</p>
          <nav class="paging">
            {!isFirst && <a href={paths.deskCall(call.slug, { show })}>{desk.fromStart}</a>}
            {hasMore && last && (
              <a href={paths.deskCall(call.slug, { show, after: writeRank(last) })}>{desk.more}</a>
            )}
          </nav>
        </>
      )}
    </desk-list>
  )
}

function Shelves({ call, language, counts, shelf }: DeskProps) {
  const { desk } = reviewWords[language]
  const figure = new Intl.NumberFormat(locales[language])
  const piles = [
    { show: undefined, words: desk.all, count: counts.works ?? 0 },
    ...deskStatuses.map((show) => ({
      show,
      words: desk.shelves[show],
      count: counts[`shelf:${show}`] ?? 0,
    })),
  ]
  return (
    <nav class="filters" aria-label={desk.show}>
      {piles.map(({ show, words, count }) => (
        <a
          href={paths.deskCall(call.slug, { show })}
          aria-current={(show ?? null) === shelf ? 'page' : undefined}
          data-empty={count === 0 ? '' : undefined}
        >
          {words} <span data-count={`shelf:${show ?? 'all'}`}>{figure.format(count)}</span>
        </a>
      ))}
    </nav>
  )
}

/** Without script as with it: tick, then press. */
function Bulk({ call, language, here }: DeskProps) {
  const { desk } = reviewWords[language]
  return (
    <form id="bulk" class="bulk" method="post" action={paths.deskDecisions(call.slug)}>
      <input type="hidden" name="back" value={here} />
      <p>{desk.chosen}</p>
      {decisions.map((decision) => (
        <button name="decision" value={decision}>
          {desk.decide[decision]}
        </button>
      ))}
      <button name="decision" value="none">
        {desk.takeBack}
      </button>
    </form>
  )
}
