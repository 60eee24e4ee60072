import type { Submission } from '../submissions/submission.ts'
import { listFiles } from '../works/files-store.ts'
import { type Receipt, receiptOf } from '../works/receipts/receipt.ts'

/** The receipt of a submission as it stands at `now`. */
export async function findReceipt(
  db: D1Database,
  submission: Submission,
  slug: string,
  now: Date,
): Promise<Receipt> {
  return receiptOf({ ...submission, slug }, await listFiles(db, submission.id), now)
}
