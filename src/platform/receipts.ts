import { CompactSign, importJWK, type JWK } from 'jose'

/** What of a key may be published. */
type PublicKey = { kty?: string; crv?: string; x?: string; kid?: string; alg: string; use: string }
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

/** A receipt as it is handed out: what is read and what is signed are made of one value. */
export async function signed<Receipt>(
  keys: string,
  receipt: Receipt,
): Promise<{ receipt: Receipt; jws: string }> {
  return { receipt, jws: await sign(keys, receipt) }
}

/** The public halves, as a JWKS that any JOSE library takes. */
export function publicKeys(keys: string): { keys: Array<PublicKey> } {
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

function ringOf(keys: string): KeyRing {
  return JSON.parse(keys) as KeyRing
}
