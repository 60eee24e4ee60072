import { createMiddleware } from 'hono/factory'
import type { AppEnv } from '../env.ts'

/** When a request reached this house, before anything was asked or looked up for it. */
export const arrival = createMiddleware<AppEnv>(async (c, next) => {
  c.set('arrivedAt', new Date())
  await next()
})
