import { tokenOf } from '../accounts/keys.ts'
import { saveSignIn } from '../accounts/sign-in-store.ts'
import { mailAttempts, messageOf } from '../failures/failure.ts'
import { openMailFailure } from '../failures/failures-store.ts'
import { type Mail, type MailFacts, nextTry } from '../mail/mail.ts'
import { claimDue, saveFailure, saveForNobody, saveLinksSent, saveSent } from '../mail/store.ts'
import { wakeOutbox } from '../mail/wake.ts'
import { sha256 } from '../platform/secrets.ts'
import { settings } from '../platform/settings.ts'
import { listSubmissionsOf } from '../submissions/store.ts'
import { writeMail } from './templates.ts'

const minute = 60_000
/** Mails that one job sends. */
const atOnce = 20

type SignIn = Extract<MailFacts, { kind: 'sign-in' }>

/** Sends what is due. What cannot be sent stays, says why, and is tried again later. */
export async function emptyOutbox(env: Env, now: Date): Promise<void> {
  const due = await claimDue(env.DB, now, new Date(now.getTime() + 5 * minute), atOnce)
  for (const mail of due) await deliver(env, mail, now)
  if (due.length === atOnce) wakeOutbox(env, now)
}

async function deliver(env: Env, mail: Mail, now: Date): Promise<void> {
  try {
    if (mail.facts.kind === 'private-links') return await deliverLinks(env, mail, now)
    if (mail.facts.kind === 'sign-in') return await deliverSignIn(env, mail, mail.facts, now)
    await post(env, mail, mail.facts)
    await saveSent(env.DB, mail.id, now)
  } catch (error) {
    const message = messageOf(error)
    await saveFailure(env.DB, mail.id, message, nextTry(mail.attempts, now))
    if (mail.attempts < mailAttempts) return
    const told = { message, attempts: mail.attempts }
    await openMailFailure(env.DB, mail.id, { reason: 'mail-refused', ...told }, now)
  }
}

/** An address that has sent nothing is not written to. */
async function deliverLinks(env: Env, mail: Mail, now: Date): Promise<void> {
  const found = await listSubmissionsOf(env.DB, mail.recipient)
  const submissions = found.map(({ id: submissionId, code, callTitle }) => ({
    submissionId,
    code,
    callTitle,
  }))
  if (submissions.length > 0) await post(env, mail, { kind: 'private-links', submissions })
  const ids = submissions.map((one) => one.submissionId)
  await saveLinksSent(env.DB, mail.id, ids, now)
}

/** A link is made only now, and only for somebody who is known. */
async function deliverSignIn(env: Env, mail: Mail, facts: SignIn, now: Date): Promise<void> {
  const id = facts.invitationId
  const hash = await sha256(await tokenOf(settings(env).SECRET, id))
  const language = await saveSignIn(env.DB, mail.recipient, { id, hash }, now)
  if (!language) return saveForNobody(env.DB, mail.id, now)
  await post(env, { ...mail, language }, facts)
  await saveSent(env.DB, mail.id, now)
}

async function post(env: Env, { recipient, language }: Mail, facts: MailFacts): Promise<void> {
  const letter = await writeMail(settings(env), { facts, language })
  await env.MAIL.send({
    from: { email: settings(env).MAIL_FROM, name: 'Cartelera' },
    to: recipient,
    ...letter,
    headers: { 'Auto-Submitted': 'auto-generated' },
  })
}
