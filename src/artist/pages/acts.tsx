import type { Call } from '../../calls/call.ts'
import { endInBothZones } from '../../i18n/endings.ts'
import { interpolate, isolated } from '../../i18n/interpolate.ts'
import type { Language } from '../../i18n/languages.ts'
import { paths } from '../../paths.ts'
import { limitsOf, type Submission } from '../../submissions/submission.ts'
import type { Work } from '../../works/work.ts'
import { editableUntil } from '../edit/editable.ts'
import type { Done } from '../said.ts'
import { ownWords } from '../words.ts'
import { OwnSaid } from './said.tsx'

type ActsProps = {
  submission: Submission
  call: Call
  works: Array<Work>
  language: Language
  isEditable: boolean
}

/** What can be done with several posters together, and until when. */
export function OwnActs(props: ActsProps) {
  return (
    <>
      {props.isEditable && (
        <p class="own-ways">
          <a href={paths.submissionEdit()}>{ownWords[props.language].acts.edit}</a>
          <AddWork {...props} />
        </p>
      )}
      <Until {...props} />
    </>
  )
}

export function AddWork({ submission, call, works, language }: Omit<ActsProps, 'isEditable'>) {
  const { acts } = ownWords[language]
  const { most } = limitsOf(call.definition, submission.section)
  const isFull = works.filter((work) => work.state !== 'withdrawn').length >= most
  if (!isFull) return <a href={paths.submissionNewWork()}>{acts.add}</a>
  return works.length > 1 ? <span class="hint">{acts.full}</span> : null
}

/** Until when she can change what she sent. */
export function Until({ submission, call, language, isEditable }: Omit<ActsProps, 'works'>) {
  const { acts } = ownWords[language]
  const end = editableUntil(submission, call)
  const until = endInBothZones(end, call.definition.timeZone, language)
  return <p class="hint">{interpolate(isEditable ? acts.open : acts.closed, { until })}</p>
}

type OrderProps = { works: Array<Work>; language: Language; done: Done<Work> | null }

/** The posters by name, each with a step up and a step down; open again after each step. */
export function OwnOrder({ works, language, done }: OrderProps) {
  const { acts } = ownWords[language]
  const shown = works.filter((work) => work.state !== 'withdrawn')
  if (shown.length < 2) return null
  const isOrdered = done?.act === 'ordered'
  return (
    <details class="fold own-order" id="order" open={isOrdered}>
      <summary>
        <h2>{acts.order}</h2>
      </summary>
      {isOrdered && <OwnSaid done={done} works={works} language={language} />}
      <ol>
        {shown.map(({ id, title }, index) => (
          <li>
            <bdi>{title}</bdi>
            <form method="post" action={paths.submissionPlace(id)}>
              {index > 0 && (
                <Step way="up" arrow="↑" name={interpolate(acts.up, { title: isolated(title) })} />
              )}
              {index < shown.length - 1 && (
                <Step
                  way="down"
                  arrow="↓"
                  name={interpolate(acts.down, { title: isolated(title) })}
                />
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
