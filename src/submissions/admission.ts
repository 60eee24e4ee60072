import { type Call, stateOf } from '../calls/call.ts'
import { admit, lateUploadsUntil, type PassRefusal, type Tried } from './late-pass/late-pass.ts'

/** How the way into a call stands for one who may have brought a late pass. */
export type Admission =
  | { kind: 'upcoming' }
  | { kind: 'open'; uploadsUntil: Date }
  | { kind: 'late'; until: Date; uploadsUntil: Date }
  | { kind: 'closed'; refusal: PassRefusal | null }

/** A pass is looked at only when the call is closed; null is a code that no pass of the call has. */
export function admissionOf(call: Call, now: Date, pass: Tried | undefined): Admission {
  const state = stateOf(call, now)
  if (state === 'upcoming') return { kind: 'upcoming' }
  if (state === 'open') return { kind: 'open', uploadsUntil: call.uploadsUntil }
  if (pass === undefined) return { kind: 'closed', refusal: null }

  const admitted = admit(pass, now)
  if (!admitted.ok) return { kind: 'closed', refusal: admitted.refusal }
  const { value } = admitted
  return { kind: 'late', until: value.endsAt, uploadsUntil: lateUploadsUntil(call, value) }
}

/** Whether a form that comes now would be taken. */
export function isTaking(
  door: Admission,
): door is Extract<Admission, { kind: 'open' } | { kind: 'late' }> {
  return door.kind === 'open' || door.kind === 'late'
}
