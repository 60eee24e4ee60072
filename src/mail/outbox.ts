import { settings } from '../env.ts'
import { mailAttempts, messageOf } from '../keeping/failure.ts'
import { openMailFailure } from '../keeping/failures-store.ts'
import { send } from '../platform/jobs.ts'
import { writeLetter } from './letters.ts'
import { type Mail, nextTry } from './mail.ts'
import { claimDue, saveFailure, saveSent } from './store.ts'

const minute = 60_000
/** Mails that one job sends. */
const atOnce = 20

/** Less than a job waits in the queue: who asks meanwhile is served by the one on its way. */
const askedFor = 2_000
let lastAsked = 0

/** Asks for the outbox to be emptied soon. A lost word costs minutes, never a mail. */
export function wakeOutbox(env: Env, now: Date): void {
  if (Math.abs(now.getTime() - lastAsked) < askedFor) return
  lastAsked = now.getTime()
  send(env, { kind: 'mail' })
}

/** Sends what is due. What cannot be sent stays, says why, and is tried again later. */
export async function emptyOutbox(env: Env, now: Date): Promise<void> {
  const due = await claimDue(env.DB, now, new Date(now.getTime() + 5 * minute), atOnce)
  for (const mail of due) await deliver(env, mail, now)
  if (due.length === atOnce) wakeOutbox(env, now)
}

async function deliver(env: Env, mail: Mail, now: Date): Promise<void> {
  const { MAIL_FROM } = settings(env)
  try {
    const letter = await writeLetter(settings(env), mail)
    await env.MAIL.send({
      from: { email: MAIL_FROM, name: 'Cartelera' },
      to: mail.recipient,
      ...letter,
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
    await saveSent(env.DB, mail.id, now)
  } catch (error) {
    await saveFailure(env.DB, mail.id, String(error), nextTry(mail.attempts, now))
    if (mail.attempts < mailAttempts) return
    const told = { message: messageOf(error), attempts: mail.attempts }
    await openMailFailure(env.DB, mail.id, { reason: 'mail-refused', ...told }, now)
  }
}
