import { type Language, locales } from './languages.ts'

const hour = 3_600_000

/** How long ago, to the hour within a day and to the day before: 3 hours ago, 5 days ago. */
export function agoInWords(then: Date, now: Date, language: Language): string {
  const format = new Intl.RelativeTimeFormat(locales[language], { numeric: 'auto' })
  const hours = Math.floor(Math.max(0, now.getTime() - then.getTime()) / hour)
  return hours < 24 ? format.format(-hours, 'hour') : format.format(-Math.floor(hours / 24), 'day')
}
