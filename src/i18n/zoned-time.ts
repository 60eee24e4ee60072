import { offsetAt } from './time-zones.ts'

const minute = 60_000

/** `2027-03-04T23:59` on the clock of a zone: what a date and time field holds. */
export type ClockTime = string

/**
 * The instant at which a zone's clock shows a time. Where the clock is put back and shows it twice,
 * the later one; where it leaps over it, the first instant after the leap. Null when it is no time.
 */
export function instantAt(clock: ClockTime, zone: string): Date | null {
  const asUtc = Date.parse(`${clock}:00Z`)
  if (Number.isNaN(asUtc)) return null

  const around = [-1, 1].map((sign) => offsetAt(new Date(asUtc + sign * 1440 * minute), zone))
  const matching = around
    .map((offset) => new Date(asUtc - offset))
    .filter((instant) => clockAt(instant, zone) === clock)
  if (matching.length > 0) return new Date(Math.max(...matching.map(Number)))

  const leap = Math.max(...around) - Math.min(...around)
  return firstAfterLeap(asUtc - Math.max(...around), leap, clock, zone)
}

/** What the clock of a zone shows at an instant. */
export function clockAt(instant: Date, zone: string): ClockTime {
  return new Date(instant.getTime() + offsetAt(instant, zone)).toISOString().slice(0, 16)
}

function firstAfterLeap(from: number, leap: number, clock: ClockTime, zone: string): Date | null {
  for (let ahead = 0; ahead <= leap; ahead += minute) {
    const instant = new Date(from + ahead)
    if (clockAt(instant, zone) > clock) return instant
  }
  return null
}
