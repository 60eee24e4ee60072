import { type Language, locales } from '../../shared/languages.ts'

const minute = 60_000

/** The last minute that counts before an end that is itself too late. */
export function lastMinute(end: Date): Date {
  return new Date(end.getTime() - minute)
}

/** An instant in words, in a zone: Thursday 29 February 2024 at 23:59. */
export function inWords(instant: Date, zone: string, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone === 'AoE' ? 'Etc/GMT+12' : zone,
  }).format(instant)
}

/** What people call a zone: the place it is named after. */
export function placeOf(zone: string): string {
  return zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone
}

/** In the call's zone, and again in UTC where that is another. */
export function inBothZones(instant: Date, zone: string, language: Language): string {
  const here = `${inWords(instant, zone, language)} (${placeOf(zone)})`
  return zone === 'UTC' ? here : `${here}, ${inWords(instant, 'UTC', language)} (UTC)`
}
