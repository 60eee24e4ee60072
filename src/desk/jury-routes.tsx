import { type Context, Hono } from 'hono'
import { listWaiting, withdrawInvitation } from '../accounts/call-invitations-store.ts'
import { inside } from '../accounts/pages/inside.tsx'
import { invitationForm } from '../accounts/schema.ts'
import { inviteAgain, inviteByMail } from '../accounts/sign-in.ts'
import type { DeskEnv } from '../jury/guards.ts'
import { paths } from '../paths.ts'
import { readForm } from '../web/form/read-form.ts'
import { listMembers } from './jury-store.ts'
import { type MemberAction, memberActions } from './member-words.ts'
import { JuryPage, type JuryProps } from './pages/jury-page.tsx'
import { stagedIn } from './pages/staged-in.ts'
import { headOf } from './pages/title.ts'
import { countsOf } from './store.ts'

export const jury = new Hono<DeskEnv>()

jury.get('/', (c) => showJury(c))

jury.post('/', async (c) => {
  const { viewer, language } = c.var
  const body = await readForm(c)
  const form = invitationForm.safeParse(body)
  if (!form.success) {
    const { email = '', role = '' } = body
    return showJury(c, { typed: { email, role }, isWrong: true })
  }

  const inviting = { ...form.data, call: calledIn(c), actor: viewer, language }
  const { id, refused } = await inviteByMail(c.env, inviting, new Date())
  return backToJury(c, refused ?? 'invited', id ? `invitation-${id}` : '')
})

jury.post('/:invitation/letter', async (c) => {
  const { viewer, language } = c.var
  const id = c.req.param('invitation')
  if (!(await isWaitingHere(c, id))) return backToJury(c, 'done-already')
  const again = { id, call: calledIn(c), actor: viewer, language }
  const isMailed = await inviteAgain(c.env, again, new Date())
  return backToJury(c, isMailed ? 'again' : 'too-soon', `invitation-${id}`)
})

jury.post('/:invitation/withdrawal', async (c) => {
  const { call, viewer } = c.var
  const id = c.req.param('invitation')
  if (!(await isWaitingHere(c, id))) return backToJury(c, 'done-already')
  await withdrawInvitation(c.env.DB, { id, callId: call.id, actor: viewer }, new Date())
  return backToJury(c, 'withdrawn')
})

export function backToJury(c: Context<DeskEnv>, said: MemberAction, place = ''): Response {
  const anchor = place && `#${place}`
  return c.redirect(`${paths.deskInvitations(c.var.call.slug, { said })}${anchor}`, 303)
}

/** False for one that waits no more, of another call, or that never was: the answer is the same. */
async function isWaitingHere(c: Context<DeskEnv>, id: string): Promise<boolean> {
  const waiting = await listWaiting(c.env.DB, c.var.call.id, new Date())
  return waiting.some((one) => one.id === id)
}

function calledIn({ var: { call, language } }: Context<DeskEnv>) {
  return { id: call.id, slug: call.slug, title: call.definition.texts[language].title }
}

async function showJury(
  c: Context<DeskEnv>,
  form: Pick<JuryProps, 'typed' | 'isWrong'> = {},
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
