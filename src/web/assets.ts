import built from './built.json'

const urls: Record<string, string> = built.urls
const shared: Record<string, Array<string>> = built.shared

/** Changes with everything a page is made from: code, islands, styles, fonts. */
export const buildId: string = built.id

/** The address of a built file: `asset('house.css')`, `asset('countdown.js')`. */
export function asset(name: string): string {
  const url = urls[name]
  if (!url) throw new Error(`${name} was not built`)
  return url
}

/** What a page's script shares with others, asked for together with it and not after it. */
export function sharedBy(name: string): Array<string> {
  return shared[name] ?? []
}
