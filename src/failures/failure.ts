/** How a piece of our own work stands that went wrong: `trying` is seen by nobody yet. */
export type FailureState = 'trying' | 'open' | 'retried' | 'solved'

/** Why, as far as a person can do something about it. Each has words in every language. */
export type FailureReason =
  | 'file-missing'
  | 'store-refuses'
  | 'database-refuses'
  | 'pictures-fail'
  | 'mail-refused'
  | 'took-too-long'
  | 'unknown'

/** What failed. `other` stands for every job that needs no words of its own. */
export type FailureKind = 'check' | 'look' | 'mail' | 'other'

export type Failure = {
  id: string
  kind: FailureKind
  /** The id of the work or the mail. */
  subject: string
  reason: FailureReason
  /** What the machine said, for whoever repairs it. */
  message: string
  attempts: number
  firstAt: Date
  lastAt: Date
  state: FailureState
  /** The poster concerned, where it is one. */
  work: { id: string; title: string; code: string } | null
  /** The mail concerned: its address is told only in part. */
  mail: { recipient: string } | null
}

/** A mail that was refused this often, over half an hour, is told of. */
export const mailAttempts = 5

/** The file is not where its row says that it lies. */
export class MissingFileError extends Error {
  override name = 'MissingFileError'
}

const messageLength = 500

// As long as every secret of ours in a link; an id is shorter, a hash longer.
const secret = /(?<![\w-])[\w-]{43}(?![\w-])/g

/** What the machine said, short enough to keep; a mail that it quotes keeps its secrets. */
export function messageOf(error: unknown): string {
  const cause = error instanceof Error && error.cause ? ` (${String(error.cause)})` : ''
  return `${String(error)}${cause}`.replace(secret, '…').slice(0, messageLength)
}

/** The reason behind an error, read from what the platform says in it. */
export function reasonOf(error: unknown): FailureReason {
  const message = messageOf(error)
  if (error instanceof MissingFileError || /not in the store/i.test(message)) return 'file-missing'
  if (/D1_|database/i.test(message)) return 'database-refuses'
  if (/image|picture|decod/i.test(message)) return 'pictures-fail'
  if (/\bR2\b|\(\d{5}\)|bucket/i.test(message)) return 'store-refuses'
  if (/mail|smtp|recipient/i.test(message)) return 'mail-refused'
  if (/timed? ?out|exceeded|cancell?ed/i.test(message)) return 'took-too-long'
  return 'unknown'
}

/** An address of which only its owner recognises the whole: `a…@example.org`. */
export function maskedAddress(address: string): string {
  const [name = '', host = ''] = address.split('@')
  return `${name.slice(0, 1)}…@${host}`
}
