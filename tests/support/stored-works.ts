import { env } from 'cloudflare:workers'
import type { Call } from '../../src/calls/call.ts'
import { submit } from '../../src/submissions/commit.ts'
import { storeCall } from './database.ts'
import { aDraft, aWorkDraft } from './factories.ts'
import { sha256Of } from './pictures.ts'

export type StoredWork = {
  call: Call
  workId: string
  uploadId: string
  submissionId: string
  key: string
  objectKey: string
}

/** A work whose bytes lie in the store and wait for their check. */
export async function aStoredWork(
  bytes: Uint8Array<ArrayBuffer>,
  { call, promised = bytes }: { call?: Call; promised?: Uint8Array<ArrayBuffer> } = {},
): Promise<StoredWork> {
  const itsCall = call ?? (await storeCall())
  const objectKey = `works/${crypto.randomUUID()}`
  await env.ORIGINALS.put(objectKey, bytes)
  const file = {
    name: 'a.png',
    size: promised.length,
    sha256: await sha256Of(promised),
    type: 'image/png',
  }
  const draft = aDraft({ works: [aWorkDraft({ file })] })
  const options = { idempotencyKey: crypto.randomUUID(), now: new Date(), stored: [objectKey] }
  const entered = await submit(env, itsCall, draft, options)
  const [work] = entered.ok ? entered.value.works : []
  if (!entered.ok || !work) throw new Error('Refused')
  const { submission, key } = entered.value
  return {
    call: itsCall,
    workId: work.id,
    uploadId: work.upload.id,
    submissionId: submission.id,
    key,
    objectKey,
  }
}
