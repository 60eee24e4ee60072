import type { AddressChange } from './change.ts'
import { findWaitingAddress } from './store.ts'

/** Where mail about a submission stands, beside the address it goes to. */
export type MailState = {
  waiting: AddressChange | null
  /** When a receipt leaves that has to wait for room. */
  receiptAt: Date | null
  /** She said so, or a mailbox has answered: the address it goes to is not asked about. */
  isSettled: boolean
}

/** Less than this is how long any mail may take. */
const soon = 15 * 60_000

export async function findMailState(
  db: D1Database,
  submissionId: string,
  now: Date,
): Promise<MailState> {
  const [waiting, row] = await Promise.all([
    findWaitingAddress(db, submissionId, now),
    db
      .prepare(
        `select (select min(due_at) from outbox
                  where subject = ?1 and kind in ('received', 'whole') and due_at > ?2
                    and sent_at is null and withheld is null and failure is null) as due_at,
                exists (select 1 from log where subject_id = ?1 and action = 'address-right')
                or exists (select 1 from address_changes where submission_id = ?1
                              and state in ('confirmed', 'undone')) as is_settled`,
      )
      .bind(submissionId, now.getTime() + soon)
      .first<{ due_at: number | null; is_settled: number }>(),
  ])
  return {
    waiting,
    receiptAt: row?.due_at ? new Date(row.due_at) : null,
    isSettled: row?.is_settled === 1,
  }
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
