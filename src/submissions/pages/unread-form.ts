import type { Language } from '../../i18n/languages.ts'
import type { Explanation } from '../../web/explanation.ts'
import { fieldErrors } from '../../web/form/errors.ts'
import type { Fields } from '../../web/form/read-form.ts'
import { words as workWords } from '../../works/words.ts'
import type { FormFile } from '../form-state.ts'
import { words } from '../words.ts'

type Unread = { status: 413 | 422; notice: Explanation }

/** What is said of a form that held too much, or did not come whole: what was read is shown again. */
export function unreadForm(fault: NonNullable<Fields['fault']>, language: Language): Unread {
  const { form } = words[language]
  return fault === 'too-large'
    ? { status: 413, notice: { what: form.cut, next: '' } }
    : { status: 422, notice: { what: form.broken, next: '' } }
}

/** Files that came with the form and were not kept, by the names of their fields. */
export function droppedFiles(
  files: ReadonlyMap<number, FormFile>,
  language: Language,
  megabytes: number,
): Map<string, string> {
  const dropped = [...files].filter(([, file]) => !file.isStored)
  return new Map(
    dropped.map(([block, file]) => [`works.${block}.file`, whyDropped(file, language, megabytes)]),
  )
}

export function whyDropped(file: FormFile, language: Language, megabytes: number): string {
  const errors = fieldErrors[language]
  if (file.isForeign) return workWords[language].reasons['not-a-picture'].what
  if (file.size === 0) return errors.fileEmpty
  return file.size > megabytes * 1_000_000 ? errors.fileTooLarge(megabytes) : errors.file
}
