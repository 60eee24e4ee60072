import { Hono } from 'hono'
import { requireOperator } from '../../accounts/operator.ts'
import type { AppEnv } from '../../env.ts'
import { problem } from '../../web/problem.ts'
import { readPlace, start } from '../verification.ts'
import { verify } from './verify.ts'

export const keepingApi = new Hono<AppEnv>()

/** One page of the full check; `npm run verify` asks for one after another. */
keepingApi.get('/verification', requireOperator, async (c) => {
  const after = c.req.query('after')
  const place = after ? readPlace(after) : start
  if (!place) {
    return problem(c, 422, {
      kind: 'invalid',
      title: 'Go on with the `next` of the page before, or begin without it',
      errors: [{ path: 'after', message: 'Not a place in the check' }],
    })
  }
  return c.json(await verify(c.env, place, new Date()), 200, { 'Cache-Control': 'no-store' })
})
