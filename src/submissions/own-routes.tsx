import { type Context, Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { type AppEnv, settings } from '../env.ts'
import { listTroubled } from '../keeping/failures-store.ts'
import { paths } from '../paths.ts'
import { send } from '../platform/jobs.ts'
import { sign } from '../platform/receipts.ts'
import { preferredLanguage } from '../shared/languages.ts'
import { abort } from '../uploads/completion.ts'
import { listUploadsOf, saveCompletion } from '../uploads/store.ts'
import { asset } from '../web/assets.ts'
import { discard, receive } from '../web/reception.ts'
import { page } from '../web/rendering.tsx'
import { receiptOf } from '../works/receipt.ts'
import { saveWithdrawal } from '../works/store.ts'
import {
  closeSubmission,
  keyIn,
  openSubmission,
  ownSubmission,
  type SubmissionEnv,
} from './guards.ts'
import { openedBy } from './keys.ts'
import { OwnPage } from './pages/own-page.tsx'
import type { Pending } from './pages/own-work.tsx'

export const ownPages = new Hono<AppEnv>()

/** Who comes without a key is shown how to get one again. */
const withKey = createMiddleware<AppEnv>(async (c, next) => {
  if (keyIn(c)) return next()
  return c.redirect(paths.lostLink(preferredLanguage(c.req.header('Accept-Language'))), 303)
})

ownPages.get('/submission/open/:key', async (c) => {
  const key = c.req.param('key')
  if (!(await openedBy(settings(c.env).SECRET, key))) throw new HTTPException(404)

  openSubmission(c, key)
  c.header('Cache-Control', 'no-store')
  return c.redirect(paths.submission(), 303)
})

ownPages.get('/submission', withKey, ownSubmission, (c) => showOwn(c, 200))

ownPages.post('/submission/close', (c) => {
  closeSubmission(c)
  return c.redirect(paths.home(preferredLanguage(c.req.header('Accept-Language'))), 303)
})

ownPages.get('/submission/receipt', ownSubmission, async (c) => {
  const { submission, call, works } = c.var
  const receipt = receiptOf(submission, call.slug, works)
  const jws = await sign(settings(c.env).RECEIPT_KEYS, receipt)
  return c.json({ receipt, jws }, 200, {
    'Cache-Control': 'private, no-store',
    'Content-Disposition': `attachment; filename="${receipt.code}.json"`,
  })
})

/** The committed file itself, without script: it is kept only when every byte is as announced. */
ownPages.post('/submission/works/:work/file', ownSubmission, async (c) => {
  const now = new Date()
  const { submission, works } = c.var
  const work = works.find((one) => one.id === c.req.param('work'))
  const uploads = await listUploadsOf(c.env.DB, submission.id)
  const upload = uploads.find((one) => one.id === work?.id)?.upload
  if (!work || !upload) throw new HTTPException(404)
  if (upload.completedAt) return c.redirect(paths.submission(), 303)
  if (now >= submission.uploadsUntil) return showOwn(c, 409)

  const { files } = await receive(c.req.raw, {
    bucket: c.env.ORIGINALS,
    fileBytes: upload.size,
    files: 1,
    keep: ({ size, sha256 }) => size === work.file.size && sha256 === work.file.sha256,
  })
  const file = files.get('file')
  if (!file?.isStored) return showOwn(c, 422, work.id)

  const { objectKey } = file
  if (await saveCompletion(c.env.DB, { ...upload, objectKey }, now)) {
    send(c.env, { kind: 'check', workId: work.id })
    if (upload.multipartId) await abort(c.env, upload.objectKey, upload.multipartId)
  } else {
    await discard(c.env.ORIGINALS, [file])
  }
  return c.redirect(paths.submission(), 303)
})

/** For ever, and at once: the triggers take it from the jury and the wall and renew the pages. */
ownPages.post('/submission/works/:work/withdrawal', ownSubmission, async (c) => {
  const work = c.var.works.find((one) => one.id === c.req.param('work'))
  if (!work) throw new HTTPException(404)

  await saveWithdrawal(c.env.DB, work.id, new Date())
  return c.redirect(`${paths.submission()}#work-${work.id}`, 303)
})

async function showOwn(
  c: Context<SubmissionEnv>,
  status: ContentfulStatusCode,
  wrongFile?: string,
): Promise<Response> {
  const { submission, call, works, key } = c.var
  const uploads = works.some((work) => work.state === 'awaiting-upload')
    ? await listUploadsOf(c.env.DB, submission.id)
    : []
  const pending = new Map<string, Pending>(
    uploads
      .filter(({ upload }) => !upload.completedAt)
      .map(({ id, upload }) => [id, { upload, worker: asset('hash-worker.js') }]),
  )
  const isChecking = works.some((work) => work.state === 'checking')
  const troubled = isChecking ? await listTroubled(c.env.DB, submission.id) : new Set<string>()
  return page(
    c,
    <OwnPage
      submission={submission}
      call={call}
      works={works}
      language={submission.language}
      link={`${settings(c.env).SITE_URL}${paths.privateLink(key)}`}
      pending={pending}
      troubled={troubled}
      wrongFile={wrongFile}
      now={new Date()}
    />,
    status,
  )
}
