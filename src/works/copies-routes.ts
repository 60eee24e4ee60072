import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { AppEnv } from '../env.ts'
import { downloadName } from '../exhibition/exhibition.ts'
import { findPublicCopy, saveLostCopy } from './copies-store.ts'
import { attachment, extensionOf } from './copy.ts'
import { copyKey } from './copying.ts'

export const copies = new Hono<AppEnv>()

/** A cleaned original to take home. Every cache asks again each time, so none outlives the wall. */
copies.get('/copies/:name', async (c) => {
  const copy = await findPublicCopy(c.env.DB, c.req.param('name'))
  if (!copy) throw new HTTPException(404)

  const headers = {
    ETag: `"${copy.sha256}"`,
    'Cache-Control': 'public, max-age=0, must-revalidate',
    'Content-Security-Policy': "default-src 'none'",
    'X-Content-Type-Options': 'nosniff',
  }
  if (c.req.header('If-None-Match')?.includes(headers.ETag)) return c.body(null, 304, headers)

  const object = await c.env.RENDITIONS.get(copyKey(copy.name))
  if (!object) {
    await saveLostCopy(c.env.DB, copy.name)
    throw new HTTPException(404)
  }
  const work = { title: copy.title, name: copy.credit, code: copy.code }
  return new Response(object.body, {
    headers: {
      ...headers,
      'Content-Type': copy.type,
      'Content-Length': String(object.size),
      'Content-Disposition': attachment(downloadName(work, extensionOf(copy))),
    },
  })
})
