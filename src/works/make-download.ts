import { MissingFileError } from '../failures/failure.ts'
import { clean } from '../formats/cleaning.ts'
import { hashPlanned, putPlanned } from '../platform/apply-plan.ts'
import { attempting } from '../platform/attempts-store.ts'
import { send } from '../platform/jobs.ts'
import { sourceIn } from '../platform/stored-source.ts'
import { copyOf } from './download.ts'
import {
  claimWantedCopies,
  findWantedCopy,
  saveCopy,
  saveRefusedCopy,
  type WantedCopy,
} from './download-store.ts'

const minute = 60_000
/** Copies that are asked for in one go; the sweep goes on a minute later. */
const atOnce = 100

/**
 * Makes the copy of a hung work that visitors take home: its original without metadata, file first,
 * row second. A message that comes twice finds it made already.
 */
export async function makeDownload(env: Env, workId: string, now: Date): Promise<void> {
  const wanted = await findWantedCopy(env.DB, workId)
  if (!wanted) return

  await attempting(env.DB, { kind: 'copy', subject: workId }, now, (count) =>
    count > mostTries ? saveRefusedCopy(env.DB, wanted, now) : make(env, wanted, now),
  )
}

/** A file of which the process died as often is handed out by nobody. */
const mostTries = 2

async function make(env: Env, wanted: WantedCopy, now: Date): Promise<void> {
  const { objectKey, workId } = wanted
  const object = await env.ORIGINALS.head(objectKey)
  if (!object) throw new MissingFileError(`The original of work ${workId} is not in the store`)
  const cleaned = await clean(sourceIn(env.ORIGINALS, object), wanted.format)
  if (!cleaned) return saveRefusedCopy(env.DB, wanted, now)

  const from = { bucket: env.ORIGINALS, object }
  const { plan, size } = cleaned
  const made = copyOf(wanted.format, { sha256: await hashPlanned(from, plan), size })
  const into = { bucket: env.RENDITIONS, key: downloadKey(made.name), size, type: made.type }
  await putPlanned(from, plan, into)
  await saveCopy(env.DB, wanted, made, now)
}

export function downloadKey(name: string): string {
  return `copies/${name}`
}

/** Asks for copies of what hangs and has none yet. */
export async function requestDownloads(env: Env, now: Date): Promise<void> {
  const since = new Date(now.getTime() - 10 * minute)
  const wanted = await claimWantedCopies(env.DB, atOnce, since, now)
  for (const workId of wanted) send(env, { kind: 'copy', workId })
}
