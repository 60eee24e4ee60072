/** Whose share of a day it is. */
export type Share = 'person' | 'address' | 'call' | 'unproved'

/** What one day allows; null where there is no limit. */
export type Quota = {
  share: Share
  scope: string
  endsAt: Date
  most: number | null
  mostBytes: number | null
}

export type QuotaRefusal = { kind: 'too-many'; share: Share; until: Date }

export type QuotaRules = {
  perAddress: number
  bytesPerAddress: number
  perCall: number
  withoutProof: number
}

type Sender = {
  callId: string
  /** A name for the network address, good for a day. */
  address: string | null
  /** The call asks for a proof of work and none came. */
  isUnproved: boolean
}

const day = 86_400_000

/** Days are those of UTC, like the names of addresses. A rule of 0 is no limit. */
export function quotasOf(rules: QuotaRules, sender: Sender, now: Date): Array<Quota> {
  const { callId, address, isUnproved } = sender
  const endsAt = endOfDay(now)
  const limit = (most: number) => (most === 0 ? null : most)
  const quotas: Array<Quota> = [
    {
      share: 'address',
      scope: `address:${address}`,
      endsAt,
      most: limit(rules.perAddress),
      mostBytes: limit(rules.bytesPerAddress),
    },
    {
      share: 'unproved',
      scope: `unproved:${callId}:${address}`,
      endsAt,
      most: isUnproved ? limit(rules.withoutProof) : null,
      mostBytes: null,
    },
    { share: 'call', scope: `call:${callId}`, endsAt, most: limit(rules.perCall), mostBytes: null },
  ]
  return quotas.filter(
    ({ share, most, mostBytes }) =>
      (most !== null || mostBytes !== null) && (share === 'call' || address !== null),
  )
}

export function endOfDay(now: Date): Date {
  return new Date((Math.floor(now.getTime() / day) + 1) * day)
}

/** Whole seconds, never too few. */
export function secondsUntil(until: Date, now: Date): number {
  return Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000))
}
