import type { CallDefinition, FileRules, Question } from '../calls/call.ts'
import type { FaultToSay } from '../formats/facts.ts'
import type { Language } from '../i18n/languages.ts'
import type { Share } from '../uploads/quota.ts'
import type { Explanation } from '../web/explanation.ts'
import type { LimitWord } from '../web/form/limit-words.ts'
import type { PrintingWords } from '../works/preflight-words.ts'
import type { SubmitRefusal } from './submission.ts'
import type { UnderwayWords } from './underway-words.ts'
import type { SendingWord } from './words.ts'

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
  refusals: Record<SubmitRefusal['kind'], Explanation>
  full: FullWords
}

/** What is said of a full quota: whose it is, and `{when}` there is room again. */
export type FullWords = { shares: Record<Exclude<Share, 'kept'>, string>; next: string }

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
