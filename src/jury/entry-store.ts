const atOnce = 500

/**
 * Lets into the rooms of their juries the works whose moment has come; see `jury_entries`. Says how
 * many they were.
 */
export async function admitDue(db: D1Database, now: Date): Promise<number> {
  const { results } = await db
    .prepare(
      `update jury_entries set entered = 1
        where work_id in (select work_id from jury_entries
                           where entered = 0 and enters_at <= ?1 order by enters_at limit ?2)
       returning work_id`,
    )
    .bind(now.getTime(), atOnce)
    .all()
  return results.length
}
