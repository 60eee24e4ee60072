import type { Language } from '../i18n/languages.ts'
import { wakeOutbox } from '../mail/wake.ts'
import { paths } from '../paths.ts'
import { nameOfMailbox } from '../platform/limits.ts'
import { sha256 } from '../platform/secrets.ts'
import { type Settings, settings } from '../platform/settings.ts'
import { newId, newSecret } from '../shared/ids.ts'
import { accept } from './acceptance-store.ts'
import { invitationDays, type Role } from './account.ts'
import {
  type Again,
  type Inviting,
  insertMailed,
  mailAgain,
  type NotMailed,
  whyNotMailed,
} from './call-invitations-store.ts'
import { saveInvitation } from './invitations-store.ts'
import { tokenOf } from './keys.ts'
import { insertSignInAsked } from './sign-in-store.ts'

const day = 86_400_000

export type Mailed = { id: string; refused: null } | { id: null; refused: NotMailed }

type Guest = { email: string; role: Role; call: { id: string; slug: string } }

/** Makes a link for the operator to hand out, and tells it to nobody else. */
export async function invite(
  env: Env,
  { email, role, call }: Guest,
  now: Date,
): Promise<{ link: string; expiresAt: Date }> {
  const { id, hash: tokenHash, token } = await newLink(settings(env))
  const expiresAt = expiryOf(now)
  await saveInvitation(env.DB, { id, tokenHash, email, callId: call.id, role, expiresAt }, now)
  return { link: `${settings(env).SITE_URL}${paths.invitation(token)}`, expiresAt }
}

/** Mails a link to whom an organiser invites. Nobody but its mailbox is shown it. */
export async function inviteByMail(
  env: Env,
  inviting: Omit<Inviting, 'id' | 'tokenHash' | 'expiresAt'>,
  now: Date,
): Promise<Mailed> {
  const { id, hash: tokenHash } = await newLink(settings(env))
  const whole = { ...inviting, id, tokenHash, expiresAt: expiryOf(now) }
  const isMailed = await insertMailed(env.DB, whole, now)
  if (!isMailed) return { id: null, refused: await whyNotMailed(env.DB, whole, now) }
  wakeOutbox(env, now)
  return { id, refused: null }
}

/** Mails an invitation that still waits once more, and lets it wait longer. */
export async function inviteAgain(
  env: Env,
  again: Omit<Again, 'tokenHash' | 'expiresAt'>,
  now: Date,
): Promise<boolean> {
  const tokenHash = await sha256(await tokenOf(settings(env).SECRET, again.id))
  const isMailed = await mailAgain(env.DB, { ...again, tokenHash, expiresAt: expiryOf(now) }, now)
  if (isMailed) wakeOutbox(env, now)
  return isMailed
}

/** Asks for a link to sign in. The same is done whether the address is known or not. */
export async function mailSignIn(
  env: Env,
  email: string,
  { language, sender, now }: { language: Language; sender: string; now: Date },
): Promise<void> {
  const mailbox = await nameOfMailbox(settings(env), email)
  const asked = { recipient: email, mailbox, language, sender }
  await insertSignInAsked(env.DB, asked, newId(), now).run()
  wakeOutbox(env, now)
}

export type Entered = { secret: string; role: Role | null }

/** Uses a link up for a session: its secret, or null when the link opens nothing, or not yet. */
export async function enterWith(
  env: Env,
  tokenHash: string,
  browser: { language: Language; device: string; held: string | null },
  now: Date,
): Promise<Entered | null> {
  const secret = newSecret()
  const { language, device, held } = browser
  const session = { hash: await sha256(secret), language, device }
  const accepted = await accept(env.DB, tokenHash, session, held, now)
  return accepted && { secret, role: accepted.role }
}

function expiryOf(now: Date): Date {
  return new Date(now.getTime() + invitationDays * day)
}

async function newLink({ SECRET }: Settings): Promise<{ id: string; token: string; hash: string }> {
  const id = newId()
  const token = await tokenOf(SECRET, id)
  return { id, token, hash: await sha256(token) }
}
