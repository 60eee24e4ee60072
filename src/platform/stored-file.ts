/** A file as it lies in the bucket, with what its sender says of it. */
export type StoredFile = {
  objectKey: string
  name: string
  size: number
  sha256: string
  type: string
}
