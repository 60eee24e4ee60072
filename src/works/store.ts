import type { Answers } from '../calls/call.ts'
import type { FileFacts } from '../formats/facts.ts'
import type { Format } from '../formats/format.ts'
import type { Rendition } from '../imaging/rendition.ts'
import type { Decision, RefusalReason, ShownFrom, Work, WorkState } from './work.ts'

export type WorkRow = {
  id: string
  submission_id: string
  call_id: string
  position: number
  code: string
  title: string
  statement: string
  alt_text: string
  language: string
  licence: string
  answers: string
  file_name: string
  file_size: number
  file_sha256: string
  file_type: string
  state: WorkState
  reason: RefusalReason | null
  instants: string | null
  format: Format | null
  width: number | null
  height: number | null
  placeholder: string | null
  staged: Decision | null
  decision: Decision | null
  renditions: string
  shown_from: ShownFrom | null
  facts: string | null
  looks_right: number | null
}

/** Every column of a work, and its renditions as JSON, the smallest first. */
export const workColumns = `works.id, works.submission_id, works.call_id, works.position, works.code,
  works.title, works.statement, works.alt_text, works.language, works.licence, works.answers,
  works.file_name, works.file_size, works.file_sha256, works.file_type, works.state, works.reason,
  works.format, works.width, works.height, works.placeholder, works.staged,
  works.decision, works.shown_from, works.facts, works.looks_right,
  (select json_object('committedAt', committed_at, 'receivedAt', received_at) from files
    where work_id = works.id and sha256 = works.file_sha256 and state in ('current', 'withdrawn')
    order by committed_at desc limit 1) as instants,
  (select json_group_array(json_object('width', width, 'height', height, 'type', type, 'name', name,
                                       'bytes', bytes))
     from (select * from renditions where work_id = works.id order by width, type)) as renditions`

export async function listWorksOf(db: D1Database, submissionId: string): Promise<Array<Work>> {
  const { results } = await db
    .prepare(`select ${workColumns} from works where submission_id = ?1 order by position`)
    .bind(submissionId)
    .all<WorkRow>()
  return results.map(toWork)
}

export async function findWork(db: D1Database, id: string): Promise<Work | null> {
  const row = await db
    .prepare(`select ${workColumns} from works where id = ?1`)
    .bind(id)
    .first<WorkRow>()
  return row && toWork(row)
}

/** Takes a work from the jury and the wall, for good. What followed from it is undone by triggers. */
export async function saveWithdrawal(db: D1Database, workId: string, now: Date): Promise<boolean> {
  return (await saveWithdrawals(db, [workId], now)) > 0
}

/** The same for several works, all at once. Says how many were not withdrawn before. */
export async function saveWithdrawals(
  db: D1Database,
  workIds: Array<string>,
  now: Date,
): Promise<number> {
  const ids = JSON.stringify(workIds)
  const [logged] = await db.batch([
    db
      .prepare(
        `insert into log (call_id, subject_id, actor, action, happened_at)
         select call_id, id, 'artist', 'withdrawn', ?2 from works
          where id in (select value from json_each(?1)) and state <> 'withdrawn'`,
      )
      .bind(ids, now.getTime()),
    db
      .prepare(
        `update uploads set state = 'dropped', dropped_at = ?2
          where work_id in (select value from json_each(?1)) and state = 'replacing'`,
      )
      .bind(ids, now.getTime()),
    db
      .prepare(
        `update works set state = 'withdrawn'
          where id in (select value from json_each(?1)) and state <> 'withdrawn'`,
      )
      .bind(ids),
  ])
  return logged?.meta.changes ?? 0
}

/** Who asks for a picture: the submission that is open in her browser, and the calls she works for. */
export type Asking = { submissionId: string | null; callIds: Array<string> }

export type RenditionRight = { isHung: boolean; isConcerned: boolean }

/**
 * What somebody may see of a picture. The same bytes can belong to any number of works, so it is asked
 * for hers, and no copies elsewhere stand before them.
 */
export async function rightTo(
  db: D1Database,
  name: string,
  { submissionId, callIds }: Asking,
): Promise<RenditionRight> {
  const among = (whose: string) =>
    `exists (select 1 from renditions join works on works.id = renditions.work_id
              where renditions.name = ?1 and works.state <> 'withdrawn' and (${whose}))`
  const hers = `works.submission_id = ?2
    or works.call_id in (select value from json_each(?3))`
  const row = await db
    .prepare(`select ${among('works.place is not null')} as hung, ${among(hers)} as concerned`)
    .bind(name, submissionId, JSON.stringify(callIds))
    .first<{ hung: number; concerned: number }>()
  return { isHung: row?.hung === 1, isConcerned: row?.concerned === 1 }
}

export async function isOnWall(db: D1Database, name: string): Promise<boolean> {
  const { isHung } = await rightTo(db, name, { submissionId: null, callIds: [] })
  return isHung
}

type Instants = { committedAt: number | null; receivedAt: number | null }

function instantsIn(text: string | null): Pick<Work, 'committedAt' | 'receivedAt'> {
  const { committedAt, receivedAt } = JSON.parse(text ?? '{}') as Partial<Instants>
  return {
    committedAt: committedAt == null ? null : new Date(committedAt),
    receivedAt: receivedAt == null ? null : new Date(receivedAt),
  }
}

export function toWork(row: WorkRow): Work {
  return {
    id: row.id,
    submissionId: row.submission_id,
    callId: row.call_id,
    position: row.position,
    code: row.code,
    title: row.title,
    statement: row.statement,
    altText: row.alt_text,
    language: row.language,
    licence: row.licence,
    answers: JSON.parse(row.answers) as Answers,
    file: {
      name: row.file_name,
      size: row.file_size,
      sha256: row.file_sha256,
      type: row.file_type,
    },
    state: row.state,
    reason: row.reason,
    ...instantsIn(row.instants),
    format: row.format,
    width: row.width,
    height: row.height,
    placeholder: row.placeholder,
    staged: row.staged,
    decision: row.decision,
    renditions: JSON.parse(row.renditions) as Array<Rendition>,
    shownFrom: row.shown_from,
    facts: row.facts === null ? null : (JSON.parse(row.facts) as FileFacts),
    looksRight: row.looks_right === null ? null : row.looks_right === 1,
  }
}
