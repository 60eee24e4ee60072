import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { deleteRole, deleteSessionsOfMember, isMember } from '../accounts/members-store.ts'
import { roleForm } from '../accounts/schema.ts'
import type { DeskEnv } from '../jury/guards.ts'
import { readForm } from '../web/form/read-form.ts'
import { backToJury } from './jury-routes.tsx'

/** What an organiser may do to the others of her call; somebody of another call is absent here. */
export const members = new Hono<DeskEnv>()

members.post('/:person/removal', async (c) => {
  const { call, viewer } = c.var
  const personId = c.req.param('person')
  const form = roleForm.safeParse(await readForm(c))
  if (!form.success) throw new HTTPException(404)

  const { role } = form.data
  const leaving = { callId: call.id, personId, role, actor: viewer }
  if (await deleteRole(c.env.DB, leaving, new Date())) return backToJury(c, 'removed')
  const isLast = role === 'organiser' && (await isMember(c.env.DB, call.id, personId, role))
  return backToJury(c, isLast ? 'last-organiser' : 'done-already')
})

members.post('/:person/sessions/end', async (c) => {
  const { call, viewer } = c.var
  const personId = c.req.param('person')
  if (!(await isMember(c.env.DB, call.id, personId))) return backToJury(c, 'done-already')
  const ending = { callId: call.id, personId, actor: viewer }
  const isEnded = await deleteSessionsOfMember(c.env.DB, ending, new Date())
  return backToJury(c, isEnded ? 'sessions-ended' : 'no-sessions', `member-${personId}`)
})
