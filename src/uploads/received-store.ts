/**
 * The bytes of an upload under this key were hashed and match: a fact for good, whatever becomes of
 * the file. To be put first into the batch that follows from it.
 */
export function markReceived(
  db: D1Database,
  { id, objectKey }: { id: string; objectKey: string },
): D1PreparedStatement {
  return db
    .prepare(
      `update files
          set received_at = max(committed_at, (select completed_at from uploads where id = ?1))
        where upload_id = ?1 and received_at is null
          and exists (select 1 from uploads
                       where id = ?1 and object_key = ?2 and completed_at is not null)`,
    )
    .bind(id, objectKey)
}
