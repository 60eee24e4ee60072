import type { Context } from 'hono'
import type { Call } from '../../calls/call.ts'
import { endInBothZones } from '../../i18n/endings.ts'
import { interpolate } from '../../i18n/interpolate.ts'
import { type Language, locales } from '../../i18n/languages.ts'
import { inBothZones } from '../../i18n/local-time.ts'
import { quotaWords } from '../../submissions/quota-words.ts'
import { type QuotaRefusal, secondsUntil } from '../../uploads/quota.ts'
import type { Explanation } from '../../web/explanation.ts'
import type { EditRefusal } from '../edit/editable.ts'
import { ownWords } from '../words.ts'

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
  if (refusal.kind === 'too-many') return fullInWords(refusal, call, language)
  const said = ownWords[language].refusals[refusal.kind]
  return { what: interpolate(said.what, facts), next: interpolate(said.next, facts) }
}

function fullInWords({ share, until }: QuotaRefusal, call: Call, language: Language): Explanation {
  const { timeZone, contact } = call.definition
  const facts = { contact, when: inBothZones(until, timeZone, language) }
  const { [share]: what, next } = quotaWords[language]
  return { what: interpolate(what, facts), next: interpolate(next, facts) }
}

/** The status a page answers with, which says when to try again where that is known. */
export function refusedWith(c: Context, refusal: EditRefusal, now: Date): 409 | 429 {
  if (refusal.kind !== 'too-many') return 409
  c.header('Retry-After', String(secondsUntil(refusal.until, now)))
  return 429
}
