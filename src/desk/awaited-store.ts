import { type Expected, mostCounted, type Outstanding } from '../calls/awaited.ts'

/** The sweep joins a file whose parts are all here, within the hour after its grace. */
const sweptWithin = 3_600_000

/**
 * What may still come to the call named by `call`, at the instant named by `now`: for each kind its
 * rows in SQL, each with the instant at which it is too late.
 */
function queries(call: string, now: string): Record<keyof Outstanding, string> {
  const owned = 'join submissions on submissions.id = works.submission_id'
  const work = `works ${owned}`
  const isInGrace = `works.call_id = ${call} and exists (select 1 from submissions
     where call_id = ${call} and uploads_until > ${now} - ${sweptWithin})`
  const replacing = (index: string) => `uploads indexed by ${index}
     cross join works on works.id = uploads.work_id ${owned}
     where uploads.state = 'replacing' and works.call_id = ${call} and works.state <> 'withdrawn'
       and works.decision is null`
  const isWhole = `exists (select 1 from uploads
     where work_id = works.id and state = 'current' and multipart_id is not null
       and part_count = (select count(*) from upload_parts where upload_id = uploads.id))`
  // What was given up waits for somebody, and does not come by itself.
  const isTried = `not exists (select 1 from failures
     where kind = 'check' and subject = works.id and state = 'open')`
  return {
    latePasses: `select ends_at as until from passes
       where call_id = ${call} and revoked_at is null and used < uses and ends_at > ${now}`,
    lateChanges: `select late_until as until from submissions
       where call_id = ${call} and late_until > ${now} and erased_at is null`,
    files: `select uploads_until as until from ${work}
       where ${isInGrace} and works.state = 'awaiting-upload' and uploads_until > ${now}
      union all select uploads_until from ${work}
       where ${isInGrace} and works.state = 'refused' and works.reason = 'bytes-differ'
         and uploads_until > ${now}
      union all select uploads_until from ${replacing('uploads_replacing')}
         and uploads.completed_at is null and ${isInGrace} and uploads_until > ${now}`,
    checks: `select null as until from works
       where call_id = ${call} and state = 'checking' and ${isTried}
      union all select null from ${replacing('uploads_to_check')}
         and uploads.completed_at is not null and ${isTried}
      union all select null from ${work}
       where ${isInGrace} and works.state = 'awaiting-upload' and uploads_until <= ${now}
         and ${isWhole}`,
  }
}

/** True in SQL when nothing may come any more to the call that `call` names: what a release asks. */
export function nothingAwaited(call: string, now: string): string {
  const none = Object.values(queries(call, now)).map((rows) => `not exists (${rows})`)
  return `exists (select 1 from calls where id = ${call} and closes_at <= ${now})
          and ${none.join(' and ')}`
}

/** How much of each kind may still come, 200 at most, and until when. */
export async function findOutstanding(
  db: D1Database,
  callId: string,
  now: Date,
): Promise<Outstanding> {
  const kinds = Object.entries(queries('?1', '?2'))
  const { results } = await db
    .prepare(
      kinds
        .map(
          ([kind, rows]) =>
            `select '${kind}' as kind, count(*) as count, max(until) as until
               from (select until from (${rows}) limit ${mostCounted})`,
        )
        .join(' union all '),
    )
    .bind(callId, now.getTime())
    .all<{ kind: keyof Outstanding; count: number; until: number | null }>()
  const expected = (kind: keyof Outstanding): Expected => {
    const row = results.find((one) => one.kind === kind)
    return { count: row?.count ?? 0, until: row?.until ? new Date(row.until) : null }
  }
  return {
    latePasses: expected('latePasses'),
    lateChanges: expected('lateChanges'),
    files: expected('files'),
    checks: expected('checks'),
  }
}

/** Works whose check was given up: they stay as they are until somebody has it tried again. */
export async function countGivenUp(db: D1Database, callId: string): Promise<number> {
  const count = await db
    .prepare(
      `select count(*) as count from (select 1 from failures
        where call_id = ?1 and kind = 'check' and state = 'open' limit ${mostCounted})`,
    )
    .bind(callId)
    .first<number>('count')
  return count ?? 0
}
