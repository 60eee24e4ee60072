import type { Pass } from './late-pass.ts'

type PassRow = {
  id: string
  code: string
  note: string
  ends_at: number
  uses: number
  used: number
  revoked_at: number | null
}

const columns = 'id, code, note, ends_at, uses, used, revoked_at'

/** The pass of this call with this code; for the batch that counts the codes that are wrong. */
export function selectPass(db: D1Database, callId: string, code: string): D1PreparedStatement {
  return db
    .prepare(`select ${columns} from passes where code = ?2 and call_id = ?1`)
    .bind(callId, code)
}

export function passIn({ results }: D1Result): Pass | null {
  const [row] = results as Array<PassRow>
  return row ? toPass(row) : null
}

/** Whether anybody could still hand in to this call by a pass. */
export async function hasUsablePass(db: D1Database, callId: string, now: Date): Promise<boolean> {
  const found = await db
    .prepare(
      `select 1 from (select * from passes where call_id = ?1 order by created_at desc limit 200)
        where revoked_at is null and used < uses and ?2 < ends_at limit 1`,
    )
    .bind(callId, now.getTime())
    .first()
  return found !== null
}

/** The passes of a call, the latest first; 200 at most. */
export async function listPasses(db: D1Database, callId: string): Promise<Array<Pass>> {
  const { results } = await db
    .prepare(
      `select ${columns} from passes where call_id = ?1 order by created_at desc, id limit 200`,
    )
    .bind(callId)
    .all<PassRow>()
  return results.map(toPass)
}

export async function insertPass(
  db: D1Database,
  callId: string,
  pass: Pass,
  actor: string,
  now: Date,
): Promise<void> {
  await db.batch([
    db
      .prepare(
        `insert into passes (id, call_id, code, note, ends_at, uses, created_at)
         values (?1, ?2, ?3, ?4, ?5, ?6, ?7)`,
      )
      .bind(pass.id, callId, pass.code, pass.note, pass.endsAt.getTime(), pass.uses, now.getTime()),
    log(db, callId, pass.id, actor, 'pass-made', now),
  ])
}

/** Takes a pass back: it opens nothing any more. False when it had ended or was taken back before. */
export async function saveRevocation(
  db: D1Database,
  callId: string,
  passId: string,
  actor: string,
  now: Date,
): Promise<boolean> {
  const [revoked] = await db.batch([
    db
      .prepare(
        `update passes set revoked_at = ?3
          where id = ?2 and call_id = ?1 and revoked_at is null and ?3 < ends_at`,
      )
      .bind(callId, passId, now.getTime()),
    log(db, callId, passId, actor, 'pass-revoked', now),
  ])
  return (revoked?.meta.changes ?? 0) > 0
}

function log(
  db: D1Database,
  callId: string,
  passId: string,
  actor: string,
  action: string,
  now: Date,
): D1PreparedStatement {
  return db
    .prepare(
      `insert into log (call_id, subject_id, actor, action, happened_at)
       select ?1, ?2, ?3, ?4, ?5 where changes() = 1`,
    )
    .bind(callId, passId, actor, action, now.getTime())
}

function toPass(row: PassRow): Pass {
  return {
    id: row.id,
    code: row.code,
    note: row.note,
    endsAt: new Date(row.ends_at),
    uses: row.uses,
    used: row.used,
    revokedAt: row.revoked_at === null ? null : new Date(row.revoked_at),
  }
}
