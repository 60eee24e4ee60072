import type { Call } from '../calls/call.ts'
import type { Submission, SubmissionState } from '../submissions/submission.ts'
import { isEditable } from './edit/editable.ts'

/** Where a poster stands, as its artist wants to know it. */
export type WorkStatus =
  | 'file-awaited'
  | 'file-damaged'
  | 'file-missed'
  | 'checking'
  | 'delayed'
  | 'refused'
  | 'unapproved'
  | 'disapproved'
  | 'complete'
  | 'judged'
  | 'selected'
  | 'reserve'
  | 'declined'
  | 'withdrawn'

type Stood = {
  state: SubmissionState
  reason: string | null
  decision: 'selected' | 'reserve' | 'declined' | null
  looksRight: boolean | null
}

type Circumstances = {
  submission: Pick<Submission, 'lateUntil' | 'uploadsUntil'>
  call: Pick<Call, 'opensAt' | 'closesAt'>
  /** Its check failed through a fault of ours. */
  isDelayed: boolean
  now: Date
}

/** A decision is heard only when it was released; what the jury has said before stays unsaid. */
export function statusOfWork(
  work: Stood,
  { submission, call, isDelayed, now }: Circumstances,
): WorkStatus {
  if (work.state === 'withdrawn') return 'withdrawn'
  if (isAwaited(work)) {
    if (now >= submission.uploadsUntil) return 'file-missed'
    return work.state === 'refused' ? 'file-damaged' : 'file-awaited'
  }
  if (work.state === 'checking') return isDelayed ? 'delayed' : 'checking'
  if (work.state === 'refused') return 'refused'
  if (work.decision) return work.decision
  if (!isEditable(submission, call, now)) return 'judged'
  if (work.looksRight === null) return 'unapproved'
  return work.looksRight ? 'complete' : 'disapproved'
}

/** Whether the committed file itself has to come yet, or again. */
export function isAwaited({ state, reason }: Pick<Stood, 'state' | 'reason'>): boolean {
  return state === 'awaiting-upload' || (state === 'refused' && reason === 'bytes-differ')
}

/** What is told of a poster among several: a few standings come to the same. */
export type Summary = Exclude<WorkStatus, 'file-damaged' | 'delayed' | 'disapproved'>

export function summaryOf(standing: WorkStatus): Summary {
  switch (standing) {
    case 'file-damaged':
      return 'file-awaited'
    case 'delayed':
      return 'checking'
    case 'disapproved':
      return 'unapproved'
    default:
      return standing
  }
}

const summaries: Array<Summary> = [
  'selected',
  'reserve',
  'declined',
  'file-awaited',
  'unapproved',
  'refused',
  'checking',
  'complete',
  'judged',
  'file-missed',
  'withdrawn',
]

/** How many posters stand where; what matters most to her comes first. */
export function countStatuses(
  standings: Array<WorkStatus>,
): Array<{ summary: Summary; count: number }> {
  const told = standings.map(summaryOf)
  return summaries
    .map((summary) => ({ summary, count: told.filter((one) => one === summary).length }))
    .filter(({ count }) => count > 0)
}
