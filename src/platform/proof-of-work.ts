import { type Challenge, createChallenge, randomInt, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'
import { z } from 'zod'
import { seal } from './secrets.ts'

/** Long enough to fill in a form, too short to gather solutions for later. */
const lifetime = 20 * 60_000

const payload = z.object({
  challenge: z.object({
    parameters: z.looseObject({
      algorithm: z.literal('PBKDF2/SHA-256'),
      nonce: z.string(),
      salt: z.string(),
      cost: z.literal(1000),
      keyLength: z.literal(32),
      keyPrefix: z.string(),
      expiresAt: z.number(),
      data: z.object({ call: z.string() }),
    }),
    signature: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  solution: z.object({ counter: z.int().min(0), derivedKey: z.string() }),
})

/** A sum of the ALTCHA protocol for one call: between half of `tries` and all of them. */
export async function poseSum(
  secret: string,
  slug: string,
  tries: number,
  now: Date,
): Promise<Challenge> {
  return createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: 1000,
    counter: randomInt(Math.floor(tries / 2), tries),
    deriveKey,
    data: { call: slug },
    expiresAt: new Date(now.getTime() + lifetime),
    ...(await secretsOf(secret)),
  })
}

export type CheckedSum =
  | { kind: 'right'; id: string; endsAt: Date }
  | { kind: 'not-solved' }
  | { kind: 'expired' }

/** Whether a payload (base64 of the challenge and its solution) solves a sum of ours for this call. */
export async function checkSum(secret: string, slug: string, text: string): Promise<CheckedSum> {
  const read = payload.safeParse(jsonIn(text))
  if (!read.success || read.data.challenge.parameters.data.call !== slug) {
    return { kind: 'not-solved' }
  }
  const { challenge, solution } = read.data
  const checked = await verifySolution({
    challenge,
    solution,
    deriveKey,
    ...(await secretsOf(secret)),
  })
  if (checked.expired) return { kind: 'expired' }
  if (!checked.verified) return { kind: 'not-solved' }
  const endsAt = new Date(challenge.parameters.expiresAt * 1000)
  return { kind: 'right', id: challenge.signature, endsAt }
}

async function secretsOf(secret: string) {
  const [hmacSignatureSecret, hmacKeySignatureSecret] = await Promise.all([
    seal(secret, 'proof of work', 'challenge'),
    seal(secret, 'proof of work', 'solution'),
  ])
  return { hmacSignatureSecret, hmacKeySignatureSecret }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(atob(text))
  } catch {
    return null
  }
}
