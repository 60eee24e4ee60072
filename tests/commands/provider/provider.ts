import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Refusal, type Route } from './answers.ts'
import { Assets } from './assets.ts'
import { Buckets } from './buckets.ts'
import { Databases } from './databases.ts'
import { Queues } from './queues.ts'
import { Workers } from './workers.ts'

const account = '0123456789abcdef0123456789abcdef'
const token = 'a-token-for-rehearsals'

/**
 * A stand-in for the provider's API on this machine: one account that begins empty. It knows what a
 * deployment asks for and nothing else; any other question is noted as `unknown` and refused.
 */
export class Provider {
  readonly databases = new Databases()
  readonly buckets = new Buckets()
  readonly queues = new Queues()
  readonly assets = new Assets()
  readonly workers = new Workers(({ type, id, bucket_name, queue_name }) => {
    if (type === 'd1') return this.databases.all.some(({ uuid }) => uuid === id)
    if (type === 'r2_bucket') return this.buckets.all.has(bucket_name ?? '')
    if (type === 'queue') return this.queues.all.some((one) => one.queue_name === queue_name)
    return true
  })
  /** Every change that was asked for and made, in order. */
  readonly changes: Array<string> = []
  readonly unknown: Array<string> = []
  /** A question that is answered with a fault for as long as it stands here. */
  broken: string | null = null
  readonly #server: Server

  static async open(): Promise<Provider> {
    const provider = new Provider()
    await new Promise<void>((resolve) => provider.#server.listen(0, '127.0.0.1', resolve))
    return provider
  }

  private constructor() {
    this.#server = createServer(async (incoming, outgoing) => {
      const chunks: Array<Buffer> = []
      for await (const chunk of incoming) chunks.push(chunk as Buffer)
      const request = new Request(`http://provider${incoming.url}`, {
        method: incoming.method ?? 'GET',
        headers: incoming.headers as Record<string, string>,
        ...(chunks.length > 0 && { body: Buffer.concat(chunks) }),
      })
      const answer = await this.#answer(request)
      outgoing.writeHead(answer.status, Object.fromEntries(answer.headers))
      outgoing.end(Buffer.from(await answer.arrayBuffer()))
    })
  }

  get environment(): Record<string, string> {
    const { port } = this.#server.address() as AddressInfo
    return {
      CLOUDFLARE_API_BASE_URL: `http://127.0.0.1:${port}/client/v4`,
      CLOUDFLARE_API_TOKEN: token,
      CLOUDFLARE_ACCOUNT_ID: account,
    }
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  async #answer(request: Request): Promise<Response> {
    const url = new URL(request.url)
    const path = url.pathname.replace('/client/v4', '').replace(`/accounts/${account}`, '')
    const question = `${request.method} ${path}`
    try {
      if (this.broken && question.startsWith(this.broken)) {
        throw new Refusal(500, 10013, 'An unknown error has occurred. If this continues, ask us.')
      }
      const result = await this.#find(request, path)
      if (request.method !== 'GET') this.changes.push(question)
      return inEnvelope(result)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const { code, status, message } = error
      return Response.json(
        { success: false, errors: [{ code, message }], messages: [], result: null },
        { status },
      )
    }
  }

  async #find(request: Request, path: string): Promise<unknown> {
    const given = request.headers.get('Authorization') ?? ''
    if (![`Bearer ${token}`, `Bearer ${this.assets.jwt}`].includes(given)) {
      throw new Refusal(401, 10000, 'Authentication error')
    }
    for (const [method, pathname, answer] of this.#routes()) {
      const match = new URLPattern({ pathname }).exec({ pathname: path })
      if (method !== request.method || !match) continue
      const isForm = request.headers.get('Content-Type')?.startsWith('multipart/')
      let read: Promise<FormData | Record<string, unknown>> | null = null
      return answer({
        params: match.pathname.groups as Record<string, string>,
        query: new URL(request.url).searchParams,
        headers: request.headers,
        body: () => {
          read ??= isForm
            ? request.formData()
            : (request.json() as Promise<Record<string, unknown>>)
          return read
        },
      })
    }
    this.unknown.push(`${request.method} ${path}`)
    throw new Refusal(400, 7000, `No route for ${request.method} ${path}`)
  }

  #routes(): Array<Route> {
    const { databases, buckets, queues, workers, assets } = this
    return [databases, buckets, queues, workers, assets].flatMap(({ routes }) => routes)
  }
}

function inEnvelope(result: unknown): Response {
  const count = Array.isArray(result) ? result.length : 1
  return Response.json({
    success: true,
    errors: [],
    messages: [],
    result,
    result_info: { page: 1, per_page: 100, count, total_count: count, total_pages: 1 },
  })
}
