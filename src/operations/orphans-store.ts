import type { ObjectKind } from './stored-object.ts'

/** For each kind of object, whether a row names the key `value`. A piece is wanted while its file may come. */
const named: Record<Exclude<ObjectKind, 'unknown'>, string> = {
  original: `exists (select 1 from uploads where uploads.object_key = value
                     and uploads.discarded_at is null)
             or exists (select 1 from stashes where stashes.object_key = value)`,
  preview: `exists (select 1 from uploads where 'previews/' || uploads.id = value
                     and uploads.id = substr(value, 10))`,
  piece: `exists (select 1 from uploads
                    join works on works.id = uploads.work_id
                    join submissions on submissions.id = works.submission_id
                   where uploads.id = substr(value, 8, instr(substr(value, 8), '/') - 1)
                     and uploads.completed_at is null and uploads.state <> 'dropped'
                     and now < submissions.uploads_until)`,
  copy: `exists (select 1 from copies where copies.name = substr(value, 8))`,
  rendition: `exists (select 1 from renditions where renditions.name = value)`,
}

/** Which of these objects no row names. An object of an unknown kind is named by nobody. */
export async function listUnnamed(
  db: D1Database,
  kind: ObjectKind,
  keys: Array<string>,
  now: Date,
): Promise<Array<string>> {
  if (kind === 'unknown' || keys.length === 0) return keys
  const { results } = await db
    .prepare(
      `select value as key from json_each(?1), (select ?2 as now) where not (${named[kind]})`,
    )
    .bind(JSON.stringify(keys), now.getTime())
    .all<{ key: string }>()
  return results.map((row) => row.key)
}
