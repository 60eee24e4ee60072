import type { Context } from 'hono'
import type { AppEnv } from '../../env.ts'
import { formatOf } from '../../formats/detect.ts'
import { boundaryOf, type Part, readMultipart, type Sink } from '../../platform/multipart.ts'
import { R2Stream, type Taken } from '../../platform/r2-stream.ts'
import type { StoredFile } from '../../platform/stored-file.ts'
import { newId } from '../../shared/ids.ts'
import { asFileName, asMediaType } from '../../shared/text.ts'
import { type Fields, readFields } from './read-form.ts'
import { TextFields } from './text-fields.ts'

export type ReceivedFile = StoredFile & {
  isStored: boolean
  /** What it begins with is no picture and no document. */
  isForeign?: boolean
}

/** A form, and the files that came with it by the names of their fields. */
export type ReceivedForm = Fields & { files: Map<string, ReceivedFile> }

type Rules = {
  bucket: R2Bucket
  /** Bytes one file may have, how many files are looked at, and in which fields. */
  fileBytes: number
  files: number
  fields: RegExp
  /** Whether a file is kept that has the committed bytes, whatever they are; else any picture is. */
  keep?: (file: { size: number; sha256: string }) => boolean
}

/** Of files that are not taken so much is passed over, so that what was typed after them is read. */
const mostPassedOver = 100_000_000

/** Reads a form as it comes: text into memory, within limits; files straight into the bucket. */
export async function readMultipartForm<E extends AppEnv>(
  c: Context<E>,
  rules: Rules,
): Promise<ReceivedForm> {
  const boundary = boundaryOf(c.req.header('Content-Type') ?? '')
  const { body } = c.req.raw
  if (!boundary || !body) return { ...(await readFields(c)), files: new Map() }

  const reception = new Reception(rules, c.var.bodyLimit)
  try {
    const isWhole = await readMultipart(reception.bounded(body), boundary, (part) =>
      reception.open(part),
    )
    return await reception.end(isWhole)
  } catch (error) {
    const { files } = await reception.end(false)
    await discard(rules.bucket, [...files.values()])
    throw error
  }
}

class Reception {
  readonly #texts = new TextFields()
  readonly #files = new Map<string, ReceivedFile>()
  readonly #rules: Rules
  readonly #textBytes: number
  #open: R2Stream | null = null
  #opened = 0
  #came = 0
  #ofFiles = 0
  #passedOver = 0

  constructor(rules: Rules, textBytes: number) {
    this.#rules = rules
    this.#textBytes = textBytes
  }

  /** Ends where more has come than a form holds: more text, or more of files that are not taken. */
  async *bounded(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of body) {
      this.#came += chunk.length
      yield chunk
      if (this.#isTooLarge) return
    }
  }

  get #isTooLarge(): boolean {
    return this.#came - this.#ofFiles > this.#textBytes || this.#passedOver > mostPassedOver
  }

  /** A form that breaks off leaves no half file behind. */
  async end(isWhole: boolean): Promise<ReceivedForm> {
    await this.#open?.abort()
    this.#texts.close()
    const isCut = this.#texts.isCut || this.#isTooLarge
    const fault = isCut ? 'too-large' : isWhole ? null : 'broken'
    return { entries: this.#texts.entries, files: this.#files, fault }
  }

  open(part: Part): Sink | null {
    if (part.fileName === null) return this.#textSink(part.name)
    const { files, fields } = this.#rules
    const isWanted = fields.test(part.name) && !this.#files.has(part.name)
    if (part.fileName === '' || !isWanted || this.#opened >= files) return nowhere
    this.#opened += 1
    return this.#fileSink(part.name, part.fileName, part.type)
  }

  #textSink(name: string): Sink | null {
    if (!this.#texts.isFull) return this.#texts.sink(name)
    this.#texts.isCut = true
    return null
  }

  #fileSink(field: string, name: string, type: string): Sink {
    const { bucket, fileBytes, keep } = this.#rules
    const objectKey = `works/${newId()}`
    const intake = new R2Stream(bucket, objectKey, {
      limit: fileBytes,
      accept: (head) => keep !== undefined || formatOf(head) !== null,
      keep: (file) => keep?.(file) ?? true,
    })
    this.#open = intake
    return {
      write: async (bytes) => {
        this.#ofFiles += bytes.length
        if (intake.isDropped) this.#passedOver += bytes.length
        await intake.write(bytes)
      },
      end: async () => {
        const taken = await intake.end()
        this.#open = null
        this.#files.set(field, {
          objectKey,
          name: asFileName(name),
          type: asMediaType(type),
          ...factsOf(taken),
        })
      },
    }
  }
}

function factsOf(taken: Taken): Pick<ReceivedFile, 'size' | 'sha256' | 'isStored' | 'isForeign'> {
  return {
    size: taken.size,
    sha256: 'sha256' in taken ? taken.sha256 : '0'.repeat(64),
    isStored: taken.kind === 'stored',
    isForeign: taken.kind === 'not-accepted' && taken.size > 0,
  }
}

/** Takes files out of the store that nobody will ask for. */
export async function discard(bucket: R2Bucket, files: Array<ReceivedFile>): Promise<void> {
  const keys = files.filter((file) => file.isStored).map((file) => file.objectKey)
  if (keys.length > 0) await bucket.delete(keys)
}

const nowhere: Sink = { write: async () => {}, end: async () => {} }
