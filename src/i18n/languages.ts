export const languages = ['en', 'es', 'pt', 'fr', 'ar'] as const
export type Language = (typeof languages)[number]

/** One value for each language; a missing one does not compile. */
export type InEveryLanguage<Value> = Record<Language, Value>

export const languageNames: InEveryLanguage<string> = {
  en: 'English',
  es: 'Español',
  pt: 'Português',
  fr: 'Français',
  ar: 'العربية',
}

/** The locale for dates and numbers. Arabic takes the month names and digits of the Levant. */
export const locales: InEveryLanguage<string> = {
  en: 'en-GB',
  es: 'es',
  pt: 'pt-BR',
  fr: 'fr',
  ar: 'ar-PS',
}

export function isLanguage(text: string | undefined): text is Language {
  return languages.some((language) => language === text)
}

/** A poster's language as a tag for `lang`; undefined where it speaks none that has one. */
export function languageTag(language: string): string | undefined {
  return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language) ? language : undefined
}

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr'
}

/** The best of our languages for an Accept-Language header; English when none fits. */
export function preferredLanguage(header: string | undefined): Language {
  const wished = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.trim().split(';q=')
      return { tag: tag.slice(0, 2).toLowerCase(), quality: Number(quality ?? 1) }
    })
    .filter((wish) => wish.quality > 0)
    .toSorted((a, b) => b.quality - a.quality)
  return wished.map((wish) => wish.tag).find(isLanguage) ?? 'en'
}
