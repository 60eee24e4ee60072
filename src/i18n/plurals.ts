import { type Language, locales } from './languages.ts'

/** A noun in the forms its language counts with; `#` is the number. */
export type Counted = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/** `counted(3, { one: '# poster', other: '# posters' }, 'en')` is `3 posters`. */
export function counted(number: number, forms: Counted, language: Language): string {
  const locale = locales[language]
  const form = forms[new Intl.PluralRules(locale).select(number)] ?? forms.other
  return form.replace('#', figure(number, language))
}

export function figure(number: number, language: Language): string {
  return new Intl.NumberFormat(locales[language]).format(number)
}

/** A, B and C; A, B or C; or, as `unit`, A, B, C. */
export function listed(
  parts: Array<string>,
  language: Language,
  type: Intl.ListFormatType = 'conjunction',
): string {
  return new Intl.ListFormat(locales[language], { type }).format(parts)
}
