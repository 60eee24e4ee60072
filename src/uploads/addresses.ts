import { paths } from '../paths.ts'
import { addressOfPart, type PartAddress } from '../platform/originals.ts'
import { addressOfFile } from '../platform/sealed-file.ts'
import { settings } from '../platform/settings.ts'
import { begin, type Underway } from './completion.ts'
import { isSinglePut, sizeOfPart } from './upload.ts'

export type AddressedPart = PartAddress & { number: number; size: number; expiresAt: Date }

const hour = 3_600_000

/** Where the bytes of some parts are to be put, for an hour, and never beyond the grace. Null when the file arrived meanwhile. */
export async function addressParts(
  env: Env,
  upload: Underway,
  numbers: Array<number>,
  origin: string,
  now: Date,
): Promise<Array<AddressedPart> | null> {
  const expiresAt = new Date(Math.min(now.getTime() + hour, upload.uploadsUntil.getTime()))
  if (isSinglePut(upload)) {
    const { id, workId, objectKey, file } = upload
    const sealed = { id, workId, objectKey, file }
    const url = new URL(paths.api.partBytes(id, 1), origin)
    const address = await addressOfFile(settings(env), url, sealed, expiresAt)
    return [{ number: 1, size: upload.size, expiresAt, ...address }]
  }

  const { multipartId, objectKey } = await begin(env, upload, now)
  if (!multipartId) return null

  return Promise.all(
    numbers.map(async (number) => {
      const size = sizeOfPart(upload, number)
      const part = { uploadId: upload.id, objectKey, multipartId, number, size }
      const path = paths.api.partBytes(upload.id, number)
      const address = await addressOfPart(settings(env), origin, part, expiresAt, now, path)
      return { number, size, expiresAt, ...address }
    }),
  )
}
