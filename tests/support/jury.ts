import { env } from 'cloudflare:workers'
import { accept } from '../../src/accounts/acceptance-store.ts'
import { invitationDays, type Role, type Viewer } from '../../src/accounts/account.ts'
import { saveInvitation } from '../../src/accounts/invitations-store.ts'
import { findViewer } from '../../src/accounts/store.ts'
import type { Call } from '../../src/calls/call.ts'
import { paths } from '../../src/paths.ts'
import { newId } from '../../src/shared/ids.ts'
import { Visitor } from './visitor.ts'

/** Somebody with a role in a call, by the way everybody comes in: an invitation, used once. */
export async function storePerson(call: Call, role: Role, email: string): Promise<Viewer> {
  const now = new Date()
  const tokenHash = newId()
  const hash = newId()
  const expiresAt = new Date(now.getTime() + invitationDays * 86_400_000)
  const invitation = { id: newId(), tokenHash, email, callId: call.id, role, expiresAt }
  await saveInvitation(env.DB, invitation, now)
  const session = { hash, language: 'en' as const, device: '' }
  if (!(await accept(env.DB, tokenHash, session, null, now))) {
    throw new Error('The invitation was not redeemed')
  }
  const viewer = await findViewer(env.DB, hash, now)
  if (!viewer) throw new Error('No session was opened')
  return viewer
}

/** The same in a browser: the operator invites, the link is opened, the button pressed. */
export async function signedIn(call: Call, role: Role, email: string): Promise<Visitor> {
  const visitor = new Visitor()
  const invitation = await visitor.asOperator('POST', paths.api.invitations(call.slug), {
    role,
    email,
  })
  const { link } = (await invitation.json()) as { link: string }
  await visitor.post(new URL(link).pathname, {})
  return visitor
}
