import type { Receipt } from './receipt.ts'
import { isSaid, readPasted, receiptIn } from './receipt-reading.ts'

/** `unable`: nothing can be said, for this machine does not know the signature. */
export type Verdict = 'good' | 'bad' | 'unknown' | 'unreadable' | 'unable'

/** What was found in a text. What counts is the signed receipt, whatever else was to be read there. */
export type Checked =
  | { verdict: Exclude<Verdict, 'good'> }
  | { verdict: 'good'; receipt: Receipt; differs: boolean }

/** A public key as a JWKS names it. */
export type PublicKey = { kty?: string; crv?: string; x?: string; kid?: string }
export type KeyRing = { keys: Array<PublicKey> }

/** Checks a receipt with the public keys, in the browser and in the Worker alike: no network is needed. */
export async function checkReceipt(text: string, { keys }: KeyRing): Promise<Checked> {
  const pasted = readPasted(text)
  if (!pasted) return { verdict: 'unreadable' }

  const [header = '', payload = '', signature = ''] = pasted.jws.split('.')
  const said = objectIn(header)
  if (!said || said['alg'] !== 'EdDSA') return { verdict: 'bad' }
  const key = keys.find((one) => one.kid === said['kid'])
  if (!key) return { verdict: 'unknown' }

  const bytes = bytesIn(signature)
  const isOurs = bytes && (await isSignedBy(key, `${header}.${payload}`, bytes))
  if (isOurs === undefined) return { verdict: 'unable' }
  const signed = isOurs ? objectIn(payload) : null
  const receipt = receiptIn(signed)
  if (!receipt) return { verdict: 'bad' }
  return { verdict: 'good', receipt, differs: !isSaid(pasted.readable, signed) }
}

/** Undefined when signatures of this kind cannot be checked here. */
async function isSignedBy(
  { kty = 'OKP', crv = 'Ed25519', x = '' }: PublicKey,
  text: string,
  signature: Uint8Array<ArrayBuffer>,
): Promise<boolean | undefined> {
  try {
    const key = await crypto.subtle.importKey('jwk', { kty, crv, x }, 'Ed25519', false, ['verify'])
    return await crypto.subtle.verify('Ed25519', key, signature, new TextEncoder().encode(text))
  } catch {
    return undefined
  }
}

function objectIn(base64url: string): Record<string, unknown> | null {
  const bytes = bytesIn(base64url)
  if (!bytes) return null
  try {
    const value: unknown = JSON.parse(
      new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
    )
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}

function bytesIn(base64url: string): Uint8Array<ArrayBuffer> | null {
  try {
    const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'))
    return Uint8Array.from(text, (character) => character.charCodeAt(0))
  } catch {
    return null
  }
}
