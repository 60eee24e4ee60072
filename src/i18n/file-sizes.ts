/** A file's size as people say it: 4.2 MB. */
export function sizeInWords(bytes: number, locale: string): string {
  const unit = bytes < 1_000_000 ? 'kilobyte' : 'megabyte'
  const amount = bytes / (unit === 'kilobyte' ? 1000 : 1_000_000)
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay: locale.startsWith('ar') ? 'long' : 'short',
    maximumFractionDigits: amount < 10 ? 1 : 0,
  }).format(amount)
}

export function percentInWords(part: number, whole: number, locale: string): string {
  const share = whole === 0 ? 1 : Math.min(1, part / whole)
  return new Intl.NumberFormat(locale, { style: 'percent' }).format(Math.floor(share * 100) / 100)
}
