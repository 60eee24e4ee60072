import { idleDays } from './account.ts'

const hour = 3_600_000
const day = 24 * hour

/** A session as its owner sees it; never its secret. */
export type Session = { id: string; device: string; usedAt: Date; createdAt: Date }

/** The use of a session is known to the hour, so that not every page writes, and not more is known. */
export function wholeHour(now: Date): number {
  return Math.floor(now.getTime() / hour) * hour
}

/** When a session ends that is not used again, unless it expires earlier. */
export function endWhenIdle(now: Date): number {
  return now.getTime() + idleDays * day
}

export async function saveUse(db: D1Database, sessionId: string, now: Date): Promise<void> {
  await db
    .prepare(
      `update sessions set used_at = ?2, ends_at = min(expires_at, ?3)
        where id = ?1 and used_at < ?2 and ends_at > ?4`,
    )
    .bind(sessionId, wholeHour(now), endWhenIdle(now), now.getTime())
    .run()
}

/** The sessions of one person, the one used last first. */
export async function listSessions(
  db: D1Database,
  personId: string,
  now: Date,
): Promise<Array<Session>> {
  const { results } = await db
    .prepare(
      `select id, device, used_at, created_at from sessions
        where person_id = ?1 and ends_at > ?2
        order by used_at desc, created_at desc limit 100`,
    )
    .bind(personId, now.getTime())
    .all<{ id: string; device: string; used_at: number; created_at: number }>()
  return results.map(({ id, device, used_at, created_at }) => ({
    id,
    device,
    usedAt: new Date(used_at),
    createdAt: new Date(created_at),
  }))
}

export async function deleteSession(db: D1Database, sessionHash: string): Promise<void> {
  await db.prepare('delete from sessions where token_hash = ?1').bind(sessionHash).run()
}

/** Ends one session of a person. False when she has none by this id. */
export async function deleteOwnSession(
  db: D1Database,
  personId: string,
  sessionId: string,
): Promise<boolean> {
  const { meta } = await db
    .prepare('delete from sessions where id = ?2 and person_id = ?1')
    .bind(personId, sessionId)
    .run()
  return meta.changes === 1
}

/** Ends every session of a person but the one that asks for it. */
export async function deleteOtherSessions(
  db: D1Database,
  personId: string,
  kept: string,
): Promise<void> {
  await db
    .prepare('delete from sessions where person_id = ?1 and id <> ?2')
    .bind(personId, kept)
    .run()
}
