import { Intake } from '../platform/intake.ts'
import { boundaryOf, type Part, readMultipart, type Sink } from '../platform/multipart.ts'
import { newId } from '../shared/ids.ts'
import { asFileName, asMediaType } from '../shared/text.ts'
import type { StoredFile } from '../uploads/stash.ts'

export type ArrivedFile = StoredFile & { isStored: boolean }

export type Arrival = {
  fields: Array<[string, string]>
  /** The files that came, by the name of their field. */
  files: Map<string, ArrivedFile>
  fault: 'cut' | 'broken' | null
}

type Rules = {
  bucket: R2Bucket
  /** Bytes one file may have, and how many files are looked at. */
  fileBytes: number
  files: number
  /** Whether a file is kept, asked when its bytes have all come. */
  keep: (file: { size: number; sha256: string }) => boolean
}

const mostFields = 1000
const fieldBytes = 64 * 1024
const allFieldBytes = 1024 * 1024

/** Reads a form as it comes: text into memory, within limits; files straight into the bucket. */
export async function receive(request: Request, rules: Rules): Promise<Arrival> {
  const contentType = request.headers.get('Content-Type') ?? ''
  const body = request.body ?? new Blob([]).stream()
  if (contentType.startsWith('application/x-www-form-urlencoded')) return readPlain(body)

  const boundary = boundaryOf(contentType)
  const reception = new Reception(rules)
  if (!boundary) return { ...reception.arrival(), fault: 'broken' }
  try {
    const isWhole = await readMultipart(body, boundary, (part) => reception.open(part))
    if (isWhole) return reception.arrival()
    await reception.breakOff()
    return { ...reception.arrival(), fault: 'broken' }
  } catch (error) {
    await reception.breakOff()
    await discard(rules.bucket, [...reception.arrival().files.values()])
    throw error
  }
}

class Reception {
  readonly #entries: Array<[string, string]> = []
  readonly #files = new Map<string, ArrivedFile>()
  readonly #rules: Rules
  #open: Intake | null = null
  #opened = 0
  #text = 0
  #fault: Arrival['fault'] = null

  constructor(rules: Rules) {
    this.#rules = rules
  }

  arrival(): Arrival {
    return { fields: this.#entries, files: this.#files, fault: this.#fault }
  }

  /** A form that breaks off leaves no half file behind. */
  async breakOff(): Promise<void> {
    await this.#open?.abort()
  }

  open(part: Part): Sink {
    if (part.fileName === null) return this.#textSink(part.name)
    if (part.fileName === '' || this.#opened >= this.#rules.files) return nowhere
    this.#opened += 1
    return this.#fileSink(part.name, part.fileName, part.type)
  }

  #textSink(name: string): Sink {
    const chunks: Array<Uint8Array> = []
    let size = 0
    const isKept = this.#entries.length < mostFields
    return {
      write: async (bytes) => {
        const room = Math.max(0, Math.min(fieldBytes - size, allFieldBytes - this.#text))
        const taken = isKept ? bytes.slice(0, room) : bytes.slice(0, 0)
        if (taken.length < bytes.length) this.#fault = 'cut'
        chunks.push(taken)
        size += taken.length
        this.#text += taken.length
      },
      end: async () => {
        if (isKept) this.#entries.push([name, await new Blob(chunks).text()])
      },
    }
  }

  #fileSink(field: string, name: string, type: string): Sink {
    const { bucket, fileBytes, keep } = this.#rules
    const objectKey = `works/${newId()}`
    const intake = new Intake(bucket, objectKey, {
      limit: fileBytes,
      keep: (file) => file.size > 0 && keep(file),
    })
    this.#open = intake
    return {
      write: (bytes) => intake.write(bytes),
      end: async () => {
        const taken = await intake.end()
        this.#open = null
        this.#files.set(field, {
          objectKey,
          name: asFileName(name),
          type: asMediaType(type),
          size: taken.size,
          sha256: taken.kind === 'too-large' ? '0'.repeat(64) : taken.sha256,
          isStored: taken.kind === 'stored',
        })
      },
    }
  }
}

/** Takes files out of the store that nobody will ask for. */
export async function discard(bucket: R2Bucket, files: Array<ArrivedFile>): Promise<void> {
  const keys = files.filter((file) => file.isStored).map((file) => file.objectKey)
  if (keys.length > 0) await bucket.delete(keys)
}

const nowhere: Sink = { write: async () => {}, end: async () => {} }

/** A browser sends no file this way; everything else is the same form. */
async function readPlain(body: AsyncIterable<Uint8Array>): Promise<Arrival> {
  const chunks: Array<Uint8Array> = []
  let size = 0
  for await (const bytes of body) {
    const taken = bytes.slice(0, Math.max(0, allFieldBytes - size))
    chunks.push(taken)
    size += bytes.length
  }
  const entries = new URLSearchParams(await new Blob(chunks).text())
  const fault = size > allFieldBytes ? 'cut' : null
  return { fields: [...entries].slice(0, mostFields), files: new Map(), fault }
}
