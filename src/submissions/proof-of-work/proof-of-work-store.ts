/** A proof of work that was found to be right. */
export type Proof = { id: string; endsAt: Date }

/** Uses a proof up; for the batch that writes the submission it came with. */
export function useUp(db: D1Database, submissionId: string, proof: Proof): D1PreparedStatement {
  return db
    .prepare(
      `insert into proofs (id, ends_at)
       select ?2, ?3 from submissions where id = ?1 on conflict (id) do nothing`,
    )
    .bind(submissionId, proof.id, proof.endsAt.getTime())
}

export async function isUsedUp(db: D1Database, proof: Proof): Promise<boolean> {
  const found = await db.prepare('select 1 from proofs where id = ?1').bind(proof.id).first()
  return found !== null
}
