import { MissingFileError, messageOf } from '../../failures/failure.ts'
import { reportFailure } from '../../failures/failures-store.ts'
import { findWalk, saveWalk } from '../sweep-cursors-store.ts'
import { listArrived } from '../unfinished-store.ts'

const day = 86_400_000
const atOnce = 20

/** Looks once a day whether every original lies where its row says, and tells the organiser if not. */
export async function sweepMissing(env: Env, now: Date): Promise<void> {
  const after = await findWalk(env.DB, 'missing', now, day)
  if (after === null) return

  const arrived = await listArrived(env.DB, after, atOnce)
  for (const { workId, objectKey } of arrived) {
    if (await env.ORIGINALS.head(objectKey)) continue
    const error = new MissingFileError(`The original of work ${workId} is not in the store`)
    const told = { reason: 'file-missing', message: messageOf(error) } as const
    await reportFailure(env.DB, { kind: 'look', workId }, told, now)
  }
  await saveWalk(env.DB, 'missing', arrived.length < atOnce ? null : (arrived.at(-1)?.id ?? null))
}
