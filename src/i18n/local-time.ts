import { type Language, locales } from './languages.ts'
import { doubtfulOffset, ianaZone } from './time-zones.ts'
import { zoneInWords } from './zone-names.ts'

/** The one way in which an instant is said, on pages, in mails, receipts and calendars. */
const format = {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
} as const satisfies Intl.DateTimeFormatOptions

/** Sunday, 28 February 2027 at 23:59 (São Paulo time). */
export function instantInWords(instant: Date, zone: string, language: Language): string {
  return withZone(clockInWords(instant, zone, language), zone, language)
}

/** The same without the zone, where the zone stands beside it. */
export function clockInWords(instant: Date, zone: string, language: Language): string {
  const words = said(instant, zone, language, format)
  const offset = doubtfulOffset(instant, zone)
  return offset === null ? words : `${words} ${utcWith(offset)}`
}

/** In the call's zone, and again in UTC where that is another. */
export function inBothZones(instant: Date, zone: string, language: Language): string {
  const here = instantInWords(instant, zone, language)
  const comma = language === 'ar' ? '،' : ','
  const utc = instantInWords(instant, 'UTC', language)
  return zone === 'UTC' ? here : `${here}${comma} ${utc}`
}

/** Where the reader is, which only her device knows, with its distance from UTC. */
export function inOwnZone(instant: Date, locale: string): string {
  const words = new Intl.DateTimeFormat(locale, format).format(instant)
  return `${words} (${utcWith(-instant.getTimezoneOffset() / 60)})`
}

/** 28 February */
export function dayInWords(instant: Date, zone: string, language: Language): string {
  return said(instant, zone, language, { day: 'numeric', month: 'long' })
}

/** 28 February 2027 */
export function dateInWords(instant: Date, zone: string, language: Language): string {
  return said(instant, zone, language, { day: 'numeric', month: 'long', year: 'numeric' })
}

export function hourInWords(instant: Date, zone: string, language: Language): string {
  const { hour, minute, hourCycle } = format
  return said(instant, zone, language, { hour, minute, hourCycle })
}

export function withZone(words: string, zone: string, language: Language): string {
  return `${words} (${zoneInWords(zone, language)})`
}

function said(
  instant: Date,
  zone: string,
  language: Language,
  options: Intl.DateTimeFormatOptions,
): string {
  const timeZone = ianaZone(zone)
  return new Intl.DateTimeFormat(locales[language], { ...options, timeZone }).format(instant)
}

/** UTC+2, UTC−3:30 */
function utcWith(hours: number): string {
  if (hours === 0) return 'UTC'
  const minutes = Math.round(Math.abs(hours % 1) * 60)
  const rest = minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`
  return `UTC${hours < 0 ? '−' : '+'}${Math.floor(Math.abs(hours))}${rest}`
}
