import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { HTTPException } from 'hono/http-exception'
import type { AppEnv } from '../env.ts'
import { problem } from '../web/problems.ts'
import { findUpload, type OpenUpload } from './store.ts'

export type UploadEnv = AppEnv & { Variables: { upload: OpenUpload } }

/** An upload is opened by its id: 128 random bits that only the one who committed was told. */
export const namedUpload = createMiddleware<UploadEnv>(async (c, next) => {
  const upload = await findUpload(c.env.DB, c.req.param('id') ?? '')
  if (!upload) throw new HTTPException(404)

  c.set('upload', upload)
  await next()
})

export const openForBytes = createMiddleware<UploadEnv>(async (c, next) => {
  const { upload } = c.var
  const now = new Date()
  if (upload.state === 'dropped') {
    return problem(c, 409, {
      kind: 'upload-dropped',
      title: 'Another file has taken the place of this one',
    })
  }
  if (upload.completedAt) return alreadyComplete(c, upload)
  if (now >= upload.uploadsUntil) {
    return problem(c, 409, {
      kind: 'uploads-closed',
      title: 'The time for uploads is over',
      uploadsUntil: upload.uploadsUntil,
      serverTime: now,
    })
  }
  await next()
})

export const alreadyComplete = (c: Context, upload: OpenUpload) =>
  problem(c, 409, {
    kind: 'upload-complete',
    title: 'This file has already arrived whole',
    state: upload.workState,
  })
