/** What becomes of a wish for mail to go elsewhere. Only a confirmed one changes anything. */
export type ChangeState = 'waiting' | 'confirmed' | 'superseded' | 'cancelled' | 'undone'

export type AddressChange = {
  id: string
  submissionId: string
  email: string
  /** Where mail went when it was asked for. */
  previous: string
  state: ChangeState
  expiresAt: Date
  decidedAt: Date | null
}

/** Days for the new mailbox to confirm, and for the old one to take it back afterwards. */
export const confirmDays = 7
export const undoDays = 14

const day = 86_400_000

/** Why a link of a change does nothing any more; null while it does. */
export type Over = Exclude<ChangeState, 'waiting'> | 'expired'

export function confirmationOver(change: AddressChange, now: Date): Over | null {
  if (change.state !== 'waiting') return change.state
  return now < change.expiresAt ? null : 'expired'
}

/** The old mailbox stops what waits, and takes back what was confirmed not long ago. */
export function objectionOver(change: AddressChange, now: Date): Over | null {
  if (change.state === 'confirmed') return now < undoneUntil(change) ? null : 'expired'
  return confirmationOver(change, now)
}

export function undoneUntil({ decidedAt, expiresAt }: AddressChange): Date {
  return new Date((decidedAt ?? expiresAt).getTime() + undoDays * day)
}

/** What a request for a change came to. */
export type Asked = 'asked' | 'same' | 'too-many'
