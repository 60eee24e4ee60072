import type { Language } from './languages.ts'
import { inBothZones, instantInWords } from './local-time.ts'
import { offsetAt } from './time-zones.ts'

const minute = 60_000
const day = 1440 * minute

/** How an end that is itself too late is said: the day that counts whole, or the hour at which it ends. */
export type Ending = {
  kind: 'whole-day' | 'hour'
  /** The moment to show: of a whole day its last minute, so that nobody reads the day after. */
  shown: Date
}

/** An end at 00:00 means that the day before counts to its end. */
export function endingOf(end: Date, zone: string): Ending {
  const isMidnight = (end.getTime() + offsetAt(end, zone)) % day === 0
  return isMidnight
    ? { kind: 'whole-day', shown: new Date(end.getTime() - minute) }
    : { kind: 'hour', shown: end }
}

/** An end that is itself too late, in words that name no day that does not count. */
export function endInWords(end: Date, zone: string, language: Language): string {
  return instantInWords(endingOf(end, zone).shown, zone, language)
}

export function endInBothZones(end: Date, zone: string, language: Language): string {
  return inBothZones(endingOf(end, zone).shown, zone, language)
}
