import { type Context, Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { HTTPException } from 'hono/http-exception'
import type { z } from 'zod'
import type { AppEnv } from '../env.ts'
import type { FormError } from '../submissions/draft-schema.ts'
import { secondsUntil, tooMany } from '../uploads/quota.ts'
import type { Upload } from '../uploads/upload.ts'
import { readJson } from '../web/body/read-body.ts'
import { type Problem, problem } from '../web/problem.ts'
import { bearerIn } from '../web/security/bearer.ts'
import { addressOf } from '../web/security/rate-limit.ts'
import { isPreviewWelcome } from '../works/render-strategy.ts'
import { saveWithdrawals } from '../works/store.ts'
import type { Work } from '../works/work.ts'
import { findWaitingAddress, saveCancellation } from './address/store.ts'
import { erase } from './data/erase.ts'
import { add, type Edited, edit, reorder } from './edit/edit.ts'
import {
  editForm,
  fileForm,
  orderForm,
  patched,
  readEdit,
  readWork,
  withdrawalForm,
} from './edit/edit-schema.ts'
import { type EditRefusal, statusOfEdit } from './edit/editable.ts'
import { namedWork, ownSubmission, type SubmissionEnv } from './guards.ts'
import { replaceFile } from './replace-file.ts'

/** What the artist does with her own submission, for programs. Each needs the key itself, no cookie. */
export const ownApi = new Hono<AppEnv>()

const byKey = createMiddleware(async (c, next) => {
  if (!bearerIn(c)) throw new HTTPException(404)
  await next()
})

const base = '/submissions/:id'

ownApi.patch(base, byKey, ownSubmission, async (c) => {
  const now = c.var.arrivedAt
  const { submission, call, works } = c.var
  const body = editForm.safeParse(await readJson(c))
  if (!body.success) return invalid(c, issuesOf(body.error))

  const live = works.filter((work) => work.state !== 'withdrawn')
  const unknown = body.data.works?.findIndex((one) => !live.some(({ id }) => id === one.id)) ?? -1
  if (unknown >= 0) {
    return invalid(c, [{ path: `works.${unknown}.id`, message: 'No work of this submission' }])
  }
  const input = patched(submission, live, body.data)
  const read = readEdit(call.definition, input, submission.language)
  if (!read.ok) return invalid(c, read.errors)

  const { version } = body.data
  const sender = await addressOf(c, now)
  const asked = { draft: read.draft, version, sender }
  const edited = await edit(c.env, { submission, call, works, now }, asked)
  if (!edited.ok) return refused(c, edited.refusal, now)
  return c.json(await announcedEdit(c, edited.value), 200, { 'Cache-Control': 'no-store' })
})

/** Mail goes on to where it went. */
ownApi.delete(`${base}/pending-email`, byKey, ownSubmission, async (c) => {
  const { submission, arrivedAt: now } = c.var
  const waiting = await findWaitingAddress(c.env.DB, submission.id, now)
  if (waiting) await saveCancellation(c.env.DB, waiting, now)
  return c.json({ pendingEmail: null }, 200, { 'Cache-Control': 'no-store' })
})

ownApi.post(`${base}/works`, byKey, ownSubmission, async (c) => {
  const now = c.var.arrivedAt
  const { submission, call, works } = c.var
  const intention = c.req.header('Idempotency-Key') ?? ''
  const read = readWork(call.definition, await readJson(c), submission.language)
  const errors = [
    ...(/^[\x21-\x7e]{8,100}$/.test(intention)
      ? []
      : [{ path: 'Idempotency-Key', message: 'A header with a UUID, the same for every retry' }]),
    ...(read.ok ? [] : read.errors.map(withoutBlock)),
  ]
  if (!read.ok || errors.length > 0) return invalid(c, errors)

  const asked = { work: read.work, intention, address: await addressOf(c, now) }
  const added = await add(c.env, { submission, call, works, now }, asked)
  if (!added.ok) return refused(c, added.refusal, now)
  const { work, upload } = added.value
  return c.json({ work: announced(work, upload) }, 201, { 'Cache-Control': 'no-store' })
})

ownApi.post(`${base}/works/:work/replacement`, byKey, ownSubmission, async (c) => {
  const now = c.var.arrivedAt
  const { submission, call } = c.var
  const work = namedWork(c)

  const body = fileForm.safeParse(await readJson(c))
  if (!body.success) return invalid(c, issuesOf(body.error))
  const { file } = body.data
  const asked = { submission, call, work, file, now, address: await addressOf(c, now) }
  const replaced = await replaceFile(c.env, asked)
  if (!replaced.ok) return refused(c, replaced.refusal, now)
  return c.json({ work: announced(work, replaced.value) }, 201, { 'Cache-Control': 'no-store' })
})

ownApi.put(`${base}/order`, byKey, ownSubmission, async (c) => {
  const now = c.var.arrivedAt
  const { submission, call, works } = c.var
  const body = orderForm.safeParse(await readJson(c))
  if (!body.success) return invalid(c, issuesOf(body.error))

  const ordered = await reorder(c.env, { submission, call, works, now }, body.data.works)
  if (!ordered.ok) return refused(c, ordered.refusal, now)
  return c.json({ works: ordered.value }, 200, { 'Cache-Control': 'no-store' })
})

/** Possible for ever: closing does not matter. */
ownApi.post(`${base}/withdrawal`, byKey, ownSubmission, async (c) => {
  const body = withdrawalForm.safeParse(await readJson(c, {}))
  if (!body.success) return invalid(c, issuesOf(body.error))

  const own = c.var.works.map((work) => work.id)
  const asked = body.data.works ?? own
  if (asked.some((id) => !own.includes(id))) throw new HTTPException(404)
  await saveWithdrawals(c.env.DB, asked, c.var.arrivedAt)
  return c.json({ withdrawn: asked }, 200, { 'Cache-Control': 'no-store' })
})

ownApi.delete(base, byKey, ownSubmission, async (c) => {
  await erase(c.env, c.var.submission.id, c.var.arrivedAt)
  return c.body(null, 204)
})

/** What could not be shown here before may well be shown by a browser. */
function announced({ id, code, reason }: Work, upload: Upload) {
  return {
    id,
    code,
    upload: {
      id: upload.id,
      partSize: upload.partSize,
      partCount: upload.partCount,
      state: upload.completedAt ? 'complete' : 'open',
      preview: reason === 'too-large-to-show' || isPreviewWelcome(upload.file),
    },
  }
}

/** What an edit came to; a new address for mail waits until it is confirmed. */
async function announcedEdit(c: Context<SubmissionEnv>, { version, fields, address }: Edited) {
  const { submission, arrivedAt } = c.var
  const waiting = await findWaitingAddress(c.env.DB, submission.id, arrivedAt)
  const pending = { pendingEmail: waiting?.email ?? null }
  if (address === 'asked') return { version, fields: [...fields, 'artist.email'], ...pending }
  if (address === 'same') return { version, fields, ...pending }
  const message = 'As many mails to confirm an address were sent as may be; it stays as it was'
  return { version, fields, ...pending, warnings: [{ path: 'artist.email', message }] }
}

function invalid(c: Context, errors: Array<FormError>): Response {
  return problem(c, 422, { kind: 'invalid', title: 'Some fields need another look', errors })
}

function issuesOf(error: z.ZodError): Array<FormError> {
  return error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
}

/** The work stands alone in the body: its fields carry no number. */
function withoutBlock({ path, message }: FormError): FormError {
  return { path: path.replace(/^works\.0\.?/, ''), message }
}

function refused(c: Context<SubmissionEnv>, refusal: EditRefusal, now: Date): Response {
  if (refusal.kind === 'too-many') {
    c.header('Retry-After', String(secondsUntil(refusal.until, now)))
  }
  return problem(c, statusOfEdit(refusal), explained(refusal, now))
}

function explained(refusal: EditRefusal, serverTime: Date): Problem {
  switch (refusal.kind) {
    case 'call-closed':
      return { ...refusal, serverTime, title: 'The time for changes is over' }
    case 'withdrawn':
      return { ...refusal, title: 'This work was withdrawn' }
    case 'decided':
      return { ...refusal, title: 'It was decided upon this work already' }
    case 'same-file':
      return { ...refusal, title: 'This is the file that is there already' }
    case 'too-many-files':
      return { ...refusal, title: 'As many files as a week allows were sent for this work' }
    case 'file-too-large':
      return { ...refusal, title: 'The file is larger than the call allows' }
    case 'too-many-works':
      return { ...refusal, title: 'All places of this submission are taken' }
    case 'changed-meanwhile':
      return { ...refusal, title: 'It was changed meanwhile: read it again and repeat' }
    case 'key-reused':
      return { ...refusal, title: 'This Idempotency-Key was used for another work' }
    case 'too-many':
      return tooMany(refusal, serverTime)
  }
}
