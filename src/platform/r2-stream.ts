import { hex } from '../shared/ids.ts'
import { partSize } from './part-sizes.ts'

export type Taken =
  | { kind: 'stored'; size: number; sha256: string }
  | { kind: 'too-large'; size: number }
  | { kind: 'not-accepted'; size: number }
  | { kind: 'not-kept'; size: number; sha256: string }

/** Parts of one multipart upload are all equal but the last. */

/** So many bytes tell what a file is. */
const headSize = 16

type Options = {
  /** No more bytes than this are stored; the rest is counted and dropped. */
  limit: number
  /** Whether a file that begins so is wanted at all, asked before anything of it is stored. */
  accept: (head: Uint8Array) => boolean
  /** Whether the whole file is to be kept, asked before it becomes an object. */
  keep: (file: { size: number; sha256: string }) => boolean
}

/**
 * Writes a file of unknown length into a bucket as it comes: hashed and counted on the way, with one
 * part in memory. A small file is put in one go; a larger one becomes an object only at its end.
 */
export class R2Stream {
  #size = 0
  #filled = 0
  #isDropped = false
  #isAccepted: boolean | null = null
  #buffer = new Uint8Array(64 * 1024)
  #multipart: R2MultipartUpload | null = null
  readonly #parts: Array<R2UploadedPart> = []
  readonly #digest = new crypto.DigestStream('SHA-256')
  readonly #hashing = this.#digest.getWriter()
  readonly #bucket: R2Bucket
  readonly #key: string
  readonly #options: Options

  constructor(bucket: R2Bucket, key: string, options: Options) {
    this.#bucket = bucket
    this.#key = key
    this.#options = options
  }

  /** What comes from now on is only counted. */
  get isDropped(): boolean {
    return this.#isDropped
  }

  async write(bytes: Uint8Array): Promise<void> {
    this.#size += bytes.length
    if (this.#isDropped) return
    if (this.#size > this.#options.limit) return this.abort()

    await this.#hashing.write(bytes)
    let rest = bytes
    while (rest.length > 0) {
      const room = this.#buffer.length - this.#filled
      if (room === 0) {
        await this.#makeRoom()
        continue
      }
      this.#buffer.set(rest.subarray(0, room), this.#filled)
      this.#filled += Math.min(room, rest.length)
      rest = rest.subarray(room)
      if (!this.#looksRight(headSize)) return this.abort()
    }
  }

  async end(): Promise<Taken> {
    const size = this.#size
    if (size > this.#options.limit) return { kind: 'too-large', size }
    if (!this.#looksRight(0)) {
      await this.abort()
      return { kind: 'not-accepted', size }
    }

    await this.#hashing.close()
    const sha256 = hex(await this.#digest.digest)
    if (!this.#options.keep({ size, sha256 })) {
      await this.abort()
      return { kind: 'not-kept', size, sha256 }
    }

    if (this.#multipart) {
      if (this.#filled > 0) await this.#sendPart(this.#multipart)
      await this.#multipart.complete(this.#parts)
    } else {
      await this.#bucket.put(this.#key, this.#buffer.subarray(0, this.#filled))
    }
    return { kind: 'stored', size, sha256 }
  }

  /** Leaves nothing behind. */
  async abort(): Promise<void> {
    this.#isDropped = true
    const multipart = this.#multipart
    this.#multipart = null
    this.#filled = 0
    this.#buffer = new Uint8Array(0)
    await multipart?.abort()
  }

  /** Asks once, when so many bytes are there; the first ones still lie in the buffer then. */
  #looksRight(least: number): boolean {
    if (this.#isAccepted === null && this.#filled >= least) {
      this.#isAccepted = this.#options.accept(
        this.#buffer.subarray(0, Math.min(headSize, this.#filled)),
      )
    }
    return this.#isAccepted ?? true
  }

  /** The buffer grows to one part; a full part is sent on. */
  async #makeRoom(): Promise<void> {
    if (this.#buffer.length === partSize) {
      this.#multipart ??= await this.#bucket.createMultipartUpload(this.#key)
      return this.#sendPart(this.#multipart)
    }
    const larger = new Uint8Array(Math.min(partSize, this.#buffer.length * 4))
    larger.set(this.#buffer)
    this.#buffer = larger
  }

  async #sendPart(multipart: R2MultipartUpload): Promise<void> {
    const bytes = this.#buffer.subarray(0, this.#filled)
    this.#parts.push(await multipart.uploadPart(this.#parts.length + 1, bytes))
    this.#filled = 0
  }
}
