import type { Call } from '../calls/call.ts'
import { settings } from '../env.ts'
import { checkSum } from '../platform/proofs.ts'
import { accept, type Result, refuse } from '../shared/result.ts'
import type { EntryOptions } from './entrance.ts'
import type { Conditions } from './entry-store.ts'
import { type ProofRefusal, triesAsked } from './proof.ts'
import { isUsedUp, type Proof } from './proof-store.ts'
import { type Quota, type QuotaRefusal, quotasOf } from './quota.ts'
import { findFullPerson, findFullQuota } from './quota-store.ts'
import type { Draft } from './submission.ts'

const megabyte = 1_000_000
const minute = 60_000

/** The proof of work a commitment brought; null where none is asked for or none can be brought. */
export async function proofGiven(
  env: Env,
  call: Call,
  { proof, mayLackProof = false }: EntryOptions,
): Promise<Result<Proof | null, ProofRefusal>> {
  if (triesAsked(call.definition) === null) return accept(null)
  if (!proof) return mayLackProof ? accept(null) : refuse({ kind: 'proof-needed' })

  const checked = await checkSum(settings(env).SECRET, call.slug, proof)
  if (checked.kind === 'right') return accept(checked)
  return mayLackProof ? accept(null) : refuse({ kind: 'proof-wrong', reason: checked.kind })
}

export function conditionsOf(
  env: Env,
  call: Call,
  proof: Proof | null,
  options: EntryOptions,
): Conditions {
  const perPerson = settings(env).SUBMISSIONS_PER_PERSON
  return { perPerson, quotas: quotasFor(env, call, proof, options), proof }
}

/** Why the write refused what nothing else explains: a quota, or a proof that was used before. */
export async function fullOrUsed(
  env: Env,
  call: Call,
  draft: Draft,
  proof: Proof | null,
  options: EntryOptions,
): Promise<QuotaRefusal | ProofRefusal> {
  const { now } = options
  const { perPerson, quotas } = conditionsOf(env, call, proof, options)
  const bytes = draft.works.reduce((sum, { file }) => sum + file.size, 0)
  const full =
    (await findFullPerson(env.DB, call.id, draft.artist.email, perPerson, now)) ??
    (await findFullQuota(env.DB, quotas, bytes))
  if (full) return full
  if (proof && (await isUsedUp(env.DB, proof))) return { kind: 'proof-wrong', reason: 'used' }
  // What stood in the way a moment ago is gone.
  return { kind: 'too-many', share: 'call', until: new Date(now.getTime() + minute) }
}

function quotasFor(
  env: Env,
  call: Call,
  proof: Proof | null,
  { address = null, now }: Omit<EntryOptions, 'address'> & { address?: string | null },
): Array<Quota> {
  const {
    SUBMISSIONS_PER_ADDRESS: perAddress,
    SUBMISSIONS_PER_CALL: perCall,
    SUBMISSIONS_WITHOUT_PROOF: withoutProof,
    MEGABYTES_PER_ADDRESS: megabytes,
  } = settings(env)
  const rules = { perAddress, perCall, withoutProof, bytesPerAddress: megabytes * megabyte }
  const isUnproved = triesAsked(call.definition) !== null && proof === null
  return quotasOf(rules, { callId: call.id, address, isUnproved }, now)
}
