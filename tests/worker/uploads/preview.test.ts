import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { app } from '../../../src/app.tsx'
import { paths } from '../../../src/paths.ts'
import { addressParts } from '../../../src/uploads/addresses.ts'
import { storeCall, storeSubmission } from '../../support/database.ts'
import { aDraft, aWorkDraft } from '../../support/factories.ts'
import { aPng, padded, sha256Of } from '../../support/pictures.ts'
import { Visitor } from '../../support/visitor.ts'

const client = new Visitor()

async function anUpload(): Promise<string> {
  const { works } = await storeSubmission(await storeCall())
  const [work] = works
  if (!work) throw new Error('No work')
  return work.upload.id
}

const put = (uploadId: string, body: Uint8Array<ArrayBuffer>, length = body.length) =>
  client.send(paths.api.preview(uploadId), {
    method: 'PUT',
    body,
    headers: { 'Content-Length': String(length) },
  })

async function stored(uploadId: string): Promise<Uint8Array | null> {
  const object = await env.ORIGINALS.get(`previews/${uploadId}`)
  return object && new Uint8Array(await object.arrayBuffer())
}

test('a browser sends a preview twice, and the last one is kept', async () => {
  const uploadId = await anUpload()
  const last = await aPng(30, 40)

  expect((await put(uploadId, await aPng(20, 20))).status).toBe(200)
  expect((await put(uploadId, last)).status).toBe(200)

  expect(await stored(uploadId)).toEqual(last)
})

test.each([
  ['a web page', new TextEncoder().encode('<!doctype html>'), 422],
  ['a PDF', new TextEncoder().encode('%PDF-1.7'), 422],
  ['more than 6 MB', new Uint8Array(6_000_001), 413],
])('%s is no preview, and nothing is kept of it', async (_name, bytes, status) => {
  const uploadId = await anUpload()

  expect((await put(uploadId, new Uint8Array(bytes))).status).toBe(status)
  expect(await stored(uploadId)).toBeNull()
})

test('a preview that comes after the file is complete is not taken', async () => {
  const uploadId = await anUpload()
  await env.DB.prepare('update uploads set completed_at = 1').run()

  const answer = await put(uploadId, await aPng(20, 20))

  expect(answer.status).toBe(409)
  expect(await answer.json()).toMatchObject({ kind: 'upload-complete' })
  expect(await stored(uploadId)).toBeNull()
})

test('who does not know the upload puts no preview', async () => {
  expect((await put('unknown', await aPng(20, 20))).status).toBe(404)
})

const limited = (uploadId: string, body: Uint8Array<ArrayBuffer>, megabytes = '1') =>
  app.request(
    paths.api.preview(uploadId),
    {
      method: 'PUT',
      body,
      headers: { Origin: 'http://localhost', 'Content-Length': String(body.length) },
    },
    { ...env, MEGABYTES_PER_ADDRESS: megabytes },
  )

const aHeavyPng = async (size: number) => padded(await aPng(20, 20), size)

const counted = async () =>
  (await env.DB.prepare('select submissions, bytes from quotas').all()).results

test('previews fill the day of an address with their bytes, and a full day keeps no more', async () => {
  const uploadId = await anUpload()
  const heavy = await aHeavyPng(400_000)

  expect((await limited(uploadId, heavy)).status).toBe(200)
  expect((await limited(uploadId, heavy)).status).toBe(200)
  const other = await anUpload()
  const refused = await limited(other, heavy)

  expect(refused.status).toBe(429)
  const problem = (await refused.json()) as { retryAfter: number }
  expect(problem).toMatchObject({ kind: 'too-many', share: 'address' })
  expect(refused.headers.get('Retry-After')).toBe(String(problem.retryAfter))
  expect(await stored(other)).toBeNull()
  expect(await counted()).toEqual([{ submissions: 0, bytes: 800_000 }])
})

test('of two at once that do not both fit only one is kept', async () => {
  const uploads = [await anUpload(), await anUpload()]
  const heavy = await aHeavyPng(600_000)

  const answers = await Promise.all(uploads.map((id) => limited(id, heavy)))

  expect(answers.map(({ status }) => status).sort()).toEqual([200, 429])
})

test('a file arrives whole without the preview that was refused', async () => {
  const bytes = await aPng(30, 40)
  const sha256 = await sha256Of(bytes)
  const file = { name: 'a.png', size: bytes.length, sha256, type: 'image/png' }
  const { submission, works } = await storeSubmission(
    await storeCall(),
    aDraft({ works: [aWorkDraft({ file })] }),
  )
  const upload = works[0]?.upload
  if (!upload) throw new Error('No upload')
  const { id } = upload
  const open = { ...upload, uploadsUntil: submission.uploadsUntil }
  const parts = await addressParts(env, open, [1], 'https://cartelera.test', new Date())

  expect((await limited(id, await aHeavyPng(2_000_000))).status).toBe(429)
  const arrived = await client.send(parts?.[0]?.url ?? '', {
    method: 'PUT',
    body: bytes,
    headers: { 'Content-Length': String(bytes.length) },
  })
  expect(arrived.status).toBe(200)
  expect((await client.send(paths.api.completion(id), { method: 'POST' })).status).toBe(202)
})

test('where no limit is set previews count nothing', async () => {
  expect((await limited(await anUpload(), await aHeavyPng(400_000), '0')).status).toBe(200)
  expect(await counted()).toEqual([])
})
