import type { Context } from 'hono'
import type { HtmlEscapedString } from 'hono/utils/html'
import { buildId } from './assets.ts'
import { documentOf } from './rendering.tsx'

type Markup = HtmlEscapedString | Promise<HtmlEscapedString>

export type Edition = {
  /** Which page: its name and whatever chooses what it shows, each by itself as it was decoded. */
  page: [string, ...Array<string>]
  /** Changes with everything the page shows from the database. */
  version: string
  /** Changes with time, where the page tells of it: see `minuteOf`. */
  moment?: string
}

const kept = new Map<string, { edition: string; body: string }>()
const mostKept = 64

/**
 * A public page: the same for everybody, rendered once for each edition of it. Kept in the isolate
 * and in the data centre's cache, the newest edition only: it takes the place of the one before, so
 * that what was withdrawn lies in no cache of ours once the page has been asked for again.
 */
export async function cached(
  c: Context,
  { page, version, moment = '' }: Edition,
  render: () => Markup | Promise<Markup>,
): Promise<Response> {
  const edition = `${version}.${moment}.${buildId}`
  const etag = `W/"${edition}"`
  const headers = { ETag: etag, 'Cache-Control': 'public, max-age=0, must-revalidate' }
  if (c.req.header('If-None-Match')?.includes(etag)) return c.body(null, 304, headers)

  const address = keyOf(page)
  const near = kept.get(address)
  const body =
    near?.edition === edition
      ? near.body
      : ((await fromCache(address, edition)) ?? (await rendered(c, address, edition, render)))
  keep(address, { edition, body })
  return c.html(body, 200, headers)
}

/** Pages with a countdown are of their minute: without script it is told to the minute. */
export function minuteOf(now: Date): string {
  return String(Math.floor(now.getTime() / 60_000))
}

/** Two pages never share one: a slash or a dot inside a part is not one between parts. */
export const keyOf = (page: Edition['page']) =>
  `https://pages.invalid/?page=${encodeURIComponent(JSON.stringify(page))}`

async function fromCache(address: string, edition: string): Promise<string | null> {
  const found = await caches.default.match(address)
  if (found?.headers.get('X-Edition') === edition) return found.text()

  // Gone before the new one is made: what it shows may have been withdrawn with the page itself.
  kept.delete(address)
  if (found) await caches.default.delete(address)
  return null
}

async function rendered(
  c: Context,
  address: string,
  edition: string,
  render: () => Markup | Promise<Markup>,
): Promise<string> {
  const body = String(await documentOf(await render()))
  const copy = new Response(body, {
    headers: { 'Cache-Control': 'public, max-age=86400', 'X-Edition': edition },
  })
  c.executionCtx.waitUntil(caches.default.put(address, copy))
  return body
}

/** The page asked for longest ago makes room. */
function keep(address: string, page: { edition: string; body: string }): void {
  kept.delete(address)
  kept.set(address, page)
  const [oldest] = kept.keys()
  if (kept.size > mostKept && oldest) kept.delete(oldest)
}
