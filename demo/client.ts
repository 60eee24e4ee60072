import { createHash } from 'node:crypto'
import { paths } from '../src/paths.ts'

export type Poster = {
  bytes: Uint8Array<ArrayBuffer>
  type: string
  fileName: string
  /** When it is known already. */
  sha256?: string
}

export type Entry = {
  /** The same for every attempt, so that an interrupted start goes on where it stopped. */
  idempotencyKey: string
  language: string
  artist: { name: string; email: string; country: string; collective?: string }
  work: { title: string; statement: string; altText: string; language: string }
  poster: Poster
}

export type Committed = {
  submission: { id: string }
  key: string
  works: Array<{
    id: string
    code: string
    upload: { id: string; partCount: number; state: string; parts: Array<Part> }
  }>
}

type Part = {
  number: number
  size: number
  url: string
  method: string
  headers: Record<string, string>
}

/** Sends posters as any outside program would: only what the public API says. */
export class Client {
  readonly #url: string

  constructor(url: string) {
    this.#url = url
  }

  /** The form and the promise of the bytes; nothing of the file itself. */
  async commit(slug: string, entry: Entry): Promise<Committed> {
    const { poster } = entry
    const sha256 = poster.sha256 ?? sha256Of(poster.bytes)
    const file = { name: poster.fileName, size: poster.bytes.length, sha256, type: poster.type }
    return this.#json('POST', paths.api.submissions(slug), {
      headers: { 'Idempotency-Key': entry.idempotencyKey },
      body: {
        language: entry.language,
        artist: entry.artist,
        works: [{ ...entry.work, file }],
        consents: { eligibility: true, rights: true, publication: true },
        answers: {},
      },
    })
  }

  /** The whole way: commitment, parts, completion. Does nothing twice. */
  async send(slug: string, entry: Entry): Promise<Committed> {
    const committed = await this.commit(slug, entry)
    const [work] = committed.works
    if (work?.upload.state === 'open') await this.#upload(work.upload, entry.poster.bytes)
    return committed
  }

  async stateOf({ submission, key }: Committed): Promise<string> {
    const { state } = await this.#json<{ state: string }>(
      'GET',
      paths.api.submission(submission.id),
      {
        headers: { Authorization: `Bearer ${key}` },
      },
    )
    return state
  }

  /**
   * The commitment names the addresses of the first parts; the rest are asked for. The answer to a
   * file of one part says how the work stands: it has arrived, and nothing need be completed.
   */
  async #upload(
    { id, partCount, parts: first }: Committed['works'][number]['upload'],
    bytes: Uint8Array<ArrayBuffer>,
  ): Promise<void> {
    const numbers = Array.from({ length: partCount }, (_, index) => index + 1)
    const rest = numbers.slice(first.length)
    const asked =
      rest.length > 0
        ? await this.#json<{ parts: Array<Part> }>('POST', paths.api.parts(id), {
            body: { numbers: rest },
          })
        : { parts: [] }
    const stored: Array<{ number: number; etag: string | null }> = []
    let offset = 0
    for (const part of [...first, ...asked.parts]) {
      const answer = await put(part, bytes.subarray(offset, offset + part.size))
      offset += part.size
      if (answer.headers.get('Content-Type')?.includes('json')) return
      stored.push({ number: part.number, etag: answer.headers.get('ETag') })
    }
    await this.#json('POST', paths.api.completion(id), { body: { parts: stored } })
  }

  async #json<Answer>(
    method: string,
    path: string,
    { headers = {}, body }: { headers?: Record<string, string>; body?: unknown },
  ): Promise<Answer> {
    const response = await fetch(this.#url + path, {
      method,
      headers: { ...(body !== undefined && { 'Content-Type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    if (response.status === 429) {
      await new Promise((resolve) => setTimeout(resolve, 5_000))
      return this.#json(method, path, { headers, body })
    }
    if (!response.ok)
      throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
    return (await response.json()) as Answer
  }
}

/** A part may be put again: what counts is the last time. */
async function put(part: Part, bytes: Uint8Array<ArrayBuffer>, tries = 3): Promise<Response> {
  const { url, method, headers } = part
  const answer = await fetch(url, { method, headers, body: bytes }).catch(() => null)
  if (answer?.ok) return answer
  if (answer?.status === 429) {
    await new Promise((resolve) => setTimeout(resolve, 5_000))
    return put(part, bytes, tries)
  }
  if (tries <= 1) throw new Error(`Part ${part.number} was answered ${answer?.status ?? 'nothing'}`)
  await new Promise((resolve) => setTimeout(resolve, 1_000))
  return put(part, bytes, tries - 1)
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** A UUID that is always the same for the same name. */
export function uuidFor(name: string): string {
  const hash = createHash('sha256').update(name).digest('hex')
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-5${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}
