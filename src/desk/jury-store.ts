import type { Role } from '../accounts/account.ts'
import { noProgress, type Progress } from '../jury/review.ts'
import { toProgress } from '../jury/seat-store.ts'

/** Somebody in one role of a call. Of her sessions no more than how many, and the last use of any. */
export type Member = {
  personId: string
  email: string
  role: Role
  givenAt: Date
  invitedBy: string | null
  progress: Progress
  sessions: number
  usedAt: Date | null
}

type MemberRow = {
  person_id: string
  email: string
  role: Role
  given_at: number
  invited_by: string | null
  tallies: string
  sessions: number
  used_at: number | null
}

/** Who works on a call, reviewers with their progress; 200 at most. */
export async function listMembers(
  db: D1Database,
  callId: string,
  now: Date,
): Promise<Array<Member>> {
  const { results } = await db
    .prepare(
      `select roles.person_id, people.email, roles.role, roles.given_at, roles.invited_by,
              (select json_group_object(name, count) from tallies
                where scope = rounds.id || ':' || people.id) as tallies,
              (select count(*) from sessions
                where person_id = people.id and ends_at > ?2) as sessions,
              (select max(used_at) from sessions
                where person_id = people.id and ends_at > ?2) as used_at
         from roles
         join people on people.id = roles.person_id
         join rounds on rounds.call_id = roles.call_id and rounds.kind = 'screen'
        where roles.call_id = ?1 order by roles.role, roles.person_id limit 200`,
    )
    .bind(callId, now.getTime())
    .all<MemberRow>()
  return results.map((row) => ({
    personId: row.person_id,
    email: row.email,
    role: row.role,
    givenAt: new Date(row.given_at),
    invitedBy: row.invited_by || null,
    progress: row.role === 'reviewer' ? toProgress(row.tallies) : noProgress,
    sessions: row.sessions,
    usedAt: row.used_at === null ? null : new Date(row.used_at),
  }))
}
