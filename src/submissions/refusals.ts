import type { Call } from '../calls/call.ts'
import { secondsUntil, tooMany } from '../uploads/quota.ts'
import type { SubmitRefusal } from './submission.ts'

export type EntryProblem = { kind: SubmitRefusal['kind']; title: string } & Record<string, unknown>

/** The status a program is refused with. */
export function statusFor(refusal: SubmitRefusal): 409 | 422 | 429 {
  switch (refusal.kind) {
    case 'call-not-open':
    case 'call-closed':
    case 'late-pass-unknown':
    case 'late-pass-over':
    case 'late-pass-used-up':
      return 409
    case 'key-reused':
    case 'proof-needed':
    case 'proof-wrong':
      return 422
    case 'too-many':
    case 'late-pass-tries':
      return 429
  }
}

/** A refusal as a problem: `kind` is stable, `title` is for people, the rest are its facts. */
export function problemFor(
  refusal: SubmitRefusal,
  { closesAt }: Pick<Call, 'closesAt'>,
  serverTime: Date,
): EntryProblem {
  const late = { closesAt, serverTime }
  switch (refusal.kind) {
    case 'call-not-open':
      return { ...refusal, serverTime, title: 'This call has not opened yet' }
    case 'call-closed':
      return { ...refusal, serverTime, title: 'This call is closed' }
    case 'late-pass-unknown':
      return { ...refusal, ...late, title: 'This call is closed and has no such late pass' }
    case 'late-pass-over':
      return { ...refusal, ...late, title: 'This call is closed and the late pass has ended' }
    case 'late-pass-used-up':
      return { ...refusal, ...late, title: 'This call is closed and the late pass is used up' }
    case 'late-pass-tries':
      return {
        ...refusal,
        ...late,
        retryAfter: secondsUntil(refusal.until, serverTime),
        title: 'This call is closed, and many wrong late passes were tried from this address',
      }
    case 'key-reused':
      return { ...refusal, title: 'This Idempotency-Key was used for another submission' }
    case 'proof-needed':
    case 'proof-wrong':
      return {
        ...refusal,
        title: 'Solve a challenge of this call, and send what solves it as `proof`',
      }
    case 'too-many':
      return tooMany(refusal, serverTime)
  }
}
