import { type Settings, settings } from '../env.ts'
import { wakeOutbox } from '../mail/outbox.ts'
import { paths } from '../paths.ts'
import { sha256 } from '../platform/secrets.ts'
import { newSecret } from '../shared/ids.ts'
import type { Language } from '../shared/languages.ts'
import { invitationDays, type Role } from './account.ts'
import { redeem, saveInvitation, saveSignIn } from './invitations-store.ts'

const day = 86_400_000

export type Invited = { link: string; expiresAt: Date }

/** Who is invited to what, and in which language a mail would tell her. */
type Guest = { email: string; role: Role; call: { id: string; slug: string }; actor: string }
type Mailed = { language: Language; callTitle: string }

/** Makes a one-time link for somebody; mails it where `mailed` says how. */
export async function invite(env: Env, guest: Guest, now: Date, mailed?: Mailed): Promise<Invited> {
  const { email, role, call, actor } = guest
  const { hash: tokenHash, link } = await newLink(settings(env))
  const expiresAt = new Date(now.getTime() + invitationDays * day)
  const invitation = { tokenHash, email, callId: call.id, role, expiresAt, actor }
  if (!mailed) {
    await saveInvitation(env.DB, invitation, now)
    return { link, expiresAt }
  }

  const { language, callTitle } = mailed
  const facts = { kind: 'invitation', link, slug: call.slug, role, callTitle } as const
  await saveInvitation(env.DB, invitation, now, { language, facts })
  wakeOutbox(env, now)
  return { link, expiresAt }
}

/** Mails a link to sign in, if the address is known. The caller cannot tell, and neither can time. */
export async function mailSignIn(env: Env, email: string, now: Date): Promise<void> {
  await saveSignIn(env.DB, email, await newLink(settings(env)), now)
  wakeOutbox(env, now)
}

/** Uses a link up for a session: its secret, or null when the link opens nothing any more. */
export async function enterWith(
  env: Env,
  token: string,
  language: Language,
  now: Date,
): Promise<string | null> {
  const secret = newSecret()
  const session = { hash: await sha256(secret), language }
  return (await redeem(env.DB, await sha256(token), session, now)) ? secret : null
}

async function newLink({ SITE_URL }: Settings): Promise<{ hash: string; link: string }> {
  const token = newSecret()
  return { hash: await sha256(token), link: `${SITE_URL}${paths.invitation(token)}` }
}
