import { sameSecret, seal } from '../platform/secrets.ts'

/**
 * The key of the private link: the submission's id and a seal that only this house can make. It is
 * stored nowhere, so nobody who reads the database can open a submission, and a lost link can be
 * made again.
 */
export async function keyFor(secret: string, submissionId: string): Promise<string> {
  return `${submissionId}.${await seal(secret, 'submission', submissionId)}`
}

/** The submission a key opens, or null when it opens none. */
export async function openedBy(secret: string, key: string | undefined): Promise<string | null> {
  const [id] = (key ?? '').split('.')
  if (!id || !key) return null
  return sameSecret(await keyFor(secret, id), key) ? id : null
}
