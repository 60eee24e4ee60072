import { deleteExpired } from '../accounts/store.ts'
import { deleteEndedChanges } from '../artist/address/confirmation-store.ts'
import { deleteSolved } from '../failures/failures-store.ts'
import { admitDue } from '../jury/entry-store.ts'
import { endStaleMails } from '../mail/store.ts'
import { emptyOutbox } from '../mail-delivery/deliver.ts'
import { deleteAbandoned } from '../platform/attempts-store.ts'
import { send } from '../platform/jobs.ts'
import { deleteGuesses } from '../submissions/late-pass/late-pass-guesses-store.ts'
import { deleteEnded } from '../uploads/quota-store.ts'
import { sweepTemporaryFiles } from '../uploads/temporary-files-store.ts'
import { requestDownloads } from '../works/make-download.ts'
import { listForgotten } from '../works/process-store.ts'
import { listToRecheck, saveRecheck } from '../works/recheck-store.ts'
import { findRestoration } from './copy/restoration-store.ts'
import { sweepMissing } from './sweep/missing.ts'
import { sweepOrphans } from './sweep/orphans.ts'
import { sweepSuperseded } from './sweep/superseded.ts'
import { sweepUnfinished } from './sweep/unfinished.ts'

const minute = 60_000
const day = 24 * 60 * minute

/** What is done, in this order. Each takes a bounded piece and goes on from there the next time. */
const steps: Array<(env: Env, now: Date) => Promise<unknown>> = [
  (env, now) => endStaleMails(env.DB, now),
  emptyOutbox,
  resendForgotten,
  (env, now) => admitDue(env.DB, now),
  requestDownloads,
  checkAgain,
  sweepUnfinished,
  sweepSuperseded,
  sweepTemporaryFiles,
  (env, now) => deleteEnded(env.DB, now),
  (env, now) => deleteGuesses(env.DB, now).run(),
  (env, now) => deleteExpired(env.DB, now),
  (env, now) => deleteEndedChanges(env.DB, now),
  sweepMissing,
  (env, now) => sweepOrphans(env, 'originals', now),
  (env, now) => sweepOrphans(env, 'renditions', now),
  (env, now) => deleteSolved(env.DB, new Date(now.getTime() - 30 * day)),
  (env, now) => deleteAbandoned(env.DB, new Date(now.getTime() - 30 * day)),
]

/**
 * Every minute: whatever a lost message or a crash left undone is taken up again. A step that fails
 * keeps no other from its work, and is tried again a minute later.
 */
export async function sweep(env: Env, now: Date): Promise<void> {
  // What lies in a store that is being filled is not yet whole, and its mails have left elsewhere.
  if ((await findRestoration(env.DB)) !== null) return

  const faults: Array<unknown> = []
  for (const step of steps) {
    try {
      await step(env, now)
    } catch (error) {
      faults.push(error)
    }
  }
  if (faults.length > 0) throw new AggregateError(faults, 'Steps of the sweep failed')
}

async function resendForgotten(env: Env, now: Date): Promise<void> {
  const since = new Date(now.getTime() - minute)
  const triedSince = new Date(now.getTime() - 10 * minute)
  const forgotten = await listForgotten(env.DB, since, triedSince)
  for (const workId of forgotten) send(env, { kind: 'check', workId })
}

/** What could not be shown when it came is checked anew, if its file is there. */
async function checkAgain(env: Env): Promise<void> {
  const listed = await listToRecheck(env.DB)
  const heads = await Promise.all(listed.map(({ objectKey }) => env.ORIGINALS.head(objectKey)))
  const there = listed.filter((_, index) => heads[index]).map(({ workId }) => workId)
  if (there.length === 0) return
  for (const workId of await saveRecheck(env.DB, there)) send(env, { kind: 'check', workId })
}
