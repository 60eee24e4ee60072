import { sha256 as hashOf } from '../platform/secrets.ts'
import type { StoredFile } from '../platform/stored-file.ts'
import { newSecret } from '../shared/ids.ts'
import type { Quota } from './quota.ts'
import { countTowards, isWithin, quotasAsJson } from './quota-store.ts'

type StashRow = Omit<StoredFile, 'objectKey'> & { object_key: string }

const day = 86_400_000
const hour = 3_600_000

/**
 * Keeps a file for a day; only the returned token finds it again. Null when a quota is full: then it is
 * not kept.
 */
export async function saveTemporaryFile(
  db: D1Database,
  callId: string,
  file: StoredFile,
  quotas: Array<Quota>,
  now: Date,
): Promise<string | null> {
  const token = newSecret()
  const hash = await hashOf(token)
  const [kept] = await db.batch([
    db
      .prepare(
        `insert into stashes (token_hash, call_id, object_key, name, size, sha256, type,
                            created_at, expires_at)
       select ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9 where ${isWithin('?10', '?5')}`,
      )
      .bind(
        hash,
        callId,
        file.objectKey,
        file.name,
        file.size,
        file.sha256,
        file.type,
        now.getTime(),
        now.getTime() + day,
        quotasAsJson(quotas),
      ),
    ...(quotas.length > 0 ? [countTowards(db, hash, quotas, file.size)] : []),
  ])
  return (kept?.meta.changes ?? 0) > 0 ? token : null
}

export async function findTemporaryFile(
  db: D1Database,
  callId: string,
  token: string,
  now: Date,
): Promise<StoredFile | null> {
  const row = await db
    .prepare(
      `select object_key, name, size, sha256, type from stashes
        where token_hash = ?1 and call_id = ?2 and ?3 < expires_at`,
    )
    .bind(await hashOf(token), callId, now.getTime())
    .first<StashRow>()
  if (!row) return null
  const { object_key, ...file } = row
  return { ...file, objectKey: object_key }
}

/** The files belong to works now: they wait no longer. */
export async function releaseTemporaryFiles(
  db: D1Database,
  objectKeys: Array<string>,
): Promise<void> {
  if (objectKeys.length === 0) return
  await db
    .prepare('delete from stashes where object_key in (select value from json_each(?1))')
    .bind(JSON.stringify(objectKeys))
    .run()
}

/**
 * Throws away what nobody came back for. A form sent in the last moment of the day has an hour to
 * be committed before its file could go.
 */
export async function sweepTemporaryFiles(env: Env, now: Date): Promise<number> {
  const { results } = await env.DB.prepare(
    `delete from stashes where token_hash in
       (select token_hash from stashes where expires_at < ?1 order by expires_at limit 100)
     returning object_key, exists (select 1 from uploads
                                    where uploads.object_key = stashes.object_key) as used`,
  )
    .bind(now.getTime() - hour)
    .all<{ object_key: string; used: number }>()
  const left = results.filter((row) => row.used === 0).map((row) => row.object_key)
  if (left.length > 0) await env.ORIGINALS.delete(left)
  return left.length
}
