import { hex } from '../shared/ids.ts'

export type Read = { sha256: string; size: number; bytes: Uint8Array<ArrayBuffer> }

/**
 * Reads a stored object once: hashes all of it, and keeps its first `keep` bytes. One buffer,
 * filled as the stream comes.
 */
export async function readHashed(object: R2ObjectBody, keep: number): Promise<Read> {
  const digest = new crypto.DigestStream('SHA-256')
  const writer = digest.getWriter()
  const kept = new Uint8Array(Math.min(keep, object.size))
  let size = 0
  for await (const chunk of object.body) {
    if (size < kept.length) kept.set(chunk.subarray(0, kept.length - size), size)
    size += chunk.byteLength
    await writer.write(chunk)
  }
  await writer.close()
  return { sha256: hex(await digest.digest), size, bytes: kept }
}
