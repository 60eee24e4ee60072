import type { Submission } from '../submissions/submission.ts'
import type { Work } from './work.ts'

export type Receipt = {
  code: string
  call: string
  committedAt: string
  files: Array<{ name: string; size: number; sha256: string; receivedAt?: string }>
}

/** What the house states: what was committed and when, and for each file when it was whole here. */
export function receiptOf(submission: Submission, slug: string, works: Array<Work>): Receipt {
  return {
    code: submission.code,
    call: slug,
    committedAt: submission.committedAt.toISOString(),
    files: works.map((work) => ({
      name: work.file.name,
      size: work.file.size,
      sha256: work.file.sha256,
      ...(isReceived(work) && work.receivedAt && { receivedAt: work.receivedAt.toISOString() }),
    })),
  }
}

/** Said only when the stored bytes have been hashed and match. */
export function isReceived(work: Pick<Work, 'state' | 'reason'>): boolean {
  return work.state === 'ready' || (work.state === 'refused' && work.reason !== 'bytes-differ')
}

/** The signed part of whatever was pasted: the downloaded file, or the JWS alone. */
export function jwsIn(text: string): string | null {
  return /[\w-]{10,}\.[\w-]{10,}\.[\w-]{40,}/.exec(text)?.[0] ?? null
}

export type Verdict = 'good' | 'bad' | 'unknown' | 'unreadable'
