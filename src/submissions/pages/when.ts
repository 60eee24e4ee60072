import { instantInWords } from '../../shared/instants.ts'
import { type Language, locales } from '../../shared/languages.ts'
import { placeOf } from '../../web/places.ts'

/** A moment in the last minute that counts before an end that is itself too late. */
export function lastMinute(end: Date): Date {
  return new Date(end.getTime() - 1)
}

export function inWords(instant: Date, zone: string, language: Language): string {
  return instantInWords(instant, locales[language], zone)
}

export function inZone(instant: Date, zone: string, language: Language): string {
  return `${inWords(instant, zone, language)} (${placeOf(zone, language)})`
}

/** In the call's zone, and again in UTC where that is another. */
export function inBothZones(instant: Date, zone: string, language: Language): string {
  const here = inZone(instant, zone, language)
  const comma = language === 'ar' ? '،' : ','
  return zone === 'UTC' ? here : `${here}${comma} ${inZone(instant, 'UTC', language)}`
}
