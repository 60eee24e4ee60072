import { refuse } from '../local/say.ts'
import { runWrangler } from './wrangler.ts'

type Answer = {
  success: boolean
  result: unknown
  errors?: Array<{ code: number; message: string }>
}

const base = process.env.CLOUDFLARE_API_BASE_URL ?? 'https://api.cloudflare.com/client/v4'

/** One account at the provider, asked in its own API. */
export class Account {
  readonly id: string
  readonly #headers: Record<string, string>

  static async open(): Promise<Account> {
    const headers = credentials()
    const id = process.env.CLOUDFLARE_ACCOUNT_ID ?? (await onlyAccount(headers))
    return new Account(id, headers)
  }

  private constructor(id: string, headers: Record<string, string>) {
    this.id = id
    this.#headers = headers
  }

  /** Null when the provider says with one of these codes that there is no such thing. */
  find(path: string, ...absent: Array<number>): Promise<unknown> {
    return ask('GET', `/accounts/${this.id}${path}`, this.#headers, undefined, absent)
  }

  async create(path: string, body: unknown): Promise<void> {
    await ask('POST', `/accounts/${this.id}${path}`, this.#headers, body)
  }

  async set(path: string, body: unknown): Promise<void> {
    await ask('PUT', `/accounts/${this.id}${path}`, this.#headers, body)
  }
}

/** Anything else ends the command: nothing is taken for absent because of a bad line. */
async function ask(
  method: string,
  path: string,
  headers: Record<string, string>,
  body?: unknown,
  absent: Array<number> = [],
): Promise<unknown> {
  const response = await fetch(base + path, {
    method,
    headers: { ...headers, 'Content-Type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(60_000),
  }).catch((error: Error) => refuse(`Cloudflare does not answer (${error.message}). ${again}`))
  const answer = (await response.json().catch(() => null)) as Answer | null
  if (response.ok && answer?.success) return answer.result
  if (answer?.errors?.some(({ code }) => absent.includes(code))) return null
  const why = answer?.errors?.map(({ code, message }) => `${message} [${code}]`).join('\n')
  return refuse(
    `Cloudflare answered ${method} ${path} with ${response.status}:\n${why ?? ''}\n${again}`,
  )
}

const again = 'Run npm run deploy again: it goes on where it stopped.'

function credentials(): Record<string, string> {
  const token = process.env.CLOUDFLARE_API_TOKEN
  if (token) return { Authorization: `Bearer ${token}` }
  const { code, output } = runWrangler(['auth', 'token', '--json'])
  if (code !== 0) {
    refuse('Sign in to Cloudflare first: npx wrangler login, or set CLOUDFLARE_API_TOKEN.')
  }
  const known = JSON.parse(output.slice(output.indexOf('{'))) as Record<string, string>
  return known.key
    ? { 'X-Auth-Key': known.key, 'X-Auth-Email': known.email ?? '' }
    : { Authorization: `Bearer ${known.token}` }
}

async function onlyAccount(headers: Record<string, string>): Promise<string> {
  const accounts = (await ask('GET', '/accounts', headers)) as Array<{ id: string; name: string }>
  const [first, second] = accounts ?? []
  if (first && !second) return first.id
  const list = (accounts ?? []).map(({ id, name }) => `  ${id}  ${name}`).join('\n')
  return refuse(`Set CLOUDFLARE_ACCOUNT_ID to the account that Cartelera goes to:\n${list}`)
}
