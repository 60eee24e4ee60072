import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { AppEnv } from '../env.ts'
import { attachment, extensionOf, rangeAsked } from '../works/download.ts'
import { findPublicCopy, saveLostCopy } from '../works/download-store.ts'
import { downloadKey } from '../works/make-download.ts'
import { downloadName } from './exhibition.ts'

export const copies = new Hono<AppEnv>()

/** A cleaned original to take home. Every cache asks again each time, so none outlives the wall. */
copies.get('/copies/:name', async (c) => {
  const copy = await findPublicCopy(c.env.DB, c.req.param('name'))
  if (!copy) throw new HTTPException(404)

  const etag = `"${copy.sha256}"`
  const headers = {
    ETag: etag,
    'Accept-Ranges': 'bytes',
    'Cache-Control': 'public, max-age=0, must-revalidate',
    'Content-Security-Policy': "default-src 'none'",
    'X-Content-Type-Options': 'nosniff',
  }
  if (c.req.header('If-None-Match')?.includes(etag)) return c.body(null, 304, headers)

  const isSame = (c.req.header('If-Range') ?? etag) === etag
  const range = isSame ? rangeAsked(c.req.header('Range'), copy.size) : null
  const object = await c.env.RENDITIONS.get(downloadKey(copy.name), range ? { range } : {})
  if (!object) {
    await saveLostCopy(c.env.DB, copy.name)
    throw new HTTPException(404)
  }
  const work = { title: copy.title, name: copy.credit, code: copy.code }
  return new Response(object.body, {
    status: range ? 206 : 200,
    headers: {
      ...headers,
      ...(range && {
        'Content-Range': `bytes ${range.offset}-${range.offset + range.length - 1}/${copy.size}`,
      }),
      'Content-Type': copy.type,
      'Content-Length': String(range?.length ?? object.size),
      'Content-Disposition': attachment(downloadName(work, extensionOf(copy))),
    },
  })
})
