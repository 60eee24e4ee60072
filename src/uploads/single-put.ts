import { checkedHash, putChecked } from '../platform/checked-put.ts'
import { hashStored } from '../platform/hashing.ts'
import type { SealedFile } from '../platform/sealed-file.ts'
import { accept, type Result, refuse } from '../shared/result.ts'
import { findUpload, saveCompletion } from './store.ts'
import type { Upload } from './upload.ts'

export type Completed = { state: string; first: boolean }

/**
 * Stores a whole file in one write. Answers with its ETag, or null when the bytes are not those that
 * were committed. Saying it twice does no harm: what lies there already stays.
 */
export async function putWhole(
  env: Env,
  { objectKey, file }: Pick<SealedFile, 'objectKey' | 'file'>,
  bytes: ReadableStream,
): Promise<string | null> {
  const object = await putChecked(env.ORIGINALS, objectKey, bytes, file.sha256)
  return object && (await isWhole(env, object, file)) ? object.httpEtag : null
}

/** The ETag of a file that was stored in one write, if it was. */
export async function findWhole(
  env: Env,
  { objectKey, file }: Pick<SealedFile, 'objectKey' | 'file'>,
): Promise<string | null> {
  const object = await env.ORIGINALS.head(objectKey)
  return object && (await isWhole(env, object, file)) ? object.httpEtag : null
}

/** By what the store checked as it wrote; a copy that was brought back here is read instead. */
async function isWhole(
  env: Env,
  object: R2Object,
  { size, sha256 }: SealedFile['file'],
): Promise<boolean> {
  if (object.size !== size) return false
  const known = checkedHash(object) ?? (await hashStored(env.ORIGINALS, object.key))?.sha256
  return known === sha256
}

/**
 * Says of a stored file that it arrived whole and waits for its check. A crash between storing and
 * saying is mended by sending it again, by asking for its parts, or by the sweep.
 */
export async function completeWhole(
  env: Env,
  upload: Pick<Upload, 'id' | 'workId' | 'objectKey'>,
  now: Date,
): Promise<Result<Completed, { kind: 'upload-dropped' }>> {
  if (await saveCompletion(env.DB, upload, now, { isProven: true })) {
    return accept({ state: 'checking', first: true })
  }
  const fresh = await findUpload(env.DB, upload.id)
  if (fresh?.isDiscarded) await env.ORIGINALS.delete(upload.objectKey)
  if (fresh?.completedAt) return accept({ state: fresh.workState, first: false })
  await env.ORIGINALS.delete(upload.objectKey)
  return refuse({ kind: 'upload-dropped' })
}
