import type { Call } from '../../calls/call.ts'
import { endInBothZones } from '../../shared/endings.ts'
import { type Language, locales } from '../../shared/languages.ts'
import type { EditRefusal } from '../editing.ts'
import { fill } from '../fill.ts'
import { ownWords } from '../own-words.ts'
import type { Explanation } from '../words.ts'

/** Why a change was not taken, and what to do now. */
export function editRefusalInWords(
  refusal: EditRefusal,
  call: Call,
  language: Language,
): Explanation {
  const { timeZone, contact, files } = call.definition
  const figure = (value: number) => new Intl.NumberFormat(locales[language]).format(value)
  const closesAt = refusal.kind === 'call-closed' ? refusal.closesAt : call.closesAt
  const facts = {
    contact,
    when: endInBothZones(closesAt, timeZone, language),
    megabytes: figure(files.megabytes),
    most: refusal.kind === 'too-many-works' ? figure(refusal.most) : '',
  }
  const said = ownWords[language].refusals[refusal.kind]
  return { what: fill(said.what, facts), next: fill(said.next, facts) }
}
