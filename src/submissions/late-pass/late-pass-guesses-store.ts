import { endOfHour, type LockedOut, mostWrong, type Pass } from './late-pass.ts'
import { passIn, selectPass } from './late-pass-store.ts'

/**
 * The pass of a call with this code. A wrong code is counted for the address it came from and for the
 * call, in the same batch; who has been wrong too often within the hour learns nothing more, not even
 * of a right one.
 */
export async function tryCode(
  db: D1Database,
  tried: { callId: string; code: string; address: string },
  now: Date,
): Promise<Pass | LockedOut | null> {
  const until = endOfHour(now)
  const own = `address:${tried.address}`
  const all = `call:${tried.callId}`
  const isLocked = `exists (select 1 from guesses as own
     left join guesses as every on every.scope = ?4 and every.ends_at = ?5
    where own.scope = ?3 and own.ends_at = ?5
      and own.wrong >= iif(every.wrong >= ${mostWrong.call}, ${mostWrong.afterwards}, ${mostWrong.address}))`
  const values = [tried.callId, tried.code, own, all, until.getTime()]
  const [locked, found] = await db.batch([
    db.prepare(`select 1 where ?1 is not null and ?2 is not null and ${isLocked}`).bind(...values),
    selectPass(db, tried.callId, tried.code),
    db
      .prepare(
        `insert into guesses (scope, ends_at, wrong)
         select value, ?5, 1 from json_each(json_array(?3, ?4))
          where not ${isLocked}
            and not exists (select 1 from passes where code = ?2 and call_id = ?1)
         on conflict (scope, ends_at) do update set wrong = wrong + 1`,
      )
      .bind(...values),
  ])
  if ((locked?.results.length ?? 0) > 0) return { lockedUntil: until }
  return found ? passIn(found) : null
}

/** Forgets hours that are over. */
export function deleteGuesses(db: D1Database, now: Date): D1PreparedStatement {
  return db
    .prepare(
      `delete from guesses where (scope, ends_at) in
         (select scope, ends_at from guesses where ends_at <= ?1 order by ends_at limit 500)`,
    )
    .bind(now.getTime())
}
