import { accept, type Result, refuse } from '../shared/result.ts'
import { listParts, type OpenUpload, restart, saveAndListParts, saveCompletion } from './store.ts'
import { missingParts, type StoredPart } from './upload.ts'

export type CompletionRefusal =
  | { kind: 'uploads-closed'; uploadsUntil: Date; serverTime: Date }
  | { kind: 'parts-missing'; missing: Array<number> }
  | { kind: 'parts-differ' }

export type Completed = { state: string; first: boolean }

/**
 * Joins the parts of a file, those remembered and those named now, and hands the work to the check. Saying it twice does no harm, and
 * neither does a crash between joining and remembering: the joined file is then found as it lies.
 */
export async function complete(
  env: Env,
  upload: OpenUpload,
  named: Array<StoredPart>,
  now: Date,
): Promise<Result<Completed, CompletionRefusal>> {
  if (upload.completedAt) return accept({ state: upload.workState, first: false })
  if (now >= upload.uploadsUntil) {
    return refuse({ kind: 'uploads-closed', uploadsUntil: upload.uploadsUntil, serverTime: now })
  }

  const parts =
    named.length > 0
      ? await saveAndListParts(env.DB, upload.id, named, now)
      : await listParts(env.DB, upload.id)
  const missing = missingParts(upload, parts)
  if (missing.length > 0 || !upload.multipartId) return refuse({ kind: 'parts-missing', missing })

  const size = await join(env, upload, upload.multipartId, parts)
  if (size !== upload.size) {
    await env.ORIGINALS.delete(upload.objectKey)
    await restart(env.DB, upload.id)
    return refuse({ kind: 'parts-differ' })
  }

  const first = await saveCompletion(env.DB, upload, now)
  return accept({ state: 'checking', first })
}

async function join(
  env: Env,
  upload: OpenUpload,
  multipartId: string,
  parts: Array<{ number: number; etag: string }>,
): Promise<number | null> {
  const multipart = env.ORIGINALS.resumeMultipartUpload(upload.objectKey, multipartId)
  try {
    const object = await multipart.complete(
      parts.map((part) => ({ partNumber: part.number, etag: part.etag })),
    )
    return object.size
  } catch {
    const joined = await env.ORIGINALS.head(upload.objectKey)
    return joined?.size ?? null
  }
}
