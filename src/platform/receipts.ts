import { CompactSign, compactVerify, createLocalJWKSet, errors, importJWK, type JWK } from 'jose'

type KeyRing = { keys: Array<JWK> }

/** Signs with the first key of the ring. To rotate, put a new key first and keep the old ones. */
export async function sign(keys: string, payload: unknown): Promise<string> {
  const [current] = ringOf(keys).keys
  if (!current?.kid) throw new Error('RECEIPT_KEYS holds no key with a kid')

  const key = await importJWK(current, 'EdDSA')
  return new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
    .setProtectedHeader({ alg: 'EdDSA', kid: current.kid, typ: 'cartelera-receipt+jws' })
    .sign(key)
}

/** The public halves, as a JWKS that any JOSE library takes. */
export function publicKeys(keys: string): KeyRing {
  return {
    keys: ringOf(keys).keys.map(({ kty, crv, x, kid }) => ({
      ...(kty && { kty }),
      ...(crv && { crv }),
      ...(x && { x }),
      ...(kid && { kid }),
      alg: 'EdDSA',
      use: 'sig',
    })),
  }
}

/** What one of our keys has signed, or why it is not ours. */
export async function read(
  keys: string,
  jws: string,
): Promise<{ verdict: 'good'; payload: unknown } | { verdict: 'bad' | 'unknown' }> {
  try {
    const { payload } = await compactVerify(jws, createLocalJWKSet(publicKeys(keys)))
    return { verdict: 'good', payload: JSON.parse(new TextDecoder().decode(payload)) }
  } catch (error) {
    if (error instanceof errors.JWKSNoMatchingKey) return { verdict: 'unknown' }
    if (error instanceof errors.JOSEError) return { verdict: 'bad' }
    throw error
  }
}

function ringOf(keys: string): KeyRing {
  return JSON.parse(keys) as KeyRing
}
