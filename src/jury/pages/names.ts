import { type Language, locales } from '../../i18n/languages.ts'

/** A language as readers of another call it. `zxx` is a poster without words. */
export function languageName(code: string, language: Language): string {
  try {
    return new Intl.DisplayNames(locales[language], { type: 'language' }).of(code) ?? code
  } catch {
    return code
  }
}
