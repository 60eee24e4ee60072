import { isLanguage, type Language } from '../i18n/languages.ts'
import { invitationDays, type Viewer } from './account.ts'

const day = 86_400_000

type ViewerRow = {
  id: string
  email: string
  language: string
  roles: string
  session_id: string
  used_at: number
}

/** Who holds this session, with her roles, in one query. */
export async function findViewer(
  db: D1Database,
  sessionHash: string,
  now: Date,
): Promise<Viewer | null> {
  const row = await db
    .prepare(
      `select people.id, people.email, people.language, sessions.id as session_id, sessions.used_at,
              (select json_group_array(json_object('callId', call_id, 'role', role))
                 from roles where person_id = people.id) as roles
         from sessions join people on people.id = sessions.person_id
        where sessions.token_hash = ?1 and sessions.ends_at > ?2`,
    )
    .bind(sessionHash, now.getTime())
    .first<ViewerRow>()
  return row && toViewer(row)
}

export async function saveLanguage(
  db: D1Database,
  personId: string,
  language: Language,
): Promise<void> {
  await db.prepare('update people set language = ?2 where id = ?1').bind(personId, language).run()
}

function toViewer(row: ViewerRow): Viewer {
  return {
    id: row.id,
    email: row.email,
    language: isLanguage(row.language) ? row.language : 'en',
    roles: JSON.parse(row.roles) as Viewer['roles'],
    session: { id: row.session_id, usedAt: new Date(row.used_at) },
  }
}

/** Sessions and links that open nothing any more leave no trace. */
export async function deleteExpired(db: D1Database, now: Date): Promise<void> {
  await db.batch([
    db.prepare('delete from sessions where ends_at <= ?1').bind(now.getTime()),
    db
      .prepare('delete from invitations where expires_at <= ?1')
      .bind(now.getTime() - invitationDays * day),
  ])
}
