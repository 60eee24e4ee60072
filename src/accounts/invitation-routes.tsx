import { type Context, Hono } from 'hono'
import type { AppEnv } from '../env.ts'
import { paths } from '../paths.ts'
import { sha256 } from '../platform/secrets.ts'
import { readForm } from '../web/form/read-form.ts'
import { wishedLanguage } from '../web/language.ts'
import { addressOf } from '../web/security/rate-limit.ts'
import { admission, isRedeemable, type Role } from './account.ts'
import { deviceOf } from './device.ts'
import { openSession, sessionIn } from './guards.ts'
import { type FoundInvitation, findInvitation } from './invitations-store.ts'
import { listOwnInvitations } from './own-store.ts'
import { ClosedLinkPage } from './pages/closed-link-page.tsx'
import { entry } from './pages/entry.tsx'
import { InvitationPage } from './pages/invitation-page.tsx'
import { SignInPage } from './pages/sign-in-page.tsx'
import { type Entered, enterWith, mailSignIn } from './sign-in.ts'
import { findViewer } from './store.ts'

export const invitations = new Hono<AppEnv>()

invitations.get('/:token', async (c) => {
  const found = await named(c)
  return found && isRedeemable(found, new Date()) ? show(c, found, 200) : closed(c, found)
})

/** Nobody comes in as somebody else unasked: who is signed in here is named, and so is who would be. */
invitations.post('/:token', async (c) => {
  const found = await named(c)
  if (!found || !isRedeemable(found, new Date())) return closed(c, found)

  const { leaving } = await readForm(c)
  const barrier = admission(found, c.var.viewer)
  const isAgreed =
    barrier.kind === 'free' ||
    (barrier.kind === 'somebody-else-is-signed-in' && leaving === barrier.viewer.id)
  if (!isAgreed) return show(c, found, 409)

  const entered = await acceptHere(c, await sha256(c.req.param('token')), new Date())
  if (entered) return c.redirect(await wayIn(c, entered), 303)

  const changed = await named(c)
  return changed && isRedeemable(changed, new Date()) ? show(c, changed, 409) : closed(c, changed)
})

/** To the mailbox that the invitation went to, whoever presses this. */
invitations.post('/:token/sign-in', async (c) => {
  const found = await named(c)
  if (!found || !isRedeemable(found, new Date())) return closed(c, found)

  const language = wishedLanguage(c)
  const now = new Date()
  await mailSignIn(c.env, found.email, { language, sender: await addressOf(c, now), now })
  return entry(c, paths.signIn(), <SignInPage language={language} isSent />)
})

/** Accepts with whatever session this browser has, and gives it the one that follows. */
export async function acceptHere<E extends AppEnv>(
  c: Context<E>,
  tokenHash: string,
  now: Date,
): Promise<Entered | null> {
  const secret = sessionIn(c)
  const entered = await enterWith(
    c.env,
    tokenHash,
    {
      language: wishedLanguage(c),
      device: deviceOf(c.req.header('User-Agent')),
      held: secret ? await sha256(secret) : null,
    },
    now,
  )
  if (entered) openSession(c, entered.secret)
  return entered
}

export function roomOf(role: Role): string {
  return role === 'organiser' ? paths.desk() : paths.review()
}

/** Into the room of the role; who only signed in sees her invitations first, if she has any. */
async function wayIn(c: Context<AppEnv>, { secret, role }: Entered): Promise<string> {
  if (role) return roomOf(role)
  const now = new Date()
  const viewer = await findViewer(c.env.DB, await sha256(secret), now)
  if (!viewer) return paths.signIn()
  const waiting = await listOwnInvitations(c.env.DB, viewer, now)
  if (waiting.length > 0) return paths.account()
  return roomOf(viewer.roles.find((held) => held.role === 'organiser')?.role ?? 'reviewer')
}

async function named(c: Context<AppEnv>): Promise<FoundInvitation | null> {
  return findInvitation(c.env.DB, await sha256(c.req.param('token') ?? ''))
}

function show(c: Context<AppEnv>, invitation: FoundInvitation, status: 200 | 409) {
  const token = c.req.param('token') ?? ''
  const barrier = admission(invitation, c.var.viewer)
  const props = { invitation, token, barrier, language: wishedLanguage(c) }
  return entry(c, paths.invitation(token), <InvitationPage {...props} />, status)
}

/** A link that opens nothing any more. Who used it herself is let through: she pressed twice. */
function closed(c: Context<AppEnv>, invitation: FoundInvitation | null) {
  const { viewer } = c.var
  if (invitation?.redeemedAt && invitation.role && viewer?.email === invitation.email) {
    return c.redirect(roomOf(invitation.role), 303)
  }
  const token = c.req.param('token') ?? ''
  const markup = <ClosedLinkPage language={wishedLanguage(c)} invitation={invitation} />
  return entry(c, paths.invitation(token), markup, invitation ? 410 : 404)
}
