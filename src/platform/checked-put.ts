import { hex } from '../shared/ids.ts'
import { hasOtherHash } from './r2-errors.ts'

/**
 * Writes an object once, checked by the store against its SHA-256 (hex) as it is written. Null when
 * the bytes have another hash: nothing is stored then. An object that lies there already is left as
 * it is and answered.
 */
export async function putChecked(
  bucket: R2Bucket,
  key: string,
  bytes: ReadableStream,
  sha256: string,
): Promise<R2Object | null> {
  try {
    const written = await bucket.put(key, bytes, {
      sha256,
      onlyIf: { etagDoesNotMatch: '*' },
    })
    return written ?? (await bucket.head(key))
  } catch (error) {
    if (hasOtherHash(error)) return null
    throw error
  }
}

/** The SHA-256 that the store itself checked an object against, in hex; null when it did not. */
export function checkedHash({ checksums }: Pick<R2Object, 'checksums'>): string | null {
  return checksums.sha256 ? hex(checksums.sha256) : null
}
