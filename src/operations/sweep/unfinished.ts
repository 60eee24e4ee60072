import { send } from '../../platform/jobs.ts'
import { newId } from '../../shared/ids.ts'
import { abort, finish } from '../../uploads/completion.ts'
import { findUpload, restart } from '../../uploads/store.ts'
import { findWalk, saveWalk } from '../sweep-cursors-store.ts'
import { listUnfinished, listUnsaid, type Unfinished } from '../unfinished-store.ts'

const hour = 3_600_000
const atOnce = 50

/**
 * Walks the uploads under way. One whose parts are all here is completed where its sender could not
 * say so any more; of one whose grace is over the parts are given up, an hour later, so that what
 * came in the last moment is through.
 */
export async function sweepUnfinished(env: Env, now: Date): Promise<void> {
  const after = await findWalk(env.DB, 'unfinished', now, 0)
  if (after === null) return

  const found = await listUnfinished(env.DB, after, atOnce)
  const faults: Array<unknown> = []
  for (const one of found) {
    await settle(env, one, now).catch((error: unknown) => faults.push(error))
  }
  await saveWalk(env.DB, 'unfinished', found.length < atOnce ? null : (found.at(-1)?.id ?? null))
  if (faults.length > 0) throw new AggregateError(faults, 'Some uploads could not be settled')
}

async function settle(env: Env, one: Unfinished, now: Date): Promise<void> {
  if (one.isDropped) return giveUp(env, one)
  if (one.isWhole) return finishFor(env, one, now)
  if (now.getTime() >= one.uploadsUntil.getTime() + hour) return giveUp(env, one)
}

async function finishFor(env: Env, { id }: Pick<Unfinished, 'id'>, now: Date): Promise<void> {
  const upload = await findUpload(env.DB, id)
  if (!upload) return
  const finished = await finish(env, upload, now)
  if (finished.ok && finished.value.first) send(env, { kind: 'check', workId: upload.workId })
}

/** Completes files that were stored whole by a Worker that died before it could say so. */
export async function completeStored(env: Env, keys: Array<string>, now: Date): Promise<void> {
  for (const id of await listUnsaid(env.DB, keys)) await finishFor(env, { id }, now)
}

/** The parts first, the row second: a crash between the two does it once more. */
async function giveUp(env: Env, unfinished: Unfinished): Promise<void> {
  await abort(env, unfinished.objectKey, unfinished.multipartId)
  await restart(env.DB, unfinished, `works/${newId()}`)
}
