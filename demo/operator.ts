import type { CallDefinition } from '../src/calls/call.ts'
import { paths } from '../src/paths.ts'

type Listed = { slug: string; state: string; opensAt: string; closesAt: string }

/** The operator's side of the API, as `npm run call` and `npm run invite` use it. */
export class Operator {
  readonly #url: string
  readonly #token: string

  constructor(url: string, token: string) {
    this.#url = url
    this.#token = token
  }

  async calls(): Promise<Array<Listed>> {
    const { calls } = await this.#ask<{ calls: Array<Listed> }>('GET', paths.api.calls())
    return calls
  }

  async slugs(): Promise<Array<string>> {
    return (await this.calls()).map((call) => call.slug)
  }

  async put(definition: CallDefinition): Promise<void> {
    await this.#ask('PUT', paths.api.call(definition.slug), definition)
  }

  async invite(slug: string, role: string, email: string): Promise<string> {
    const { link } = await this.#ask<{ link: string }>('POST', paths.api.invitations(slug), {
      role,
      email,
    })
    return link
  }

  async #ask<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
    const response = await fetch(this.#url + path, {
      method,
      headers: { Authorization: `Bearer ${this.#token}`, 'Content-Type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    if (!response.ok)
      throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
    return (await response.json()) as Answer
  }
}
