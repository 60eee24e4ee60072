import { waitUntil } from 'cloudflare:workers'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import type { AppEnv } from '../env.ts'
import { paths } from '../paths.ts'
import { sha256 } from '../platform/secrets.ts'
import { isForProgram, problem } from '../web/problem.ts'
import { sessionDays, type Viewer } from './account.ts'
import { saveUse, wholeHour } from './sessions-store.ts'
import { findViewer } from './store.ts'

const cookie = 'session'
const day = 86_400

/** Whoever is signed in, in one query; none at all for visitors, who carry no cookie. */
export const loadViewer = createMiddleware<AppEnv>(async (c, next) => {
  const token = sessionIn(c)
  const now = new Date()
  const viewer = token ? await findViewer(c.env.DB, await sha256(token), now) : null
  if (viewer) noteUse(c.env, viewer, now)
  c.set('viewer', viewer)
  await next()
})

/** Once an hour. Nobody waits for it, and a lost note costs an hour of two weeks. */
function noteUse(env: Env, { session }: Viewer, now: Date): void {
  if (session.usedAt.getTime() >= wholeHour(now)) return
  waitUntil(
    saveUse(env.DB, session.id, now).catch((error: unknown) =>
      console.warn('The use of a session was not noted', error),
    ),
  )
}

export type ViewerEnv = AppEnv & { Variables: { viewer: Viewer } }

/** A page of the house itself: for one person, in her language, kept by no cache. */
export const requireViewer = createMiddleware<ViewerEnv>(async (c, next) => {
  const viewer: Viewer | null = c.var.viewer
  if (!viewer && isForProgram(c)) {
    return problem(c, 401, { kind: 'signed-out', title: 'Nobody is signed in here' })
  }
  if (!viewer) return c.redirect(paths.signIn(), 303)

  c.set('language', viewer.language)
  await next()
  c.header('Cache-Control', 'private, no-store')
})

export function sessionIn(c: Context): string | undefined {
  return getCookie(c, cookie, 'host')
}

export function openSession(c: Context, token: string): void {
  setCookie(c, cookie, token, {
    prefix: 'host',
    path: '/',
    secure: true,
    httpOnly: true,
    sameSite: 'Lax',
    maxAge: sessionDays * day,
  })
}

export function closeSession(c: Context): void {
  deleteCookie(c, cookie, { prefix: 'host', path: '/', secure: true })
}
