/** Where a walk that has come to its end stands until its next round begins. */
const resting = '.'

/**
 * How far a walk has come: the key after which it goes on. Null while it rests: a new round begins
 * `every` milliseconds after the last one began.
 */
export async function findWalk(
  db: D1Database,
  name: string,
  now: Date,
  every: number,
): Promise<string | null> {
  const row = await db
    .prepare('select after, begun_at from walks where name = ?1')
    .bind(name)
    .first<{ after: string; begun_at: number }>()
  if (row && row.after !== resting) return row.after
  if (row && now.getTime() < row.begun_at + every) return null

  await db
    .prepare(
      `insert into walks (name, after, begun_at) values (?1, '', ?2)
       on conflict (name) do update set after = '', begun_at = excluded.begun_at`,
    )
    .bind(name, now.getTime())
    .run()
  return ''
}

/** Goes on after this key the next time; null when the round is at its end. */
export async function saveWalk(db: D1Database, name: string, after: string | null): Promise<void> {
  await db
    .prepare('update walks set after = ?2 where name = ?1')
    .bind(name, after ?? resting)
    .run()
}
