import { type Context, Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { type AppEnv, settings } from '../env.ts'
import { send } from '../platform/jobs.ts'
import { isTicketGood } from '../platform/originals.ts'
import { dropPieces } from '../platform/pieces.ts'
import { problem } from '../web/problems.ts'
import { addressParts } from './addresses.ts'
import { complete, putPart } from './completion.ts'
import { completionForm, partForm, partsForm } from './forms.ts'
import { alreadyComplete, namedUpload, openForBytes } from './guards.ts'
import { listParts, savePart } from './parts-store.ts'
import { triedPlaces } from './pieces.ts'
import { sizeOfPart } from './upload.ts'

const rememberPart = createMiddleware<AppEnv>(async (c, next) => {
  const form = partForm.safeParse(await c.req.json().catch(() => null))
  const number = numberOf(c.req.param('number'))
  if (!form.success || number === null) return next()

  const part = { number, etag: form.data.etag }
  const isSaved = await savePart(c.env.DB, c.req.param('id') ?? '', part, new Date())
  return isSaved ? c.json({ number, stored: true }) : next()
})

export const uploadsApi = new Hono<AppEnv>()

uploadsApi.post('/:id/parts', namedUpload, openForBytes, async (c) => {
  const form = partsForm.safeParse(await c.req.json().catch(() => null))
  const { upload } = c.var
  if (!form.success || form.data.numbers.some((number) => number > upload.partCount)) {
    return problem(c, 422, {
      kind: 'invalid',
      title: `Ask for part numbers from 1 to ${upload.partCount}`,
      errors: [{ path: 'numbers', message: `Numbers from 1 to ${upload.partCount}` }],
    })
  }

  const origin = new URL(c.req.url).origin
  const parts = await addressParts(c.env, upload, form.data.numbers, origin, new Date())
  if (!parts) return alreadyComplete(c, upload)

  const stored = upload.multipartId ? await listParts(c.env.DB, upload.id) : []
  return c.json({ parts, stored: stored.map((part) => part.number) })
})

/** The guards are asked only when the write refuses, to say why. */
uploadsApi.put('/:id/parts/:number', rememberPart, namedUpload, openForBytes, (c) =>
  problem(c, 422, {
    kind: 'invalid',
    title: 'Send the ETag the store answered with, for a part of this upload',
    errors: [{ path: 'etag', message: `A part from 1 to ${c.var.upload.partCount}, and its ETag` }],
  }),
)

/** Where a part goes when no S3 credentials are set. Streams, and lets R2 check the length. */
uploadsApi.put('/:id/parts/:number/bytes', namedUpload, openForBytes, async (c) => {
  const { upload } = c.var
  const number = numberOf(c.req.param('number'))
  const asked = {
    uploadId: upload.id,
    number: number ?? 0,
    expires: c.req.query('expires') ?? '',
    ticket: c.req.query('ticket') ?? '',
  }
  const good = await isTicketGood(settings(c.env), asked, new Date())
  if (!good || number === null || !upload.multipartId) return addressExpired(c)
  const body = c.req.raw.body
  if (!body || Number(c.req.header('Content-Length')) !== sizeOfPart(upload, number)) {
    return problem(c, 403, {
      kind: 'wrong-length',
      title: 'The part has another length than asked',
    })
  }

  const etag = await putPart(c.env, upload, upload.multipartId, number, body)
  return etag === null ? addressExpired(c) : c.body(null, 200, { ETag: `"${etag}"` })
})

/** Parts that were not remembered one by one can be named here, all at once. */
uploadsApi.post('/:id/completion', namedUpload, async (c) => {
  const form = completionForm.safeParse(await c.req.json().catch(() => ({})))
  if (!form.success) {
    return problem(c, 422, {
      kind: 'invalid',
      title: 'Name the parts with the ETags the store answered with, or send nothing',
      errors: [{ path: 'parts', message: 'A list of {number, etag}' }],
    })
  }

  const completed = await complete(c.env, c.var.upload, form.data.parts ?? [], new Date())
  if (!completed.ok) {
    const { refusal } = completed
    return problem(c, 409, { ...refusal, title: titles[refusal.kind] })
  }

  if (completed.value.first) {
    send(c.env, { kind: 'check', workId: c.var.upload.workId })
    // Who names the parts here tried none of them in pieces.
    if (!form.data.parts) dropPieces(c.env.ORIGINALS, c.var.upload.id, triedPlaces(c.var.upload))
  }
  return c.json({ state: completed.value.state }, 202)
})

const titles = {
  'uploads-closed': 'The time for uploads is over',
  'upload-dropped': 'Another file has taken the place of this one',
  'parts-missing': 'Some parts have not arrived yet',
  'parts-differ': 'The parts do not make the committed file; send them again',
}

const addressExpired = (c: Context) =>
  problem(c, 403, { kind: 'address-expired', title: 'Ask for a new address for this part' })

function numberOf(text: string | undefined): number | null {
  const number = Number(text)
  return Number.isInteger(number) && number >= 1 ? number : null
}
