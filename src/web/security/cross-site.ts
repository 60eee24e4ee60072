import type { Context } from 'hono'

/**
 * Whether another site led here, or may have: the browser says so, or says nothing and names no page of
 * ours that it comes from. What somebody typed, or opened from a mail program, comes from no site.
 */
export function isCrossSite(c: Context): boolean {
  const site = c.req.header('Sec-Fetch-Site')
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const referrer = URL.parse(c.req.header('Referer') ?? '')
  return referrer?.origin !== new URL(c.req.url).origin
}
