import type { Call } from '../../calls/call.ts'
import { findCallById } from '../../calls/store.ts'
import { send } from '../../platform/jobs.ts'
import { partSize } from '../../platform/part-sizes.ts'
import { newCode, newId } from '../../shared/ids.ts'
import { accept, type Result, refuse } from '../../shared/result.ts'
import { findSubmission } from '../../submissions/store.ts'
import {
  type Draft,
  limitsOf,
  type Submission,
  type WorkDraft,
} from '../../submissions/submission.ts'
import { quotasFor } from '../../uploads/applicable-quotas.ts'
import { findFullQuota } from '../../uploads/quota-store.ts'
import { listUploadsOfWork } from '../../uploads/store.ts'
import { partCountOf, type Upload } from '../../uploads/upload.ts'
import { findWork, listWorksOf } from '../../works/store.ts'
import type { Work } from '../../works/work.ts'
import { findAddition, saveAddition, saveOrder } from '../addition-store.ts'
import type { Asked as AddressAsked } from '../address/change.ts'
import { askForAddress } from '../address/change-address.ts'
import { draftOf, draftOfWork } from './edit-schema.ts'
import { saveEdit } from './edit-store.ts'
import { changedFields, type EditRefusal, editableUntil, isEditable } from './editable.ts'

type Own = { submission: Submission; call: Call; works: Array<Work>; now: Date }

export type Edited = { version: number; fields: Array<string>; address: AddressAsked }

/**
 * Writes an edit over the version it was made from, in time. A new address for mail is asked for
 * beside it: it counts once it is confirmed.
 */
export async function edit(
  env: Env,
  { submission, call, works, now }: Own,
  { draft: asked, version, sender }: { draft: Draft; version: number; sender: string },
): Promise<Result<Edited, EditRefusal>> {
  const closed = whetherClosed(submission, call, now)
  if (closed) return refuse(closed)
  if (version !== submission.version) {
    return refuse({ kind: 'changed-meanwhile', version: submission.version })
  }

  const live = works.filter((work) => work.state !== 'withdrawn')
  const workIds = live.map((work) => work.id)
  const { email } = submission.artist
  const draft = { ...asked, artist: { ...asked.artist, email } }
  const fields = changedFields(draftOf(submission, live), draft, workIds)
  const isSaved =
    fields.length === 0 || (await saveEdit(env.DB, { submission, draft, workIds, fields }, now))
  if (isSaved) {
    const wish = { submission, email: asked.artist.email, sender, now }
    return accept({
      version: fields.length === 0 ? version : version + 1,
      fields,
      address: await askForAddress(env, wish),
    })
  }
  const fresh = await findSubmission(env.DB, submission.id)
  if (!fresh) throw new Error(`Submission ${submission.id} vanished`)
  return refuse(
    fresh.version === version
      ? { kind: 'call-closed', closesAt: editableUntil(submission, call) }
      : { kind: 'changed-meanwhile', version: fresh.version },
  )
}

type Added = { work: Work; upload: Upload; repeated: boolean }
type Asked = {
  work: WorkDraft
  intention: string
  /** A name for the network address it is asked from, for quotas. */
  address: string
  stored?: string
}

/** Adds a work to a submission: once, in time, while there is a place and its day has room. */
export async function add(env: Env, own: Own, asked: Asked): Promise<Result<Added, EditRefusal>> {
  const { submission, call, now } = own
  const known = await addedBefore(env, submission.id, asked)
  if (known) return known
  const closed = whetherClosed(submission, call, now)
  if (closed) return refuse(closed)

  const { most } = limitsOf(call.definition, submission.section)
  const works = await listWorksOf(env.DB, submission.id)
  if (works.filter((work) => work.state !== 'withdrawn').length >= most) {
    return refuse({ kind: 'too-many-works', most })
  }
  const upload = {
    id: newId(),
    objectKey: asked.stored ?? `works/${newId()}`,
    partSize,
    partCount: partCountOf(asked.work.file.size),
    stored: asked.stored !== undefined,
  }
  const work = { ...asked.work, id: newId(), code: newCode(), upload }
  const { intention, address } = asked
  const sender = { callId: call.id, email: submission.artist.email, address }
  const quotas = await quotasFor(env, sender, now)
  const addition = {
    submissionId: submission.id,
    callVersion: call.version,
    ...{ most, intention, work, quotas },
  }
  if (await saveAddition(env.DB, addition, now)) {
    if (upload.stored) send(env, { kind: 'check', workId: work.id })
    const added = await addedBefore(env, submission.id, asked)
    if (added?.ok) return accept({ ...added.value, repeated: false })
  }

  const meanwhile = await addedBefore(env, submission.id, asked)
  if (meanwhile) return meanwhile
  const fresh = await findCallById(env.DB, call.id)
  if (!fresh) throw new Error(`Call ${call.slug} vanished`)
  if (fresh.version !== call.version) return add(env, { ...own, call: fresh }, asked)
  const full = await findFullQuota(env.DB, quotas, work.file.size)
  return refuse(full ?? { kind: 'too-many-works', most })
}

async function addedBefore(
  env: Env,
  submissionId: string,
  { intention, work }: Asked,
): Promise<Result<Added, EditRefusal> | null> {
  const id = await findAddition(env.DB, submissionId, intention)
  const known = id ? await findWork(env.DB, id) : null
  if (!known) return null
  const upload = (await listUploadsOfWork(env.DB, known.id))[0]
  if (!upload || JSON.stringify(draftOfWork(known).file) !== JSON.stringify(work.file)) {
    return refuse({ kind: 'key-reused' })
  }
  return accept({ work: known, upload, repeated: true })
}

/** Puts the works into another order; those not named follow in theirs. */
export async function reorder(
  env: Env,
  { submission, call, works, now }: Own,
  wanted: Array<string>,
): Promise<Result<Array<string>, EditRefusal>> {
  const closed = whetherClosed(submission, call, now)
  if (closed) return refuse(closed)

  const rest = works.map((work) => work.id).filter((id) => !wanted.includes(id))
  const ids = [...wanted, ...rest]
  if (await saveOrder(env.DB, submission.id, ids, now)) return accept(ids)
  return refuse({ kind: 'changed-meanwhile', version: submission.version })
}

function whetherClosed(submission: Submission, call: Call, now: Date): EditRefusal | null {
  if (isEditable(submission, call, now)) return null
  return { kind: 'call-closed', closesAt: editableUntil(submission, call) }
}
