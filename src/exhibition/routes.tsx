import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { type CallEnv, namedCall } from '../calls/guards.ts'
import { settings } from '../platform/settings.ts'
import { namedLanguage } from '../web/language.ts'
import { cached, type Edition } from '../web/page-cache.ts'
import { page } from '../web/rendering.tsx'
import { BareWallPage } from './pages/bare-wall-page.tsx'
import { PosterPage } from './pages/poster-page.tsx'
import { WallPage } from './pages/wall-page.tsx'
import { findExhibited, findWallPage, listWallNumbers } from './store.ts'

export const exhibition = new Hono<CallEnv>()

exhibition.get('/:language/calls/:slug/exhibition', namedLanguage, namedCall, async (c) => {
  const { call, language } = c.var
  if (!call.releasedAt) {
    return page(c, <BareWallPage call={call} language={language} now={new Date()} />, 404)
  }

  const start = placeIn(c.req.query('after'))
  const edition = {
    page: ['wall', language, call.slug, String(start)],
    version: `${call.id}.${call.version}`,
  } satisfies Edition
  return cached(c, edition, async () => {
    const [wall, numbers] = await Promise.all([
      findWallPage(c.env.DB, call.id, start),
      listWallNumbers(c.env.DB, [call.id]),
    ])
    if (start > 0 && wall.works.length === 0) throw new HTTPException(404)
    return (
      <WallPage
        call={call}
        language={language}
        site={settings(c.env).SITE_URL}
        wall={wall}
        numbers={numbers.get(call.id) ?? { hung: 0, countries: 0 }}
        start={start}
      />
    )
  })
})

exhibition.get('/:language/calls/:slug/exhibition/:work', namedLanguage, namedCall, async (c) => {
  const { call, language } = c.var
  if (!call.releasedAt) throw new HTTPException(404)

  const code = c.req.param('work')
  const edition = {
    page: ['poster', language, call.slug, code],
    version: `${call.id}.${call.version}`,
  } satisfies Edition
  return cached(c, edition, async () => {
    const work = await findExhibited(c.env.DB, call.id, code)
    if (!work) throw new HTTPException(404)
    return (
      <PosterPage call={call} work={work} language={language} site={settings(c.env).SITE_URL} />
    )
  })
})

function placeIn(query: string | undefined): number {
  return /^\d{1,7}$/.test(query ?? '') ? Number(query) : 0
}
