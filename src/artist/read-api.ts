import { Hono } from 'hono'
import type { AppEnv } from '../env.ts'
import { signed } from '../platform/receipts.ts'
import { settings } from '../platform/settings.ts'
import { stateOfWorks } from '../submissions/submission.ts'
import { listLaterUploads } from '../uploads/store.ts'
import { findWaitingAddress } from './address/store.ts'
import { editableUntil } from './edit/editable.ts'
import { ownSubmission } from './guards.ts'
import { findReceipt } from './receipts-store.ts'
import { replacementOf, shown } from './submission-json.ts'

/** What a program reads of the submission whose key it holds. */
export const artistReadApi = new Hono<AppEnv>()

artistReadApi.get('/submissions/:id', ownSubmission, async (c) => {
  const { submission, works, call } = c.var
  const [later, waiting] = await Promise.all([
    listLaterUploads(c.env.DB, submission.id),
    findWaitingAddress(c.env.DB, submission.id, c.var.arrivedAt),
  ])
  return c.json(
    {
      id: submission.id,
      code: submission.code,
      call: call.slug,
      state: stateOfWorks(works),
      language: submission.language,
      section: submission.section,
      artist: submission.artist,
      pendingEmail: waiting?.email ?? null,
      consents: submission.consents,
      answers: submission.answers,
      committedAt: submission.committedAt,
      uploadsUntil: submission.uploadsUntil,
      late: submission.lateUntil !== null,
      ...(submission.lateUntil && { lateUntil: submission.lateUntil }),
      editableUntil: editableUntil(submission, call),
      version: submission.version,
      serverTime: new Date(),
      works: works.map((work) => ({
        ...shown(work, new URL(c.req.url).origin, call.definition.files),
        ...replacementOf(later.get(work.id)),
      })),
    },
    200,
    { 'Cache-Control': 'private, no-store' },
  )
})

artistReadApi.get('/submissions/:id/receipt', ownSubmission, async (c) => {
  const { submission, call, arrivedAt } = c.var
  const receipt = await findReceipt(c.env.DB, submission, call.slug, arrivedAt)
  return c.json(await signed(settings(c.env).RECEIPT_KEYS, receipt), 200, {
    'Cache-Control': 'private, no-store',
  })
})
