import type { Call } from '../../calls/call.ts'
import { accept, type Result, refuse } from '../../shared/result.ts'

/** Opens a closed call to whoever has its code: so many times, until its end. */
export type Pass = {
  id: string
  code: string
  /** For whom or why, in the organiser's words. */
  note: string
  /** The first instant at which it opens nothing any more. */
  endsAt: Date
  uses: number
  used: number
  revokedAt: Date | null
}

export type PassRefusal =
  | { kind: 'late-pass-unknown' }
  | { kind: 'late-pass-over'; endedAt: Date }
  | { kind: 'late-pass-used-up' }
  | { kind: 'late-pass-tries'; until: Date }

/** So many wrong codes were tried from an address that none is looked at any more, for a while. */
export type LockedOut = { lockedUntil: Date }

/** What a code that was typed came to; null is one that no pass of the call has. */
export type Tried = Pass | LockedOut | null

/**
 * Wrong codes within an hour: from one address, and to one call from all of them. Once a call has had
 * so many an address has fewer tries; one that was never wrong is always heard.
 */
export const mostWrong = { address: 20, call: 500, afterwards: 3 }

const hour = 3_600_000

export function endOfHour(now: Date): Date {
  return new Date((Math.floor(now.getTime() / hour) + 1) * hour)
}

/** Whether a pass lets somebody in at `now`. Null is a code that no pass of this call has. */
export function admit(pass: Tried, now: Date): Result<Pass, PassRefusal> {
  if (!pass) return refuse({ kind: 'late-pass-unknown' })
  if ('lockedUntil' in pass) return refuse({ kind: 'late-pass-tries', until: pass.lockedUntil })
  const endedAt = endOf(pass)
  if (now >= endedAt) return refuse({ kind: 'late-pass-over', endedAt })
  if (pass.used >= pass.uses) return refuse({ kind: 'late-pass-used-up' })

  return accept(pass)
}

/** A pass that was taken back ended then. */
export function endOf(pass: Pick<Pass, 'endsAt' | 'revokedAt'>): Date {
  return pass.revokedAt && pass.revokedAt < pass.endsAt ? pass.revokedAt : pass.endsAt
}

/** Bytes may follow a late commitment as long after the pass's end as after closing for all others. */
export function lateUploadsUntil(
  call: Pick<Call, 'closesAt' | 'uploadsUntil'>,
  pass: Pick<Pass, 'endsAt'>,
): Date {
  const grace = call.uploadsUntil.getTime() - call.closesAt.getTime()
  return new Date(Math.max(call.uploadsUntil.getTime(), pass.endsAt.getTime() + grace))
}

export const passLength = 10

/** A code as it is kept, however somebody copied it: in small letters, with spaces or hyphens. */
export function codeAsTyped(text: string): string {
  return text.toUpperCase().replace(/[^0-9A-Z]/g, '')
}

/** A code in two groups, so that it can be read aloud: `7K3QX 9MP2B`. */
export function codeInGroups(code: string): string {
  return `${code.slice(0, passLength / 2)} ${code.slice(passLength / 2)}`
}
