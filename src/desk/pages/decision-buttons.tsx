import type { Call } from '../../calls/call.ts'
import type { Language } from '../../i18n/languages.ts'
import { reviewWords } from '../../jury/words.ts'
import { paths } from '../../paths.ts'
import { decisions } from '../../works/status.ts'
import type { Decision } from '../../works/work.ts'

type Decided = { staged: Decision | null; decision: Decision | null }
type Props = {
  work: Decided & { workId: string; title: string }
  call: Call
  language: Language
  here: string
}

/** Select, reserve, decline, or take back what is staged. The one that holds is pressed. */
export function DecisionButtons({ work, call, language, here }: Props) {
  const { desk } = reviewWords[language]
  const current = work.staged ?? work.decision
  return (
    <form
      class="decide"
      method="post"
      action={paths.deskStage(call.slug, work.workId)}
      data-work={work.workId}
    >
      <input type="hidden" name="back" value={here} />
      {decisions.map((decision) => (
        <button
          name="decision"
          value={decision}
          aria-pressed={current === decision ? 'true' : 'false'}
          aria-label={`${desk.decide[decision]}: ${work.title}`}
        >
          {desk.decide[decision]}
        </button>
      ))}
      <button class="take-back" name="decision" value="none" hidden={work.staged === null}>
        {desk.takeBack}
      </button>
    </form>
  )
}

/** Where a work stands, in words: what was released, and what waits for it. */
export function Verdict({ staged, decision, language }: Decided & { language: Language }) {
  return (
    <p class="verdict" data-verdict>
      {verdictInWords(staged, decision, language)}
    </p>
  )
}

export function verdictInWords(
  staged: Decision | null,
  decision: Decision | null,
  language: Language,
): string {
  const { desk } = reviewWords[language]
  return [
    decision && `${desk.shelves[decision]}, ${desk.released}`,
    staged && `${desk.shelves[staged]}, ${desk.staged}`,
  ]
    .filter(Boolean)
    .join(' → ')
}
