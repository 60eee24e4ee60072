/** An instant in words: Thursday 29 February 2024 at 23:59. Without a zone, in the reader's own. */
export function instantInWords(instant: Date, locale: string, zone?: string): string {
  return new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(zone && { timeZone: zone === 'AoE' ? 'Etc/GMT+12' : zone }),
  }).format(instant)
}
