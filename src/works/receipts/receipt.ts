/**
 * How a committed file stands. `waiting`: it is to take the place of the current one. `refused`: it
 * was to, and was not taken.
 */
export type FileState = 'current' | 'waiting' | 'replaced' | 'refused' | 'withdrawn'

/** A file with the two instants that never change: promised, and proven to have arrived whole. */
export type CommittedFile = {
  name: string
  size: number
  sha256: string
  state: FileState
  committedAt: Date
  receivedAt: Date | null
}

/** What is signed, and what is read: the same value. Earlier receipts lack what may be left out. */
export type Receipt = {
  code: string
  call: string
  committedAt: string
  issuedAt?: string
  files: Array<StatedFile>
}

export type StatedFile = {
  name: string
  size: number
  sha256: string
  state?: FileState
  committedAt?: string
  receivedAt?: string
}

type Handed = { code: string; committedAt: Date; slug: string }

/** What is stated at `now`: each file that was committed, when, and when it was received whole. */
export function receiptOf(
  { code, slug, committedAt }: Handed,
  files: Array<CommittedFile>,
  now: Date,
): Receipt {
  return {
    code,
    call: slug,
    committedAt: committedAt.toISOString(),
    issuedAt: now.toISOString(),
    files: files.map((file) => ({
      name: file.name,
      size: file.size,
      sha256: file.sha256,
      state: file.state,
      committedAt: file.committedAt.toISOString(),
      ...(file.receivedAt && { receivedAt: file.receivedAt.toISOString() }),
    })),
  }
}
