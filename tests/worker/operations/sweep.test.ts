import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { listFailures } from '../../../src/failures/failure-lists-store.ts'
import { sweep } from '../../../src/operations/sweep.ts'
import { paths } from '../../../src/paths.ts'
import { previewKey } from '../../../src/platform/previews.ts'
import { findObjectKey, findUpload } from '../../../src/uploads/store.ts'
import { storeCall, storeReady, storeSubmission } from '../../support/database.ts'
import { aDraft, aWorkDraft } from '../../support/factories.ts'
import { aPng, padded, sha256Of } from '../../support/pictures.ts'
import { deliver } from '../../support/queue.ts'
import { aStoredWork } from '../../support/stored-works.ts'
import { Visitor } from '../../support/visitor.ts'

const client = new Visitor()
const hour = 3_600_000
const day = 24 * hour

async function committed(bytes: Uint8Array<ArrayBuffer>) {
  const file = {
    name: 'a.png',
    size: bytes.length,
    sha256: await sha256Of(bytes),
    type: 'image/png',
  }
  const draft = aDraft({ works: [aWorkDraft({ file })] })
  const entered = await storeSubmission(await storeCall(), draft)
  const [work] = entered.works
  if (!work) throw new Error('No work')
  return { uploadId: work.upload.id, workId: work.id, until: entered.submission.uploadsUntil }
}

/** Sends the first part and says so, as a device does that then goes dark. */
async function sendFirstPart(uploadId: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const asked = await client.json('POST', paths.api.parts(uploadId), { numbers: [1] })
  const { parts } = await asked.json<{ parts: Array<{ url: string; size: number }> }>()
  const part = bytes.slice(0, parts[0]?.size)
  const answer = await client.send(parts[0]?.url ?? '', {
    method: 'PUT',
    body: part,
    headers: { 'Content-Length': String(part.length) },
  })
  await client.json('PUT', paths.api.part(uploadId, 1), { etag: answer.headers.get('ETag') })
}

async function stored(key: string, text: string): Promise<R2Object> {
  const object = await env.ORIGINALS.put(key, text)
  if (!object) throw new Error('Not stored')
  return object
}

const keysIn = async (bucket: R2Bucket) => (await bucket.list()).objects.map(({ key }) => key)
const stateOf = (workId: string) =>
  env.DB.prepare('select state from works where id = ?1').bind(workId).first('state')

test('an upload that nobody goes on with is given up an hour after its grace, not before', async () => {
  const bytes = padded(await aPng(40, 40), 9_000_000)
  const { uploadId, until } = await committed(bytes)
  await sendFirstPart(uploadId, bytes)
  const before = await findUpload(env.DB, uploadId)
  const resumed = () =>
    env.ORIGINALS.resumeMultipartUpload(before?.objectKey ?? '', before?.multipartId ?? '')

  await sweep(env, new Date(until.getTime() + hour - 1))
  expect((await findUpload(env.DB, uploadId))?.multipartId).toBe(before?.multipartId)
  await resumed().uploadPart(2, bytes.slice(8 * 1024 * 1024))

  await sweep(env, new Date(until.getTime() + hour))
  expect((await findUpload(env.DB, uploadId))?.multipartId).toBeNull()
  await expect(resumed().uploadPart(2, bytes.slice(8 * 1024 * 1024))).rejects.toThrow('not exist')
  expect(await env.DB.prepare('select count(*) as n from upload_parts').first('n')).toBe(0)
})

test('a file whose parts all arrived is completed for a device that went dark', async () => {
  const bytes = await aPng(40, 40)
  const { uploadId, workId, until } = await committed(bytes)
  await sendFirstPart(uploadId, bytes)

  await sweep(env, new Date(until.getTime() + 1))

  expect(await stateOf(workId)).toBe('checking')
  await deliver([{ kind: 'check', workId }])
  expect(await stateOf(workId)).toBe('ready')
  const object = await env.ORIGINALS.get((await findObjectKey(env.DB, workId)) ?? '')
  expect(object?.size).toBe(bytes.length)
})

test('files without rows go after two days; files with rows, and what nobody knows, stay', async () => {
  const { objectKey } = await aStoredWork(await aPng(40, 40))
  const stray = await stored(`works/${crypto.randomUUID()}`, 'nobody’s')
  await env.ORIGINALS.put('notes/of-the-operator.txt', 'mine')
  const name = `${'0'.repeat(40)}.webp`
  await env.RENDITIONS.put(name, 'nobody’s')
  const { works } = await storeSubmission(await storeCall({ slug: 'other' }))
  const kept = `${'1'.repeat(40)}.webp`
  await env.RENDITIONS.put(kept, 'a picture')
  await env.DB.prepare(
    `insert into renditions (work_id, width, height, type, name, bytes)
     values (?1, 320, 400, 'image/webp', ?2, 9)`,
  )
    .bind(works[0]?.id ?? '', kept)
    .run()
  const uploaded = stray.uploaded.getTime()

  await sweep(env, new Date(uploaded + 2 * day))
  expect(await keysIn(env.ORIGINALS)).toContain(stray.key)
  // The round is over: the next one begins a day later.
  await sweep(env, new Date(uploaded + 2 * day + hour))
  expect(await keysIn(env.ORIGINALS)).toContain(stray.key)

  await sweep(env, new Date(uploaded + 3 * day))
  expect((await keysIn(env.ORIGINALS)).toSorted()).toEqual(
    [objectKey, 'notes/of-the-operator.txt'].toSorted(),
  )
  expect(await keysIn(env.RENDITIONS)).toEqual([kept])
})

test('a file that waits with a form that was not taken yet is nobody’s only after its day', async () => {
  const call = await storeCall()
  const objectKey = `works/${crypto.randomUUID()}`
  const { uploaded } = await stored(objectKey, 'waits')
  const expiry = uploaded.getTime() + 10 * day
  await env.DB.prepare(
    `insert into stashes (token_hash, call_id, object_key, name, size, sha256, type, created_at,
                          expires_at)
     values ('x', ?1, ?2, 'a.png', 5, 'y', 'image/png', 0, ?3)`,
  )
    .bind(call.id, objectKey, expiry)
    .run()

  await sweep(env, new Date(uploaded.getTime() + 3 * day))
  await sweep(env, new Date(expiry + hour))
  expect(await keysIn(env.ORIGINALS)).toEqual([objectKey])

  await sweep(env, new Date(expiry + hour + 1))
  expect(await keysIn(env.ORIGINALS)).toEqual([])
})

test('an original that is gone is told to the organiser and never dropped in silence', async () => {
  const { workId, call, objectKey } = await aStoredWork(await aPng(40, 40))
  await deliver([{ kind: 'check', workId }])
  await env.ORIGINALS.delete(objectKey)

  await sweep(env, new Date())

  const [failure] = await listFailures(env.DB, call.id, 'open', 10)
  expect(failure).toMatchObject({ kind: 'look', reason: 'file-missing', work: { id: workId } })
  expect(await stateOf(workId)).toBe('ready')

  await env.ORIGINALS.put(objectKey, await aPng(40, 40))
  await deliver([{ kind: 'look', workId }])
  expect(await listFailures(env.DB, call.id, 'solved', 10)).toHaveLength(1)
})

test('a sweep that is stopped midway goes on where it was', async () => {
  await storeReady(await storeSubmission(await storeCall()))
  const keys = Array.from({ length: 205 }, (_, index) => `works/${String(index).padStart(4, '0')}`)
  for (const key of keys) await env.ORIGINALS.put(key, 'x')
  let deletions = 0
  const dying = {
    ...env,
    ORIGINALS: {
      list: (options: R2ListOptions) => env.ORIGINALS.list(options),
      head: (key: string) => env.ORIGINALS.head(key),
      delete: async (gone: Array<string>) => {
        deletions += 1
        if (deletions === 1) throw new Error('killed')
        await env.ORIGINALS.delete(gone)
      },
    },
  } as unknown as Env
  const later = new Date(Date.now() + 3 * day)

  await expect(sweep(dying, later)).rejects.toThrow('Steps of the sweep failed')
  expect(await keysIn(env.ORIGINALS)).toHaveLength(205)
  await sweep(dying, later)
  expect(await keysIn(env.ORIGINALS)).toEqual(keys.slice(200))
  await sweep(dying, later)
  expect(await keysIn(env.ORIGINALS)).toEqual([])
})

test('a file that was replaced goes a week later, with its preview, and the new one stays', async () => {
  const { workId, uploadId, objectKey } = await aStoredWork(await aPng(40, 40))
  const droppedAt = Date.now()
  await env.ORIGINALS.put(previewKey(uploadId), 'a preview')
  const fresh = `works/${crypto.randomUUID()}`
  await env.ORIGINALS.put(fresh, await aPng(50, 50))
  await env.DB.batch([
    env.DB.prepare(`update uploads set state = 'dropped', dropped_at = ?1`).bind(droppedAt),
    env.DB.prepare(
      `insert into uploads (id, work_id, object_key, file_name, size, file_sha256, file_type,
                            part_size, part_count, committed_at, completed_at)
       select 'new', work_id, ?1, file_name, size, file_sha256, file_type, part_size, part_count,
              committed_at, completed_at from uploads`,
    ).bind(fresh),
  ])

  await sweep(env, new Date(droppedAt + 7 * day - 1))
  expect(await keysIn(env.ORIGINALS)).toContain(objectKey)

  await sweep(env, new Date(droppedAt + 7 * day))
  expect(await keysIn(env.ORIGINALS)).toEqual([fresh])
  expect(await findObjectKey(env.DB, workId)).toBe(fresh)
  expect(await findUpload(env.DB, uploadId)).toBeNull()
})
