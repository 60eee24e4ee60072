import { wakeOutbox } from '../../mail/wake.ts'
import { nameOfMailbox } from '../../platform/limits.ts'
import { settings } from '../../platform/settings.ts'
import { newId } from '../../shared/ids.ts'
import type { Submission } from '../../submissions/submission.ts'
import { type AddressChange, type Asked, confirmationOver, objectionOver } from './change.ts'
import { saveConfirmation, saveUndoing } from './confirmation-store.ts'
import { findWaitingAddress, saveCancellation, saveReminder, saveWish } from './store.ts'

type Asking = {
  submission: Submission
  email: string
  /** A name for the network address, good for a day. */
  sender: string
  now: Date
}

/** Asks for mail to go elsewhere. Nothing changes before the new address has confirmed it. */
export async function askForAddress(
  env: Env,
  { submission, email, sender, now }: Asking,
): Promise<Asked> {
  if (isSame(email, submission.artist.email)) return 'same'

  const waiting = await findWaitingAddress(env.DB, submission.id, now)
  const isAgain = waiting !== null && isSame(email, waiting.email)
  const wish = {
    submissionId: submission.id,
    changeId: isAgain ? waiting.id : newId(),
    email,
    noticeId: newId(),
    confirmId: newId(),
    mailbox: await nameOfMailbox(settings(env), email),
    sender,
  }
  const isAsked = await (isAgain ? saveReminder : saveWish)(env.DB, wish, now)
  if (isAsked) wakeOutbox(env, now)
  return isAsked ? 'asked' : 'too-many'
}

/** From the new mailbox. False when it was too late, or decided otherwise meanwhile. */
export async function confirmAddress(env: Env, change: AddressChange, now: Date): Promise<boolean> {
  if (confirmationOver(change, now)) return false
  const mailbox = await nameOfMailbox(settings(env), change.email)
  const ids = { told: newId(), link: newId() }
  const isDone = await saveConfirmation(env.DB, change, mailbox, ids, now)
  if (isDone) wakeOutbox(env, now)
  return isDone
}

/** From the old mailbox: stops what waits, takes back what was confirmed. */
export async function objectToAddress(
  env: Env,
  change: AddressChange,
  now: Date,
): Promise<boolean> {
  if (objectionOver(change, now)) return false
  if (change.state === 'waiting') return saveCancellation(env.DB, change, now)
  const mailbox = await nameOfMailbox(settings(env), change.previous)
  const isDone = await saveUndoing(env.DB, change, mailbox, newId(), now)
  if (isDone) wakeOutbox(env, now)
  return isDone
}

export function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}
