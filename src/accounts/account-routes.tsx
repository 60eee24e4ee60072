import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { paths } from '../paths.ts'
import { readForm } from '../web/form/read-form.ts'
import { requireViewer, type ViewerEnv } from './guards.ts'
import { acceptHere, roomOf } from './invitation-routes.tsx'
import { deleteRole } from './members-store.ts'
import {
  declineInvitation,
  findOwnInvitation,
  listOwnInvitations,
  listOwnRoles,
} from './own-store.ts'
import { AccountPage, readSaid, type Said } from './pages/account-page.tsx'
import { inside } from './pages/inside.tsx'
import { leavingForm } from './schema.ts'
import { deleteOtherSessions, deleteOwnSession, listSessions } from './sessions-store.ts'
import { accountWords } from './words.ts'

/** What somebody signed in sees of herself: where she is signed in, what she does, what she may. */
export const account = new Hono<ViewerEnv>()

account.use(requireViewer)

account.get('/', async (c) => {
  const { viewer, language } = c.var
  const now = new Date()
  const [sessions, roles, invitations] = await Promise.all([
    listSessions(c.env.DB, viewer.id, now),
    listOwnRoles(c.env.DB, viewer.id),
    listOwnInvitations(c.env.DB, viewer, now),
  ])
  const props = { viewer, language, sessions, roles, invitations, now }
  const said = readSaid(c.req.query('said'))
  return inside(
    c,
    { title: accountWords[language].account },
    <AccountPage {...props} said={said} />,
  )
})

account.post('/invitations/:invitation/acceptance', async (c) => {
  const tokenHash = await findOwnInvitation(c.env.DB, c.var.viewer.email, c.req.param('invitation'))
  if (!tokenHash) throw new HTTPException(404)

  const entered = await acceptHere(c, tokenHash, new Date())
  return entered?.role ? c.redirect(roomOf(entered.role), 303) : back(c, 'nothing')
})

account.post('/invitations/:invitation/refusal', async (c) => {
  const { email } = c.var.viewer
  const id = c.req.param('invitation')
  const isDeclined = await declineInvitation(c.env.DB, email, id, new Date())
  return back(c, isDeclined ? 'declined' : 'nothing')
})

account.post('/leaving', async (c) => {
  const { viewer } = c.var
  const form = leavingForm.safeParse(await readForm(c))
  if (!form.success) throw new HTTPException(404)

  const { call, role } = form.data
  const leaving = { callId: call, personId: viewer.id, role, actor: viewer }
  const hasLeft = await deleteRole(c.env.DB, leaving, new Date())
  return back(c, hasLeft ? 'left' : 'nothing')
})

account.post('/sessions/end', async (c) => {
  const { viewer } = c.var
  await deleteOtherSessions(c.env.DB, viewer.id, viewer.session.id)
  return back(c, 'ended-others')
})

account.post('/sessions/:session/end', async (c) => {
  const isEnded = await deleteOwnSession(c.env.DB, c.var.viewer.id, c.req.param('session'))
  return back(c, isEnded ? 'ended' : 'nothing')
})

function back(c: Context<ViewerEnv>, said: Said): Response {
  return c.redirect(paths.account({ said }), 303)
}
