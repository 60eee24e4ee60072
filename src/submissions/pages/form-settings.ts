import type { Call } from '../../calls/call.ts'
import type { FaultToSay } from '../../formats/facts.ts'
import { endInBothZones } from '../../i18n/endings.ts'
import { interpolate } from '../../i18n/interpolate.ts'
import { type Language, locales } from '../../i18n/languages.ts'
import { asset } from '../../web/assets.ts'
import { fieldErrors } from '../../web/form/errors.ts'
import { limitWords } from '../../web/form/limit-words.ts'
import { printingWords } from '../../works/preflight-words.ts'
import { words as workWords } from '../../works/words.ts'
import type { FormSettings } from '../island-settings.ts'
import { passWords } from '../late-pass/late-pass-words.ts'
import { quotaWords } from '../quota-words.ts'
import { limitsOf, type SubmitRefusal } from '../submission.ts'
import { underwayWords } from '../underway-words.ts'
import { words } from '../words.ts'
import { drawing } from './drawing.ts'
import { namesOf } from './file-rules.tsx'
import { refusalInWords } from './refusal.ts'

/** Everything the form's script needs to know, in the language of the page. */
export function formSettings(call: Call, language: Language, uploadsUntil: Date): FormSettings {
  const { definition } = call
  const { formats, megabytes, orientation, colour, print, pixels } = definition.files
  const errors = fieldErrors[language]
  const { timeZone, contact } = definition
  const { over, tries } = passWords[language]
  const { plain, next, person, address, call: ofCall, unproved } = quotaWords[language]
  const { opensAt, closesAt } = call
  const refused = (refusal: SubmitRefusal) => refusalInWords(refusal, call, language)
  return {
    slug: call.slug,
    language,
    locale: locales[language],
    rules: {
      formats,
      megabytes,
      orientation,
      colour,
      ...(print && { print }),
      ...(pixels && { pixels }),
    },
    most: limitsOf(definition, null).most,
    formatNames: namesOf(definition.files, language),
    fields: {
      questions: definition.questions.map(({ name, about, kind }) => ({ name, about, kind })),
      consents: definition.consents.map(({ name }) => ({ name })),
    },
    worker: asset('hash-worker.js'),
    drawing: drawing(),
    until: endInBothZones(uploadsUntil, timeZone, language),
    contact,
    words: words[language].sending,
    underway: underwayWords[language],
    faults: faultsIn(language),
    printing: printingWords[language],
    errors: {
      missing: errors.missing,
      email: errors.email,
      title: errors.title,
      file: errors.file,
      fileEmpty: errors.fileEmpty,
      fileTooLarge: errors.fileTooLarge(megabytes),
      consent: errors.consent,
      choose: errors.choose,
    },
    limits: limitWords[language],
    refusals: {
      'call-not-open': refused({ kind: 'call-not-open', opensAt }),
      'call-closed': refused({ kind: 'call-closed', closesAt }),
      'late-pass-unknown': refused({ kind: 'late-pass-unknown' }),
      'late-pass-over': { what: over.what, next: interpolate(over.next, { contact }) },
      'late-pass-used-up': refused({ kind: 'late-pass-used-up' }),
      'late-pass-tries': { what: tries.what, next: interpolate(tries.next, { contact }) },
      'proof-needed': refused({ kind: 'proof-needed' }),
      'proof-wrong': refused({ kind: 'proof-wrong', reason: 'expired' }),
      'key-reused': refused({ kind: 'key-reused' }),
      'too-many': { what: plain.what, next: interpolate(plain.next, { contact }) },
    },
    full: {
      shares: { person, address, call: ofCall, unproved },
      next: interpolate(next, { contact }),
    },
  }
}

/** The reasons for which a file is refused when it has arrived, said before it is sent. */
function faultsIn(language: Language): Record<FaultToSay, string> {
  const { reasons } = workWords[language]
  return {
    'not-a-picture': reasons['not-a-picture'].what,
    heif: reasons.heif.what,
    damaged: reasons.damaged.what,
    'trailing-data': reasons['trailing-data'].what,
    'two-kinds': reasons['two-kinds'].what,
    bomb: reasons.bomb.what,
    'too-long': reasons['too-long'].what,
    'needs-password': reasons['needs-password'].what,
    'no-pages': reasons['no-pages'].what,
    'page-too-large': reasons['page-too-large'].what,
  }
}
