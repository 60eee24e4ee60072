import { selectWays, type Ways } from './queue-store.ts'
import type { Answer, Review, ReviewDraft } from './review.ts'
import { type Seat, type SeatRow, selectSeat, toSeat } from './seat-store.ts'

/** What is stored now, read in the same batch that stored it. */
export type Saved = { review: Review; seat: Seat; ways: Ways }

/** That somebody still is of the jury, at the very instant of a write. */
const isReviewer = (round: string, reviewer: string) =>
  `exists (select 1 from roles join rounds on rounds.call_id = roles.call_id
            where rounds.id = ${round} and roles.person_id = ${reviewer}
              and roles.role = 'reviewer')`

type ReviewRow = { answer: Answer | null; comment: string; version: number }

/**
 * Stores an answer, a comment, or both; what the draft leaves out stays. Saying the same again
 * changes nothing. Null when the poster is not, or no longer, shown to this reviewer.
 */
export async function saveReview(
  db: D1Database,
  seat: Seat,
  workId: string,
  draft: ReviewDraft,
  now: Date,
): Promise<Saved | null> {
  const keys = [seat.round.id, seat.reviewerId, workId]
  const answer = draft.answer ?? null
  const [, , review, fresh, ways] = await db.batch([
    db
      .prepare(
        `insert into votes (round_id, reviewer_id, work_id, before, after, happened_at)
         select round_id, reviewer_id, work_id, answer, ?4, ?5 from assignments
          where round_id = ?1 and reviewer_id = ?2 and work_id = ?3 and ${isReviewer('?1', '?2')}
            and ?4 is not null and answer is not ?4`,
      )
      .bind(...keys, answer, now.getTime()),
    db
      .prepare(
        `insert into reviews (round_id, reviewer_id, work_id, answer, comment, file_sha256,
                              changed_at)
         select assignments.round_id, assignments.reviewer_id, assignments.work_id,
                coalesce(?4, assignments.answer), coalesce(?6, ''), works.file_sha256, ?5
           from assignments join works on works.id = assignments.work_id
          where assignments.round_id = ?1 and assignments.reviewer_id = ?2
            and assignments.work_id = ?3 and ${isReviewer('?1', '?2')}
         on conflict (round_id, reviewer_id, work_id) do update set
           answer = excluded.answer, comment = coalesce(?6, reviews.comment),
           file_sha256 = excluded.file_sha256, version = reviews.version + 1,
           changed_at = excluded.changed_at
          where reviews.answer is not excluded.answer
             or reviews.file_sha256 <> excluded.file_sha256
             or reviews.comment <> coalesce(?6, reviews.comment)`,
      )
      .bind(...keys, answer, now.getTime(), draft.comment ?? null),
    db
      .prepare(
        `select assignments.answer, reviews.comment, reviews.version
           from assignments join reviews using (round_id, reviewer_id, work_id)
          where assignments.round_id = ?1 and assignments.reviewer_id = ?2
            and assignments.work_id = ?3 and ${isReviewer('?1', '?2')}`,
      )
      .bind(...keys),
    selectSeat(db, seat),
    selectWays(db, seat, workId),
  ])
  const stored = (review as D1Result<ReviewRow>).results[0]
  const seatRow = (fresh as D1Result<SeatRow>).results[0]
  const way = (ways as D1Result<Ways>).results[0]
  if (!stored || !seatRow || !way) return null
  return { review: stored, seat: toSeat(seatRow, seat.reviewerId), ways: way }
}

/** Takes the last vote back: its answer is again what it was before. False when it is not the last. */
export async function saveTakenBack(
  db: D1Database,
  seat: Seat,
  voteId: number,
  now: Date,
): Promise<boolean> {
  const isLast = `?1 = (select max(id) from votes where round_id = ?2 and reviewer_id = ?3
                                                   and undone_at is null)`
  const [, taken] = await db.batch([
    db
      .prepare(
        `update reviews set answer = votes.before, version = version + 1, changed_at = ?4
           from votes
          where votes.id = ?1 and ${isLast}
            and reviews.round_id = ?2 and reviews.reviewer_id = ?3
            and reviews.work_id = votes.work_id and ${isReviewer('?2', '?3')}`,
      )
      .bind(voteId, seat.round.id, seat.reviewerId, now.getTime()),
    db
      .prepare(`update votes set undone_at = ?4
          where id = ?1 and ${isLast} and ${isReviewer('?2', '?3')}`)
      .bind(voteId, seat.round.id, seat.reviewerId, now.getTime()),
  ])
  return taken?.meta.changes === 1
}
