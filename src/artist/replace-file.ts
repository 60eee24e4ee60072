import { bytesLimit, type Call } from '../calls/call.ts'
import { findCallById } from '../calls/store.ts'
import { send } from '../platform/jobs.ts'
import { partSize } from '../platform/part-sizes.ts'
import { newId } from '../shared/ids.ts'
import { accept, type Result, refuse } from '../shared/result.ts'
import type { Submission } from '../submissions/submission.ts'
import { quotasFor } from '../uploads/applicable-quotas.ts'
import type { FileCommitment } from '../uploads/file-commitment.ts'
import type { Quota } from '../uploads/quota.ts'
import { findFullQuota } from '../uploads/quota-store.ts'
import { listUploadsOfWork } from '../uploads/store.ts'
import { partCountOf, type Upload } from '../uploads/upload.ts'
import { findWork } from '../works/store.ts'
import type { Work } from '../works/work.ts'
import { type EditRefusal, isSame, replace } from './edit/editable.ts'
import { saveReplacement } from './replace-file-store.ts'

type Asked = {
  submission: Submission
  call: Call
  work: Work
  file: FileCommitment
  now: Date
  /** A name for the network address it is asked from, for quotas. */
  address: string
  /** Where the bytes lie, when they came with the form. */
  stored?: string
}

/**
 * Commits another file for a work, in time. Asked again with the same file, it answers with the upload
 * that is under way already.
 */
export async function replaceFile(env: Env, asked: Asked): Promise<Result<Upload, EditRefusal>> {
  const { submission, call, work, file, now, stored } = asked
  const uploads = await listUploadsOfWork(env.DB, work.id)
  const known = uploads.find((one) => isSame(one.file, file) && one.completedAt === null)
  if (known && !stored) return accept(known)

  const owner = { submission, call, bytesLimit: bytesLimit(call.definition.files) }
  const decision = replace(owner, work, file, now)
  if (!decision.ok) return decision

  const upload = {
    id: newId(),
    objectKey: stored ?? `works/${newId()}`,
    partSize,
    partCount: partCountOf(file.size),
    stored: stored !== undefined,
  }
  const quotas = await quotasOfAsked(env, asked)
  const isSaved = await saveReplacement(env.DB, { workId: work.id, file, upload, quotas }, now)
  if (isSaved) {
    if (stored) send(env, { kind: 'check', workId: work.id })
    const saved = (await listUploadsOfWork(env.DB, work.id)).find((one) => one.id === upload.id)
    if (saved) return accept(saved)
    return refuse({ kind: 'changed-meanwhile', version: submission.version })
  }
  return refuse(await whyNot(env, asked))
}

/** The store refused what was decided a moment ago: something has changed in between. */
async function whyNot(env: Env, asked: Asked): Promise<EditRefusal> {
  const { submission, work, file, now } = asked
  const [call, fresh] = await Promise.all([
    findCallById(env.DB, submission.callId),
    findWork(env.DB, work.id),
  ])
  if (!call || !fresh) throw new Error(`Work ${work.id} vanished`)
  const owner = { submission, call, bytesLimit: bytesLimit(call.definition.files) }
  const again = replace(owner, fresh, file, now)
  if (!again.ok) return again.refusal
  const full = await findFullQuota(env.DB, await quotasOfAsked(env, asked), file.size)
  return full ?? { kind: 'too-many-files' }
}

function quotasOfAsked(env: Env, { submission, address, now }: Asked): Promise<Array<Quota>> {
  const { callId, artist } = submission
  return quotasFor(env, { callId, email: artist.email, address }, now)
}
