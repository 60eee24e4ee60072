import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { paths } from '../../../src/paths.ts'
import { storeCall, storeSubmission } from '../../support/database.ts'
import { aDraft, aWorkDraft } from '../../support/factories.ts'
import { aPng, padded, sha256Of } from '../../support/pictures.ts'
import { Visitor } from '../../support/visitor.ts'

const client = new Visitor()

type Part = { number: number; size: number; url: string }

async function committed(bytes: Uint8Array<ArrayBuffer>) {
  const call = await storeCall()
  const file = {
    name: 'a.png',
    size: bytes.length,
    sha256: await sha256Of(bytes),
    type: 'image/png',
  }
  const { works, submission } = await storeSubmission(
    call,
    aDraft({ works: [aWorkDraft({ file })] }),
  )
  const [work] = works
  if (!work) throw new Error('No work')
  return { upload: work.upload, workId: work.id, submission }
}

async function partsOf(
  uploadId: string,
  numbers: Array<number>,
): Promise<{ parts: Array<Part>; stored: Array<number> }> {
  return (await client.json('POST', paths.api.parts(uploadId), { numbers })).json()
}

async function put(
  uploadId: string,
  part: Part | undefined,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  if (!part) throw new Error('No address')
  const answer = await client.send(part.url, {
    method: 'PUT',
    body: bytes,
    headers: { 'Content-Length': String(bytes.length) },
  })
  expect(answer.status).toBe(200)
  const etag = answer.headers.get('ETag')
  await client.json('PUT', paths.api.part(uploadId, part.number), { etag })
}

async function putParts(upload: { id: string; partSize: number }, bytes: Uint8Array<ArrayBuffer>) {
  const { parts } = await partsOf(upload.id, [1, 2])
  for (const part of parts) {
    const start = (part.number - 1) * upload.partSize
    await put(upload.id, part, bytes.slice(start, start + part.size))
  }
}

const complete = (uploadId: string) =>
  client.send(paths.api.completion(uploadId), { method: 'POST' })
const stateOf = (workId: string) =>
  env.DB.prepare('select state from works where id = ?1').bind(workId).first('state')

test('a file in three parts arrives in any order, and the store holds exactly its bytes', async () => {
  const bytes = padded(await aPng(40, 40), 17_000_000)
  const { upload, workId } = await committed(bytes)

  const { parts } = await partsOf(upload.id, [3, 1, 2])
  for (const part of parts) {
    const start = (part.number - 1) * upload.partSize
    await put(upload.id, part, bytes.slice(start, start + part.size))
  }
  const answer = await complete(upload.id)

  expect(answer.status).toBe(202)
  expect(await stateOf(workId)).toBe('checking')
  const object = await env.ORIGINALS.get(upload.objectKey)
  expect(await sha256Of(new Uint8Array((await object?.arrayBuffer()) ?? new ArrayBuffer()))).toBe(
    await sha256Of(bytes),
  )
})

test('a device that comes back hears which parts are stored', async () => {
  const bytes = padded(await aPng(40, 40), 9_000_000)
  const { upload } = await committed(bytes)
  const { parts } = await partsOf(upload.id, [1])
  await put(upload.id, parts[0], bytes.slice(0, upload.partSize))

  expect((await partsOf(upload.id, [2])).stored).toEqual([1])
  const early = await complete(upload.id)
  expect([early.status, await early.json()]).toMatchObject([
    409,
    { kind: 'parts-missing', missing: [2] },
  ])
})

test('completing twice, or both at once, checks the work once', async () => {
  const bytes = padded(await aPng(40, 40), 9_000_000)
  const { upload, workId } = await committed(bytes)
  await putParts(upload, bytes)

  const answers = await Promise.all([complete(upload.id), complete(upload.id)])

  expect(answers.map((answer) => answer.status)).toEqual([202, 202])
  expect((await complete(upload.id)).status).toBe(202)
  expect(await stateOf(workId)).toBe('checking')
})

test('a crash after joining and before remembering is mended by saying completion again', async () => {
  const bytes = padded(await aPng(40, 40), 9_000_000)
  const { upload, workId } = await committed(bytes)
  await putParts(upload, bytes)
  const { results } = await env.DB.prepare(
    `select multipart_id, number, etag from uploads join upload_parts on upload_id = uploads.id
      where id = ?1 order by number`,
  )
    .bind(upload.id)
    .all<{ multipart_id: string; number: number; etag: string }>()
  const [row] = results
  await env.ORIGINALS.resumeMultipartUpload(upload.objectKey, row?.multipart_id ?? '').complete(
    results.map(({ number, etag }) => ({ partNumber: number, etag })),
  )

  expect((await complete(upload.id)).status).toBe(202)
  expect(await stateOf(workId)).toBe('checking')
})

test('an ETag that the store never gave starts the file over instead of losing it', async () => {
  const bytes = padded(await aPng(40, 40), 9_000_000)
  const { upload, workId } = await committed(bytes)
  await partsOf(upload.id, [1, 2])
  for (const number of [1, 2]) {
    await client.json('PUT', paths.api.part(upload.id, number), { etag: '"made-up"' })
  }

  const answer = await complete(upload.id)
  expect([answer.status, await answer.json()]).toMatchObject([409, { kind: 'parts-differ' }])
  expect(await stateOf(workId)).toBe('awaiting-upload')

  expect((await partsOf(upload.id, [1])).stored).toEqual([])
  await putParts(upload, bytes)
  expect((await complete(upload.id)).status).toBe(202)
})

test('when the grace is over no address is given, and the client hears since when', async () => {
  const { upload, submission } = await committed(await aPng(40, 40))
  const over = Date.now() - 1
  await env.DB.prepare('update submissions set uploads_until = ?2 where id = ?1')
    .bind(submission.id, over)
    .run()

  const answer = await client.json('POST', paths.api.parts(upload.id), { numbers: [1] })

  expect([answer.status, await answer.json()]).toMatchObject([
    409,
    { kind: 'uploads-closed', uploadsUntil: new Date(over).toISOString() },
  ])
  expect((await complete(upload.id)).status).toBe(409)
})

test('an address that was not given, or for another part, takes no bytes', async () => {
  const bytes = padded(await aPng(40, 40), 9_000_000)
  const { upload } = await committed(bytes)
  const { parts } = await partsOf(upload.id, [1])
  const forged = parts[0]?.url.replace('/parts/1/', '/parts/2/') ?? ''

  const answer = await client.send(forged, {
    method: 'PUT',
    body: bytes.slice(0, 10),
    headers: { 'Content-Length': '10' },
  })

  expect([answer.status, await answer.json()]).toMatchObject([403, { kind: 'address-expired' }])
})

test('part numbers that the file has not got are refused', async () => {
  const { upload } = await committed(await aPng(40, 40))

  for (const numbers of [[0], [2], [], ['one']]) {
    const answer = await client.json('POST', paths.api.parts(upload.id), { numbers })
    expect([answer.status, await answer.json()]).toMatchObject([422, { kind: 'invalid' }])
  }
})

test('an upload that nobody was told of is as absent as one that never was', async () => {
  const answer = await client.json('POST', paths.api.parts('AAAAAAAAAAAAAAAAAAAAAA'), {
    numbers: [1],
  })

  expect([answer.status, await answer.json()]).toMatchObject([404, { kind: 'absent' }])
})

test('a commitment names where its first parts go, and completion names them all at once', async () => {
  const bytes = padded(await aPng(40, 40), 9_000_000)
  const call = await storeCall()
  const file = {
    name: 'a.png',
    size: bytes.length,
    sha256: await sha256Of(bytes),
    type: 'image/png',
  }
  const { artist, consents } = aDraft()
  const commitment = {
    language: 'en',
    artist,
    consents,
    answers: {},
    works: [{ title: 'A', file }],
  }
  const answer = await client.json('POST', paths.api.submissions(call.slug), commitment, {
    'Idempotency-Key': crypto.randomUUID(),
  })
  const { works } = await answer.json<{
    works: Array<{ id: string; upload: { id: string; partSize: number; parts: Array<Part> } }>
  }>()
  const [work] = works
  if (!work) throw new Error('No work')

  const parts: Array<{ number: number; etag: string | null }> = []
  for (const { number, size, url } of work.upload.parts) {
    const start = (number - 1) * work.upload.partSize
    const put = await client.send(url, {
      method: 'PUT',
      body: bytes.slice(start, start + size),
      headers: { 'Content-Length': String(size) },
    })
    parts.push({ number, etag: put.headers.get('ETag') })
  }
  const completed = await client.json('POST', paths.api.completion(work.upload.id), { parts })

  expect([parts.map(({ number }) => number), completed.status]).toEqual([[1, 2], 202])
  expect(await stateOf(work.id)).toBe('checking')
  expect(await env.DB.prepare('select count(*) as n from upload_parts').first('n')).toBe(2)
})

test('a completion that names parts wrongly is refused with what to send', async () => {
  const { upload, workId } = await committed(await aPng(40, 40))

  const answer = await client.json('POST', paths.api.completion(upload.id), {
    parts: [{ number: 0 }],
  })

  expect([answer.status, await answer.json()]).toMatchObject([422, { kind: 'invalid' }])
  expect(await stateOf(workId)).toBe('awaiting-upload')
})
