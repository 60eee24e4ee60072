import type { Answers } from '../calls/call.ts'
import type { Language } from '../i18n/languages.ts'
import type { Submission } from './submission.ts'

type SubmissionRow = {
  id: string
  call_id: string
  code: string
  language: string
  section: string | null
  name: string
  email: string
  country: string | null
  collective: string | null
  members: string
  links: string
  consents: string
  answers: string
  committed_at: number
  uploads_until: number
  late_until: number | null
  version: number
  erased_at: number | null
}

const columns = `id, call_id, code, language, section, name, email, country, collective, members,
  links, consents, answers, committed_at, uploads_until, late_until, version, erased_at`

export async function findSubmission(db: D1Database, id: string): Promise<Submission | null> {
  const row = await db
    .prepare(`select ${columns} from submissions where id = ?1`)
    .bind(id)
    .first<SubmissionRow>()
  return row && toSubmission(row)
}

/** What was written under an idempotency key before, and for which request. */
export async function findByIdempotencyKey(
  db: D1Database,
  callId: string,
  idempotencyKey: string,
): Promise<{ submission: Submission; requestHash: string } | null> {
  const row = await db
    .prepare(
      `select ${columns}, request_hash from submissions where call_id = ?1 and idempotency_key = ?2`,
    )
    .bind(callId, idempotencyKey)
    .first<SubmissionRow & { request_hash: string }>()
  return row && { submission: toSubmission(row), requestHash: row.request_hash }
}

/** The submissions that one address has sent, the latest first; 20 at most. */
export async function listSubmissionsOf(
  db: D1Database,
  email: string,
): Promise<Array<Submission & { slug: string; callTitle: string }>> {
  const { results } = await db
    .prepare(
      `select ${columns
        .split(',')
        .map((column) => `submissions.${column.trim()}`)
        .join(', ')}, calls.slug as slug,
              calls.definition ->> ('$.texts.' || submissions.language || '.title') as call_title
         from submissions join calls on calls.id = submissions.call_id
        where email = ?1 order by committed_at desc limit 20`,
    )
    .bind(email)
    .all<SubmissionRow & { slug: string; call_title: string }>()
  return results.map((row) => ({ ...toSubmission(row), slug: row.slug, callTitle: row.call_title }))
}

function toSubmission(row: SubmissionRow): Submission {
  return {
    id: row.id,
    callId: row.call_id,
    code: row.code,
    language: row.language as Language,
    section: row.section,
    artist: {
      name: row.name,
      email: row.email,
      country: row.country,
      collective: row.collective,
      members: JSON.parse(row.members) as Array<string>,
      links: JSON.parse(row.links) as Array<string>,
    },
    consents: JSON.parse(row.consents) as Record<string, boolean>,
    answers: JSON.parse(row.answers) as Answers,
    committedAt: new Date(row.committed_at),
    uploadsUntil: new Date(row.uploads_until),
    version: row.version,
    erasedAt: row.erased_at === null ? null : new Date(row.erased_at),
    lateUntil: row.late_until === null ? null : new Date(row.late_until),
  }
}
