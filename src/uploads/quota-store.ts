import type { Quota, QuotaRefusal } from './quota.ts'

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

/**
 * True in SQL while one more, of so many bytes, stays within the quotas. Whatever inserts an upload or
 * keeps a file asks this in the statement that writes it.
 */
export function isWithin(quotas: string, bytes: string): string {
  return `not exists (select 1 from json_each(${quotas}) as asked
    left join quotas on quotas.scope = asked.value ->> '$.scope'
                    and quotas.ends_at = asked.value ->> '$.endsAt'
   where coalesce(quotas.submissions, 0) >= asked.value ->> '$.most'
      or coalesce(quotas.bytes, 0) + ${bytes} > asked.value ->> '$.mostBytes')`
}

/**
 * Counts towards the quotas what its own batch wrote: an upload by its id, or a kept file by the hash
 * of its token. What was not written is not counted.
 */
export function countTowards(
  db: D1Database,
  written: string,
  quotas: Array<Quota>,
  bytes: number,
): D1PreparedStatement {
  return db
    .prepare(
      `insert into quotas (scope, ends_at, submissions, bytes)
       select value ->> '$.scope', value ->> '$.endsAt', 1, ?3 from json_each(?2)
        where exists (select 1 from uploads where id = ?1)
           or exists (select 1 from stashes where token_hash = ?1)
       on conflict (scope, ends_at) do update set
         submissions = submissions + 1, bytes = bytes + excluded.bytes`,
    )
    .bind(written, quotasAsJson(quotas), bytes)
}

/**
 * Counts bytes that come without a commitment of their own, before they are kept. Says which quota is
 * full: then nothing is counted.
 */
export async function countBytes(
  db: D1Database,
  quotas: Array<Quota>,
  bytes: number,
): Promise<QuotaRefusal | null> {
  if (quotas.length === 0) return null
  const { meta } = await db
    .prepare(
      `insert into quotas (scope, ends_at, submissions, bytes)
       select value ->> '$.scope', value ->> '$.endsAt', 0, ?2 from json_each(?1)
        where ${isWithin('?1', '?2')}
       on conflict (scope, ends_at) do update set bytes = bytes + excluded.bytes`,
    )
    .bind(quotasAsJson(quotas), bytes)
    .run()
  return meta.changes > 0 ? null : findFullQuota(db, quotas, bytes)
}

/** The quota that one more of so many bytes would pass, and when it is free again. */
export async function findFullQuota(
  db: D1Database,
  quotas: Array<Quota>,
  bytes: number,
): Promise<QuotaRefusal | null> {
  for (const quota of quotas) {
    const free = await db
      .prepare(`select 1 where ${isWithin('?1', '?2')}`)
      .bind(quotasAsJson([quota]), bytes)
      .first()
    if (!free) return { kind: 'too-many', share: quota.share, until: quota.endsAt }
  }
  return null
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
