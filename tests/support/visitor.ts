import { exports } from 'cloudflare:workers'
import { testSecrets } from './secrets.ts'

const origin = 'https://cartelera.test'

/** A visitor who keeps cookies, follows no redirects and posts forms as a browser does. */
export class Visitor {
  readonly #cookies = new Map<string, string>()

  get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.send(path, { headers })
  }

  post(path: string, fields: Record<string, string>): Promise<Response> {
    return this.send(path, { method: 'POST', body: new URLSearchParams(fields) })
  }

  json(
    method: string,
    path: string,
    body: unknown,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    return this.send(path, {
      method,
      body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/json', ...headers },
    })
  }

  asOperator(method: string, path: string, body?: unknown): Promise<Response> {
    return this.send(path, {
      method,
      headers: {
        Authorization: `Bearer ${testSecrets.OPERATOR_TOKEN}`,
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
  }

  /** The cookies as a browser would send them, for requests made beside it. */
  cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  async send(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers)
    if (!headers.has('Origin')) headers.set('Origin', origin)
    if (this.#cookies.size > 0) headers.set('Cookie', this.cookie())
    const url = new URL(path, origin)
    const response = await exports.default.fetch(url.href, { ...init, headers, redirect: 'manual' })
    for (const cookie of response.headers.getSetCookie()) this.#keep(cookie)
    return response
  }

  #keep(cookie: string): void {
    const [pair = ''] = cookie.split(';')
    const [name = '', value = ''] = pair.split('=')
    if (/max-age=0/i.test(cookie)) this.#cookies.delete(name)
    else this.#cookies.set(name, value)
  }
}
