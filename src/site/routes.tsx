import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { type CallEnv, namedCall } from '../calls/guards.ts'
import { editionOfCalls, findCall, listCalls } from '../calls/store.ts'
import { callWords } from '../calls/words.ts'
import type { AppEnv } from '../env.ts'
import { preferredLanguage } from '../i18n/languages.ts'
import { paths } from '../paths.ts'
import { settings } from '../platform/settings.ts'
import { namedLanguage } from '../web/language.ts'
import { cached, type Edition, minuteOf } from '../web/page-cache.ts'
import { robotsFile, sitemapFile } from '../web/sitemap.ts'
import { calendarFile } from './calendar.ts'
import { linkPreviews } from './link-preview-routes.ts'
import { CallPage } from './pages/call-page.tsx'
import { lastDay } from './pages/deadline.tsx'
import { HomePage } from './pages/home-page.tsx'
import { fewOf, wallsOf } from './pages/walls.ts'

export const calls = new Hono<AppEnv>()

calls.get('/', (c) => {
  c.header('Vary', 'Accept-Language')
  c.header('Cache-Control', 'private, no-cache')
  return c.redirect(paths.home(preferredLanguage(c.req.header('Accept-Language'))), 302)
})

calls.get(paths.robots(), (c) => c.text(robotsFile(settings(c.env).SITE_URL)))

calls.get(paths.sitemap(), async (c) => {
  const list = await listCalls(c.env.DB)
  const shown = list.map(({ slug, releasedAt }) => ({ slug, isWallOpen: releasedAt !== null }))
  return c.body(sitemapFile(settings(c.env).SITE_URL, shown), 200, {
    'Content-Type': 'application/xml; charset=utf-8',
    'Cache-Control': 'public, max-age=600',
  })
})

calls.get('/:language', namedLanguage, async (c) => {
  const { language } = c.var
  const now = new Date()
  const version = await editionOfCalls(c.env.DB, now)
  const edition = { page: ['home', language], version, moment: minuteOf(now) } satisfies Edition
  return cached(c, edition, async () => {
    const list = await listCalls(c.env.DB)
    const walls = await wallsOf(c.env.DB, list)
    const site = settings(c.env).SITE_URL
    return <HomePage language={language} site={site} now={now} calls={list} walls={walls} />
  })
})

const callRoutes = new Hono<CallEnv>()

callRoutes.get('/:language/calls/:slug', namedLanguage, async (c) => {
  const { language } = c.var
  const slug = c.req.param('slug')
  const now = new Date()
  const version = await editionOfCalls(c.env.DB, now)
  const edition = {
    page: ['call', language, slug],
    version,
    moment: minuteOf(now),
  } satisfies Edition
  return cached(c, edition, async () => {
    const call = await findCall(c.env.DB, slug)
    if (!call) throw new HTTPException(404)
    const hung = await fewOf(c.env.DB, call)
    const site = settings(c.env).SITE_URL
    return <CallPage call={call} language={language} site={site} now={now} hung={hung} />
  })
})

callRoutes.get('/:language/calls/:slug/deadline.ics', namedLanguage, namedCall, (c) => {
  const { language, call } = c.var
  const words = callWords[language].calendar
  const address = settings(c.env).SITE_URL + paths.call(language, call.slug)
  const file = calendarFile({
    uid: `${call.id}@${new URL(address).hostname}`,
    stamp: new Date(),
    sequence: call.version,
    end: call.closesAt,
    title: words.title(call.definition.texts[language].title),
    text: words.text(lastDay(call, language), address),
    address,
  })
  return c.body(file, 200, {
    'Content-Type': 'text/calendar; charset=utf-8',
    'Content-Disposition': `attachment; filename="${call.slug}.ics"`,
    'Cache-Control': 'no-cache',
  })
})

calls.route('/', callRoutes)
calls.route('/', linkPreviews)
