/** Whose share of a day it is. */
export type Share = 'person' | 'address' | 'call' | 'unproved' | 'kept'

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
  perPerson: number
  perAddress: number
  bytesPerAddress: number
  perCall: number
  withoutProof: number
}

type Sender = {
  callId: string
  /** A name for the mailbox: one person, however the address is written. */
  person: string | null
  /** A name for the network address, good for a day. */
  address: string | null
  /** The call asks for a proof of work and none came. */
  isUnproved: boolean
}

const day = 86_400_000

/**
 * What one day allows of commitments: a submission, a work that is added, a file that takes another's
 * place. Days are those of UTC, like the names of addresses.
 */
export function quotasOf(rules: QuotaRules, sender: Sender, now: Date): Array<Quota> {
  const { callId, person, address, isUnproved } = sender
  const endsAt = endOfDay(now)
  const quotas: Array<Quota> = [
    {
      share: 'person',
      scope: `person:${callId}:${person}`,
      endsAt,
      most: person === null ? null : limit(rules.perPerson),
      mostBytes: null,
    },
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
      (most !== null || mostBytes !== null) &&
      (share === 'call' || share === 'person' || address !== null),
  )
}

/** Files that came with a form, for each commitment that an address may make. */
const keptForEach = 3

/** What one day allows of files that are kept until their form is corrected. */
export function keptQuotasOf(
  { perAddress, bytesPerAddress }: QuotaRules,
  address: string,
  now: Date,
): Array<Quota> {
  const most = limit(perAddress * keptForEach)
  const mostBytes = limit(bytesPerAddress)
  if (most === null && mostBytes === null) return []
  return [{ share: 'kept', scope: `kept:${address}`, endsAt: endOfDay(now), most, mostBytes }]
}

/** What one day allows of bytes that come beside a commitment: they share the room of its address. */
export function byteQuotasOf(
  { bytesPerAddress }: QuotaRules,
  address: string,
  now: Date,
): Array<Quota> {
  const mostBytes = limit(bytesPerAddress)
  if (mostBytes === null) return []
  const scope = `address:${address}`
  return [{ share: 'address', scope, endsAt: endOfDay(now), most: null, mostBytes }]
}

/** A rule of 0 is no limit. */
function limit(most: number): number | null {
  return most === 0 ? null : most
}

export function endOfDay(now: Date): Date {
  return new Date((Math.floor(now.getTime() / day) + 1) * day)
}

/** Whole seconds, never too few. */
export function secondsUntil(until: Date, now: Date): number {
  return Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000))
}

/** A quota of a day is full; it says when there is room again. */
export function tooMany(refusal: QuotaRefusal, serverTime: Date) {
  return {
    ...refusal,
    serverTime,
    retryAfter: secondsUntil(refusal.until, serverTime),
    title: 'As much has been handed in as a day allows',
  }
}
