import { deletePieces, listPieces, pourPieces } from '../platform/chunks.ts'
import { accept, type Result, refuse } from '../shared/result.ts'
import { type Chunk, gapsIn, rangeOfPart, stretchesOf } from './chunks.ts'
import { begin, putPart } from './completion.ts'
import { listParts, savePart } from './parts-store.ts'
import { completeWhole, findWhole, putWhole } from './single-put.ts'
import type { OpenUpload } from './store.ts'
import { isSinglePut, sizeOfPart } from './upload.ts'

export type AssemblyRefusal =
  | { kind: 'pieces-missing'; missing: Array<Chunk> }
  | { kind: 'upload-complete' }
  | { kind: 'upload-dropped' }

/** `first` when the file arrived whole with this part, and its check is still to be asked for. */
export type Assembled = { first: boolean }

/**
 * Makes a part of its pieces, streaming, and remembers it; a file of one part is complete with it.
 * Saying it twice does no harm; a crash leaves the pieces where they are, or the part remembered and
 * the pieces to the sweep.
 */
export async function assemble(
  env: Env,
  upload: OpenUpload,
  number: number,
  now: Date,
): Promise<Result<Assembled, AssemblyRefusal>> {
  if (isSinglePut(upload)) return assembleWhole(env, upload, now)
  const parts = await listParts(env.DB, upload.id)
  if (parts.some((part) => part.number === number)) return accept({ first: false })

  const pieces = await listPieces(env.ORIGINALS, upload.id, number)
  const stretches = stretchesOf(upload, number, pieces)
  if (!stretches) {
    return refuse({ kind: 'pieces-missing', missing: gapsIn(upload, number, pieces) })
  }
  const begun = await begin(env, upload, now)
  if (!begun.multipartId) return refuse({ kind: 'upload-complete' })

  const { readable, writable } = new FixedLengthStream(sizeOfPart(upload, number))
  const [etag] = await Promise.all([
    putPart(env, begun, begun.multipartId, number, readable),
    pourPieces(env.ORIGINALS, { uploadId: upload.id, number }, stretches, writable),
  ])
  if (etag === null) return refuse({ kind: 'pieces-missing', missing: [] })
  const isSaved = await savePart(env.DB, upload.id, { number, etag }, now)
  if (isSaved) await deletePieces(env.ORIGINALS, pieces)
  return accept({ first: false })
}

/** Pieces that make another file than the committed one are thrown away and asked for again. */
async function assembleWhole(
  env: Env,
  upload: OpenUpload,
  now: Date,
): Promise<Result<Assembled, AssemblyRefusal>> {
  const pieces = await listPieces(env.ORIGINALS, upload.id, 1)
  if (!(await findWhole(env, upload))) {
    const stretches = stretchesOf(upload, 1, pieces)
    if (!stretches) return refuse({ kind: 'pieces-missing', missing: gapsIn(upload, 1, pieces) })

    const { readable, writable } = new FixedLengthStream(upload.size)
    const [etag] = await Promise.all([
      putWhole(env, upload, readable),
      pourPieces(env.ORIGINALS, { uploadId: upload.id, number: 1 }, stretches, writable),
    ])
    if (etag === null) {
      await deletePieces(env.ORIGINALS, pieces)
      const { from, to } = rangeOfPart(upload, 1)
      return refuse({ kind: 'pieces-missing', missing: [{ offset: from, size: to - from }] })
    }
  }

  const completed = await completeWhole(env, upload, now)
  await deletePieces(env.ORIGINALS, pieces)
  return completed
}
