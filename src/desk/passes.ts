import type { Call } from '../calls/call.ts'

const minute = 60_000
const day = 24 * 60 * minute

/** The minute somebody chose counts to its end; null when that is before closing or already over. */
export function endForPass(chosen: Date, call: Pick<Call, 'closesAt'>, now: Date): Date | null {
  const end = new Date(chosen.getTime() + minute)
  return end > call.closesAt && end > now ? end : null
}

/** The day the form proposes: three after closing, or from now when that has passed. */
export function proposedEnd(call: Pick<Call, 'closesAt'>, now: Date): Date {
  return new Date(Math.max(call.closesAt.getTime(), now.getTime()) + 3 * day)
}
