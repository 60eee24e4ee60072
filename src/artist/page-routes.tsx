import { Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { HTTPException } from 'hono/http-exception'
import type { AppEnv } from '../env.ts'
import { preferredLanguage } from '../i18n/languages.ts'
import { paths } from '../paths.ts'
import { send } from '../platform/jobs.ts'
import { signed } from '../platform/receipts.ts'
import { settings } from '../platform/settings.ts'
import { closeSubmission, keyIn } from '../submissions/private-link.ts'
import { abort } from '../uploads/completion.ts'
import { listUploadsOfWork, saveCompletion } from '../uploads/store.ts'
import { discard, readMultipartForm } from '../web/form/read-multipart.ts'
import { saveWithdrawal, saveWithdrawals } from '../works/store.ts'
import { isSame } from './edit/editable.ts'
import { namedWork, ownSubmission } from './guards.ts'
import { showOwn } from './pages/show-own.tsx'
import { findReceipt } from './receipts-store.ts'

export const ownPages = new Hono<AppEnv>()

/** Who comes without a key is shown how to get one again. */
const withKey = createMiddleware<AppEnv>(async (c, next) => {
  if (keyIn(c)) return next()
  return c.redirect(paths.lostLink(preferredLanguage(c.req.header('Accept-Language'))), 303)
})

ownPages.get('/submission', withKey, ownSubmission, (c) => showOwn(c, 200))

ownPages.post(paths.submissionClose(), (c) => {
  closeSubmission(c)
  return c.redirect(paths.home(preferredLanguage(c.req.header('Accept-Language'))), 303)
})

ownPages.get('/submission/receipt', ownSubmission, async (c) => {
  const { submission, call, arrivedAt } = c.var
  const receipt = await findReceipt(c.env.DB, submission, call.slug, arrivedAt)
  return c.json(await signed(settings(c.env).RECEIPT_KEYS, receipt), 200, {
    'Cache-Control': 'private, no-store',
    'Content-Disposition': `attachment; filename="${receipt.code}.json"`,
  })
})

/** The committed file itself, without script: it is kept only when every byte is as announced. */
ownPages.post('/submission/works/:work/file', ownSubmission, async (c) => {
  const { submission, arrivedAt: now } = c.var
  const work = namedWork(c)
  const uploads = await listUploadsOfWork(c.env.DB, work.id)
  const named = c.req.query('upload')
  const upload = uploads.find((one) => (named ? one.id === named : one.state === 'current'))
  if (!upload) throw new HTTPException(404)
  if (upload.completedAt) return c.redirect(paths.submission(), 303)
  if (now >= submission.uploadsUntil) return showOwn(c, 409)

  const { files } = await readMultipartForm(c, {
    bucket: c.env.ORIGINALS,
    fileBytes: upload.size,
    files: 1,
    fields: /^file$/,
    keep: (came) => isSame({ ...upload.file, ...came }, upload.file),
  })
  const file = files.get('file')
  if (!file?.isStored) return showOwn(c, 422, { wrongUpload: upload.id })

  const { objectKey } = file
  if (await saveCompletion(c.env.DB, { ...upload, objectKey }, now, { isProven: true })) {
    send(c.env, { kind: 'check', workId: work.id })
    if (upload.multipartId) await abort(c.env, upload.objectKey, upload.multipartId)
  } else {
    await discard(c.env.ORIGINALS, [file])
  }
  return c.redirect(paths.submission({ said: 'sent', work: work.id }), 303)
})

/** For ever, and at once: the triggers take it from the jury and the wall and renew the pages. */
ownPages.post('/submission/works/:work/withdrawal', ownSubmission, async (c) => {
  const work = namedWork(c)
  await saveWithdrawal(c.env.DB, work.id, c.var.arrivedAt)
  return c.redirect(paths.submission({ said: 'withdrawn', work: work.id }), 303)
})

ownPages.post('/submission/withdrawal', ownSubmission, async (c) => {
  const ids = c.var.works.map((work) => work.id)
  await saveWithdrawals(c.env.DB, ids, c.var.arrivedAt)
  return c.redirect(paths.submission({ said: 'all-withdrawn' }), 303)
})
