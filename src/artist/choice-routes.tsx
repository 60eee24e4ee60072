import { Hono } from 'hono'
import { findCallById } from '../calls/store.ts'
import { paths } from '../paths.ts'
import { choiceFor, chosenIn, keyFor, openedBy } from '../platform/private-keys.ts'
import { settings } from '../platform/settings.ts'
import { keyIn, openSubmission } from '../submissions/private-link.ts'
import { findSubmission } from '../submissions/store.ts'
import { readForm } from '../web/form/read-form.ts'
import { page } from '../web/rendering.tsx'
import { isCrossSite } from '../web/security/cross-site.ts'
import { ownSubmission, type SubmissionEnv, showBrokenLink } from './guards.ts'
import { ChoicePage } from './pages/choice-page.tsx'

/** The private link, and the question which of two submissions to open. */
export const choices = new Hono<SubmissionEnv>()

/** Signs around a link that mail programs and people take along with it. */
const around = new Set('<>()"\'.,;\u2068\u2069')

const opening = ['/submission/open', '/submission/open/', '/submission/open/:key']

/**
 * Opens a submission in this browser. Another site could send somebody to a submission of its own, to
 * have her change it in the belief that it is hers: where hers is open, she is asked first.
 */
choices.on('GET', opening, async (c) => {
  const { SECRET } = settings(c.env)
  const key = bare(c.req.param('key') ?? '')
  const id = await openedBy(SECRET, key)
  if (!id) return showBrokenLink(c)

  c.header('Cache-Control', 'no-store')
  if (isCrossSite(c) && (await isAnotherOpen(c.env, keyIn(c), id))) {
    const link = await choiceFor(SECRET, id, c.var.arrivedAt)
    return c.redirect(paths.submissionChoice({ link }), 303)
  }
  openSubmission(c, key)
  return c.redirect(paths.submission(), 303)
})

choices.get('/submission/choice', ownSubmission, async (c) => {
  const { submission, call, language } = c.var
  const link = c.req.query('link') ?? ''
  const id = await chosenIn(settings(c.env).SECRET, link, c.var.arrivedAt)
  const linked = id ? await findSubmission(c.env.DB, id) : null
  const itsCall = linked && (await findCallById(c.env.DB, linked.callId))
  if (!linked || !itsCall || linked.erasedAt) return showBrokenLink(c)

  c.header('Cache-Control', 'no-store')
  const sides = { open: { submission, call }, linked: { submission: linked, call: itsCall } }
  return page(c, <ChoicePage {...sides} link={link} language={language} />)
})

choices.post('/submission/choice', async (c) => {
  const { SECRET } = settings(c.env)
  const { link = '' } = await readForm(c)
  const id = await chosenIn(SECRET, link, c.var.arrivedAt)
  if (!id) return showBrokenLink(c)

  openSubmission(c, await keyFor(SECRET, id))
  return c.redirect(paths.submission(), 303)
})

/** Whether this browser holds the key of another submission that can still be looked at. */
async function isAnotherOpen(env: Env, held: string | undefined, id: string): Promise<boolean> {
  const open = await openedBy(settings(env).SECRET, held)
  if (!open || open === id) return false
  const submission = await findSubmission(env.DB, open)
  return submission !== null && submission.erasedAt === null
}

function bare(key: string): string {
  let from = 0
  let to = key.length
  while (from < to && around.has(key.charAt(from))) from += 1
  while (to > from && around.has(key.charAt(to - 1))) to -= 1
  return key.slice(from, to)
}
