import type { Language } from '../../i18n/languages.ts'
import type { FieldContext } from '../../web/form/fields.tsx'
import { words } from '../words.ts'

export function contextOf(
  { typed, errors }: Pick<FieldContext, 'typed' | 'errors'>,
  language: Language,
): FieldContext {
  const { optional, choose } = words[language].form
  return { typed, errors, optional, choose }
}
