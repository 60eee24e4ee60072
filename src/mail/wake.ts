import { send } from '../platform/jobs.ts'

/** Less than a job waits in the queue: who asks meanwhile is served by the one on its way. */
const askedFor = 2_000
let lastAsked = 0

/** Asks for the outbox to be emptied soon. A lost word costs minutes, never a mail. */
export function wakeOutbox(env: Env, now: Date): void {
  if (Math.abs(now.getTime() - lastAsked) < askedFor) return
  lastAsked = now.getTime()
  send(env, { kind: 'mail' })
}
