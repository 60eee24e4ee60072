import type { CallDefinition, FileRules, Question } from '../calls/call.ts'
import type { FaultToSay } from '../formats/facts.ts'
import type { Format } from '../formats/format.ts'
import type { Language } from '../i18n/languages.ts'
import type { TypoWord } from '../artist/address/words.ts'
import type { EditRefusal } from '../artist/edit/editable.ts'
import type { LimitWord } from '../web/form/limit-words.ts'
import type { PrintingWords } from '../works/preflight-words.ts'
import type { Share } from '../uploads/quota.ts'
import type { EntryRefusal } from './submission.ts'
import type { UnderwayWords } from './underway-words.ts'
import type { Explanation, SendingWord } from './words.ts'

/** What the form tells its script: the rules of the call and the words of one language. */
export type FormSettings = {
  slug: string
  language: Language
  locale: string
  rules: Pick<FileRules, 'formats' | 'megabytes' | 'orientation' | 'colour' | 'print' | 'pixels'>
  most: number
  formatNames: string
  fields: FormFields
  worker: string
  /** Where the script that draws a document lies, and its engine. */
  drawing: { worker: string; engine: string }
  until: string
  contact: string
  words: Record<SendingWord, string>
  underway: UnderwayWords
  /** What is wrong with a file that would be refused. */
  faults: Record<FaultToSay, string>
  printing: PrintingWords
  errors: Record<LocalError, string>
  limits: Record<LimitWord, string>
  refusals: Record<EntryRefusal['kind'], Explanation>
  full: FullWords
}

/** What is said of a full quota: whose it is, and `{when}` there is room again. */
export type FullWords = { shares: Record<Exclude<Share, 'kept'>, string>; next: string }

/** What helps while somebody writes: the words of counters and of the question about an address. */
export type HelpSettings = {
  locale: string
  limits: Record<LimitWord, string>
  typo: Record<TypoWord, string>
  /** The name under which an answer about the address is sent. */
  choice: string
}

export type FormFields = {
  questions: Array<Pick<Question, 'name' | 'about' | 'kind'>>
  consents: Array<Pick<CallDefinition['consents'][number], 'name'>>
}

export type LocalError =
  | 'missing'
  | 'email'
  | 'title'
  | 'file'
  | 'fileEmpty'
  | 'fileTooLarge'
  | 'consent'
  | 'choose'

/** What a file field on the artist's own page tells its script. */
export type UploadSettings = {
  upload: { id: string; partSize: number; partCount: number }
  file: { name: string; size: number; sha256: string }
  locale: string
  worker: string
  drawing: FormSettings['drawing']
  until: string
  words: Record<SendingWord, string>
  underway: UnderwayWords
}

/** What a form for one new file tells its script: another file for a work, or one more work. */
export type FileSettings = FormSettings & {
  kind: 'replacement' | 'work'
  /** Where the file is announced, and the key that opens it. */
  address: string
  key: string
  ownPage: string
  /** The same when the file is there, to say so. */
  arrivedPage: string
  announced: string
  editRefusals: Record<EditRefusal['kind'], Explanation>
}

export const formatNames: Record<Format, string> = {
  jpeg: 'JPEG',
  png: 'PNG',
  webp: 'WebP',
  tiff: 'TIFF',
  pdf: 'PDF',
}
