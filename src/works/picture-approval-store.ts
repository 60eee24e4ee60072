/** What the artist says of the picture of her work; only of one that can be looked at. */
export async function saveLook(
  db: D1Database,
  workId: string,
  isRight: boolean,
  now: Date,
): Promise<boolean> {
  const { meta } = await db
    .prepare(`update works set looks_right = ?2, looked_at = ?3 where id = ?1 and state = 'ready'`)
    .bind(workId, isRight ? 1 : 0, now.getTime())
    .run()
  return meta.changes > 0
}
