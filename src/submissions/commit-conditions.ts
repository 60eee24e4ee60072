import type { Call } from '../calls/call.ts'
import { checkSum } from '../platform/proof-of-work.ts'
import { settings } from '../platform/settings.ts'
import { accept, type Result, refuse } from '../shared/result.ts'
import { quotasFor } from '../uploads/applicable-quotas.ts'
import type { QuotaRefusal } from '../uploads/quota.ts'
import { findFullQuota } from '../uploads/quota-store.ts'
import type { EntryOptions } from './commit.ts'
import type { Conditions } from './commit-store.ts'
import { type ProofRefusal, triesAsked } from './proof-of-work/proof-of-work.ts'
import { isUsedUp, type Proof } from './proof-of-work/proof-of-work-store.ts'
import type { Draft } from './submission.ts'

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

export async function conditionsOf(
  env: Env,
  call: Call,
  { artist }: Draft,
  proof: Proof | null,
  { address, now }: EntryOptions,
): Promise<Conditions> {
  const isUnproved = triesAsked(call.definition) !== null && proof === null
  const sender = { callId: call.id, email: artist.email, address: address ?? null, isUnproved }
  return { quotas: await quotasFor(env, sender, now), proof }
}

/** Why the write refused what nothing else explains: a quota, or a proof that was used before. */
export async function fullOrUsed(
  env: Env,
  { works }: Draft,
  { quotas, proof }: Conditions,
  now: Date,
): Promise<QuotaRefusal | ProofRefusal> {
  const bytes = works.reduce((sum, { file }) => sum + file.size, 0)
  const full = await findFullQuota(env.DB, quotas, bytes)
  if (full) return full
  if (proof && (await isUsedUp(env.DB, proof))) return { kind: 'proof-wrong', reason: 'used' }
  // What stood in the way a moment ago is gone.
  return { kind: 'too-many', share: 'call', until: new Date(now.getTime() + minute) }
}
