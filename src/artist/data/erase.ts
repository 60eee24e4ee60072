import { deletePieces, listPieces } from '../../platform/chunks.ts'
import { previewKey } from '../../platform/previews.ts'
import { downloadKey } from '../../works/make-download.ts'
import { type Erased, saveErasure } from './erase-store.ts'

/**
 * Erases a submission: rows first, files second. A crash in between leaves files without rows, which
 * the sweep takes away.
 */
export async function erase(env: Env, submissionId: string, now: Date): Promise<void> {
  const erased = await saveErasure(env.DB, submissionId, now)
  await Promise.all([
    deleteAll(
      env.ORIGINALS,
      erased.uploads.flatMap(({ id, object_key }) => [object_key, previewKey(id)]),
    ),
    deleteAll(env.RENDITIONS, [...erased.renditions, ...erased.copies.map(downloadKey)]),
    ...erased.uploads.map(({ id }) => deletePiecesOf(env, id)),
    ...erased.uploads.map((upload) => abortUnfinished(env, upload)),
  ])
}

async function deletePiecesOf(env: Env, uploadId: string): Promise<void> {
  await deletePieces(env.ORIGINALS, await listPieces(env.ORIGINALS, uploadId))
}

const mostKeys = 1000

async function deleteAll(bucket: R2Bucket, keys: Array<string>): Promise<void> {
  for (let start = 0; start < keys.length; start += mostKeys) {
    await bucket.delete(keys.slice(start, start + mostKeys))
  }
}

async function abortUnfinished(
  env: Env,
  { object_key, multipart_id, done }: Erased['uploads'][number],
): Promise<void> {
  if (!multipart_id || done) return
  try {
    await env.ORIGINALS.resumeMultipartUpload(object_key, multipart_id).abort()
  } catch (error) {
    console.warn('An erased upload was not aborted; R2 drops it after seven days', error)
  }
}
