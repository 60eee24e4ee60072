import { deleteExpired } from './accounts/store.ts'
import { emptyOutbox } from './mail/outbox.ts'
import { send } from './platform/jobs.ts'
import { sweepStashes } from './uploads/stash.ts'
import { listForgotten } from './works/checking-store.ts'

const minute = 60_000

/** Every few minutes: whatever a lost message or a crash left undone is taken up again. */
export async function sweep(env: Env, now: Date): Promise<void> {
  await emptyOutbox(env, now)
  await sweepStashes(env, now)
  await deleteExpired(env.DB, now)
  const forgotten = await listForgotten(
    env.DB,
    new Date(now.getTime() - minute),
    new Date(now.getTime() - 10 * minute),
  )
  for (const workId of forgotten) send(env, { kind: 'check', workId })
}
