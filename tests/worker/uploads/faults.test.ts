import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { app } from '../../../src/app.tsx'
import { paths } from '../../../src/paths.ts'
import { findObjectKey, findUpload } from '../../../src/uploads/store.ts'
import { storeCall, storeSubmission } from '../../support/database.ts'
import { aDraft, aWorkDraft } from '../../support/factories.ts'
import { aPng, padded, sha256Of } from '../../support/pictures.ts'
import { Visitor } from '../../support/visitor.ts'

const client = new Visitor()
const day = 86_400_000

type Given = { parts: Array<{ number: number; size: number; url: string }>; stored: Array<number> }

async function committed(bytes: Uint8Array<ArrayBuffer>) {
  const file = {
    name: 'a.png',
    size: bytes.length,
    sha256: await sha256Of(bytes),
    type: 'image/png',
  }
  const draft = aDraft({ works: [aWorkDraft({ file })] })
  const [work] = (await storeSubmission(await storeCall(), draft)).works
  if (!work) throw new Error('No work')
  return { uploadId: work.upload.id, workId: work.id }
}

/** More than one part: one alone is written whole, in `single-put.test.ts`. */
const aLargePng = async () => padded(await aPng(40, 40), 9_000_000)

async function given(uploadId: string, numbers = [1, 2]): Promise<Given> {
  const answer = await client.json('POST', paths.api.parts(uploadId), { numbers })
  expect(answer.status).toBe(200)
  return answer.json()
}

const put = (url: string | undefined, bytes: Uint8Array<ArrayBuffer>) =>
  client.send(url ?? '', {
    method: 'PUT',
    body: bytes,
    headers: { 'Content-Length': String(bytes.length) },
  })
const remember = (uploadId: string, number: number, etag: string | null) =>
  client.json('PUT', paths.api.part(uploadId, number), { etag })
const complete = (uploadId: string) =>
  client.send(paths.api.completion(uploadId), { method: 'POST' })

async function sendParts({ parts }: Given, uploadId: string, bytes: Uint8Array<ArrayBuffer>) {
  let from = 0
  for (const { number, size, url } of parts) {
    const answer = await put(url, bytes.slice(from, from + size))
    from += size
    await remember(uploadId, number, answer.headers.get('ETag'))
  }
}

async function sendWhole(uploadId: string, bytes: Uint8Array<ArrayBuffer>): Promise<Response> {
  await sendParts(await given(uploadId), uploadId, bytes)
  return complete(uploadId)
}

async function bytesOf(workId: string): Promise<string> {
  const object = await env.ORIGINALS.get((await findObjectKey(env.DB, workId)) ?? '')
  return sha256Of(new Uint8Array((await object?.arrayBuffer()) ?? new ArrayBuffer()))
}

/** What the store forgets by itself after a week, or an operator by hand. */
async function forgetParts(uploadId: string): Promise<void> {
  const upload = await findUpload(env.DB, uploadId)
  await env.ORIGINALS.resumeMultipartUpload(
    upload?.objectKey ?? '',
    upload?.multipartId ?? '',
  ).abort()
}

test('a store that begins no upload is a fault of ours, and the next try goes through', async () => {
  const bytes = await aLargePng()
  const { uploadId, workId } = await committed(bytes)
  const refusing = {
    ...env,
    ORIGINALS: {
      createMultipartUpload: async () => {
        throw new Error('createMultipartUpload: We encountered an internal error. (10001)')
      },
    },
  }

  const answer = await app.request(
    paths.api.parts(uploadId),
    { method: 'POST', body: JSON.stringify({ numbers: [1] }) },
    refusing,
  )
  expect(answer.status).toBe(500)

  expect((await sendWhole(uploadId, bytes)).status).toBe(202)
  expect(await bytesOf(workId)).toBe(await sha256Of(bytes))
})

test('an upload that was begun and remembered while the answer got lost is gone on with', async () => {
  const bytes = await aLargePng()
  const { uploadId, workId } = await committed(bytes)
  const losing = {
    ...env,
    DB: {
      prepare: (sql: string) => {
        const statement = env.DB.prepare(sql)
        if (!/^update uploads/.test(sql.trim())) return statement
        const run = async (...values: Array<unknown>) => {
          await statement.bind(...values).run()
          throw new Error('D1_ERROR: network connection lost')
        }
        return { bind: (...values: Array<unknown>) => ({ run: () => run(...values) }) }
      },
    },
  }

  const answer = await app.request(
    paths.api.parts(uploadId),
    { method: 'POST', body: JSON.stringify({ numbers: [1] }) },
    losing,
  )
  expect(answer.status).toBe(500)
  expect((await findUpload(env.DB, uploadId))?.multipartId).not.toBeNull()

  expect((await sendWhole(uploadId, bytes)).status).toBe(202)
  expect(await bytesOf(workId)).toBe(await sha256Of(bytes))
})

test('a passing fault while joining forgets nothing of what was sent', async () => {
  const bytes = await aLargePng()
  const { uploadId, workId } = await committed(bytes)
  await sendParts(await given(uploadId), uploadId, bytes)
  const failing = {
    ...env,
    ORIGINALS: {
      head: (key: string) => env.ORIGINALS.head(key),
      resumeMultipartUpload: () => ({
        complete: async () => {
          throw new Error('completeMultipartUpload: internal error. (10001)')
        },
      }),
    },
  }

  const answer = await app.request(paths.api.completion(uploadId), { method: 'POST' }, failing)
  expect(answer.status).toBe(500)

  expect((await given(uploadId)).stored).toEqual([1, 2])
  expect((await complete(uploadId)).status).toBe(202)
  expect(await bytesOf(workId)).toBe(await sha256Of(bytes))
})

test('parts that the store has forgotten are asked for again, before and at completion', async () => {
  const bytes = await aLargePng()
  const { uploadId, workId } = await committed(bytes)
  const { parts } = await given(uploadId)
  await forgetParts(uploadId)
  const late = await put(parts[0]?.url, bytes.slice(0, parts[0]?.size))
  expect([late.status, await late.json()]).toMatchObject([403, { kind: 'address-expired' }])

  const again = await given(uploadId)
  expect(again.stored).toEqual([])
  await sendParts(again, uploadId, bytes)
  await forgetParts(uploadId)
  const early = await complete(uploadId)
  expect([early.status, await early.json()]).toMatchObject([409, { kind: 'parts-differ' }])

  expect((await sendWhole(uploadId, bytes)).status).toBe(202)
  expect(await bytesOf(workId)).toBe(await sha256Of(bytes))
})

test('an upload that rested longer than the store keeps parts starts over by itself', async () => {
  const bytes = await aLargePng()
  const { uploadId, workId } = await committed(bytes)
  await sendParts(await given(uploadId), uploadId, bytes)
  await env.DB.prepare('update uploads set multipart_at = ?1')
    .bind(Date.now() - 6 * day - 1)
    .run()

  expect((await given(uploadId)).stored).toEqual([])
  expect((await sendWhole(uploadId, bytes)).status).toBe(202)
  expect(await bytesOf(workId)).toBe(await sha256Of(bytes))
})

test('two devices that begin at once send into the same upload, and the parts of both count', async () => {
  const bytes = await aLargePng()
  const { uploadId, workId } = await committed(bytes)

  const [one, other] = await Promise.all([given(uploadId, [1]), given(uploadId, [2])])
  const [first] = one.parts
  const [second] = other.parts
  const stored = await Promise.all([
    put(first?.url, bytes.slice(0, first?.size)),
    put(second?.url, bytes.slice(first?.size)),
  ])
  await Promise.all(
    stored.map((answer, index) => remember(uploadId, index + 1, answer.headers.get('ETag'))),
  )
  const answers = await Promise.all([complete(uploadId), complete(uploadId)])

  expect(answers.map((answer) => answer.status)).toEqual([202, 202])
  expect(await bytesOf(workId)).toBe(await sha256Of(bytes))
})

test('a part that breaks off on the way is not stored, and can be sent again', async () => {
  const bytes = await aLargePng()
  const { uploadId, workId } = await committed(bytes)
  const { parts } = await given(uploadId)
  const size = parts[0]?.size ?? 0
  const { readable, writable } = new FixedLengthStream(size)
  const line = writable.getWriter()
  const dying = line.write(bytes.slice(0, 100)).then(() => line.abort('the line went dead'))

  const broken = await client
    .send(parts[0]?.url ?? '', {
      method: 'PUT',
      body: readable,
      headers: { 'Content-Length': String(size) },
    })
    .catch(() => null)
  await dying.catch(() => {})
  expect(broken?.status ?? 500).toBe(500)

  expect((await sendWhole(uploadId, bytes)).status).toBe(202)
  expect(await bytesOf(workId)).toBe(await sha256Of(bytes))
})
