/** Anywhere on Earth is the last place where it is still that day. */
export function ianaZone(zone: string): string {
  return zone === 'AoE' ? 'Etc/GMT+12' : zone
}

/** By how many milliseconds a zone's clock is ahead of UTC. */
export function offsetAt(instant: Date, zone: string): number {
  const format = new Intl.DateTimeFormat('en', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZone: ianaZone(zone),
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

const hour = 3_600_000

/**
 * Whether a zone's clock shows this time twice, for it is put back: how far it is ahead of UTC, in
 * hours, then tells which of the two is meant. Null where there is no doubt.
 */
export function doubtfulOffset(instant: Date, zone: string): number | null {
  const own = offsetAt(instant, zone)
  const isTwice = [-3 * hour, 3 * hour].some((away) => {
    const other = offsetAt(new Date(instant.getTime() + away), zone)
    return other !== own && offsetAt(new Date(instant.getTime() + own - other), zone) === other
  })
  return isTwice ? own / hour : null
}
