import { listUnnamed } from '../orphans-store.ts'
import { kindOf, type ObjectKind, type Store } from '../stored-object.ts'
import { findWalk, saveWalk } from '../sweep-cursors-store.ts'
import { completeStored } from './unfinished.ts'

const day = 86_400_000
const atOnce = 200
/** A row follows its file within seconds. Nothing younger than this is ever touched. */
const safetyAge = 2 * day

/**
 * Walks a bucket once a day, a page at a time: completes files that were stored but never said to
 * have arrived, and deletes those that no row names. What it does not know is left alone and said in
 * the log.
 */
export async function sweepOrphans(env: Env, store: Store, now: Date): Promise<void> {
  const after = await findWalk(env.DB, `strays of ${store}`, now, day)
  if (after === null) return

  const bucket = store === 'originals' ? env.ORIGINALS : env.RENDITIONS
  const page = await bucket.list({ limit: atOnce, ...(after && { startAfter: after }) })
  if (store === 'originals') await completeStored(env, originalsIn(page.objects), now)
  const old = page.objects.filter(({ uploaded }) => now.getTime() - uploaded.getTime() > safetyAge)
  const kinds = Map.groupBy(old, ({ key }) => kindOf(store, key))
  for (const [kind, objects] of kinds) {
    const keys = objects.map(({ key }) => key)
    await remove(bucket, kind, await listUnnamed(env.DB, kind, keys, now))
  }
  const last = page.objects.at(-1)?.key
  await saveWalk(env.DB, `strays of ${store}`, page.truncated && last ? last : null)
}

function originalsIn(objects: Array<R2Object>): Array<string> {
  return objects.map(({ key }) => key).filter((key) => kindOf('originals', key) === 'original')
}

async function remove(bucket: R2Bucket, kind: ObjectKind, keys: Array<string>): Promise<void> {
  if (keys.length === 0) return
  if (kind === 'unknown') {
    console.warn('Objects that nobody knows lie in the store; they are left alone', keys)
    return
  }
  await bucket.delete(keys)
  console.warn('Files without rows were deleted', kind, keys.length)
}
