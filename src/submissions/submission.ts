import {
  type Answers,
  anyNumber,
  bytesLimit,
  type Call,
  type CallDefinition,
  stateOf,
} from '../calls/call.ts'
import type { Language } from '../i18n/languages.ts'
import { accept, type Result, refuse } from '../shared/result.ts'
import type { FileCommitment } from '../uploads/file-commitment.ts'
import type { QuotaRefusal } from '../uploads/quota.ts'
import { admit, lateUploadsUntil, type PassRefusal, type Tried } from './late-pass/late-pass.ts'
import type { ProofRefusal } from './proof-of-work/proof-of-work.ts'

export type WorkDraft = {
  title: string
  statement: string
  altText: string
  language: string
  licence: string
  answers: Answers
  file: FileCommitment
}

export type Artist = {
  name: string
  email: string
  country: string | null
  collective: string | null
  members: Array<string>
  links: Array<string>
}

/** What an artist sends: the form and, for each file, its size and SHA-256. */
export type Draft = {
  language: Language
  section: string | null
  artist: Artist
  works: Array<WorkDraft>
  consents: Record<string, boolean>
  answers: Answers
}

export type SubmissionState = 'awaiting-upload' | 'checking' | 'ready' | 'refused' | 'withdrawn'

export type Submission = {
  id: string
  callId: string
  code: string
  language: Language
  section: string | null
  artist: Artist
  consents: Record<string, boolean>
  answers: Answers
  committedAt: Date
  uploadsUntil: Date
  /** Grows with every edit. */
  version: number
  erasedAt: Date | null
  /** Handed in with a late pass: until when its artist may change it. Null when it came in time. */
  lateUntil: Date | null
}

export type CommitRefusal =
  | { kind: 'call-not-open'; opensAt: Date }
  | { kind: 'call-closed'; closesAt: Date }
  | PassRefusal

/** Everything that can keep a draft from becoming a submission. */
export type SubmitRefusal = CommitRefusal | { kind: 'key-reused' } | QuotaRefusal | ProofRefusal

export type Commitment = Draft & {
  callId: string
  callVersion: number
  committedAt: Date
  uploadsUntil: Date
  latePassId: string | null
  lateUntil: Date | null
}

/**
 * The moment that counts: a draft becomes a submission when its call is open at `now`. A late pass is
 * looked at only when the call is closed; null is a code that no pass of the call has.
 */
export function commit(
  draft: Draft,
  call: Call,
  now: Date,
  latePass?: Tried,
): Result<Commitment, CommitRefusal> {
  const state = stateOf(call, now)
  if (state === 'upcoming') return refuse({ kind: 'call-not-open', opensAt: call.opensAt })

  const entry = { ...draft, callId: call.id, callVersion: call.version, committedAt: now }
  if (state === 'open') {
    return accept({ ...entry, uploadsUntil: call.uploadsUntil, latePassId: null, lateUntil: null })
  }
  if (latePass === undefined) return refuse({ kind: 'call-closed', closesAt: call.closesAt })

  const admitted = admit(latePass, now)
  if (!admitted.ok) return admitted
  const { id, endsAt } = admitted.value
  const uploadsUntil = lateUploadsUntil(call, admitted.value)
  return accept({ ...entry, uploadsUntil, latePassId: id, lateUntil: endsAt })
}

/**
 * A submission is as far as the slowest of its works; it is refused only when all of them are. What
 * was withdrawn no longer counts, unless everything was.
 */
export function stateOfWorks(all: Array<{ state: SubmissionState }>): SubmissionState {
  const works = all.filter((work) => work.state !== 'withdrawn')
  if (works.length === 0) return 'withdrawn'
  if (works.every((work) => work.state === 'refused')) return 'refused'
  if (works.some((work) => work.state === 'awaiting-upload')) return 'awaiting-upload'
  return works.some((work) => work.state === 'checking') ? 'checking' : 'ready'
}

/** How many works, and how large, in the section the artist chose. */
export function limitsOf(
  call: Pick<CallDefinition, 'sections' | 'files'>,
  section: string | null,
): {
  least: number
  most: number
  bytes: number
} {
  const chosen = call.sections.find((one) => one.name === section)
  const works = chosen?.works ?? call.files.works
  return { least: works.least, most: works.most ?? anyNumber, bytes: bytesLimit(call.files) }
}
