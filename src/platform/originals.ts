import { AwsClient } from 'aws4fetch'
import { sameSecret, seal } from './secrets.ts'
import type { Settings } from './settings.ts'

export type PartAddress = { url: string; method: 'PUT'; headers: Record<string, string> }

type Part = {
  uploadId: string
  objectKey: string
  multipartId: string
  number: number
  size: number
}

/**
 * Where one of several parts is to be put: R2 itself where S3 credentials are set, this Worker where
 * they are not. Only UploadPart is ever signed, with its length, so the address dies with the upload.
 */
export async function addressOfPart(
  settings: Settings,
  origin: string,
  part: Part,
  expiresAt: Date,
  now: Date,
  workerPath: string,
): Promise<PartAddress> {
  const seconds = Math.max(1, Math.floor((expiresAt.getTime() - now.getTime()) / 1000))
  const { S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = settings
  if (!S3_ACCESS_KEY_ID || !S3_SECRET_ACCESS_KEY || !settings.S3_ENDPOINT) {
    return addressHere(settings, origin, part, expiresAt, workerPath)
  }
  const url = await signed(settings, origin, part, seconds, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY)
  return { url, method: 'PUT', headers: {} }
}

/** Where a part is put that this Worker passes on to the store. */
async function addressHere(
  settings: Settings,
  origin: string,
  part: Pick<Part, 'uploadId' | 'number'>,
  expiresAt: Date,
  workerPath: string,
): Promise<PartAddress> {
  const expires = String(expiresAt.getTime())
  const url = new URL(workerPath, origin)
  url.searchParams.set('expires', expires)
  url.searchParams.set('ticket', await ticketOf(settings, part.uploadId, part.number, expires))
  return { url: url.href, method: 'PUT', headers: {} }
}

async function signed(
  settings: Settings,
  origin: string,
  part: Part,
  seconds: number,
  accessKeyId: string,
  secretAccessKey: string,
): Promise<string> {
  const client = new AwsClient({ accessKeyId, secretAccessKey, service: 's3', region: 'auto' })
  const url = new URL(`${endpointOf(settings, origin)}/${settings.S3_BUCKET}/${part.objectKey}`)
  url.searchParams.set('partNumber', String(part.number))
  url.searchParams.set('uploadId', part.multipartId)
  url.searchParams.set('X-Amz-Expires', String(seconds))
  const request = await client.sign(url, {
    method: 'PUT',
    headers: { 'content-length': String(part.size) },
    aws: { signQuery: true, allHeaders: true },
  })
  return request.url
}

/** `local` is the S3 endpoint that the local engine serves beside the Worker. */
export function endpointOf(settings: Settings, origin: string): string {
  return settings.S3_ENDPOINT === 'local' ? `${origin}/cdn-cgi/local/r2/s3` : settings.S3_ENDPOINT
}

/** Whether a part that arrives at the Worker was asked for, and in time. */
export async function isTicketGood(
  settings: Settings,
  part: { uploadId: string; number: number; expires: string; ticket: string },
  now: Date,
): Promise<boolean> {
  const expected = await ticketOf(settings, part.uploadId, part.number, part.expires)
  return sameSecret(expected, part.ticket) && now.getTime() < Number(part.expires)
}

function ticketOf(
  settings: Settings,
  uploadId: string,
  number: number,
  expires: string,
): Promise<string> {
  return seal(settings.SECRET, 'part', `${uploadId}\n${number}\n${expires}`)
}
