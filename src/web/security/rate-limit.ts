import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { AppEnv } from '../../env.ts'
import { nameOfAddress } from '../../platform/limits.ts'
import { settings } from '../../platform/settings.ts'
import { faults } from '../error-responses.tsx'

/** The longest that any window of the limiter lasts: after this many seconds it is surely over. */
export const limitSeconds = 60

// The form for posters holds what nobody wants to type twice: it is read first and asks by itself.
const longForm = /^\/[a-z]{2}\/calls\/[^/]+\/submit$/

/** A rough limit on what one address may ask of the API and of forms; never on looking at pages. */
export const limited = createMiddleware<AppEnv>(async (c, next) => {
  const isCounted = c.req.method !== 'GET' || c.req.path.startsWith('/api/')
  if (isCounted && !longForm.test(c.req.path) && (await isOverLimit(c))) {
    return faults.busy(c, limitSeconds)
  }
  await next()
})

/** Counts this request, and says whether it is one too many. */
export async function isOverLimit<E extends AppEnv>(c: Context<E>): Promise<boolean> {
  const { success } = await c.env.LIMIT.limit({ key: await addressOf(c, new Date()) })
  return !success
}

/** A name for the network address of a request that is good for a day. */
export async function addressOf<E extends AppEnv>(c: Context<E>, now: Date): Promise<string> {
  const address = c.req.header('CF-Connecting-IP') ?? 'unknown'
  return nameOfAddress(settings(c.env), address, now)
}
