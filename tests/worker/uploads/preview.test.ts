import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { paths } from '../../../src/paths.ts'
import { storeCall, storeSubmission } from '../../support/database.ts'
import { aPng } from '../../support/pictures.ts'
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
