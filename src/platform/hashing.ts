import { hex } from '../shared/ids.ts'
import { checkedHash } from './checked-put.ts'

export type Read = { sha256: string; size: number; bytes: Uint8Array<ArrayBuffer> }

const headLength = 65_536

/**
 * Reads a stored object: its SHA-256 and its bytes, or of one larger than `most` only the beginning.
 * What the store checked as it was written is not hashed again. A large object goes through the hash as a stream and is never held.
 */
export async function readHashed(
  bucket: R2Bucket,
  object: R2ObjectBody,
  most: number,
): Promise<Read> {
  if (object.size <= most) {
    const bytes = new Uint8Array(await object.arrayBuffer())
    const sha256 = checkedHash(object) ?? hex(await crypto.subtle.digest('SHA-256', bytes))
    return { sha256, size: bytes.length, bytes }
  }

  const stream = new crypto.DigestStream('SHA-256')
  await object.body.pipeTo(stream)
  const head = await bucket.get(object.key, { range: { offset: 0, length: headLength } })
  const bytes = new Uint8Array(head ? await head.arrayBuffer() : new ArrayBuffer(0))
  return { sha256: hex(await stream.digest), size: object.size, bytes }
}

/** The size and SHA-256 of a stored object, streamed and never held; null when there is none. */
export async function hashStored(
  bucket: R2Bucket,
  key: string,
): Promise<{ size: number; sha256: string } | null> {
  const object = await bucket.get(key)
  if (!object) return null

  const stream = new crypto.DigestStream('SHA-256')
  await object.body.pipeTo(stream)
  return { size: object.size, sha256: hex(await stream.digest) }
}
