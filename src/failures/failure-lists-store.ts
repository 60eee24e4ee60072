import {
  type Failure,
  type FailureKind,
  type FailureReason,
  type FailureState,
  maskedAddress,
} from './failure.ts'

/** Which of a submission's works wait for us to repair something. */
export async function listTroubled(db: D1Database, submissionId: string): Promise<Set<string>> {
  const { results } = await db
    .prepare(
      `select works.id from works
         join failures on failures.kind = 'check' and failures.subject = works.id
        where works.submission_id = ?1 and failures.state in ('open', 'retried')`,
    )
    .bind(submissionId)
    .all<{ id: string }>()
  return new Set(results.map((row) => row.id))
}

type FailureRow = {
  id: string
  kind: string
  subject: string
  reason: FailureReason
  message: string
  attempts: number
  first_at: number
  last_at: number
  state: FailureState
  work_id: string | null
  title: string | null
  code: string | null
  recipient: string | null
}

/** The failures of a call in one state, the latest first. */
export async function listFailures(
  db: D1Database,
  callId: string,
  state: FailureState,
  limit: number,
): Promise<Array<Failure>> {
  const { results } = await db
    .prepare(
      `select failures.id, failures.kind, failures.subject, failures.reason, failures.message,
              failures.attempts, failures.first_at, failures.last_at, failures.state,
              works.id as work_id, works.title, works.code, outbox.recipient
         from failures
         left join works on works.id = failures.subject
         left join outbox on failures.kind = 'mail' and outbox.id = failures.subject
        where failures.call_id = ?1 and failures.state = ?2
        order by failures.last_at desc, failures.id desc limit ?3`,
    )
    .bind(callId, state, limit)
    .all<FailureRow>()
  return results.map(toFailure)
}

const kinds: Array<FailureKind> = ['check', 'look', 'mail']

function toFailure(row: FailureRow): Failure {
  return {
    id: row.id,
    kind: kinds.find((kind) => kind === row.kind) ?? 'other',
    subject: row.subject,
    reason: row.reason,
    message: row.message,
    attempts: row.attempts,
    firstAt: new Date(row.first_at),
    lastAt: new Date(row.last_at),
    state: row.state,
    work:
      row.work_id === null
        ? null
        : { id: row.work_id, title: row.title ?? '', code: row.code ?? '' },
    mail: row.recipient === null ? null : { recipient: maskedAddress(row.recipient) },
  }
}
