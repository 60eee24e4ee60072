import { settings } from '../env.ts'
import { send } from '../platform/jobs.ts'
import { writeLetter } from './letters.ts'
import { type Mail, nextTry } from './mail.ts'
import { claimDue, saveFailure, saveSent } from './store.ts'

const minute = 60_000

/** Asks for the outbox to be emptied soon. A lost word costs minutes, never a mail. */
export function wakeOutbox(env: Env): void {
  send(env, { kind: 'mail' })
}

/** Sends what is due. What cannot be sent stays, says why, and is tried again later. */
export async function emptyOutbox(env: Env, now: Date): Promise<void> {
  const due = await claimDue(env.DB, now, new Date(now.getTime() + 5 * minute))
  for (const mail of due) await deliver(env, mail, now)
  if (due.length > 0) wakeOutbox(env)
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
  }
}
