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
  const when = say(momentOf(refusal, call), timeZone, language)
  return explain(refusal, language, { when, contact })
}

function momentOf(refusal: EntryRefusal, call: Call): Date {
  switch (refusal.kind) {
    case 'call-not-open':
      return refusal.opensAt
    case 'late-pass-over':
      return lastMinute(refusal.endedAt)
    case 'too-many':
      return refusal.until
    case 'call-closed':
    case 'late-pass-unknown':
    case 'late-pass-used-up':
    case 'key-reused':
    case 'proof-needed':
    case 'proof-wrong':
      return lastMinute(call.closesAt)
  }
}
