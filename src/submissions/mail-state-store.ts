import type { AddressChange } from './address-change.ts'
import { findWaitingAddress } from './address-store.ts'

/** Where mail about a submission stands, beside the address it goes to. */
export type MailState = {
  waiting: AddressChange | null
  /** When a receipt leaves that has to wait for room. */
  receiptAt: Date | null
}

/** Less than this is how long any mail may take. */
const soon = 15 * 60_000

export async function findMailState(
  db: D1Database,
  submissionId: string,
  now: Date,
): Promise<MailState> {
  const [waiting, receipt] = await Promise.all([
    findWaitingAddress(db, submissionId, now),
    db
      .prepare(
        `select min(due_at) as due_at from outbox
          where subject = ?1 and kind in ('received', 'whole') and due_at > ?2
            and sent_at is null and withheld is null and failure is null`,
      )
      .bind(submissionId, now.getTime() + soon)
      .first<{ due_at: number | null }>(),
  ])
  return { waiting, receiptAt: receipt?.due_at ? new Date(receipt.due_at) : null }
}

export type ConfirmLimits = { hour: number; day: number; mailbox: number; sender: number }

/** How many mails to confirm an address may leave, as they are enforced. */
export async function findConfirmLimits(db: D1Database): Promise<ConfirmLimits> {
  const row = await db
    .prepare(
      `select coalesce(subject_an_hour, 0) as hour, coalesce(subject_a_day, 0) as day,
              coalesce(mailbox_a_day, 0) as mailbox, coalesce(sender_a_day, 0) as sender
         from mail_limits where kind = 'address-confirm'`,
    )
    .first<ConfirmLimits>()
  return row ?? { hour: 0, day: 0, mailbox: 0, sender: 0 }
}
