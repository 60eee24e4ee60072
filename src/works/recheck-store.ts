/** Works that could not be shown when they came, for a reason that holds no longer; 20 at a time. */
export async function listToRecheck(
  db: D1Database,
): Promise<Array<{ workId: string; objectKey: string }>> {
  const { results } = await db
    .prepare(
      `select works.id, uploads.object_key
         from works
         join uploads on uploads.work_id = works.id and uploads.state = 'current'
        where works.state = 'refused' and works.reason = 'format-not-shown-yet'
          and uploads.completed_at is not null
        order by works.id limit 20`,
    )
    .all<{ id: string; object_key: string }>()
  return results.map((row) => ({ workId: row.id, objectKey: row.object_key }))
}

/** Puts works back to their check. Says which it was true for: not those withdrawn meanwhile. */
export async function saveRecheck(db: D1Database, workIds: Array<string>): Promise<Array<string>> {
  const { results } = await db
    .prepare(
      `update works set state = 'checking', reason = null
        where id in (select value from json_each(?1))
          and state = 'refused' and reason = 'format-not-shown-yet'
       returning id`,
    )
    .bind(JSON.stringify(workIds))
    .all<{ id: string }>()
  return results.map((row) => row.id)
}
