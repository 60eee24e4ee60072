import type { Language } from '../i18n/languages.ts'
import { noProgress, type Progress, type Round } from './review.ts'

/** One reviewer in the round of one call: how far she is, and the vote she could take back. */
export type Seat = {
  round: Round
  reviewerId: string
  progress: Progress
  last: { id: number; workId: string } | null
}

export type SeatRow = {
  id: string
  kind: Round['kind']
  tallies: string
  last_id: number | null
  last_work: string | null
}

const seatColumns = `rounds.id, rounds.kind,
  (select json_group_object(name, count) from tallies
    where scope = rounds.id || ':' || ?2) as tallies,
  (select max(id) from votes where round_id = rounds.id and reviewer_id = ?2
      and undone_at is null) as last_id,
  (select work_id from votes where round_id = rounds.id and reviewer_id = ?2
      and undone_at is null order by id desc limit 1) as last_work`

export async function findSeat(
  db: D1Database,
  callId: string,
  reviewerId: string,
): Promise<Seat | null> {
  const row = await db
    .prepare(
      `select ${seatColumns} from rounds
        where call_id = ?1 and kind = 'screen' order by position limit 1`,
    )
    .bind(callId, reviewerId)
    .first<SeatRow>()
  return row && toSeat(row, reviewerId)
}

export type Reviewed = {
  slug: string
  titles: Record<Language, string>
  closesAt: Date
  progress: Progress
}

/** The calls somebody reviews, the latest to close first. */
export async function listReviewed(
  db: D1Database,
  callIds: Array<string>,
  reviewerId: string,
): Promise<Array<Reviewed>> {
  const { results } = await db
    .prepare(
      `select calls.slug, calls.closes_at, ${titlesColumn} as titles,
              (select json_group_object(name, count) from tallies
                where scope = rounds.id || ':' || ?2) as tallies
         from calls join rounds on rounds.call_id = calls.id and rounds.kind = 'screen'
        where calls.id in (select value from json_each(?1))
        order by calls.closes_at desc limit 100`,
    )
    .bind(JSON.stringify(callIds), reviewerId)
    .all<{ slug: string; closes_at: number; titles: string; tallies: string }>()
  return results.map((row) => ({
    slug: row.slug,
    titles: JSON.parse(row.titles) as Record<Language, string>,
    closesAt: new Date(row.closes_at),
    progress: toProgress(row.tallies),
  }))
}

/** The titles of a call by language. */
export const titlesColumn = `json_object('en', calls.definition ->> '$.texts.en.title',
  'es', calls.definition ->> '$.texts.es.title', 'pt', calls.definition ->> '$.texts.pt.title',
  'fr', calls.definition ->> '$.texts.fr.title', 'ar', calls.definition ->> '$.texts.ar.title')`

export function selectSeat(db: D1Database, seat: Seat): D1PreparedStatement {
  return db
    .prepare(`select ${seatColumns} from rounds where id = ?1`)
    .bind(seat.round.id, seat.reviewerId)
}

export function toSeat(row: SeatRow, reviewerId: string): Seat {
  return {
    round: { id: row.id, kind: row.kind },
    reviewerId,
    progress: toProgress(row.tallies),
    last:
      row.last_id !== null && row.last_work !== null
        ? { id: row.last_id, workId: row.last_work }
        : null,
  }
}

export function toProgress(tallies: string): Progress {
  return { ...noProgress, ...(JSON.parse(tallies) as Partial<Progress>) }
}
