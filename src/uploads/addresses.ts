import { settings } from '../env.ts'
import { paths } from '../paths.ts'
import { addressOfPart, type PartAddress } from '../platform/originals.ts'
import { saveMultipart } from './store.ts'
import { sizeOfPart, type Upload } from './upload.ts'

export type AddressedPart = PartAddress & { number: number; size: number; expiresAt: Date }

type Addressee = Pick<
  Upload,
  'id' | 'objectKey' | 'multipartId' | 'size' | 'partSize' | 'partCount'
> & { uploadsUntil: Date }

const hour = 3_600_000

/** Where the bytes of some parts are to be put, for an hour, and never beyond the grace. */
export async function addressParts(
  env: Env,
  upload: Addressee,
  numbers: Array<number>,
  origin: string,
  now: Date,
): Promise<Array<AddressedPart>> {
  const expiresAt = new Date(Math.min(now.getTime() + hour, upload.uploadsUntil.getTime()))
  const multipartId = upload.multipartId ?? (await begin(env, upload))
  return Promise.all(
    numbers.map(async (number) => {
      const size = sizeOfPart(upload, number)
      const part = { uploadId: upload.id, objectKey: upload.objectKey, multipartId, number, size }
      const path = paths.api.partBytes(upload.id, number)
      const address = await addressOfPart(settings(env), origin, part, expiresAt, now, path)
      return { number, size, expiresAt, ...address }
    }),
  )
}

/** Two requests may begin at once: the one that is written down first counts. */
async function begin(env: Env, upload: Pick<Upload, 'id' | 'objectKey'>): Promise<string> {
  const multipart = await env.ORIGINALS.createMultipartUpload(upload.objectKey)
  const counting = await saveMultipart(env.DB, upload.id, multipart.uploadId)
  if (counting !== multipart.uploadId) await multipart.abort()
  return counting
}
