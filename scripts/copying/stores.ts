import { createReadStream } from 'node:fs'
import path from 'node:path'
import type { Readable } from 'node:stream'
import {
  GetObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { shippedConfiguration } from '../configuration.ts'
import { localS3 } from '../local/overrides.ts'
import { refuse } from '../local/say.ts'
import { readVars } from '../secrets.ts'
import { houseUrl, type Told } from './site.ts'

/** An object as its store lists it. */
export type Listed = { key: string; size: number; etag: string }

/** What a store keeps of an object beside its bytes. */
export type Headers = {
  contentType?: string
  cacheControl?: string
  contentDisposition?: string
  contentEncoding?: string
  contentLanguage?: string
  metadata?: Record<string, string>
}

/** A bucket behind the S3 API: R2's own, or the one that the local engine serves. */
export class Store {
  readonly name: string
  readonly #bucket: string
  readonly #client: S3Client

  constructor(name: string, bucket: string, client: S3Client) {
    this.name = name
    this.#bucket = bucket
    this.#client = client
  }

  async *list(): AsyncGenerator<Listed> {
    let next: string | undefined
    do {
      const page = await this.#client.send(
        new ListObjectsV2Command({
          Bucket: this.#bucket,
          ...(next && { ContinuationToken: next }),
        }),
      )
      for (const { Key = '', Size = 0, ETag = '' } of page.Contents ?? []) {
        yield { key: Key, size: Size, etag: ETag.replaceAll('"', '') }
      }
      next = page.IsTruncated ? page.NextContinuationToken : undefined
    } while (next)
  }

  /** Null when it is not there any more. */
  async get(key: string): Promise<{ body: Readable; headers: Headers } | null> {
    try {
      const got = await this.#client.send(new GetObjectCommand({ Bucket: this.#bucket, Key: key }))
      return { body: got.Body as Readable, headers: headersOf(got) }
    } catch (error) {
      if (error instanceof NoSuchKey) return null
      throw error
    }
  }

  /** Answers with the ETag: for an object in one piece, the MD5 of what was stored. */
  async put(key: string, file: string, bytes: number, headers: Headers): Promise<string> {
    const stored = await this.#client.send(
      new PutObjectCommand({
        Bucket: this.#bucket,
        Key: key,
        Body: bytes === 0 ? new Uint8Array(0) : createReadStream(file),
        ContentLength: bytes,
        ContentType: headers.contentType,
        CacheControl: headers.cacheControl,
        ContentDisposition: headers.contentDisposition,
        ContentEncoding: headers.contentEncoding,
        ContentLanguage: headers.contentLanguage,
        Metadata: headers.metadata,
      }),
    )
    return (stored.ETag ?? '').replaceAll('"', '')
  }
}

type Got = {
  ContentType?: string | undefined
  CacheControl?: string | undefined
  ContentDisposition?: string | undefined
  ContentEncoding?: string | undefined
  ContentLanguage?: string | undefined
  Metadata?: Record<string, string> | undefined
}

function headersOf(got: Got): Headers {
  const metadata = Object.entries(got.Metadata ?? {}).toSorted(([one], [other]) =>
    one < other ? -1 : 1,
  )
  return {
    ...(got.ContentType && { contentType: got.ContentType }),
    ...(got.CacheControl && { cacheControl: got.CacheControl }),
    ...(got.ContentDisposition && { contentDisposition: got.ContentDisposition }),
    ...(got.ContentEncoding && { contentEncoding: got.ContentEncoding }),
    ...(got.ContentLanguage && { contentLanguage: got.ContentLanguage }),
    ...(metadata.length > 0 && { metadata: Object.fromEntries(metadata) }),
  }
}

/** Both buckets of a site. */
export function openStores({ s3Endpoint }: Told): Array<Store> {
  const isLocal = s3Endpoint === 'local'
  const kept = readVars(path.resolve(import.meta.dirname, '../../.production.vars'))
  const named = (name: string) => process.env[name] || kept[name] || ''
  const endpoint = isLocal
    ? `${houseUrl}/cdn-cgi/local/r2/s3`
    : process.env.S3_ENDPOINT || s3Endpoint
  const credentials = isLocal
    ? localS3
    : {
        accessKeyId: named('S3_ACCESS_KEY_ID'),
        secretAccessKey: named('S3_SECRET_ACCESS_KEY'),
      }
  if (!endpoint || !credentials.accessKeyId || !credentials.secretAccessKey) {
    refuse(
      'The files are copied through the S3 API of R2. Set S3_ENDPOINT (https://<account>.r2.cloudflarestorage.com), S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY to a token that may read and write both buckets; docs/operator.md says how.',
    )
  }
  const client = new S3Client({
    endpoint,
    region: 'auto',
    forcePathStyle: true,
    credentials,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
  return shippedConfiguration().r2_buckets.map(
    ({ binding, bucket_name }) => new Store(binding.toLowerCase(), bucket_name, client),
  )
}
