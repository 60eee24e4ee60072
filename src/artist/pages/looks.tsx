import type { CallDefinition } from '../../calls/call.ts'
import { interpolate, isolated } from '../../i18n/interpolate.ts'
import type { Language } from '../../i18n/languages.ts'
import { paths } from '../../paths.ts'
import { looksWords } from '../../works/picture-approval-words.ts'
import type { Work } from '../../works/work.ts'
import type { WorkStatus } from '../status.ts'

type Props = { work: Work; definition: CallDefinition; language: Language }

/** Standings whose sentence asks the question or says the answer already. */
const asking: Array<WorkStatus> = ['unapproved', 'disapproved']

/** How the picture was made, and the question whether it is right. */
export function Looks({ standing, ...props }: Props & { standing: WorkStatus }) {
  const { work, language } = props
  if (work.state !== 'ready' || work.decision) return null
  const words = looksWords[language]
  const { shownFrom, looksRight } = work
  const asked = `looks-${work.id}`
  return (
    <div class="looks" data-said={looksRight ?? undefined}>
      {shownFrom && shownFrom !== 'original' && (
        <p class={shownFrom === 'preview' ? 'looks-made marked' : 'looks-made'}>
          {words.made[shownFrom]}
        </p>
      )}
      <form method="post" action={paths.submissionLook(work.id)} aria-labelledby={asked}>
        <p id={asked} class={asking.includes(standing) ? 'hidden-visually' : undefined}>
          {looksRight === null && <b>{words.question}</b>}
          {looksRight === true && words.saidYes}
          {looksRight === false && <b>{words.saidNo}</b>}
        </p>
        {looksRight === false && <Ways {...props} />}
        <p class="looks-answers">
          {looksRight !== true && (
            <button class="button" name="answer" value="yes" aria-describedby={asked}>
              {words.yes}
            </button>
          )}
          {looksRight !== false && (
            <button class="button" name="answer" value="no" aria-describedby={asked}>
              {words.no}
            </button>
          )}
        </p>
      </form>
    </div>
  )
}

function Ways({ work, definition, language }: Props) {
  const words = looksWords[language]
  return (
    <ul>
      <li>{words.reasons}</li>
      <li>{words.replace}</li>
      <li>
        {interpolate(words.write, {
          contact: isolated(definition.contact),
          code: isolated(work.code),
        })}
      </li>
    </ul>
  )
}
