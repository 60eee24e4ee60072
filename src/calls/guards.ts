import { createMiddleware } from 'hono/factory'
import { HTTPException } from 'hono/http-exception'
import type { AppEnv } from '../env.ts'
import type { Call } from './call.ts'
import { findCall } from './store.ts'

export type CallEnv = AppEnv & { Variables: { call: Call } }

/** Loads the call named by `:slug`. */
export const namedCall = createMiddleware<CallEnv>(async (c, next) => {
  const call = await findCall(c.env.DB, c.req.param('slug') ?? '')
  if (!call) throw new HTTPException(404)

  c.set('call', call)
  await next()
})
