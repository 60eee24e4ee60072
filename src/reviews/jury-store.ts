import type { Role } from '../accounts/account.ts'
import { noProgress, type Progress } from './review.ts'
import { toProgress } from './store.ts'

export type Member = { email: string; role: Role; progress: Progress }
export type Invited = { email: string; role: Role; expiresAt: Date }

/** Who works on a call, reviewers with their progress; 200 at most. */
export async function listMembers(db: D1Database, callId: string): Promise<Array<Member>> {
  const { results } = await db
    .prepare(
      `select people.email, roles.role,
              (select json_group_object(name, count) from tallies
                where scope = rounds.id || ':' || people.id) as tallies
         from roles
         join people on people.id = roles.person_id
         join rounds on rounds.call_id = roles.call_id and rounds.kind = 'screen'
        where roles.call_id = ?1 order by roles.role, roles.person_id limit 200`,
    )
    .bind(callId)
    .all<{ email: string; role: Role; tallies: string }>()
  return results.map(({ email, role, tallies }) => ({
    email,
    role,
    progress: role === 'reviewer' ? toProgress(tallies) : noProgress,
  }))
}

/** Invitations that nobody has used yet, the latest first. */
export async function listInvited(
  db: D1Database,
  callId: string,
  now: Date,
): Promise<Array<Invited>> {
  const { results } = await db
    .prepare(
      `select email, role, expires_at from
         (select * from invitations where call_id = ?1 order by created_at desc limit 100)
        where redeemed_at is null and expires_at > ?2`,
    )
    .bind(callId, now.getTime())
    .all<{ email: string; role: Role; expires_at: number }>()
  return results.map((row) => ({ ...row, expiresAt: new Date(row.expires_at) }))
}
