import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import { HTTPException } from 'hono/http-exception'
import type { Call } from '../calls/call.ts'
import { findCallById } from '../calls/store.ts'
import { type AppEnv, settings } from '../env.ts'
import { problem } from '../web/problems.ts'
import { page } from '../web/rendering.tsx'
import { listWorksOf } from '../works/store.ts'
import type { Work } from '../works/work.ts'
import { openedBy } from './keys.ts'
import { ErasedPage } from './pages/own-erase-page.tsx'
import { findSubmission } from './store.ts'
import type { Submission } from './submission.ts'

const cookie = 'submission'
const days = 86_400

export type SubmissionEnv = AppEnv & {
  Variables: { submission: Submission; call: Call; works: Array<Work>; key: string }
}

/** The artist's key: from a client's Authorization header, or from the cookie of the private link. */
export function keyIn(c: Context): string | undefined {
  const [scheme, token] = (c.req.header('Authorization') ?? '').split(' ')
  return scheme === 'Bearer' ? token : getCookie(c, cookie, 'host')
}

export function openSubmission(c: Context, key: string): void {
  setCookie(c, cookie, key, {
    prefix: 'host',
    path: '/',
    secure: true,
    httpOnly: true,
    sameSite: 'Lax',
    maxAge: 90 * days,
  })
}

export function closeSubmission(c: Context): void {
  deleteCookie(c, cookie, { prefix: 'host', path: '/', secure: true })
}

/** What was erased is gone, and says so to whoever has its key. */
function gone(c: Context, submission: Submission): Response | Promise<Response> {
  if (!c.req.path.startsWith('/api/')) return page(c, ErasedPage({ submission }), 410)
  const title = 'This submission was erased'
  return problem(c, 410, { kind: 'erased', title, erasedAt: submission.erasedAt })
}

/** Loads the artist's own submission; someone else's is as absent as one that never was. */
export const ownSubmission = createMiddleware<SubmissionEnv>(async (c, next) => {
  const key = keyIn(c)
  const id = await openedBy(settings(c.env).SECRET, key)
  const named = c.req.param('id')
  if (!id || !key || (named && named !== id)) throw new HTTPException(404)

  const submission = await findSubmission(c.env.DB, id)
  if (!submission) throw new HTTPException(404)
  if (submission.erasedAt) return gone(c, submission)

  const [call, works] = await Promise.all([
    findCallById(c.env.DB, submission.callId),
    listWorksOf(c.env.DB, submission.id),
  ])
  if (!call) throw new Error(`Submission ${submission.id} belongs to no call`)

  c.set('submission', submission)
  c.set('call', call)
  c.set('works', works)
  c.set('key', key)
  await next()
})

/** The work of hers that the address names. */
export function namedWork(c: Context<SubmissionEnv>): Work {
  const work = c.var.works.find((one) => one.id === c.req.param('work'))
  if (!work) throw new HTTPException(404)
  return work
}
