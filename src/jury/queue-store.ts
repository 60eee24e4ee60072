import type { Answers } from '../calls/call.ts'
import type { Rendition } from '../imaging/rendition.ts'
import type { Answer, Filter, Place, Review } from './review.ts'
import type { Seat } from './seat-store.ts'
import type { Facts } from './visible-fields.ts'

export type PictureRow = { width: number | null; height: number | null; renditions: string }

/** A poster as far as looking at it goes. */
export type Picture = {
  width: number
  height: number
  renditions: Array<Pick<Rendition, 'width' | 'height' | 'type' | 'name'>>
}

export const pictureColumns = `works.width, works.height,
  (select json_group_array(json_object('width', width, 'height', height, 'type', type, 'name', name))
     from (select * from renditions where work_id = works.id order by width, type)) as renditions`

export type Thumb = Place &
  Picture & { answer: Answer | null; title: string; altText: string; language: string }

type ThumbRow = PictureRow & {
  work_id: string
  place: number
  answer: Answer | null
  title: string
  alt_text: string
  language: string
}

const wanted: Record<Filter, string> = {
  all: '',
  open: 'and answer is null',
  yes: `and answer = 'yes'`,
  maybe: `and answer = 'maybe'`,
  no: `and answer = 'no'`,
}

/** A page of one reviewer's posters in her own order. */
export async function listThumbs(
  db: D1Database,
  seat: Seat,
  filter: Filter,
  after: Place | null,
  limit: number,
): Promise<Array<Thumb>> {
  const { results } = await db
    .prepare(
      `select assignments.work_id, assignments.place, assignments.answer, works.title,
              works.alt_text, works.language, ${pictureColumns}
         from assignments join works on works.id = assignments.work_id
        where round_id = ?1 and reviewer_id = ?2 ${wanted[filter]}
          and (assignments.place, assignments.work_id) > (?3, ?4)
        order by assignments.place, assignments.work_id limit ?5`,
    )
    .bind(seat.round.id, seat.reviewerId, after?.place ?? -1, after?.workId ?? '', limit)
    .all<ThumbRow>()
  return results.map((row) => ({
    workId: row.work_id,
    place: row.place,
    answer: row.answer,
    title: row.title,
    altText: row.alt_text,
    language: row.language,
    ...toPicture(row),
  }))
}

/** A poster in the room, with what was said about it and where it lies in the order. */
export type Look = Place & Picture & { facts: Facts; review: Review } & Ways

/** Where to go from a poster: its neighbours, and the posters that still wait for an answer. */
export type Ways = { previous: string | null; next: string | null; open: string | null }

type LookRow = PictureRow & {
  place: number
  title: string
  statement: string
  alt_text: string
  language: string
  licence: string
  country: string | null
  work_answers: string
  submission_answers: string
  name: string
  collective: string | null
  answer: Answer | null
  comment: string | null
  version: number | null
}

export async function findLook(db: D1Database, seat: Seat, workId: string): Promise<Look | null> {
  const [look, ways] = await db.batch([
    db
      .prepare(
        `select assignments.place, assignments.answer, reviews.comment, reviews.version,
                works.title, works.statement, works.alt_text, works.language, works.licence,
                works.answers as work_answers, submissions.answers as submission_answers,
                submissions.country, submissions.name, submissions.collective, ${pictureColumns}
           from assignments
           join works on works.id = assignments.work_id
           join submissions on submissions.id = works.submission_id
           left join reviews on reviews.round_id = assignments.round_id
                            and reviews.reviewer_id = assignments.reviewer_id
                            and reviews.work_id = assignments.work_id
          where assignments.round_id = ?1 and assignments.reviewer_id = ?2
            and assignments.work_id = ?3`,
      )
      .bind(seat.round.id, seat.reviewerId, workId),
    selectWays(db, seat, workId),
  ])
  const row = (look as D1Result<LookRow>).results[0]
  const way = (ways as D1Result<Ways>).results[0]
  return row && way ? { workId, ...toLook(row), ...way } : null
}

/** The first poster that still waits for an answer. */
export async function findOpen(db: D1Database, seat: Seat): Promise<string | null> {
  const [first] = await listThumbs(db, seat, 'open', null, 1)
  return first?.workId ?? null
}

export function selectWays(db: D1Database, seat: Seat, workId: string): D1PreparedStatement {
  const own = 'round_id = here.round_id and reviewer_id = here.reviewer_id'
  return db
    .prepare(
      `select (select work_id from assignments
                where ${own} and (place, work_id) < (here.place, here.work_id)
                order by place desc, work_id desc limit 1) as previous,
              (select work_id from assignments
                where ${own} and (place, work_id) > (here.place, here.work_id)
                order by place, work_id limit 1) as next,
              coalesce(
                (select work_id from assignments
                  where ${own} and answer is null and (place, work_id) > (here.place, here.work_id)
                  order by place, work_id limit 1),
                (select work_id from assignments
                  where ${own} and answer is null and work_id <> here.work_id
                  order by place, work_id limit 1)) as open
         from assignments as here
        where here.round_id = ?1 and here.reviewer_id = ?2 and here.work_id = ?3`,
    )
    .bind(seat.round.id, seat.reviewerId, workId)
}

export function toPicture(row: PictureRow): Picture {
  return {
    width: row.width ?? 1,
    height: row.height ?? 1,
    renditions: JSON.parse(row.renditions) as Picture['renditions'],
  }
}

function toLook(row: LookRow): Omit<Look, 'workId' | keyof Ways> {
  return {
    place: row.place,
    ...toPicture(row),
    review: { answer: row.answer, comment: row.comment ?? '', version: row.version ?? 0 },
    facts: {
      title: row.title,
      statement: row.statement,
      altText: row.alt_text,
      language: row.language,
      licence: row.licence,
      country: row.country,
      answers: JSON.parse(row.work_answers) as Answers,
      submissionAnswers: JSON.parse(row.submission_answers) as Answers,
      credit: row.collective || row.name,
    },
  }
}
