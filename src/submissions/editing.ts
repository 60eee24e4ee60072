import { type Call, stateOf } from '../calls/call.ts'
import { accept, type Result, refuse } from '../shared/result.ts'
import type { FileCommitment, Submission } from './submission.ts'

/** Everything that can keep an artist from changing what she handed in. */
export type EditRefusal =
  | { kind: 'call-closed'; closesAt: Date }
  | { kind: 'withdrawn' }
  | { kind: 'decided' }
  | { kind: 'same-file' }
  | { kind: 'file-too-large' }
  | { kind: 'too-many-works'; most: number }
  | { kind: 'changed-meanwhile'; version: number }
  | { kind: 'key-reused' }

type Owned = Pick<Submission, 'id'> & { lateUntil?: Date | null }

/** Until when a submission may be changed, exclusive: the call's closing, or the end of a late pass. */
export function editableUntil(submission: Owned, call: Pick<Call, 'closesAt'>): Date {
  return submission.lateUntil ?? call.closesAt
}

export function isEditable(
  submission: Owned,
  call: Pick<Call, 'opensAt' | 'closesAt'>,
  now: Date,
): boolean {
  const { opensAt } = call
  return stateOf({ opensAt, closesAt: editableUntil(submission, call) }, now) === 'open'
}

type Owner = { submission: Owned; call: Pick<Call, 'opensAt' | 'closesAt'>; bytesLimit: number }
type Replaced = { state: string; decision: string | null; file: FileCommitment }

/** Whether `file` may take the place of a work's file. */
export function replace(
  { submission, call, bytesLimit }: Owner,
  work: Replaced,
  file: FileCommitment,
  now: Date,
): Result<FileCommitment, EditRefusal> {
  if (work.state === 'withdrawn') return refuse({ kind: 'withdrawn' })
  if (!isEditable(submission, call, now)) {
    return refuse({ kind: 'call-closed', closesAt: editableUntil(submission, call) })
  }
  if (work.decision) return refuse({ kind: 'decided' })
  if (file.size > bytesLimit) return refuse({ kind: 'file-too-large' })
  if (work.state === 'ready' && isSame(file, work.file)) return refuse({ kind: 'same-file' })
  return accept(file)
}

export function isSame(one: FileCommitment, other: FileCommitment): boolean {
  return one.size === other.size && one.sha256 === other.sha256
}
