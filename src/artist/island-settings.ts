import type { FormSettings } from '../submissions/island-settings.ts'
import type { UnderwayWords } from '../submissions/underway-words.ts'
import type { SendingWord } from '../submissions/words.ts'
import type { Explanation } from '../web/explanation.ts'
import type { EditRefusal } from './edit/editable.ts'

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
