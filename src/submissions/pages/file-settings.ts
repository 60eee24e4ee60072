import type { Call } from '../../calls/call.ts'
import { paths } from '../../paths.ts'
import { type Language, locales } from '../../shared/languages.ts'
import { asset } from '../../web/assets.ts'
import { type EditRefusal, editableUntil } from '../editing.ts'
import { ownWords } from '../own-words.ts'
import type { FileSettings } from '../settings.ts'
import { limitsOf, type Submission } from '../submission.ts'
import { words } from '../words.ts'
import { editRefusalInWords } from './edit-refusal.ts'
import { inBothZones, lastMinute } from './when.ts'

type Own = { submission: Submission; call: Call; key: string }

/** What the script of a form for one new file has to know; `workId` where it replaces another. */
export function fileSettings({ submission, call, key }: Own, workId: string | null): string {
  const { language } = submission
  const { definition } = call
  const settings: FileSettings = {
    kind: workId ? 'replacement' : 'work',
    address: workId ? paths.api.replacement(submission.id, workId) : paths.api.works(submission.id),
    key,
    ownPage: paths.submission(),
    fields: {
      questions: definition.questions.map(({ name, about, kind }) => ({ name, about, kind })),
      consents: [],
    },
    locale: locales[language],
    worker: asset('hash-worker.js'),
    until: inBothZones(lastMinute(submission.uploadsUntil), definition.timeZone, language),
    words: words[language].sending,
    announced: ownWords[language].replacing.announced,
    again: words[language].form.kept,
    refusals: refusalsOf(submission, call, language),
  }
  return JSON.stringify(settings)
}

function refusalsOf(
  submission: Submission,
  call: Call,
  language: Language,
): FileSettings['refusals'] {
  const said = (refusal: EditRefusal) => editRefusalInWords(refusal, call, language)
  return {
    'call-closed': said({ kind: 'call-closed', closesAt: editableUntil(submission, call) }),
    withdrawn: said({ kind: 'withdrawn' }),
    decided: said({ kind: 'decided' }),
    'same-file': said({ kind: 'same-file' }),
    'file-too-large': said({ kind: 'file-too-large' }),
    'too-many-works': said({
      kind: 'too-many-works',
      most: limitsOf(call.definition, submission.section).most,
    }),
    'changed-meanwhile': said({ kind: 'changed-meanwhile', version: 0 }),
    'key-reused': said({ kind: 'key-reused' }),
  }
}
