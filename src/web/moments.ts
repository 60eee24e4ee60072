import { type Language, locales } from '../shared/languages.ts'

const minute = 60_000

/** Anywhere on Earth is the last place where it is still that day. */
export function ianaZone(zone: string): string {
  return zone === 'AoE' ? 'Etc/GMT+12' : zone
}

/** How a deadline is said: the day that counts whole, or the hour at which it ends. */
export type Ending = {
  kind: 'whole-day' | 'hour'
  /** The moment to show: of a whole day its last minute, so that nobody reads the day after. */
  shown: Date
}

/** Closing at 00:00 means that the day before counts to its end. */
export function endingOf(closesAt: Date, zone: string): Ending {
  return isMidnight(closesAt, zone)
    ? { kind: 'whole-day', shown: new Date(closesAt.getTime() - minute) }
    : { kind: 'hour', shown: closesAt }
}

function isMidnight(instant: Date, zone: string): boolean {
  const clock = new Intl.DateTimeFormat('en', {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZone: ianaZone(zone),
  })
  return clock.format(instant) === '00:00:00'
}

export function dayInWords(instant: Date, zone: string, language: Language): string {
  return format(instant, zone, language, { day: 'numeric', month: 'long' })
}

export function hourInWords(instant: Date, zone: string, language: Language): string {
  return format(instant, zone, language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
}

/** Sunday 28 February at 23:59; with the year when that is not obvious. */
export function momentInWords(instant: Date, zone: string, language: Language, now: Date): string {
  return format(instant, zone, language, momentFormat(instant, now))
}

/** An end that is itself too late, in words that name no day that does not count. */
export function endInWords(end: Date, zone: string, language: Language, now: Date): string {
  return momentInWords(endingOf(end, zone).shown, zone, language, now)
}

const farAway = 300 * 24 * 60 * minute

function momentFormat(instant: Date, now: Date): Intl.DateTimeFormatOptions {
  const isNear = Math.abs(instant.getTime() - now.getTime()) < farAway
  return {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(!isNear && { year: 'numeric' }),
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }
}

export function dateInWords(instant: Date, zone: string, language: Language): string {
  return format(instant, zone, language, { day: 'numeric', month: 'long', year: 'numeric' })
}

function format(
  instant: Date,
  zone: string,
  language: Language,
  options: Intl.DateTimeFormatOptions,
): string {
  const timeZone = ianaZone(zone)
  return new Intl.DateTimeFormat(locales[language], { ...options, timeZone }).format(instant)
}
