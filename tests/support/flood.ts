import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { app } from '../../src/app.tsx'
import { anyBody, bodyLimits } from '../../src/web/body/body-limits.ts'
import { storeCall, storeSubmission } from './database.ts'
import { signedIn } from './jury.ts'
import { testSecrets } from './secrets.ts'

const origin = 'https://cartelera.test'

/** The rate limit would end a flood before anything else had to. */
const unlimited = { ...env, LIMIT: { limit: async () => ({ success: true }) } }

export type Route = { method: string; path: string }

/** Every route of the site that may be sent a body. */
export const bodyRoutes: Array<Route> = [
  ...new Map(
    app.routes
      .filter(({ method }) => ['POST', 'PUT', 'PATCH', 'DELETE'].includes(method))
      .map(({ method, path }) => [`${method} ${path}`, { method, path }]),
  ).values(),
]

export function limitOf({ method, path }: Route): number {
  return (bodyLimits[`${method} ${path}`] ?? anyBody).most
}

/** What opens a route, and what its address names. */
export type Known = { headers: Record<string, string>; names: Record<string, string> }

export const nobody: Known = { headers: {}, names: { language: 'en', slug: 'a-call' } }

/** Somebody who may do everything: artist, reviewer, organiser and operator in one. */
export async function everybody(): Promise<Known> {
  const call = await storeCall()
  const { submission, works, key } = await storeSubmission(call)
  const organiser = await signedIn(call, 'organiser', 'desk@example.org')
  const link = await organiser.asOperator('POST', `/api/calls/${call.slug}/invitations`, {
    role: 'reviewer',
    email: 'desk@example.org',
  })
  await organiser.post(new URL(((await link.json()) as { link: string }).link).pathname, {})
  const [work] = works
  const names = {
    language: 'en',
    slug: call.slug,
    work: work?.id ?? '',
    upload: work?.upload.id ?? '',
    submission: submission.id,
    number: '1',
    offset: '0',
  }
  return { headers: { Cookie: `${organiser.cookie()}; __Host-submission=${key}`, key }, names }
}

/** The address of a route with everything named that it names. */
function addressOf({ path }: Route, { names }: Known): string {
  const id = path.startsWith('/api/uploads') ? names['upload'] : names['submission']
  return path.replace(/:(\w+)/g, (_, name) => (name === 'id' ? id : names[name]) || 'unknown')
}

export type Body = { type: string; chunks: () => Generator<Uint8Array> }
export type Flooded = { status: number; pulled: number; text: string }

/** Sends a body that is made only as far as it is read, and tells how far that was. */
export async function flood(
  route: Route,
  known: Known,
  body: Body,
  length?: number,
): Promise<Flooded> {
  const chunks = body.chunks()
  let pulled = 0
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const { done, value } = chunks.next()
        if (done) return controller.close()
        pulled += value.length
        controller.enqueue(value)
      },
    },
    { highWaterMark: 0 },
  )
  const { key, ...headers } = known.headers
  const token = /^\/api\/(calls|verification)/.test(route.path) ? testSecrets.OPERATOR_TOKEN : key
  const request = new Request(new URL(addressOf(route, known), origin), {
    method: route.method,
    body: stream,
    headers: {
      Origin: origin,
      'Content-Type': body.type,
      'Idempotency-Key': crypto.randomUUID(),
      ...headers,
      ...(key && { Authorization: `Bearer ${token}` }),
      ...(length !== undefined && { 'Content-Length': String(length) }),
    },
  })
  const response = await app.fetch(request, unlimited, createExecutionContext())
  return { status: response.status, pulled, text: await response.text() }
}
