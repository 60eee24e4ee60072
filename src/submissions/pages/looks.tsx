import type { CallDefinition } from '../../calls/call.ts'
import { paths } from '../../paths.ts'
import type { Language } from '../../shared/languages.ts'
import { looksWords } from '../../works/looks-words.ts'
import type { Work } from '../../works/work.ts'
import { fill, isolated } from '../fill.ts'

type Props = { work: Work; definition: CallDefinition; language: Language }

/** How the picture was made, and the question whether it is right. */
export function Looks({ work, definition, language }: Props) {
  if (work.state !== 'ready') return null
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
        <p id={asked}>
          {looksRight === null && <b>{words.question}</b>}
          {looksRight === true && words.saidYes}
          {looksRight === false && <b>{words.saidNo}</b>}
        </p>
        {looksRight === false && <Ways work={work} definition={definition} language={language} />}
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
        {fill(words.write, {
          contact: isolated(definition.contact),
          code: isolated(work.code),
        })}
      </li>
    </ul>
  )
}
