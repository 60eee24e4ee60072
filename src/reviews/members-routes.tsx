import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { roleForm } from '../accounts/forms.ts'
import { deleteRole, deleteSessionsOfMember, isMember } from '../accounts/members-store.ts'
import { readForm } from '../web/read-form.ts'
import type { DeskEnv } from './guards.ts'
import { backToJury } from './jury-routes.tsx'

/** What an organiser may do to the others of her call; somebody of another call is absent here. */
export const members = new Hono<DeskEnv>()

members.post('/:person/removal', async (c) => {
  const personId = await memberHere(c, c.req.param('person'))
  const form = roleForm.safeParse(await readForm(c))
  if (!form.success) throw new HTTPException(404)

  const { call, viewer } = c.var
  const leaving = { callId: call.id, personId, role: form.data.role, actor: viewer }
  const isRemoved = await deleteRole(c.env.DB, leaving, new Date())
  return backToJury(c, isRemoved ? 'removed' : 'last-organiser')
})

members.post('/:person/sessions/end', async (c) => {
  const personId = await memberHere(c, c.req.param('person'))
  const { call, viewer } = c.var
  const ending = { callId: call.id, personId, actor: viewer }
  const isEnded = await deleteSessionsOfMember(c.env.DB, ending, new Date())
  return backToJury(c, isEnded ? 'sessions-ended' : 'no-sessions', `member-${personId}`)
})

async function memberHere(c: Context<DeskEnv>, personId: string): Promise<string> {
  if (!(await isMember(c.env.DB, c.var.call.id, personId))) throw new HTTPException(404)
  return personId
}
