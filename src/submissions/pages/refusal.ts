import type { Call } from '../../calls/call.ts'
import type { Language } from '../../shared/languages.ts'
import type { EntryRefusal } from '../submission.ts'
import { type Explanation, explain } from '../words.ts'
import { inBothZones, lastMinute } from './when.ts'

/** A refusal in the words of the page, with the moment it is about. */
export function refusalInWords(
  refusal: EntryRefusal,
  call: Call,
  language: Language,
  say = inBothZones,
): Explanation {
  const { timeZone, contact } = call.definition
  const instant = refusal.kind === 'call-not-open' ? refusal.opensAt : lastMinute(call.closesAt)
  return explain(refusal, language, { when: say(instant, timeZone, language), contact })
}
