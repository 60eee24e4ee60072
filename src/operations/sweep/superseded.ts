import { previewKey } from '../../platform/previews.ts'
import { abort } from '../../uploads/completion.ts'
import { deleteDropped, listDropped } from '../unfinished-store.ts'

const week = 7 * 86_400_000
const atOnce = 50

/**
 * Throws files away a week after others took their place. Rows first, files second: what a crash
 * leaves between the two lies without a row and goes with the strays.
 */
export async function sweepSuperseded(env: Env, now: Date): Promise<void> {
  const dropped = await listDropped(env.DB, new Date(now.getTime() - week), atOnce)
  if (dropped.length === 0) return

  for (const { objectKey, multipartId } of dropped) {
    if (multipartId) await abort(env, objectKey, multipartId)
  }
  const ids = dropped.map(({ id }) => id)
  await deleteDropped(env.DB, ids)
  await env.ORIGINALS.delete([
    ...dropped.map(({ objectKey }) => objectKey),
    ...ids.map((id) => previewKey(id)),
  ])
}
