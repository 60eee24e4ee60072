import { type Context, Hono } from 'hono'
import { invite } from '../accounts/entrance.ts'
import { invitationForm } from '../accounts/forms.ts'
import { inside } from '../accounts/pages/inside.tsx'
import { countsOf } from './desk-store.ts'
import type { DeskEnv } from './guards.ts'
import { listInvited, listMembers } from './jury-store.ts'
import { headOf } from './pages/desk-title.ts'
import { JuryPage } from './pages/jury-page.tsx'
import { stagedIn } from './pages/staged-in.ts'

export const jury = new Hono<DeskEnv>()

jury.get('/', (c) => showJury(c))

jury.post('/', async (c) => {
  const { call, viewer, language } = c.var
  const body = await c.req.parseBody()
  const form = invitationForm.safeParse(body)
  if (!form.success) {
    return showJury(c, { typed: typeof body.email === 'string' ? body.email : '', isWrong: true })
  }

  const callTitle = call.definition.texts[language].title
  const guest = { ...form.data, call, actor: viewer.email }
  const { link } = await invite(c.env, guest, new Date(), { language, callTitle })
  return showJury(c, { sent: { email: form.data.email, link } })
})

type Shown = { typed?: string; isWrong?: boolean; sent?: { email: string; link: string } }

async function showJury(c: Context<DeskEnv>, shown: Shown = {}): Promise<Response> {
  const { call, language } = c.var
  const [counts, members, waiting] = await Promise.all([
    countsOf(c.env.DB, call.id),
    listMembers(c.env.DB, call.id),
    listInvited(c.env.DB, call.id, new Date()),
  ])
  const props = {
    call,
    language,
    members,
    waiting,
    staged: stagedIn(counts),
    ...shown,
    failures: counts.failures ?? 0,
  }
  return inside(c, { ...headOf(c), status: shown.isWrong ? 422 : 200 }, <JuryPage {...props} />)
}
