const second = 1000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

/** What is left, in the two units that matter: 6 days 4 hours; from the last hour on by seconds. */
export function remainingInWords(
  milliseconds: number,
  locale: string,
  withSeconds: boolean,
): string {
  const left = Math.max(0, milliseconds)
  const amounts: Array<[string, number]> =
    left >= day
      ? [
          ['day', Math.floor(left / day)],
          ['hour', Math.floor((left % day) / hour)],
        ]
      : left >= hour || !withSeconds
        ? [
            ['hour', Math.floor(left / hour)],
            ['minute', Math.floor((left % hour) / minute)],
          ]
        : [
            ['minute', Math.floor(left / minute)],
            ['second', Math.floor((left % minute) / second)],
          ]
  const told = amounts.filter(([, amount]) => amount > 0)
  const parts = (told.length > 0 ? told : amounts.slice(-1)).map(([unit, amount]) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(amount),
  )
  const isArabic = locale.startsWith('ar')
  return isArabic ? new Intl.ListFormat(locale).format(parts) : parts.join(' ')
}
