import { deletePieces, listPieces, pourPieces } from '../platform/pieces.ts'
import { accept, type Result, refuse } from '../shared/result.ts'
import { begin, putPart, type Underway } from './completion.ts'
import { listParts, savePart } from './parts-store.ts'
import { gapsIn, type Piece, stretchesOf } from './pieces.ts'
import { sizeOfPart } from './upload.ts'

export type AssemblyRefusal =
  | { kind: 'pieces-missing'; missing: Array<Piece> }
  | { kind: 'upload-complete' }

/**
 * Makes a part of its pieces, streaming, and remembers it. Saying it twice does no harm; a crash
 * leaves the pieces where they are, or the part remembered and the pieces to the sweep.
 */
export async function assemble(
  env: Env,
  upload: Underway,
  number: number,
  now: Date,
): Promise<Result<null, AssemblyRefusal>> {
  const parts = await listParts(env.DB, upload.id)
  if (parts.some((part) => part.number === number)) return accept(null)

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
  return accept(null)
}
