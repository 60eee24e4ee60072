import { decisions } from '../works/status.ts'
import type { Decision } from '../works/work.ts'
import { nothingAwaited } from './awaited-store.ts'
import type { Staged } from './decision.ts'

/** That somebody still organises a call, asked in the statement that writes. */
const organises = (call: string, email: string) =>
  `exists (select 1 from roles join people on people.id = roles.person_id
            where roles.call_id = ${call} and roles.role = 'organiser' and people.email = ${email})`

/**
 * Stages a decision for works of a call, or takes it back (null). What says again what was released
 * stages nothing. Returns how many works changed.
 */
export async function saveStaged(
  db: D1Database,
  callId: string,
  workIds: Array<string>,
  decision: Decision | null,
  actor: string,
  now: Date,
): Promise<number> {
  const ids = JSON.stringify(workIds)
  const concerned = `works.call_id = ?1 and works.id in (select value from json_each(?2))
    and works.state = 'ready' and works.staged is not nullif(?3, works.decision)
    and ${organises('?1', '?4')}`
  const [, staged] = await db.batch([
    db
      .prepare(
        `insert into log (call_id, subject_id, actor, action, happened_at)
         select call_id, id, ?4, coalesce('staged:' || nullif(?3, decision), 'unstaged'), ?5
           from works where ${concerned}`,
      )
      .bind(callId, ids, decision, actor, now.getTime()),
    db
      .prepare(`update works set staged = nullif(?3, decision) where ${concerned} returning id`)
      .bind(callId, ids, decision, actor),
  ])
  return staged?.results.length ?? 0
}

/** The last decision that was staged or taken back in a call. */
const lastChange = (call: string) =>
  `coalesce((select max(id) from log where call_id = ${call} and action in
     ('staged:selected', 'staged:reserve', 'staged:declined', 'unstaged')), 0)`

export async function findStaged(db: D1Database, callId: string): Promise<Staged> {
  const { results } = await db
    .prepare(
      `select name, count from tallies
        where scope = ?1 and name in ('staged:selected', 'staged:reserve', 'staged:declined',
                                      'shelf:undecided')
       union all select 'change', ${lastChange('?1')}`,
    )
    .bind(callId)
    .all<{ name: string; count: number }>()
  const count = (name: string) => results.find((row) => row.name === name)?.count ?? 0
  return {
    selected: count('staged:selected'),
    reserve: count('staged:reserve'),
    declined: count('staged:declined'),
    undecided: count('shelf:undecided'),
    change: count('change'),
  }
}

export type Release = { id: string; callId: string; actor: string; expected: Staged }

/**
 * Releases everything staged, together: decisions, places on the wall, the public numbers, the log
 * and one mail for each submission. False when the actor organises no more, something may still come, or what is staged is no
 * longer what was expected: so of two at once one releases.
 */
export async function saveRelease(
  db: D1Database,
  { id, callId, actor, expected }: Release,
  now: Date,
): Promise<boolean> {
  const at = now.getTime()
  const happened = 'exists (select 1 from releases where id = ?2)'
  const [released] = await db.batch([
    db
      .prepare(
        `insert into releases (id, call_id, number, actor, released_at)
         select ?2, ?1, coalesce((select max(number) from releases where call_id = ?1), 0) + 1, ?3, ?4
          where exists (select 1 from works where call_id = ?1 and staged is not null)
            and ${organises('?1', '?3')}
            and ${decisions
              .map(
                (decision, index) =>
                  `?${5 + index} = coalesce((select count from tallies where scope = ?1
                                              and name = 'staged:${decision}'), 0)`,
              )
              .join(' and ')}
            and ?8 = ${lastChange('?1')}
            and ${nothingAwaited('?1', '?4')}`,
      )
      .bind(
        ...[callId, id, actor, at],
        ...decisions.map((decision) => expected[decision]),
        expected.change,
      ),
    db
      .prepare(
        `insert into decisions (release_id, work_id, decision)
         select ?2, id, staged from works
          where call_id = ?1 and staged is not null and ${happened}`,
      )
      .bind(callId, id),
    db
      .prepare(
        `update works set decision = staged, staged = null,
                          place = iif(staged = 'selected', place, null)
          where call_id = ?1 and staged is not null and ${happened}`,
      )
      .bind(callId, id),
    hang(db, callId, id),
    ...publicNumbers(db, callId, id),
    writeLetters(db, id, at),
    db
      .prepare(
        `update calls set released_at = coalesce(released_at, ?3), version = version + 1
          where id = ?1 and ${happened}`,
      )
      .bind(callId, id, at),
    db
      .prepare(
        `insert into log (call_id, subject_id, actor, action, happened_at)
         select call_id, id, actor, 'released:' || number, released_at from releases where id = ?1`,
      )
      .bind(id),
  ])
  return released?.meta.changes === 1
}

/** What hangs keeps its order; what is new follows in the order of its code, which is random. */
function hang(db: D1Database, callId: string, releaseId: string): D1PreparedStatement {
  return db
    .prepare(
      `update works set place = hung.place
         from (select id, row_number() over (order by works.place is null, works.place, code) as place
                 from works where call_id = ?1 and decision = 'selected' and state = 'ready') as hung
        where works.id = hung.id and works.place is not hung.place
          and exists (select 1 from releases where id = ?2)`,
    )
    .bind(callId, releaseId)
}

function publicNumbers(
  db: D1Database,
  callId: string,
  releaseId: string,
): Array<D1PreparedStatement> {
  const numbers = { hung: 'count(*)', countries: 'count(distinct submissions.country)' }
  return Object.entries(numbers).map(([name, number]) =>
    db
      .prepare(
        `insert into tallies (scope, name, count)
         select ?1, '${name}', (select ${number}
                                  from works join submissions on submissions.id = works.submission_id
                                 where works.call_id = ?1 and works.place is not null)
          where exists (select 1 from releases where id = ?2)
         on conflict (scope, name) do update set count = excluded.count`,
      )
      .bind(callId, releaseId),
  )
}

/** One mail for each submission concerned, about those of its works that this release decides. */
function writeLetters(db: D1Database, releaseId: string, at: number): D1PreparedStatement {
  return db
    .prepare(
      `insert into outbox (id, occasion, recipient, language, kind, facts, due_at, created_at)
       select lower(hex(randomblob(16))), 'decided:' || submissions.id || ':' || releases.number,
              submissions.email, submissions.language, 'decided',
              json_object('submissionId', submissions.id, 'slug', calls.slug,
                'callTitle', calls.definition ->> ('$.texts.' || submissions.language || '.title'),
                'credit', submissions.name,
                'works', (select json_group_array(json_object('title', title, 'decision', decision))
                            from (select title, decisions.decision
                                    from works join decisions on decisions.work_id = works.id
                                   where works.submission_id = submissions.id
                                     and decisions.release_id = releases.id
                                   order by works.position))),
              ?2, ?2
         from releases
         join calls on calls.id = releases.call_id
         join submissions on submissions.id in
              (select works.submission_id
                 from decisions join works on works.id = decisions.work_id
                where decisions.release_id = releases.id)
        where releases.id = ?1
       on conflict (occasion) do nothing`,
    )
    .bind(releaseId, at)
}
