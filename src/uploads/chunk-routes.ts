import { Hono } from 'hono'
import type { AppEnv } from '../env.ts'
import { listPieces, putPiece } from '../platform/chunks.ts'
import { send } from '../platform/jobs.ts'
import { announcedBody } from '../web/body/body-limit.ts'
import { problem } from '../web/problem.ts'
import { assemble } from './assembly.ts'
import { chunkFits, partAt } from './chunks.ts'
import { alreadyComplete, dropped, namedUpload, openForBytes } from './guards.ts'

/** For lines on which a whole part never gets through: a part comes in pieces and is assembled here. */
export const piecesApi = new Hono<AppEnv>()

piecesApi.get('/:id/pieces', namedUpload, openForBytes, async (c) => {
  const pieces = await listPieces(c.env.ORIGINALS, c.var.upload.id)
  return c.json({ pieces: pieces.map(({ offset, size }) => ({ offset, size })) })
})

/** A body that breaks off leaves nothing behind. */
piecesApi.put('/:id/pieces/:offset', namedUpload, openForBytes, async (c) => {
  const { upload } = c.var
  const offset = Number(c.req.param('offset'))
  const size = Number(c.req.header('Content-Length'))
  const bytes = announcedBody(c)
  if (!bytes || !chunkFits(upload, { offset, size })) {
    return problem(c, 422, {
      kind: 'invalid',
      title: 'A piece has 64, 128, 256, 512 or 1024 KiB and begins at a multiple of that',
      errors: [{ path: 'offset', message: 'Within one part; only its end may be shorter' }],
    })
  }

  const place = { uploadId: upload.id, number: partAt(upload, offset) }
  if (await putPiece(c.env.ORIGINALS, place, offset, bytes)) {
    return c.json({ offset, size, stored: true })
  }
  return problem(c, 503, { kind: 'not-stored', title: 'The piece broke off: send it again' })
})

piecesApi.post('/:id/parts/:number/assembly', namedUpload, openForBytes, async (c) => {
  const { upload } = c.var
  const number = Number(c.req.param('number'))
  if (!Number.isInteger(number) || number < 1 || number > upload.partCount) {
    return problem(c, 422, {
      kind: 'invalid',
      title: `Name a part from 1 to ${upload.partCount}`,
      errors: [{ path: 'number', message: `A number from 1 to ${upload.partCount}` }],
    })
  }

  const assembled = await assemble(c.env, upload, number, new Date())
  if (assembled.ok) {
    if (assembled.value.first) send(c.env, { kind: 'check', workId: upload.workId })
    return c.json({ number, stored: true })
  }
  const { refusal } = assembled
  switch (refusal.kind) {
    case 'pieces-missing':
      return problem(c, 409, { ...refusal, title: 'Some pieces have not arrived yet' })
    case 'upload-complete':
      return alreadyComplete(c, upload)
    case 'upload-dropped':
      return dropped(c)
  }
})
