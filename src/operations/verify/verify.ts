import { messageOf } from '../../failures/failure.ts'
import { hashStored } from '../../platform/hashing.ts'
import { listUnnamed } from '../orphans-store.ts'
import { kindOf, type Store } from '../stored-object.ts'
import {
  compare,
  type Expected,
  type Finding,
  nextPhase,
  type Phase,
  type Place,
  type Seen,
  withinBytes,
  writePlace,
} from '../verification.ts'
import {
  listCopies,
  listOpenFailures,
  listOriginals,
  listPartsLeft,
  listReadyWorks,
  listRenditions,
  type Walked,
} from '../verification-store.ts'

export type Verified = {
  findings: Array<Finding>
  checked: { files: number; bytes: number; rows: number }
  /** Where to go on; null when everything was looked at. */
  next: string | null
}

type Page = Omit<Verified, 'next'> & { after: string | null }

const filesAtOnce = 50
const bytesAtOnce = 200_000_000
const rowsAtOnce = 500
const hour = 3_600_000

/** Looks at one page of what rows and stores hold, and says what is wrong. Changes nothing. */
export async function verify(env: Env, { phase, after }: Place, now: Date): Promise<Verified> {
  const page = await look(env, phase, after, now)
  const place = page.after === null ? nextPhase(phase) : { phase, after: page.after }
  return {
    findings: page.findings,
    checked: page.checked,
    next: place && writePlace(place),
  }
}

async function look(env: Env, phase: Phase, after: string, now: Date): Promise<Page> {
  switch (phase) {
    case 'originals':
      return compareFiles(env, await listOriginals(env.DB, after, filesAtOnce))
    case 'renditions':
      return compareFiles(env, await listRenditions(env.DB, after, filesAtOnce))
    case 'copies':
      return compareFiles(env, await listCopies(env.DB, after, filesAtOnce))
    case 'pictures':
      return pageOf(await listReadyWorks(env.DB, after, rowsAtOnce))
    case 'parts':
      return pageOf(await listPartsLeft(env.DB, after, rowsAtOnce, now))
    case 'failures':
      return pageOf(await listOpenFailures(env.DB, after, rowsAtOnce))
    case 'files-of-originals':
      return findStrays(env, 'originals', after, now)
    case 'files-of-renditions':
      return findStrays(env, 'renditions', after, now)
  }
}

/** Streams every file once through the hash. */
async function compareFiles(env: Env, listed: Array<Expected>): Promise<Page> {
  const files = withinBytes(listed, bytesAtOnce)
  const findings: Array<Finding> = []
  let bytes = 0
  for (const file of files) {
    const seen = await see(bucketOf(env, file.store), file.key)
    bytes += seen && 'size' in seen ? seen.size : 0
    findings.push(...compare(file, seen))
  }
  const isEnd = files.length === listed.length && listed.length < filesAtOnce
  return {
    findings,
    checked: { files: files.length, bytes, rows: files.length },
    after: isEnd ? null : (files.at(-1)?.after ?? null),
  }
}

/** One file that cannot be read keeps nobody from the others. */
async function see(bucket: R2Bucket, key: string): Promise<Seen | null> {
  try {
    return await hashStored(bucket, key)
  } catch (error) {
    return { fault: messageOf(error) }
  }
}

function pageOf(walked: Array<Walked>): Page {
  return {
    findings: walked.flatMap(({ finding }) => finding ?? []),
    checked: { files: 0, bytes: 0, rows: walked.length },
    after: walked.length < rowsAtOnce ? null : (walked.at(-1)?.after ?? null),
  }
}

/** Files that no row names. One that came within the hour may be about to get its row. */
async function findStrays(env: Env, store: Store, after: string, now: Date): Promise<Page> {
  const listed = await bucketOf(env, store).list({
    limit: rowsAtOnce,
    ...(after && { startAfter: after }),
  })
  const settled = listed.objects.filter(({ uploaded }) => uploaded.getTime() < now.getTime() - hour)
  const findings: Array<Finding> = []
  for (const [object, files] of Map.groupBy(settled, ({ key }) => kindOf(store, key))) {
    const keys = files.map(({ key }) => key)
    const unnamed = new Set(await listUnnamed(env.DB, object, keys, now))
    for (const { key, size } of files.filter((file) => unnamed.has(file.key))) {
      findings.push({
        kind: object === 'unknown' ? 'unknown-file' : 'file-without-row',
        subject: key,
        store,
        object,
        work: null,
        call: null,
        expected: null,
        found: String(size),
      })
    }
  }
  return {
    findings,
    checked: { files: listed.objects.length, bytes: 0, rows: 0 },
    after: listed.truncated ? (listed.objects.at(-1)?.key ?? null) : null,
  }
}

function bucketOf(env: Env, store: Store): R2Bucket {
  return store === 'originals' ? env.ORIGINALS : env.RENDITIONS
}
