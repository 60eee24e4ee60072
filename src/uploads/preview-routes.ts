import { Hono } from 'hono'
import type { AppEnv } from '../env.ts'
import { previewSize } from '../imaging/preview-size.ts'
import { previewBytes, putPreview } from '../platform/previews.ts'
import { readBytes } from '../web/body/read-body.ts'
import { problem } from '../web/problem.ts'
import { addressOf } from '../web/security/rate-limit.ts'
import { byteQuotasFor } from './applicable-quotas.ts'
import { namedUpload, openForBytes } from './guards.ts'
import { secondsUntil, tooMany } from './quota.ts'
import { countBytes } from './quota-store.ts'

export const previewsApi = new Hono<AppEnv>()

/** The picture a browser made of a file, used where this house cannot make one. The last one counts. */
previewsApi.put('/:id/preview', namedUpload, openForBytes, async (c) => {
  const announced = Number(c.req.header('Content-Length') ?? Number.NaN)
  if (!Number.isInteger(announced) || announced < 1) {
    return problem(c, 411, { kind: 'length-required', title: 'Say how long the preview is' })
  }
  if (announced > previewBytes) {
    return problem(c, 413, {
      kind: 'too-large',
      title: 'A preview may have 6 MB at most',
      bytes: previewBytes,
    })
  }

  const { bytes } = await readBytes(c)
  if (bytes.length !== announced || previewSize(bytes) === null) {
    return problem(c, 422, {
      kind: 'not-a-picture',
      title: 'Send the preview as JPEG, PNG or WebP',
    })
  }

  const now = new Date()
  const quotas = byteQuotasFor(c.env, await addressOf(c, now), now)
  const full = await countBytes(c.env.DB, quotas, bytes.length)
  if (full) {
    c.header('Retry-After', String(secondsUntil(full.until, now)))
    return problem(c, 429, tooMany(full, now))
  }

  await putPreview(c.env.ORIGINALS, c.var.upload.id, bytes)
  return c.json({ stored: true })
})
