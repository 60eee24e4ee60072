import { nameOfMailbox } from '../platform/limits.ts'
import { settings } from '../platform/settings.ts'
import { byteQuotasOf, keptQuotasOf, type Quota, type QuotaRules, quotasOf } from './quota.ts'

/** Who commits something to a call. */
export type Sender = {
  callId: string
  /** The mail address of the artist, as it is written. */
  email: string
  /** A name for the network address that is good for a day. */
  address: string | null
  isUnproved?: boolean
}

/** What a commitment counts towards: a submission, a work that is added, another file for a work. */
export async function quotasFor(
  env: Env,
  { callId, email, address, isUnproved = false }: Sender,
  now: Date,
): Promise<Array<Quota>> {
  const rules = rulesIn(env)
  const person = rules.perPerson > 0 ? await nameOfMailbox(settings(env), email) : null
  return quotasOf(rules, { callId, person, address, isUnproved }, now)
}

/** What a file counts towards that is kept until its form is corrected. */
export function keptQuotasFor(env: Env, address: string, now: Date): Array<Quota> {
  return keptQuotasOf(rulesIn(env), address, now)
}

/** What a picture counts towards that comes beside a file. */
export function byteQuotasFor(env: Env, address: string, now: Date): Array<Quota> {
  return byteQuotasOf(rulesIn(env), address, now)
}

const megabyte = 1_000_000

function rulesIn(env: Env): QuotaRules {
  const {
    SUBMISSIONS_PER_PERSON: perPerson,
    SUBMISSIONS_PER_ADDRESS: perAddress,
    SUBMISSIONS_PER_CALL: perCall,
    SUBMISSIONS_WITHOUT_PROOF: withoutProof,
    MEGABYTES_PER_ADDRESS: megabytes,
  } = settings(env)
  return { perPerson, perAddress, perCall, withoutProof, bytesPerAddress: megabytes * megabyte }
}
