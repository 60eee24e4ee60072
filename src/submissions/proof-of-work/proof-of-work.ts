import type { CallDefinition } from '../../calls/call.ts'

export type ProofRefusal =
  | { kind: 'proof-needed' }
  | { kind: 'proof-wrong'; reason: 'not-solved' | 'expired' | 'used' }

/** How many tries the sum takes at most; null when the call asks for none. */
export function triesAsked({ proofOfWork }: Pick<CallDefinition, 'proofOfWork'>): number | null {
  if (!proofOfWork) return null
  return (proofOfWork === true ? 1 : proofOfWork.difficulty) * triesPerDifficulty
}

const triesPerDifficulty = 2000
