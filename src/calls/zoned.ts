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

/** By how many milliseconds a zone's clock is ahead of UTC. */
function offsetAt(instant: Date, zone: string): number {
  const format = new Intl.DateTimeFormat('en', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZone: zone === 'AoE' ? 'Etc/GMT+12' : zone,
  })
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]))
  const at = (part: Intl.DateTimeFormatPartTypes) => Number(parts.get(part))
  const shown = Date.UTC(
    at('year'),
    at('month') - 1,
    at('day'),
    at('hour'),
    at('minute'),
    at('second'),
  )
  return shown - Math.floor(instant.getTime() / 1000) * 1000
}

function firstAfterLeap(from: number, leap: number, clock: ClockTime, zone: string): Date | null {
  for (let ahead = 0; ahead <= leap; ahead += minute) {
    const instant = new Date(from + ahead)
    if (clockAt(instant, zone) > clock) return instant
  }
  return null
}
