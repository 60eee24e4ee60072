import type { Context } from 'hono'
import type { HtmlEscapedString } from 'hono/utils/html'
import { buildId } from './assets.ts'
import { documentOf } from './rendering.tsx'

type Markup = HtmlEscapedString | Promise<HtmlEscapedString>

type Edition = {
  /** The page's path and those parts of its query that matter. */
  address: string
  /** Changes with everything the page shows from the database. */
  version: string
  /** Changes with time, where the page tells of it: see `minuteOf`. */
  moment?: string
}

const kept = new Map<string, string>()
const mostKept = 64

/**
 * A public page: the same for everybody, rendered once for each edition of it. Kept in the isolate
 * and in the data centre's cache, under a key that is never asked for again once anything changes.
 */
export async function cached(
  c: Context,
  { address, version, moment = '' }: Edition,
  render: () => Markup | Promise<Markup>,
): Promise<Response> {
  const edition = `${version}.${moment}.${buildId}`
  const etag = `W/"${edition}"`
  const headers = { ETag: etag, 'Cache-Control': 'public, max-age=0, must-revalidate' }
  if (c.req.header('If-None-Match')?.includes(etag)) return c.body(null, 304, headers)

  const key = `https://pages.invalid${address}${address.includes('?') ? '&' : '?'}edition=${edition}`
  const body = kept.get(key) ?? (await fromCache(key)) ?? (await rendered(c, key, render))
  keep(key, body)
  return c.html(body, 200, headers)
}

/** Pages with a countdown are of their minute: without script it is told to the minute. */
export function minuteOf(now: Date): string {
  return String(Math.floor(now.getTime() / 60_000))
}

async function fromCache(key: string): Promise<string | null> {
  const found = await caches.default.match(key)
  return found ? await found.text() : null
}

async function rendered(
  c: Context,
  key: string,
  render: () => Markup | Promise<Markup>,
): Promise<string> {
  const body = String(await documentOf(await render()))
  const copy = new Response(body, { headers: { 'Cache-Control': 'public, max-age=86400' } })
  c.executionCtx.waitUntil(caches.default.put(key, copy))
  return body
}

/** The page asked for longest ago makes room. */
function keep(key: string, body: string): void {
  kept.delete(key)
  kept.set(key, body)
  const [oldest] = kept.keys()
  if (kept.size > mostKept && oldest) kept.delete(oldest)
}
