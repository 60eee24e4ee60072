import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { vi } from 'vitest'
import { app } from '../../src/app.tsx'
import type { Call } from '../../src/calls/call.ts'
import { sweep } from '../../src/operations/sweep.ts'
import { paths } from '../../src/paths.ts'
import type { Job } from '../../src/platform/jobs.ts'
import { type Fault, faulty } from './faulty.ts'
import { Interleaving } from './interleaving.ts'
import { deliver } from './queue.ts'

const origin = 'https://cartelera.test'

export type SentFile = { bytes: Uint8Array<ArrayBuffer>; sha256: string }
export type Committed = { id: string; key: string; uploadId: string; partSize: number }
export type Part = { number: number; size: number; url: string }

/** What one device has learned: where parts go, and what the store answered for them. */
export class Device {
  readonly addresses = new Map<number, Part>()
  readonly etags = new Map<number, string>()
}

type Asked = { fault: Fault | null; isLost: boolean }
export type Answer = { status: number; body: Record<string, unknown>; etag: string | null }

/** One call, one poster on its way to it, two devices, a queue, and a clock that a test moves. */
export class UploadWorld {
  readonly devices = [new Device(), new Device()]
  readonly queue: Array<Job> = []
  /** Everything that was answered, in the order in which it was. */
  readonly answered: Array<{ what: string; at: number; answer: Answer; fault: Fault | null }> = []
  readonly call: Call
  readonly file: SentFile
  readonly intention = crypto.randomUUID()
  readonly #interleaving: Interleaving
  known: Committed | null = null
  /** Whether other bytes than the committed were ever sent. */
  wrongBytesSent = false

  constructor(call: Call, file: SentFile, random: () => number) {
    this.call = call
    this.file = file
    this.#interleaving = new Interleaving(random)
  }

  get now(): number {
    return Date.now()
  }

  turnClock(to: number): void {
    if (to > this.now) vi.setSystemTime(to)
  }

  together(lanes: Array<() => Promise<unknown>>): Promise<void> {
    return this.#interleaving.run(lanes)
  }

  /** One request. Its answer is noted whole even when it gets lost on the way back. */
  async request(what: string, path: string, init: RequestInit, asked: Asked): Promise<Answer> {
    const request = new Request(new URL(path, origin), init)
    const at = this.now
    const given = this.#env(asked.fault)
    const response = await app.fetch(request, given, createExecutionContext())
    const text = await response.text()
    const body = response.headers.get('Content-Type')?.includes('json') ? JSON.parse(text) : {}
    const etag = response.headers.get('ETag')
    const answer = { status: response.status, body, etag }
    this.answered.push({ what, at, answer, fault: asked.fault })
    return asked.isLost ? { status: 0, body: {}, etag: null } : answer
  }

  async commit(asked: Asked): Promise<void> {
    const { bytes, sha256 } = this.file
    const file = { name: 'a.png', size: bytes.length, sha256, type: 'image/png' }
    const answer = await this.#json(
      'commit',
      'POST',
      paths.api.submissions(this.call.slug),
      asked,
      {
        language: 'en',
        artist: { name: 'Amal K.', email: 'amal@example.org' },
        works: [{ title: 'The well', file }],
        consents: { eligibility: true, rights: true, publication: true },
        answers: {},
      },
    )
    if (answer.status === 201) this.known ??= toCommitted(answer.body)
  }

  async ask(device: Device, asked: Asked): Promise<void> {
    if (!this.known) return
    const numbers = this.numbers()
    const path = paths.api.parts(this.known.uploadId)
    const answer = await this.#json('ask', 'POST', path, asked, { numbers })
    if (answer.status !== 200) return
    for (const part of answer.body['parts'] as Array<Part>) device.addresses.set(part.number, part)
  }

  /** What the artist's page would do next. */
  async goOn(device: Device, asked: Asked): Promise<void> {
    const numbers = this.numbers()
    const unsent = numbers.find((number) => !device.etags.has(number))
    if (!this.known) return this.commit(asked)
    if (unsent !== undefined && !device.addresses.has(unsent)) return this.ask(device, asked)
    if (unsent !== undefined) return this.put(device, unsent, 'right', asked)
    return this.complete(device, true, asked)
  }

  numbers(): Array<number> {
    const count = Math.ceil(this.file.bytes.length / (this.known?.partSize ?? Infinity))
    return Array.from({ length: Math.max(1, count) }, (_, index) => index + 1)
  }

  async put(device: Device, number: number, kind: 'right' | 'wrong' | 'short', asked: Asked) {
    const part = device.addresses.get(number)
    if (!part || !this.known) return
    const start = (number - 1) * this.known.partSize
    const bytes = this.file.bytes.slice(start, start + part.size)
    if (kind === 'wrong') bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
    if (kind === 'wrong') this.wrongBytesSent = true
    const body = kind === 'short' ? bytes.slice(0, -1) : bytes
    const headers = { 'Content-Length': String(body.length) }
    const answer = await this.request('put', part.url, { method: 'PUT', body, headers }, asked)
    if (answer.status === 200 && answer.etag) device.etags.set(number, answer.etag)
    if (answer.status === 403) device.addresses.delete(number)
  }

  async remember(device: Device, number: number, foreign: boolean, asked: Asked): Promise<void> {
    const etag = foreign ? '"made-up"' : device.etags.get(number)
    if (!this.known || !etag) return
    await this.#json('remember', 'PUT', paths.api.part(this.known.uploadId, number), asked, {
      etag,
    })
  }

  async complete(device: Device, isNaming: boolean, asked: Asked): Promise<void> {
    if (!this.known) return
    const parts = [...device.etags].map(([number, etag]) => ({ number, etag }))
    const path = paths.api.completion(this.known.uploadId)
    const answer = await this.#json('complete', 'POST', path, asked, isNaming ? { parts } : {})
    if (answer.body['kind'] === 'parts-differ') device.etags.clear()
  }

  /** The consumer takes one message, somewhere in the queue; a copy of it may stay behind. */
  async consume(index: number, isRepeated: boolean, fault: Fault | null): Promise<void> {
    if (this.queue.length === 0) return
    const at = index % this.queue.length
    const [job] = isRepeated ? [this.queue[at]] : this.queue.splice(at, 1)
    if (!job) return
    const { retried } = await deliver([job], { env: this.#env(fault) })
    this.queue.push(...retried)
  }

  /** The queue runs dry: with nothing failing, no message comes back for ever. */
  async consumeAll(): Promise<void> {
    for (let messages = 0; this.queue.length > 0; messages += 1) {
      if (messages > 100) throw new Error(`A job never ends: ${JSON.stringify(this.queue[0])}`)
      await this.together([() => this.consume(0, false, null)])
    }
  }

  async sweep(fault: Fault | null): Promise<void> {
    await sweep(this.#env(fault), new Date(this.now)).catch((error: unknown) => {
      if (!fault) throw error
    })
  }

  #json(what: string, method: string, path: string, asked: Asked, body: unknown): Promise<Answer> {
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': this.intention }
    return this.request(what, path, { method, headers, body: JSON.stringify(body) }, asked)
  }

  #env(fault: Fault | null): Env {
    return faulty(env, (touch) => this.#interleaving.inTurn(touch), fault, this.queue)
  }
}

function toCommitted(body: Record<string, unknown>): Committed {
  const { submission, key, works } = body as {
    submission: { id: string }
    key: string
    works: Array<{ upload: { id: string; partSize: number } }>
  }
  const [work] = works
  if (!work) throw new Error('A commitment without works')
  return { id: submission.id, key, uploadId: work.upload.id, partSize: work.upload.partSize }
}
