import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { AppEnv } from '../env.ts'
import { openedBy } from '../platform/private-keys.ts'
import { settings } from '../platform/settings.ts'
import { keyIn } from '../submissions/private-link.ts'
import { rightTo } from '../works/store.ts'

export const renditions = new Hono<AppEnv>()

/**
 * A rendition by its content's name: for all once it hangs, before that for those concerned. Browsers
 * keep it but ask each time whether they may still show it, so that a withdrawn work is gone at once.
 */
renditions.get('/renditions/:name', async (c) => {
  const name = c.req.param('name')
  const { isHung: isPublic, isConcerned } = await rightTo(c.env.DB, name, {
    submissionId: await openedBy(settings(c.env).SECRET, keyIn(c)),
    // Either role in a call lets somebody see what was sent to it.
    callIds: c.var.viewer?.roles.map(({ callId }) => callId) ?? [],
  })
  if (!isPublic && !isConcerned) throw new HTTPException(404)

  const etag = `"${name}"`
  const cacheControl = `${isPublic ? 'public' : 'private'}, max-age=0, must-revalidate`
  if (c.req.header('If-None-Match')?.includes(etag)) {
    return c.body(null, 304, { ETag: etag, 'Cache-Control': cacheControl })
  }

  const object = await c.env.RENDITIONS.get(name)
  if (!object) throw new HTTPException(404)

  return new Response(object.body, {
    headers: {
      'Content-Type': name.endsWith('.avif') ? 'image/avif' : 'image/webp',
      'Content-Length': String(object.size),
      'Content-Security-Policy': "default-src 'none'",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': cacheControl,
      ETag: etag,
    },
  })
})
