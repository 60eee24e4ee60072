import { type Context, Hono } from 'hono'
import type { Call } from '../calls/call.ts'
import { type CallEnv, namedCall } from '../calls/guards.ts'
import { directionOf, type Language } from '../i18n/languages.ts'
import { drawLinkPreview } from '../imaging/link-preview.ts'
import { paths } from '../paths.ts'
import { settings } from '../platform/settings.ts'
import { asset, buildId } from '../web/assets.ts'
import { namedLanguage } from '../web/language.ts'
import { unitsOf } from '../web/title-size.ts'

export const linkPreviews = new Hono<CallEnv>()

/** What a shared link to the call shows: its title and its colour. Drawn once for each version. */
linkPreviews.get('/:language/calls/:slug/link-preview.jpg', namedLanguage, namedCall, async (c) => {
  const { call, language } = c.var
  const site = settings(c.env).SITE_URL
  const key = `${site}${paths.linkPreview(language, call.slug, call.version)}&build=${buildId}`
  const kept = await caches.default.match(key)
  if (kept) return new Response(kept.body, kept)

  const answer = await drawn(c, call, language)
  c.executionCtx.waitUntil(caches.default.put(key, answer.clone()))
  return answer
})

async function drawn(c: Context<CallEnv>, call: Call, language: Language): Promise<Response> {
  const loadFont = async () => {
    const font = await c.env.ASSETS.fetch(new URL(asset('alexandria-extrabold.ttf'), c.req.url))
    if (!font.ok) throw new Error(`The title font was answered ${font.status}`)
    return new Uint8Array(await font.arrayBuffer())
  }
  const { texts, accent } = call.definition
  const picture = await drawLinkPreview(c.env.IMAGES, loadFont, {
    units: unitsOf(texts[language].title),
    accent,
    isRightToLeft: directionOf(language) === 'rtl',
  })
  return c.body(picture, 200, {
    'Content-Type': 'image/jpeg',
    'Cache-Control': 'public, max-age=86400',
  })
}
