import { MissingFileError } from '../failures/failure.ts'
import { reportDeath } from '../failures/failures-store.ts'
import { formatOf } from '../formats/detect.ts'
import type { Format } from '../formats/format.ts'
import { atOnce, runExclusive, type Turn } from '../imaging/exclusive.ts'
import { imagesLimits } from '../imaging/rendition.ts'
import { attempting } from '../platform/attempts-store.ts'
import { type Read, readHashed } from '../platform/hashing.ts'
import { deletePreview } from '../platform/previews.ts'
import { newId } from '../shared/ids.ts'
import { saveDamage, saveReady, saveRefusal } from './process-result-store.ts'
import { findWorkToCheck, type WorkToCheck } from './process-store.ts'
import { show, showUnread } from './rendering.ts'
import type { RefusalReason } from './work.ts'

/**
 * Checks the stored bytes of a file against its commitment and makes its renditions: the work's own,
 * or one that is to replace it. A message that comes twice finds it checked already. A file of which
 * the process died is not looked into again.
 */
export async function processFile(env: Env, workId: string, now: Date): Promise<void> {
  const work = await findWorkToCheck(env.DB, workId)
  if (!work) return

  const object = await env.ORIGINALS.get(work.objectKey)
  if (!object) throw new MissingFileError(`The original of work ${workId} is not in the store`)

  const read = await readHashed(env.ORIGINALS, object, imagesLimits.bytes)
  if (read.size !== work.size || read.sha256 !== work.sha256) {
    return saveDamage(env.DB, work, `works/${newId()}`, now)
  }

  // What is drawn or decoded here waits for its turn before it begins: the death of another's file
  // is none of its own.
  const isDrawnHere = triesOf(read) === 1
  const [whole, drawing] = isDrawnHere ? [runExclusive, atOnce] : [atOnce, runExclusive]
  const attempt = { kind: 'check', subject: work.uploadId } as const
  await whole(() =>
    attempting(env.DB, attempt, now, (count) => lookInto(env, work, read, count - 1, drawing, now)),
  )
}

async function lookInto(
  env: Env,
  work: WorkToCheck,
  read: Read,
  deaths: number,
  turn: Turn,
  now: Date,
): Promise<void> {
  const isDeadly = deaths >= triesOf(read)
  const shown = isDeadly
    ? await showUnread(env, work, read, deaths > triesOf(read))
    : await show(env, work, read, turn)
  if (shown.ok) await saveReady(env.DB, work, shown.value, now)
  else await refuse(env, work, shown.refusal, formatOf(read.bytes), now)
  if (isDeadly && !shown.ok) await reportDeath(env.DB, work.id, deaths, now)
  if (!shown.ok || shown.value.shownFrom !== 'preview') {
    await deletePreview(env.ORIGINALS, work.uploadId)
  }
}

/** The row first, the bytes second: what a crash leaves between the two goes with the strays. */
async function refuse(
  env: Env,
  work: WorkToCheck,
  reason: RefusalReason,
  format: Format | null,
  now: Date,
): Promise<void> {
  if (await saveRefusal(env.DB, work, reason, format, now)) {
    await env.ORIGINALS.delete(work.objectKey)
  }
}

/**
 * After how many deaths a file is not looked into any more. What is drawn or decoded here may have
 * caused the first; what the picture engine reads was most likely there when a server was stopped.
 */
function triesOf({ bytes, size }: Read): number {
  const format = formatOf(bytes)
  return format === 'pdf' || format === 'tiff' || size > imagesLimits.bytes ? 1 : 3
}
