import type { Call } from '../../calls/call.ts'
import { interpolate } from '../../i18n/interpolate.ts'
import type { Language } from '../../i18n/languages.ts'
import { paths } from '../../paths.ts'
import { formSettings } from '../../submissions/pages/form-settings.ts'
import { quotaWords } from '../../submissions/quota-words.ts'
import { limitsOf, type Submission } from '../../submissions/submission.ts'
import { type EditRefusal, editableUntil } from '../edit/editable.ts'
import type { FileSettings } from '../island-settings.ts'
import { ownWords } from '../words.ts'
import { editRefusalInWords } from './edit-refusal.ts'

type Own = { submission: Submission; call: Call; key: string; language: Language }

/** What the script of a form for one new file has to know; `workId` where it replaces another. */
export function fileSettings(
  { submission, call, key, language }: Own,
  workId: string | null,
): string {
  const settings: FileSettings = {
    ...formSettings(call, language, submission.uploadsUntil),
    kind: workId ? 'replacement' : 'work',
    address: workId ? paths.api.replacement(submission.id, workId) : paths.api.works(submission.id),
    key,
    ownPage: paths.submission(),
    arrivedPage: workId
      ? paths.submission({ said: 'replacing', work: workId })
      : paths.submission({ said: 'added' }),
    announced: ownWords[language].replacing.announced,
    editRefusals: refusalsOf(submission, call, language),
  }
  return JSON.stringify(settings)
}

function refusalsOf(
  submission: Submission,
  call: Call,
  language: Language,
): FileSettings['editRefusals'] {
  const { plain } = quotaWords[language]
  const said = (refusal: EditRefusal) => editRefusalInWords(refusal, call, language)
  return {
    'call-closed': said({ kind: 'call-closed', closesAt: editableUntil(submission, call) }),
    withdrawn: said({ kind: 'withdrawn' }),
    decided: said({ kind: 'decided' }),
    'same-file': said({ kind: 'same-file' }),
    'too-many-files': said({ kind: 'too-many-files' }),
    'file-too-large': said({ kind: 'file-too-large' }),
    'too-many-works': said({
      kind: 'too-many-works',
      most: limitsOf(call.definition, submission.section).most,
    }),
    'changed-meanwhile': said({ kind: 'changed-meanwhile', version: 0 }),
    'key-reused': said({ kind: 'key-reused' }),
    'too-many': {
      what: plain.what,
      next: interpolate(plain.next, { contact: call.definition.contact }),
    },
  }
}
