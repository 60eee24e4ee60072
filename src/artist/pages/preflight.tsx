import type { CallDefinition } from '../../calls/call.ts'
import { type Language, locales } from '../../i18n/languages.ts'
import { listed } from '../../i18n/plurals.ts'
import { preflightOf } from '../../works/preflight.ts'
import { printingWords } from '../../works/preflight-words.ts'
import type { Work } from '../../works/work.ts'
import { printingNotes } from '../preflight-messages.ts'
import { ownWords } from '../words.ts'

type Props = { work: Work; definition: CallDefinition; language: Language }

/** What a printer would say of her file: a warning is marked, and nothing is refused for it. */
export function Printing({ work, definition, language }: Props) {
  const said = preflightOf(work, definition.files)
  if (!said) return null
  const figure = (value: number) => new Intl.NumberFormat(locales[language]).format(value)
  const list = (parts: Array<string>) => listed(parts, language, 'unit')
  const notes = printingNotes(said, printingWords[language], figure, list)
  const { acts } = ownWords[language]
  const isMarked = notes.some(({ level }) => level === 'look')
  return (
    <details class="printing">
      <summary>{isMarked ? acts.printMarked : acts.print}</summary>
      <ul class="hint">
        {notes.map(({ level, text }) => (
          <li data-level={level}>{text}</li>
        ))}
      </ul>
    </details>
  )
}
