import type { Quota, QuotaRefusal } from './quota.ts'

const day = 86_400_000

/** Quotas as the statements read them. */
export function quotasAsJson(quotas: Array<Quota>): string {
  return JSON.stringify(
    quotas.map(({ scope, endsAt, most, mostBytes }) => ({
      scope,
      endsAt: endsAt.getTime(),
      most,
      mostBytes,
    })),
  )
}

/** Counts a submission towards its quotas; for the batch that writes it, after it was written. */
export function countTowards(
  db: D1Database,
  submissionId: string,
  quotas: Array<Quota>,
  bytes: number,
): D1PreparedStatement {
  return db
    .prepare(
      `insert into quotas (scope, ends_at, submissions, bytes)
       select value ->> '$.scope', value ->> '$.endsAt', 1, ?3
         from submissions, json_each(?2) where submissions.id = ?1
       on conflict (scope, ends_at) do update set
         submissions = submissions + 1, bytes = bytes + excluded.bytes`,
    )
    .bind(submissionId, quotasAsJson(quotas), bytes)
}

/** The quota that a submission of so many bytes would pass, and when it is free again. */
export async function findFullQuota(
  db: D1Database,
  quotas: Array<Quota>,
  bytes: number,
): Promise<QuotaRefusal | null> {
  const { results } = await db
    .prepare(
      `select asked.key from json_each(?1) as asked
         join quotas on quotas.scope = asked.value ->> '$.scope'
          and quotas.ends_at = asked.value ->> '$.endsAt'
        where quotas.submissions >= asked.value ->> '$.most'
           or quotas.bytes + ?2 > asked.value ->> '$.mostBytes'`,
    )
    .bind(quotasAsJson(quotas), bytes)
    .all<{ key: number }>()
  const full = quotas[results[0]?.key ?? -1]
  return full ? { kind: 'too-many', share: full.share, until: full.endsAt } : null
}

/** When one artist's e-mail address may hand in again, if it has handed in as often as a day allows. */
export async function findFullPerson(
  db: D1Database,
  callId: string,
  email: string,
  most: number,
  now: Date,
): Promise<QuotaRefusal | null> {
  if (most === 0) return null
  const row = await db
    .prepare(
      `select committed_at from submissions
        where email = ?1 and call_id = ?2 and committed_at > ?3
        order by committed_at desc limit 1 offset ?4`,
    )
    .bind(email, callId, now.getTime() - day, most - 1)
    .first<{ committed_at: number }>()
  return row && { kind: 'too-many', share: 'person', until: new Date(row.committed_at + day) }
}

/** Forgets days that are over and proofs that nobody could use again. */
export async function deleteEnded(db: D1Database, now: Date): Promise<void> {
  await db.batch([
    db
      .prepare(
        `delete from quotas where (scope, ends_at) in
           (select scope, ends_at from quotas where ends_at <= ?1 order by ends_at limit 500)`,
      )
      .bind(now.getTime()),
    db
      .prepare(
        `delete from proofs where id in
           (select id from proofs where ends_at <= ?1 order by ends_at limit 500)`,
      )
      .bind(now.getTime()),
  ])
}
