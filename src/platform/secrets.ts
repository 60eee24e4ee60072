import { base64url, hex } from '../shared/ids.ts'

const encoder = new TextEncoder()

/** HMAC-SHA-256 of a text for one purpose, as 43 URL-safe characters. */
export async function seal(secret: string, purpose: string, text: string): Promise<string> {
  const key = await crypto.subtle.importKey(
    'raw',
    encoder.encode(secret),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  )
  const mac = await crypto.subtle.sign('HMAC', key, encoder.encode(`${purpose}\n${text}`))
  return base64url(new Uint8Array(mac))
}

export async function sha256(text: string): Promise<string> {
  return hex(await crypto.subtle.digest('SHA-256', encoder.encode(text)))
}

/** Compares in a time that tells nothing about where two texts differ. Nothing is no secret. */
export function sameSecret(one: string, other: string): boolean {
  const a = encoder.encode(one)
  const b = encoder.encode(other)
  return a.byteLength > 0 && a.byteLength === b.byteLength && crypto.subtle.timingSafeEqual(a, b)
}
