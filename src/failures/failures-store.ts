import type { Job } from '../platform/jobs.ts'
import { newId } from '../shared/ids.ts'
import type { FailureReason } from './failure.ts'

type Told = { reason: FailureReason; message: string; attempts: number }

/** Whether a check of the work ?3 is still waited for: another message may have done it meanwhile. */
const isWaited = `(?2 <> 'check'
  or exists (select 1 from works where id = ?3 and state = 'checking')
  or exists (select 1 from uploads
              where work_id = ?3 and state = 'replacing' and completed_at is not null))`

/** A job that went wrong and will be tried again. Nobody is told yet. */
export async function noteTrouble(db: D1Database, job: Job, told: Told, now: Date): Promise<void> {
  const subject = subjectOf(job)
  if (subject === null) return
  await db
    .prepare(
      `insert into failures (id, kind, subject, call_id, job, reason, message, attempts, first_at,
                             last_at, state)
       select ?1, ?2, ?3, (select call_id from works where id = ?3), ?4, ?5, ?6, ?7, ?8, ?8,
              'trying'
        where ${isWaited}
       on conflict (kind, subject) do update
          set reason = excluded.reason, message = excluded.message, last_at = excluded.last_at,
              first_at = iif(state = 'solved', excluded.first_at, first_at),
              attempts = iif(state = 'solved', 1, failures.attempts + 1),
              state = iif(state = 'solved', 'trying', state)`,
    )
    .bind(
      newId(),
      job.kind,
      subject,
      JSON.stringify(job),
      told.reason,
      told.message,
      told.attempts,
      now.getTime(),
    )
    .run()
}

/** A job that was given up: the organiser is told, unless it was done meanwhile by another message. */
export async function openFailure(db: D1Database, job: Job, now: Date): Promise<void> {
  const subject = subjectOf(job)
  if (subject === null) return
  await db
    .prepare(
      `insert into failures (id, kind, subject, call_id, job, reason, message, attempts, first_at,
                             last_at, state)
       select ?1, ?2, ?3, (select call_id from works where id = ?3), ?4, 'unknown', '', 1, ?5, ?5,
              'open'
        where ${isWaited}
       on conflict (kind, subject) do update set state = 'open', last_at = excluded.last_at
        where failures.state <> 'solved'`,
    )
    .bind(newId(), job.kind, subject, JSON.stringify(job), now.getTime())
    .run()
}

/** What was found without any job having failed, such as a file that is not where its row says. */
export async function reportFailure(
  db: D1Database,
  job: Job,
  told: Omit<Told, 'attempts'>,
  now: Date,
): Promise<void> {
  await noteTrouble(db, job, { ...told, attempts: 1 }, now)
  await openFailure(db, job, now)
}

/** A file of which the process died, so often: it is not tried again unless an organiser says so. */
export async function reportDeath(
  db: D1Database,
  workId: string,
  deaths: number,
  now: Date,
): Promise<void> {
  await db
    .prepare(
      `insert into failures (id, kind, subject, call_id, job, reason, message, attempts, first_at,
                             last_at, state)
       select ?1, 'check', works.id, works.call_id, ?3, 'took-too-long',
              'The process ended while it looked into the file', ?4, ?5, ?5, 'open'
         from works where works.id = ?2 and ${isGivenUp}
       on conflict (kind, subject) do update
          set reason = excluded.reason, message = excluded.message, attempts = excluded.attempts,
              last_at = excluded.last_at, state = 'open'`,
    )
    .bind(newId(), workId, JSON.stringify({ kind: 'check', workId }), deaths, now.getTime())
    .run()
}

/** Whether a work has a file that was taken and cannot be shown. */
const isGivenUp = `works.state = 'refused' and works.reason = 'too-large-to-show'
  and exists (select 1 from uploads where work_id = works.id and state = 'current'
                                      and completed_at is not null)`

/** A mail that was refused again and again. Sign-in mails belong to no call and to no desk. */
export async function openMailFailure(
  db: D1Database,
  mailId: string,
  told: Told,
  now: Date,
): Promise<void> {
  await db
    .prepare(
      `insert into failures (id, kind, subject, call_id, job, reason, message, attempts, first_at,
                             last_at, state)
       select ?1, 'mail', outbox.id,
              coalesce((select call_id from submissions where id = outbox.facts ->> '$.submissionId'),
                       (select id from calls where slug = outbox.facts ->> '$.slug')),
              '{"kind":"mail"}', ?3, ?4, ?5, outbox.created_at, ?6, 'open'
         from outbox where id = ?2 and sent_at is null
       on conflict (kind, subject) do update
          set reason = excluded.reason, message = excluded.message, attempts = excluded.attempts,
              last_at = excluded.last_at, state = 'open'`,
    )
    .bind(newId(), mailId, told.reason, told.message, told.attempts, now.getTime())
    .run()
}

/** The job was done after all. */
export async function saveSolved(db: D1Database, job: Job): Promise<void> {
  await db
    .prepare(
      `update failures set state = 'solved'
        where kind = ?1 and subject = ?2 and state <> 'solved'`,
    )
    .bind(job.kind, subjectOf(job))
    .run()
}

/**
 * Says that the failures are tried again, of one call: the named one, or all that are open, 100 at
 * most. Answers with their jobs. Mails are due at once, and a file that was given up is looked into
 * once more.
 */
export async function saveRetried(
  db: D1Database,
  callId: string,
  id: string | null,
  now: Date,
): Promise<Array<Job>> {
  const [retried] = await db.batch<{ job: string }>([
    db
      .prepare(
        `update failures set state = 'retried', last_at = ?3
          where id in (select id from failures
                        where call_id = ?1 and state in ('open', 'retried')
                          and (?2 is null and state = 'open' or id = ?2)
                        order by last_at limit 100)
         returning job`,
      )
      .bind(callId, id, now.getTime()),
    db
      .prepare(
        `update outbox set due_at = ?2
          where sent_at is null
            and id in (select subject from failures
                        where call_id = ?1 and kind = 'mail' and state = 'retried'
                          and last_at = ?2)`,
      )
      .bind(callId, now.getTime()),
    db
      .prepare(
        `update works set state = 'checking', reason = null
          where call_id = ?1 and decision is null and ${isGivenUp}
            and id in (select subject from failures
                        where call_id = ?1 and kind = 'check' and state = 'retried'
                          and last_at = ?2)`,
      )
      .bind(callId, now.getTime()),
  ])
  const jobs = new Set(retried?.results.map((row) => row.job))
  return [...jobs].map((job) => JSON.parse(job) as Job)
}

/** Solved failures are kept for a month. */
export async function deleteSolved(db: D1Database, before: Date): Promise<void> {
  await db
    .prepare(
      `delete from failures where id in
         (select id from failures where state = 'solved' and last_at < ?1 limit 100)`,
    )
    .bind(before.getTime())
    .run()
}

/** What a job is about. The outbox keeps its own count of what went wrong. */
function subjectOf(job: Job): string | null {
  return 'workId' in job ? job.workId : null
}
