import { isForgottenByStore, isRefusedByStore } from '../platform/r2-errors.ts'
import { newId } from '../shared/ids.ts'
import { accept, type Result, refuse } from '../shared/result.ts'
import { listParts, saveAndListParts } from './parts-store.ts'
import { type Completed, completeWhole, findWhole } from './single-put.ts'
import { findUpload, type OpenUpload, restart, saveCompletion, saveMultipart } from './store.ts'
import { isFading, isSinglePut, missingParts, type StoredPart, type Upload } from './upload.ts'

export type CompletionRefusal =
  | { kind: 'uploads-closed'; uploadsUntil: Date; serverTime: Date }
  | { kind: 'parts-missing'; missing: Array<number> }
  | { kind: 'parts-differ' }
  | { kind: 'upload-dropped' }

/** An upload as far as sending into it goes. */
export type Underway = Upload & { uploadsUntil: Date }

/**
 * The upload with the multipart upload that counts: the one it has, ours, or the one that another
 * request began a moment before. It has none only when the file arrived meanwhile.
 */
export async function begin(env: Env, upload: Underway, now: Date): Promise<Underway> {
  if (upload.completedAt) return { ...upload, multipartId: null }
  if (upload.multipartId && !isFading(upload, now)) return upload
  if (upload.multipartId) {
    await startOver(env, upload, upload.multipartId)
    return begin(env, await reread(env, upload), now)
  }

  const multipart = await env.ORIGINALS.createMultipartUpload(upload.objectKey)
  const { uploadId } = multipart
  // When the answer is lost the row may hold it all the same, so it is not aborted then.
  if (await saveMultipart(env.DB, upload, uploadId, now)) {
    return { ...upload, multipartId: uploadId, multipartAt: now }
  }
  await multipart.abort()
  return begin(env, await reread(env, upload), now)
}

/** Passes a part on to the store. Null when the store has dropped what was sent before. */
export async function putPart(
  env: Env,
  upload: Upload,
  multipartId: string,
  number: number,
  bytes: ReadableStream,
): Promise<string | null> {
  const multipart = env.ORIGINALS.resumeMultipartUpload(upload.objectKey, multipartId)
  try {
    const part = await multipart.uploadPart(number, bytes)
    return part.etag
  } catch (error) {
    if (!isForgottenByStore(error)) throw error
    await startOver(env, upload, multipartId)
    return null
  }
}

/**
 * Joins the parts of a file, those remembered and those named now, and hands the work to the check.
 * Saying it twice does no harm, and neither does a crash between joining and remembering: the joined
 * file is then found as it lies.
 */
export async function complete(
  env: Env,
  upload: OpenUpload,
  named: Array<StoredPart>,
  now: Date,
): Promise<Result<Completed, CompletionRefusal>> {
  if (upload.state === 'dropped') return refuse({ kind: 'upload-dropped' })
  if (!upload.completedAt && now >= upload.uploadsUntil) {
    return refuse({ kind: 'uploads-closed', uploadsUntil: upload.uploadsUntil, serverTime: now })
  }
  if (upload.completedAt || named.length === 0 || isSinglePut(upload)) {
    return finish(env, upload, now)
  }
  return finish(env, upload, now, await saveAndListParts(env.DB, upload.id, named, now))
}

/** The same for a file whose parts all came in time, whatever the clock says since. */
export async function finish(
  env: Env,
  upload: OpenUpload,
  now: Date,
  remembered?: Array<StoredPart>,
): Promise<Result<Completed, CompletionRefusal>> {
  if (upload.completedAt) return accept({ state: upload.workState, first: false })
  if (isSinglePut(upload)) {
    if (await findWhole(env, upload)) return completeWhole(env, upload, now)
    return refuse({ kind: 'parts-missing', missing: [1] })
  }

  const parts = remembered ?? (await listParts(env.DB, upload.id))
  const missing = missingParts(upload, parts)
  if (missing.length > 0 || !upload.multipartId) return refuse({ kind: 'parts-missing', missing })

  const size = await join(env, upload, upload.multipartId, parts)
  if (size !== upload.size) {
    if (size !== null) await env.ORIGINALS.delete(upload.objectKey)
    const fresh = await startOver(env, upload, upload.multipartId)
    if (fresh?.completedAt) return accept({ state: fresh.workState, first: false })
    return refuse({ kind: 'parts-differ' })
  }

  if (await saveCompletion(env.DB, upload, now)) return accept({ state: 'checking', first: true })
  const fresh = await reread(env, upload)
  if (!fresh.completedAt) return refuse({ kind: 'upload-dropped' })
  return accept({ state: fresh.workState, first: false })
}

/** The size of the joined object, or null when the store says that these parts make none. */
async function join(
  env: Env,
  upload: OpenUpload,
  multipartId: string,
  parts: Array<StoredPart>,
): Promise<number | null> {
  const multipart = env.ORIGINALS.resumeMultipartUpload(upload.objectKey, multipartId)
  try {
    const object = await multipart.complete(
      parts.map((part) => ({ partNumber: part.number, etag: part.etag })),
    )
    return object.size
  } catch (error) {
    const joined = await env.ORIGINALS.head(upload.objectKey)
    if (!joined && !isRefusedByStore(error)) throw error
    return joined?.size ?? null
  }
}

/** Answers with the upload as it stands when somebody else was first. */
async function startOver(
  env: Env,
  upload: Upload,
  multipartId: string,
): Promise<OpenUpload | null> {
  if (!(await restart(env.DB, upload, `works/${newId()}`))) return reread(env, upload)

  await abort(env, upload.objectKey, multipartId)
  return null
}

/** Makes the store forget parts. It may have done so already, or the parts may be joined by now. */
export async function abort(env: Env, objectKey: string, multipartId: string): Promise<void> {
  try {
    await env.ORIGINALS.resumeMultipartUpload(objectKey, multipartId).abort()
  } catch (error) {
    if (!isRefusedByStore(error)) throw error
  }
}

async function reread(env: Env, { id }: Pick<Upload, 'id'>): Promise<OpenUpload> {
  const fresh = await findUpload(env.DB, id)
  if (!fresh) throw new Error(`Upload ${id} vanished`)
  return fresh
}
