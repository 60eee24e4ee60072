import { Hono } from 'hono'
import type { AppEnv } from '../env.ts'
import { dropPieces } from '../platform/chunks.ts'
import { send } from '../platform/jobs.ts'
import { readJson } from '../web/body/read-body.ts'
import { problem } from '../web/problem.ts'
import { addressParts } from './addresses.ts'
import { triedPlaces } from './chunks.ts'
import { complete } from './completion.ts'
import { alreadyComplete, namedUpload, openOrWhole } from './guards.ts'
import { listParts, savePart } from './parts-store.ts'
import { completionForm, partForm, partsForm } from './schema.ts'
import { findWhole } from './single-put.ts'
import type { OpenUpload } from './store.ts'
import { isSinglePut, partNumber } from './upload.ts'

export const uploadsApi = new Hono<AppEnv>()

uploadsApi.post('/:id/parts', namedUpload, openOrWhole, async (c) => {
  const form = partsForm.safeParse(await readJson(c))
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

  return c.json({ parts, stored: await storedNumbers(c.env, upload) })
})

async function storedNumbers(env: Env, upload: OpenUpload): Promise<Array<number>> {
  if (isSinglePut(upload)) {
    return upload.completedAt || (await findWhole(env, upload)) ? [1] : []
  }
  const stored = upload.multipartId ? await listParts(env.DB, upload.id) : []
  return stored.map((part) => part.number)
}

uploadsApi.put('/:id/parts/:number', namedUpload, openOrWhole, async (c) => {
  const { upload } = c.var
  const form = partForm.safeParse(await readJson(c))
  const number = partNumber(c.req.param('number'))
  if (form.success && number !== null) {
    const part = { number, etag: form.data.etag }
    const isSaved = await savePart(c.env.DB, upload.id, part, new Date())
    if (isSaved) return c.json({ number, stored: true })
  }
  if (isSinglePut(upload) && number === 1 && (await storedNumbers(c.env, upload)).length > 0) {
    return c.json({ number, stored: true })
  }
  return problem(c, 422, {
    kind: 'invalid',
    title: 'Send the ETag the store answered with, for a part of this upload',
    errors: [{ path: 'etag', message: `A part from 1 to ${upload.partCount}, and its ETag` }],
  })
})

/** Parts that were not remembered one by one can be named here, all at once. */
uploadsApi.post('/:id/completion', namedUpload, async (c) => {
  const form = completionForm.safeParse(await readJson(c, {}))
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

  const { upload } = c.var
  if (completed.value.first) send(c.env, { kind: 'check', workId: upload.workId })
  // Who names the parts here tried none of them in pieces.
  if (!form.data.parts && (completed.value.first || upload.partCount === 1)) {
    dropPieces(c.env.ORIGINALS, upload.id, triedPlaces(upload))
  }
  return c.json({ state: completed.value.state }, 202)
})

const titles = {
  'uploads-closed': 'The time for uploads is over',
  'upload-dropped': 'Another file has taken the place of this one',
  'parts-missing': 'Some parts have not arrived yet',
  'parts-differ': 'The parts do not make the committed file; send them again',
}
