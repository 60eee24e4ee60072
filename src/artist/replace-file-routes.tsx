import { type Context, Hono } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { bytesLimit } from '../calls/call.ts'
import type { AppEnv } from '../env.ts'
import { paths } from '../paths.ts'
import { whyDropped } from '../submissions/pages/unread-form.ts'
import type { Explanation } from '../web/explanation.ts'
import { fieldErrors } from '../web/form/errors.ts'
import { discard, readMultipartForm } from '../web/form/read-multipart.ts'
import { page } from '../web/rendering.tsx'
import { addressOf } from '../web/security/rate-limit.ts'
import { isEditable } from './edit/editable.ts'
import { namedWork, ownSubmission, type SubmissionEnv } from './guards.ts'
import { editRefusalInWords, refusedWith } from './pages/edit-refusal.ts'
import { fileSettings } from './pages/file-settings.ts'
import { OwnReplacePage } from './pages/replace-page.tsx'
import { replaceFile } from './replace-file.ts'

/** Another file for a poster. */
export const ownReplacements = new Hono<AppEnv>()

ownReplacements.get('/submission/works/:work/replacement', ownSubmission, (c) =>
  isEditable(c.var.submission, c.var.call, c.var.arrivedAt)
    ? showReplace(c, 200)
    : c.redirect(paths.submission(), 303),
)

ownReplacements.post('/submission/works/:work/replacement', ownSubmission, async (c) => {
  const { submission, call, arrivedAt: now } = c.var
  const work = namedWork(c)
  const isOpen = isEditable(submission, call, now)
  const arrival = await readMultipartForm(c, {
    bucket: c.env.ORIGINALS,
    fileBytes: isOpen ? bytesLimit(call.definition.files) : 0,
    files: 1,
    fields: /^file$/,
  })
  const file = arrival.files.get('file')
  const { megabytes } = call.definition.files
  const { language } = c.var
  if (!file) return showReplace(c, 422, { error: fieldErrors[language].file })
  if (isOpen && !file.isStored) {
    return showReplace(c, 422, { error: whyDropped(file, language, megabytes) })
  }

  const stored = file.isStored ? { stored: file.objectKey } : {}
  const address = await addressOf(c, now)
  const asked = { submission, call, work, file, now, address, ...stored }
  const replaced = await replaceFile(c.env, asked)
  if (replaced.ok) {
    if (replaced.value.objectKey !== file.objectKey) await discard(c.env.ORIGINALS, [file])
    return c.redirect(paths.submission({ said: 'replacing', work: work.id }), 303)
  }
  await discard(c.env.ORIGINALS, [file])
  const notice = editRefusalInWords(replaced.refusal, call, c.var.language)
  return showReplace(c, refusedWith(c, replaced.refusal, now), { notice })
})

function showReplace(
  c: Context<SubmissionEnv>,
  status: ContentfulStatusCode,
  said: { notice?: Explanation; error?: string } = {},
): Response | Promise<Response> {
  const { call, language } = c.var
  const work = namedWork(c)
  const settings = fileSettings(c.var, work.id)
  const props = { call, language, work, settings, ...said }
  return page(c, <OwnReplacePage {...props} />, status)
}
