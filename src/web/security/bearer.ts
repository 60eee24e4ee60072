import type { Context } from 'hono'

/** The token of an Authorization header; null when there is none. The scheme alone is no token. */
export function bearerIn(c: Context): string | null {
  const [scheme, token, ...more] = (c.req.header('Authorization') ?? '').split(' ')
  return scheme === 'Bearer' && token && more.length === 0 ? token : null
}
