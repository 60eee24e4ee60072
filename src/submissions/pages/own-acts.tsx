import type { Call } from '../../calls/call.ts'
import { paths } from '../../paths.ts'
import { endInBothZones } from '../../shared/endings.ts'
import type { Language } from '../../shared/languages.ts'
import type { Work } from '../../works/work.ts'
import { editableUntil } from '../editing.ts'
import { fill, isolated } from '../fill.ts'
import { ownWords } from '../own-words.ts'
import { limitsOf, type Submission } from '../submission.ts'

type ActsProps = {
  submission: Submission
  call: Call
  works: Array<Work>
  language: Language
  isEditable: boolean
}

/** Until when what can be changed, and the two ways to it. */
export function OwnActs({ submission, call, works, language, isEditable }: ActsProps) {
  const { acts } = ownWords[language]
  const { definition } = call
  const until = endInBothZones(editableUntil(submission, call), definition.timeZone, language)
  if (!isEditable) return <p class="own-acts hint">{fill(acts.closed, { until })}</p>

  const { most } = limitsOf(definition, submission.section)
  const isFull = works.filter((work) => work.state !== 'withdrawn').length >= most
  return (
    <div class="own-acts">
      <p>{fill(acts.open, { until })}</p>
      <p class="own-ways">
        <a href={paths.submissionEdit()}>{acts.edit}</a>
        {isFull ? (
          <span class="hint">{acts.full}</span>
        ) : (
          <a href={paths.submissionNewWork()}>{acts.add}</a>
        )}
      </p>
    </div>
  )
}

/** The posters by name, each with a step up and a step down. */
export function OwnOrder({ works, language }: { works: Array<Work>; language: Language }) {
  const { acts } = ownWords[language]
  const shown = works.filter((work) => work.state !== 'withdrawn')
  if (shown.length < 2) return null
  return (
    <details class="own-order" id="order">
      <summary>{acts.order}</summary>
      <ol>
        {shown.map(({ id, title }, index) => (
          <li>
            <bdi>{title}</bdi>
            <form method="post" action={paths.submissionPlace(id)}>
              {index > 0 && (
                <Step way="up" arrow="↑" name={fill(acts.up, { title: isolated(title) })} />
              )}
              {index < shown.length - 1 && (
                <Step way="down" arrow="↓" name={fill(acts.down, { title: isolated(title) })} />
              )}
            </form>
          </li>
        ))}
      </ol>
    </details>
  )
}

function Step({ way, arrow, name }: { way: 'up' | 'down'; arrow: string; name: string }) {
  return (
    <button name="way" value={way} aria-label={name} title={name}>
      {arrow}
    </button>
  )
}

/** Taking along, withdrawing and erasing. */
export function OwnData({ works, language }: { works: Array<Work>; language: Language }) {
  const { data } = ownWords[language]
  const isAny = works.some((work) => work.state !== 'withdrawn')
  return (
    <section class="own-data" id="data">
      <h2>{data.title}</h2>
      <p>
        <a href={paths.submissionExport()}>{data.export}</a>
      </p>
      <p class="hint">{data.exportHint}</p>
      {isAny && works.length > 1 && (
        <details class="withdrawal">
          <summary>{data.withdrawAll}</summary>
          <form method="post" action={paths.submissionWithdrawals()}>
            <p class="hint">{data.withdrawAllAbout}</p>
            <button class="button">{data.withdrawAllNow}</button>
          </form>
        </details>
      )}
      <p>
        <a href={paths.submissionErasure()}>{data.erase}</a>
      </p>
    </section>
  )
}
