/** A preview is for looking at, so it need not be heavier than this. */
export const previewBytes = 6_000_000

/** Where the picture that a browser made of an upload lies, beside the originals and as private. */
export function previewKey(uploadId: string): string {
  return `previews/${uploadId}`
}

export async function putPreview(
  bucket: R2Bucket,
  uploadId: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  await bucket.put(previewKey(uploadId), bytes)
}

export async function findPreview(
  bucket: R2Bucket,
  uploadId: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const object = await bucket.get(previewKey(uploadId))
  return object && new Uint8Array(await object.arrayBuffer())
}

export async function deletePreview(bucket: R2Bucket, uploadId: string): Promise<void> {
  await bucket.delete(previewKey(uploadId))
}
