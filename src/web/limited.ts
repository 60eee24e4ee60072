import { createMiddleware } from 'hono/factory'
import { type AppEnv, settings } from '../env.ts'
import { nameOfAddress } from '../platform/limits.ts'
import { faults } from './faults.tsx'

const minute = 60

/** A rough limit on what one address may ask of the API and of forms; never on looking at pages. */
export const limited = createMiddleware<AppEnv>(async (c, next) => {
  const isCounted = c.req.method !== 'GET' || c.req.path.startsWith('/api/')
  if (isCounted) {
    const address = c.req.header('CF-Connecting-IP') ?? 'unknown'
    const key = await nameOfAddress(settings(c.env), address, new Date())
    const { success } = await c.env.LIMIT.limit({ key })
    if (!success) return faults.busy(c, minute)
  }
  await next()
})
