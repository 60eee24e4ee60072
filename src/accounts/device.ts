/** The kind of device behind a session, as coarse as its owner needs to recognise it. */

// Who claims to be others comes before those whom it claims to be.
const browsers: Array<[sign: string, name: string]> = [
  ['Edg', 'Edge'],
  ['OPR/', 'Opera'],
  ['SamsungBrowser/', 'Samsung Internet'],
  ['Firefox/', 'Firefox'],
  ['FxiOS/', 'Firefox'],
  ['CriOS/', 'Chrome'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
]

const systems: Array<[sign: string, name: string]> = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['CrOS', 'ChromeOS'],
  ['Macintosh', 'macOS'],
  ['Linux', 'Linux'],
]

/** Browser and system, such as `Firefox, Android`; empty when neither is known. */
export function deviceOf(userAgent: string | undefined): string {
  const text = (userAgent ?? '').slice(0, 500)
  const known = [browsers, systems].map((list) => list.find(([sign]) => text.includes(sign))?.[1])
  return known.filter((name) => name !== undefined).join(', ')
}
