import type { Call } from '../../calls/call.ts'
import { endingOf } from '../../i18n/endings.ts'
import type { Language } from '../../i18n/languages.ts'
import { inBothZones } from '../../i18n/local-time.ts'
import type { Explanation } from '../../web/explanation.ts'
import type { SubmitRefusal } from '../submission.ts'
import { explain } from '../words.ts'

/** A refusal in the words of the page, with the moment it is about. */
export function refusalInWords(
  refusal: SubmitRefusal,
  call: Call,
  language: Language,
  say = inBothZones,
): Explanation {
  const { timeZone, contact } = call.definition
  const when = say(momentOf(refusal, call), timeZone, language)
  return explain(refusal, language, { when, contact })
}

function momentOf(refusal: SubmitRefusal, call: Call): Date {
  switch (refusal.kind) {
    case 'call-not-open':
      return refusal.opensAt
    case 'late-pass-over':
      return lastOf(refusal.endedAt, call)
    case 'too-many':
    case 'late-pass-tries':
      return refusal.until
    case 'call-closed':
    case 'late-pass-unknown':
    case 'late-pass-used-up':
    case 'key-reused':
    case 'proof-needed':
    case 'proof-wrong':
      return lastOf(call.closesAt, call)
  }
}

function lastOf(end: Date, { definition }: Call): Date {
  return endingOf(end, definition.timeZone).shown
}
