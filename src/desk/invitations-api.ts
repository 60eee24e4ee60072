import { Hono } from 'hono'
import { requireOperator } from '../accounts/operator.ts'
import { invitationForm } from '../accounts/schema.ts'
import { invite } from '../accounts/sign-in.ts'
import { namedCall } from '../calls/guards.ts'
import type { AppEnv } from '../env.ts'
import { readJson } from '../web/body/read-body.ts'
import { problem } from '../web/problem.ts'

export const accountsApi = new Hono<AppEnv>()

accountsApi.post('/calls/:slug/invitations', requireOperator, namedCall, async (c) => {
  const form = invitationForm.safeParse(await readJson(c))
  if (!form.success) {
    return problem(c, 422, {
      kind: 'invalid',
      title: 'The invitation needs another look',
      errors: form.error.issues.map((issue) => ({
        path: issue.path.join('.'),
        message: issue.message,
      })),
    })
  }

  const guest = { ...form.data, call: c.var.call }
  const { link, expiresAt } = await invite(c.env, guest, new Date())
  return c.json({ link, expiresAt }, 201, { 'Cache-Control': 'no-store' })
})
