import type { Language } from '../i18n/languages.ts'
import { type Picture, type PictureRow, pictureColumns, toPicture } from '../jury/queue-store.ts'
import type { Answer } from '../jury/review.ts'
import { titlesColumn } from '../jury/seat-store.ts'
import type { DeskStatus } from '../works/status.ts'
import { toWork, type WorkRow, workColumns } from '../works/store.ts'
import type { Decision, Work, WorkState } from '../works/work.ts'
import type { Rank, Standing } from './decision.ts'

/** Every exact number of a call, by its name. */
export type Counts = Record<string, number>

export async function countsOf(db: D1Database, callId: string): Promise<Counts> {
  const { results } = await db
    .prepare('select name, count from tallies where scope = ?1')
    .bind(callId)
    .all<{ name: string; count: number }>()
  return Object.fromEntries(results.map((row) => [row.name, row.count]))
}

export type Organised = {
  slug: string
  titles: Record<Language, string>
  opensAt: Date
  closesAt: Date
  releasedAt: Date | null
  counts: Counts
}

/** The calls somebody organises, the latest to close first. */
export async function listOrganised(
  db: D1Database,
  callIds: Array<string>,
): Promise<Array<Organised>> {
  const { results } = await db
    .prepare(
      `select slug, opens_at, closes_at, released_at, ${titlesColumn} as titles,
              (select json_group_object(name, count) from tallies
                where scope = calls.id and name in ('submissions', 'works', 'hung')) as counts
         from calls where id in (select value from json_each(?1))
        order by closes_at desc limit 100`,
    )
    .bind(JSON.stringify(callIds))
    .all<{
      slug: string
      opens_at: number
      closes_at: number
      released_at: number | null
      titles: string
      counts: string
    }>()
  return results.map((row) => ({
    slug: row.slug,
    titles: JSON.parse(row.titles) as Record<Language, string>,
    opensAt: new Date(row.opens_at),
    closesAt: new Date(row.closes_at),
    releasedAt: row.released_at === null ? null : new Date(row.released_at),
    counts: JSON.parse(row.counts) as Counts,
  }))
}

/** A work in the list of the desk. */
export type Listed = Standing &
  Picture & {
    workId: string
    title: string
    altText: string
    language: string
    code: string
    credit: string
    country: string | null
    /** Came in after closing, by a late pass. */
    late: boolean
    /** Its artist says that the picture is not right. */
    doubted: boolean
    state: WorkState
    staged: Decision | null
    decision: Decision | null
  }

type ListedRow = PictureRow & {
  work_id: string
  title: string
  alt_text: string
  language: string
  code: string
  credit: string
  country: string | null
  late: number
  doubted: number
  state: WorkState
  staged: Decision | null
  decision: Decision | null
  yes: number
  maybe: number
  no: number
  score: number
}

const listedColumns = `standings.work_id, standings.yes, standings.maybe, standings.no,
  standings.score, works.title, works.alt_text, works.language, works.code, works.state,
  works.staged, works.decision, coalesce(nullif(submissions.collective, ''), submissions.name) as credit,
  submissions.country, submissions.late_pass_id is not null as late,
  works.looks_right is 0 as doubted, ${pictureColumns}`

const listedFrom = `join works on works.id = standings.work_id
  join submissions on submissions.id = works.submission_id`

/** The works of a call, the best first. */
export async function listStandings(
  db: D1Database,
  callId: string,
  shelf: DeskStatus | null,
  after: Rank | null,
  limit: number,
): Promise<Array<Listed>> {
  const { results } = await db
    .prepare(
      `select ${listedColumns} from standings ${listedFrom}
        where standings.call_id = ?1 ${shelf === null ? 'and ?5 is null' : 'and standings.shelf = ?5'}
          and (standings.score, standings.work_id) < (?2, ?3)
        order by standings.score desc, standings.work_id desc limit ?4`,
    )
    .bind(callId, after?.score ?? 1001, after?.workId ?? '', limit, shelf)
    .all<ListedRow>()
  return results.map(toListed)
}

/** Works whose staged decision waits for the release. */
export async function listStaged(
  db: D1Database,
  callId: string,
  decision: Decision,
  limit: number,
): Promise<Array<Listed>> {
  const { results } = await db
    .prepare(
      `select ${listedColumns} from works
         join standings on standings.work_id = works.id
         join submissions on submissions.id = works.submission_id
        where works.call_id = ?1 and works.staged = ?2 order by works.id limit ?3`,
    )
    .bind(callId, decision, limit)
    .all<ListedRow>()
  return results.map(toListed)
}

export type DeskWork = { work: Work; standing: Standing; place: number | null }

export async function findDeskWork(
  db: D1Database,
  callId: string,
  workId: string,
): Promise<DeskWork | null> {
  const row = await db
    .prepare(
      `select ${workColumns}, works.place, standings.yes, standings.maybe, standings.no,
              standings.score
         from works join standings on standings.work_id = works.id
        where works.id = ?2 and works.call_id = ?1`,
    )
    .bind(callId, workId)
    .first<WorkRow & Standing & { place: number | null }>()
  if (!row) return null
  const { yes, maybe, no, score, place } = row
  return { work: toWork(row), standing: { yes, maybe, no, score }, place }
}

export type Opinion = { reviewer: string; answer: Answer | null; comment: string; changedAt: Date }

/** What the jury said of one work. */
export async function listOpinions(db: D1Database, workId: string): Promise<Array<Opinion>> {
  const { results } = await db
    .prepare(
      `select people.email as reviewer, reviews.answer, reviews.comment, reviews.changed_at
         from reviews join people on people.id = reviews.reviewer_id
        where reviews.work_id = ?1 and (reviews.answer is not null or reviews.comment <> '')
        order by reviews.round_id, reviews.reviewer_id limit 100`,
    )
    .bind(workId)
    .all<{ reviewer: string; answer: Answer | null; comment: string; changed_at: number }>()
  return results.map(({ changed_at, ...row }) => ({ ...row, changedAt: new Date(changed_at) }))
}

function toListed(row: ListedRow): Listed {
  const { work_id, alt_text, width, height, renditions, ...rest } = row
  const picture = toPicture(row)
  // What was withdrawn is shown to nobody, not even here.
  if (row.state === 'withdrawn') picture.renditions = []
  return {
    ...rest,
    late: row.late === 1,
    doubted: row.doubted === 1,
    workId: work_id,
    altText: alt_text,
    ...picture,
  }
}
