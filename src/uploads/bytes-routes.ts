import { type Context, Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { send } from '../platform/jobs.ts'
import { isTicketGood } from '../platform/originals.ts'
import { fileSealedIn } from '../platform/sealed-file.ts'
import { settings } from '../platform/settings.ts'
import { announcedBody } from '../web/body/body-limit.ts'
import { problem } from '../web/problem.ts'
import { putPart } from './completion.ts'
import { dropped, namedUpload, openForBytes, type UploadEnv } from './guards.ts'
import { completeWhole, putWhole } from './single-put.ts'
import { partNumber, sizeOfPart } from './upload.ts'

/** Bytes that come to this Worker, streamed on to the store and never held. */
export const bytesApi = new Hono<UploadEnv>()

/**
 * A file of one part: received whole the moment it is stored, for the store has checked its hash.
 * Its address says all there is to know, so nothing is looked up before. A file that has arrived
 * already is answered as it was the first time.
 */
const singlePut = createMiddleware<UploadEnv>(async (c, next) => {
  const id = c.req.param('id') ?? ''
  const isFirst = c.req.param('number') === '1'
  const sealed = isFirst && (await fileSealedIn(settings(c.env), id, c.req.query(), new Date()))
  if (!sealed) return next()
  const body = announcedBody(c)
  if (!body || Number(c.req.header('Content-Length')) !== sealed.file.size) return wrongLength(c)

  const etag = await putWhole(c.env, sealed, body)
  if (etag === null) {
    return problem(c, 422, {
      kind: 'bytes-differ',
      title: 'These bytes have another SHA-256 than the one committed: send the file again',
    })
  }
  const completed = await completeWhole(c.env, sealed, new Date())
  if (!completed.ok) return dropped(c)
  if (completed.value.first) send(c.env, { kind: 'check', workId: sealed.workId })
  return c.json({ state: completed.value.state }, 200, { ETag: etag })
})

const isAskedFor = createMiddleware<UploadEnv>(async (c, next) => {
  const { upload } = c.var
  const number = partNumber(c.req.param('number'))
  const asked = {
    uploadId: upload.id,
    number: number ?? 0,
    expires: c.req.query('expires') ?? '',
    ticket: c.req.query('ticket') ?? '',
  }
  const isGood = await isTicketGood(settings(c.env), asked, new Date())
  if (!isGood || number === null || number > upload.partCount) return addressExpired(c)
  if (Number(c.req.header('Content-Length')) !== sizeOfPart(upload, number)) return wrongLength(c)
  await next()
})

/** Where a part goes when no S3 credentials are set. Streams, and lets R2 check the length. */
bytesApi.put(
  '/:id/parts/:number/bytes',
  ...[singlePut, namedUpload, openForBytes, isAskedFor],
  async (c) => {
    const { upload } = c.var
    const body = announcedBody(c)
    const number = partNumber(c.req.param('number'))
    if (!upload.multipartId || !body || number === null) return addressExpired(c)

    const etag = await putPart(c.env, upload, upload.multipartId, number, body)
    return etag === null ? addressExpired(c) : c.body(null, 200, { ETag: `"${etag}"` })
  },
)

const wrongLength = (c: Context) =>
  problem(c, 403, { kind: 'wrong-length', title: 'The part has another length than asked' })

const addressExpired = (c: Context) =>
  problem(c, 403, { kind: 'address-expired', title: 'Ask for a new address for this part' })
