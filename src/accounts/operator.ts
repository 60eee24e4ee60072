import { createMiddleware } from 'hono/factory'
import type { AppEnv } from '../env.ts'
import { sameSecret } from '../platform/secrets.ts'
import { settings } from '../platform/settings.ts'
import { problem } from '../web/problem.ts'
import { bearerIn } from '../web/security/bearer.ts'

/** Lets the operator's own programs in, by the token in `.dev.vars` or the Worker's secret. */
export const requireOperator = createMiddleware<AppEnv>(async (c, next) => {
  const token = bearerIn(c)
  if (!token || !sameSecret(token, settings(c.env).OPERATOR_TOKEN)) {
    c.header('WWW-Authenticate', 'Bearer')
    return problem(c, 401, {
      kind: 'operator-only',
      title: 'Send the operator token as Authorization: Bearer',
    })
  }
  await next()
})
