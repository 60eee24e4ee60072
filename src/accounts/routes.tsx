import { Hono } from 'hono'
import type { AppEnv } from '../env.ts'
import { paths } from '../paths.ts'
import { sha256 } from '../platform/secrets.ts'
import { readForm } from '../web/form/read-form.ts'
import { wishedLanguage } from '../web/language.ts'
import { addressOf } from '../web/security/rate-limit.ts'
import { wayBack } from '../web/way-back.ts'
import { account } from './account-routes.tsx'
import { closeSession, requireViewer, sessionIn } from './guards.ts'
import { invitations } from './invitation-routes.tsx'
import { entry } from './pages/entry.tsx'
import { SignInPage } from './pages/sign-in-page.tsx'
import { languageForm, signInForm } from './schema.ts'
import { deleteSession } from './sessions-store.ts'
import { mailSignIn } from './sign-in.ts'
import { saveLanguage } from './store.ts'

export const accounts = new Hono<AppEnv>()

accounts.get(paths.signIn(), (c) => {
  const language = wishedLanguage(c)
  return entry(c, paths.signIn(), <SignInPage language={language} />)
})

accounts.post(paths.signIn(), async (c) => {
  const language = wishedLanguage(c)
  const typed = await readForm(c)
  const form = signInForm.safeParse(typed)
  if (!form.success) {
    const email = typed['email'] ?? ''
    return entry(c, paths.signIn(), <SignInPage language={language} typed={email} isWrong />, 422)
  }

  const now = new Date()
  await mailSignIn(c.env, form.data.email, { language, sender: await addressOf(c, now), now })
  return entry(c, paths.signIn(), <SignInPage language={language} isSent />)
})

accounts.post(paths.signOut(), async (c) => {
  const session = sessionIn(c)
  if (session) await deleteSession(c.env.DB, await sha256(session))
  closeSession(c)
  return c.redirect(paths.signIn(), 303)
})

accounts.post(paths.ownLanguage(), requireViewer, async (c) => {
  const typed = await readForm(c)
  const form = languageForm.safeParse(typed)
  if (form.success) await saveLanguage(c.env.DB, c.var.viewer.id, form.data.language)

  const back = typed['back'] ?? ''
  const homes = [paths.review(), paths.desk(), paths.account()]
  const known = homes.map((home) => wayBack(back, home)).find((way) => way !== null)
  return c.redirect(known ?? paths.review(), 303)
})

accounts.route('/invitations', invitations)
accounts.route(paths.account(), account)
