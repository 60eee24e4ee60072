import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { listWaiting, withdrawInvitation } from '../accounts/call-invitations-store.ts'
import { inviteAgain, inviteByMail } from '../accounts/entrance.ts'
import { invitationForm } from '../accounts/forms.ts'
import { inside } from '../accounts/pages/inside.tsx'
import { paths } from '../paths.ts'
import { readForm } from '../web/read-form.ts'
import { countsOf } from './desk-store.ts'
import type { DeskEnv } from './guards.ts'
import { listMembers } from './jury-store.ts'
import { type MemberAction, memberActions } from './member-words.ts'
import { headOf } from './pages/desk-title.ts'
import { JuryPage } from './pages/jury-page.tsx'
import { stagedIn } from './pages/staged-in.ts'

export const jury = new Hono<DeskEnv>()

jury.get('/', (c) => showJury(c))

jury.post('/', async (c) => {
  const { viewer, language } = c.var
  const body = await readForm(c)
  const form = invitationForm.safeParse(body)
  if (!form.success) {
    return showJury(c, { typed: typeof body.email === 'string' ? body.email : '', isWrong: true })
  }

  const inviting = { ...form.data, call: calledIn(c), actor: viewer, language }
  const { id, refused } = await inviteByMail(c.env, inviting, new Date())
  return backToJury(c, refused ?? 'invited', id ? `invitation-${id}` : '')
})

jury.post('/:invitation/letter', async (c) => {
  const { viewer, language } = c.var
  const id = c.req.param('invitation')
  await waitingHere(c, id)
  const again = { id, call: calledIn(c), actor: viewer, language }
  const isMailed = await inviteAgain(c.env, again, new Date())
  return backToJury(c, isMailed ? 'again' : 'too-soon', `invitation-${id}`)
})

jury.post('/:invitation/withdrawal', async (c) => {
  const { call, viewer } = c.var
  const id = c.req.param('invitation')
  await waitingHere(c, id)
  await withdrawInvitation(c.env.DB, { id, callId: call.id, actor: viewer }, new Date())
  return backToJury(c, 'withdrawn')
})

export function backToJury(c: Context<DeskEnv>, said: MemberAction, place = ''): Response {
  const anchor = place && `#${place}`
  return c.redirect(`${paths.deskInvitations(c.var.call.slug, { said })}${anchor}`, 303)
}

/** One that is of another call, or waits no more, is as absent as one that never was. */
async function waitingHere(c: Context<DeskEnv>, id: string): Promise<void> {
  const waiting = await listWaiting(c.env.DB, c.var.call.id, new Date())
  if (!waiting.some((one) => one.id === id)) throw new HTTPException(404)
}

function calledIn({ var: { call, language } }: Context<DeskEnv>) {
  return { id: call.id, slug: call.slug, title: call.definition.texts[language].title }
}

async function showJury(
  c: Context<DeskEnv>,
  form: { typed?: string; isWrong?: boolean } = {},
): Promise<Response> {
  const { call, viewer, language } = c.var
  const now = new Date()
  const [counts, members, waiting] = await Promise.all([
    countsOf(c.env.DB, call.id),
    listMembers(c.env.DB, call.id, now),
    listWaiting(c.env.DB, call.id, now),
  ])
  const props = {
    ...{ call, viewer, language, now, members, waiting, ...form },
    staged: stagedIn(counts),
    failures: counts.failures ?? 0,
    said: memberActions.find((action) => action === c.req.query('said')),
  }
  return inside(c, { ...headOf(c), status: form.isWrong ? 422 : 200 }, <JuryPage {...props} />)
}
