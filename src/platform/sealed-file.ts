import type { PartAddress } from './originals.ts'
import { sameSecret, seal } from './secrets.ts'
import type { Settings } from './settings.ts'

/** Everything that is needed to store a file of one part: nothing has to be looked up for it. */
export type SealedFile = {
  /** Of its upload. */
  id: string
  workId: string
  objectKey: string
  file: { size: number; sha256: string }
}

/** The address of a whole file: it says what may be put there, under our seal, and until when. */
export async function addressOfFile(
  settings: Settings,
  url: URL,
  sealed: SealedFile,
  expiresAt: Date,
): Promise<PartAddress> {
  const { workId, objectKey, file } = sealed
  const said = {
    expires: String(expiresAt.getTime()),
    workId,
    objectKey,
    size: String(file.size),
    sha256: file.sha256,
  }
  for (const [name, value] of Object.entries(said)) url.searchParams.set(name, value)
  url.searchParams.set('seal', await sealOf(settings, sealed, said.expires))
  return { url: url.href, method: 'PUT', headers: {} }
}

/** What an address lets be put; null when it is not of our making, or too old. */
export async function fileSealedIn(
  settings: Settings,
  id: string,
  asked: Record<string, string>,
  now: Date,
): Promise<SealedFile | null> {
  const { workId = '', objectKey = '', sha256 = '', expires = '', seal: given = '' } = asked
  const sealed = { id, workId, objectKey, file: { size: Number(asked['size']), sha256 } }
  const isOurs = sameSecret(await sealOf(settings, sealed, expires), given)
  return isOurs && now.getTime() < Number(expires) ? sealed : null
}

function sealOf(
  settings: Settings,
  { id, workId, objectKey, file }: SealedFile,
  expires: string,
): Promise<string> {
  const said = [id, workId, objectKey, file.size, file.sha256, expires].join('\n')
  return seal(settings.SECRET, 'file', said)
}
