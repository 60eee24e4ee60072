import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { HTTPException } from 'hono/http-exception'
import type { Call } from '../calls/call.ts'
import { findCallById } from '../calls/store.ts'
import type { AppEnv } from '../env.ts'
import { isLanguage, type Language } from '../i18n/languages.ts'
import { openedBy } from '../platform/private-keys.ts'
import { settings } from '../platform/settings.ts'
import { keyIn, switchedLanguage, switchLanguage } from '../submissions/private-link.ts'
import { findSubmission } from '../submissions/store.ts'
import type { Submission } from '../submissions/submission.ts'
import { wishedLanguage } from '../web/language.ts'
import { problem } from '../web/problem.ts'
import { page } from '../web/rendering.tsx'
import { listWorksOf } from '../works/store.ts'
import type { Work } from '../works/work.ts'
import { ErasedPage } from './data/erase-page.tsx'
import { BrokenLinkPage } from './pages/broken-link-page.tsx'

export type SubmissionEnv = AppEnv & {
  Variables: { submission: Submission; call: Call; works: Array<Work>; key: string }
}

/** The language asked for in the address, else the one switched to before, else that of her mails. */
function pageLanguage(c: Context, submission: Submission): Language {
  const wished = c.req.query('lang')
  if (isLanguage(wished)) switchLanguage(c, wished)
  const language = isLanguage(wished) ? wished : switchedLanguage(c)
  return isLanguage(language) ? language : submission.language
}

/** What was erased is gone, and says so to whoever has its key. */
function gone(c: Context, submission: Submission): Response | Promise<Response> {
  if (!isApi(c)) return page(c, ErasedPage({ submission, language: c.var.language }), 410)
  const title = 'This submission was erased'
  return problem(c, 410, { kind: 'erased', title, erasedAt: submission.erasedAt })
}

/** A key that opens nothing leads her to a new one; a program just hears that there is nothing. */
function unopened(c: Context): Response | Promise<Response> {
  if (isApi(c) || c.req.method !== 'GET') throw new HTTPException(404)
  return showBrokenLink(c)
}

export function showBrokenLink(c: Context): Response | Promise<Response> {
  c.header('Cache-Control', 'no-store')
  return page(c, BrokenLinkPage({ language: wishedLanguage(c) }), 404)
}

const isApi = (c: Context) => c.req.path.startsWith('/api/')

/** Loads the artist's own submission; someone else's is as absent as one that never was. */
export const ownSubmission = createMiddleware<SubmissionEnv>(async (c, next) => {
  const key = keyIn(c)
  const id = await openedBy(settings(c.env).SECRET, key)
  const named = c.req.param('id')
  if (!id || !key || (named && named !== id)) return unopened(c)

  const submission = await findSubmission(c.env.DB, id)
  if (!submission) return unopened(c)
  c.set('language', isApi(c) ? submission.language : pageLanguage(c, submission))
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
