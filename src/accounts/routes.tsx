import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Child } from 'hono/jsx'
import type { AppEnv } from '../env.ts'
import { paths } from '../paths.ts'
import { sha256 } from '../platform/secrets.ts'
import { Layout } from '../web/layout.tsx'
import { wishedLanguage } from '../web/named-language.ts'
import { page } from '../web/rendering.tsx'
import { isRedeemable } from './account.ts'
import { enterWith, mailSignIn } from './entrance.ts'
import { languageForm, signInForm } from './forms.ts'
import { closeSession, openSession, requireViewer, sessionIn } from './guards.ts'
import { findInvitation } from './invitations-store.ts'
import { ClosedDoorPage, InvitationPage } from './pages/invitation-page.tsx'
import { SignInPage } from './pages/sign-in-page.tsx'
import { deleteSession, findViewer, saveLanguage } from './store.ts'
import { accountWords } from './words.ts'

export const accounts = new Hono<AppEnv>()

accounts.use(paths.signIn(), bodyLimit({ maxSize: 10_000 }))
accounts.use('/session/*', bodyLimit({ maxSize: 10_000 }))

accounts.get(paths.signIn(), (c) => {
  const language = wishedLanguage(c)
  return door(c, paths.signIn(), <SignInPage language={language} />)
})

accounts.post(paths.signIn(), async (c) => {
  const language = wishedLanguage(c)
  const typed = await c.req.parseBody()
  const form = signInForm.safeParse(typed)
  if (!form.success) {
    const email = typeof typed.email === 'string' ? typed.email : ''
    return door(c, paths.signIn(), <SignInPage language={language} typed={email} isWrong />, 422)
  }

  await mailSignIn(c.env, form.data.email, new Date())
  return door(c, paths.signIn(), <SignInPage language={language} isSent />)
})

accounts.get('/invitations/:token', async (c) => {
  const token = c.req.param('token')
  const language = wishedLanguage(c)
  const invitation = await findInvitation(c.env.DB, await sha256(token))
  if (!invitation || !isRedeemable(invitation, new Date())) return closedDoor(c, token)
  return door(
    c,
    paths.invitation(token),
    <InvitationPage invitation={invitation} token={token} language={language} />,
  )
})

accounts.post('/invitations/:token', async (c) => {
  const token = c.req.param('token')
  const now = new Date()
  const session = await enterWith(c.env, token, wishedLanguage(c), now)
  if (!session) return closedDoor(c, token)

  const left = sessionIn(c)
  if (left) await deleteSession(c.env.DB, await sha256(left))
  openSession(c, session)
  const invitation = await findInvitation(c.env.DB, await sha256(token))
  return c.redirect(await wayIn(c, invitation?.role ?? null, session), 303)
})

accounts.post(paths.signOut(), async (c) => {
  const session = sessionIn(c)
  if (session) await deleteSession(c.env.DB, await sha256(session))
  closeSession(c)
  return c.redirect(paths.signIn(), 303)
})

accounts.post(paths.ownLanguage(), requireViewer, async (c) => {
  const typed = await c.req.parseBody()
  const form = languageForm.safeParse(typed)
  if (form.success) await saveLanguage(c.env.DB, c.var.viewer.id, form.data.language)

  const back = typeof typed.back === 'string' ? typed.back : ''
  return c.redirect(/^\/(review|desk)(?![^/?])/.test(back) ? back : paths.review(), 303)
})

async function wayIn(c: Context<AppEnv>, role: string | null, session: string): Promise<string> {
  if (role) return role === 'organiser' ? paths.desk() : paths.review()
  const viewer = await findViewer(c.env.DB, await sha256(session), new Date())
  const organises = viewer?.roles.some((held) => held.role === 'organiser')
  return organises ? paths.desk() : paths.review()
}

async function closedDoor(c: Context<AppEnv>, token: string): Promise<Response> {
  const invitation = await findInvitation(c.env.DB, await sha256(token))
  const why = !invitation ? 'unknown' : invitation.redeemedAt ? 'used' : 'expired'
  const markup = <ClosedDoorPage language={wishedLanguage(c)} why={why} />
  return door(c, paths.invitation(token), markup, why === 'unknown' ? 404 : 410)
}

function door(
  c: Context<AppEnv>,
  here: string,
  children: Child,
  status: 200 | 404 | 410 | 422 = 200,
): Response | Promise<Response> {
  const language = wishedLanguage(c)
  return page(
    c,
    <Layout
      language={language}
      title={accountWords[language].signIn}
      alternates={(other) => `${here}?lang=${other}`}
      styles={['room.css']}
      noindex
    >
      {children}
    </Layout>,
    status,
  )
}
