import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { HTTPException } from 'hono/http-exception'
import type { AppEnv } from '../env.ts'
import { problem } from '../web/problem.ts'
import { findUpload, type OpenUpload } from './store.ts'
import { isSinglePut } from './upload.ts'

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
  if (upload.state === 'dropped') return dropped(c)
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

/** A file of one part that has arrived is no refusal: who lost an answer hears that it is stored. */
export const openOrWhole = createMiddleware<UploadEnv>(async (c, next) => {
  const { upload } = c.var
  if (isSinglePut(upload) && upload.completedAt && upload.state !== 'dropped') return next()
  return openForBytes(c, next)
})

export const dropped = (c: Context) =>
  problem(c, 409, {
    kind: 'upload-dropped',
    title: 'Another file has taken the place of this one',
  })

export const alreadyComplete = (c: Context, upload: OpenUpload) =>
  problem(c, 409, {
    kind: 'upload-complete',
    title: 'This file has already arrived whole',
    state: upload.workState,
  })
