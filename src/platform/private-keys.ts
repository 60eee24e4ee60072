import { sameSecret, seal } from './secrets.ts'

const hour = 3_600_000

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

/** What a key in a mail about a change lets its reader do. */
export type KeyUse = 'confirm' | 'object'

/** Made when the mail is written, from the id of the change: stored nowhere. */
export async function addressKeyFor(
  secret: string,
  use: KeyUse,
  changeId: string,
): Promise<string> {
  return `${changeId}.${await seal(secret, `address ${use}`, changeId)}`
}

export async function changeOpenedBy(
  secret: string,
  use: KeyUse,
  key: string,
): Promise<string | null> {
  const [id] = key.split('.')
  return id && sameSecret(await addressKeyFor(secret, use, id), key) ? id : null
}

/** Which submission somebody may choose to open: in an address, so it opens nothing after an hour. */
export async function choiceFor(secret: string, submissionId: string, now: Date): Promise<string> {
  return sealedChoice(secret, submissionId, now.getTime() + hour)
}

/** The submission that may be chosen by it, or null when it is none of ours or too old. */
export async function chosenIn(secret: string, choice: string, now: Date): Promise<string | null> {
  const [id = '', expires = ''] = choice.split('.')
  const isTrue = sameSecret(await sealedChoice(secret, id, Number(expires)), choice)
  return isTrue && now.getTime() < Number(expires) ? id : null
}

async function sealedChoice(secret: string, id: string, expires: number): Promise<string> {
  return `${id}.${expires}.${await seal(secret, 'choice', `${id}.${expires}`)}`
}
