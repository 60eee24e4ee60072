import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { AppEnv } from '../env.ts'
import { paths } from '../paths.ts'
import { settings } from '../platform/settings.ts'
import { longestPreviewSide } from './rendition-preview.ts'
import { isOnWall } from './store.ts'

export const renditionPreviews = new Hono<AppEnv>()

/**
 * A poster that hangs as a JPEG, for the previews of shared links: not every application shows WebP.
 * It is made once and kept, and each time asked whether the poster still hangs.
 */
renditionPreviews.get('/renditions/:name/link-preview.jpg', async (c) => {
  const name = c.req.param('name')
  if (!(await isOnWall(c.env.DB, name))) throw new HTTPException(404)

  const key = settings(c.env).SITE_URL + paths.renditionPreview(name)
  const kept = await caches.default.match(key)
  const picture = kept ?? (await made(c.env, name))
  if (!kept) {
    // What is kept is only ever read here, after the question above.
    const copy = new Response(picture.clone().body, picture)
    copy.headers.set('Cache-Control', 'public, max-age=86400')
    c.executionCtx.waitUntil(caches.default.put(key, copy))
  }
  return new Response(picture.body, {
    headers: {
      'Content-Type': 'image/jpeg',
      'Content-Security-Policy': "default-src 'none'",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'public, max-age=0, must-revalidate',
    },
  })
})

async function made(env: Env, name: string): Promise<Response> {
  const rendition = await env.RENDITIONS.get(name)
  if (!rendition) throw new HTTPException(404)
  const side = longestPreviewSide
  const result = await env.IMAGES.input(rendition.body)
    .transform({ width: side, height: side, fit: 'scale-down', background: '#ffffff' })
    .output({ format: 'image/jpeg', quality: 82 })
  const picture = await result.response().arrayBuffer()
  return new Response(picture, { headers: { 'Content-Type': 'image/jpeg' } })
}
