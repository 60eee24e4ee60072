import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { sweepOrphans } from '../../../src/operations/sweep/orphans.ts'
import { paths } from '../../../src/paths.ts'
import { storeCall, storeSubmission } from '../../support/database.ts'
import { aDraft, aWorkDraft } from '../../support/factories.ts'
import { aPng, padded, sha256Of } from '../../support/pictures.ts'
import { Visitor } from '../../support/visitor.ts'

const client = new Visitor()
const mebibyte = 1024 * 1024

async function committed(bytes: Uint8Array<ArrayBuffer>) {
  const file = {
    name: 'a.png',
    size: bytes.length,
    sha256: await sha256Of(bytes),
    type: 'image/png',
  }
  const draft = aDraft({ works: [aWorkDraft({ file })] })
  const { works, submission } = await storeSubmission(await storeCall(), draft)
  const [work] = works
  if (!work) throw new Error('No work')
  return { upload: work.upload, workId: work.id, submission }
}

const put = (uploadId: string, offset: number, bytes: Uint8Array<ArrayBuffer>) =>
  client.send(paths.api.piece(uploadId, offset), {
    method: 'PUT',
    body: bytes,
    headers: { 'Content-Length': String(bytes.length) },
  })
const assemble = (uploadId: string, number: number) =>
  client.send(paths.api.assembly(uploadId, number), { method: 'POST' })
const piecesOf = async (uploadId: string) =>
  (await client.get(paths.api.pieces(uploadId))).json<{ pieces: Array<unknown> }>()
const storedPieces = async () =>
  (await env.ORIGINALS.list({ prefix: 'pieces/' })).objects.map(({ key }) => key)

async function putAll(uploadId: string, bytes: Uint8Array<ArrayBuffer>, from: number, to: number) {
  for (let at = from; at < to; at += mebibyte) {
    const answer = await put(uploadId, at, bytes.slice(at, Math.min(to, at + mebibyte)))
    expect(answer.status).toBe(200)
  }
}

test('a file that only ever came in pieces is stored byte for byte, and no piece is left', async () => {
  const bytes = padded(await aPng(300, 300), 8 * mebibyte + 70_001)
  crypto.getRandomValues(bytes.subarray(mebibyte, mebibyte + 60_000))
  const { upload, workId } = await committed(bytes)

  await putAll(upload.id, bytes, 0, upload.partSize)
  await putAll(upload.id, bytes, upload.partSize, bytes.length)
  expect((await assemble(upload.id, 1)).status).toBe(200)
  expect((await assemble(upload.id, 2)).status).toBe(200)
  expect((await assemble(upload.id, 2)).status).toBe(200)
  const answer = await client.send(paths.api.completion(upload.id), { method: 'POST' })

  expect(answer.status).toBe(202)
  const row = await env.DB.prepare('select object_key from uploads').first<{ object_key: string }>()
  const object = await env.ORIGINALS.get(row?.object_key ?? '')
  expect(await sha256Of(new Uint8Array((await object?.arrayBuffer()) ?? new ArrayBuffer()))).toBe(
    await sha256Of(bytes),
  )
  expect(
    await env.DB.prepare('select state from works where id = ?1').bind(workId).first('state'),
  ).toBe('checking')
  expect(await storedPieces()).toEqual([])
})

test('a device that comes back hears which pieces are stored, and what a part lacks', async () => {
  const bytes = padded(await aPng(40, 40), mebibyte + 65_536)
  const { upload } = await committed(bytes)
  await put(upload.id, 65_536, bytes.slice(65_536, 131_072))

  expect(await piecesOf(upload.id)).toEqual({ pieces: [{ offset: 65_536, size: 65_536 }] })
  const early = await assemble(upload.id, 1)
  expect([early.status, await early.json()]).toMatchObject([
    409,
    {
      kind: 'pieces-missing',
      missing: [
        { offset: 0, size: 65_536 },
        { offset: 131_072, size: mebibyte + 65_536 - 131_072 },
      ],
    },
  ])
})

test('a piece beside the grid, past the end or longer than announced is not stored', async () => {
  const bytes = padded(await aPng(40, 40), 200_000)
  const { upload } = await committed(bytes)

  expect((await put(upload.id, 10, bytes.slice(0, 65_536))).status).toBe(422)
  expect((await put(upload.id, 196_608, bytes.slice(0, 65_536))).status).toBe(422)
  expect((await put(upload.id, 0, bytes.slice(0, 65_000))).status).toBe(422)
  expect((await assemble(upload.id, 2)).status).toBe(422)

  expect(await storedPieces()).toEqual([])
})

test('when the grace is over no piece is taken, and the sweep takes those that came away', async () => {
  const bytes = padded(await aPng(40, 40), 200_000)
  const { upload, submission } = await committed(bytes)
  await put(upload.id, 0, bytes.slice(0, 65_536))

  const over = Date.now() - 1
  await env.DB.prepare('update submissions set uploads_until = ?2 where id = ?1')
    .bind(submission.id, over)
    .run()
  const late = await put(upload.id, 65_536, bytes.slice(65_536, 131_072))

  expect([late.status, await late.json()]).toMatchObject([409, { kind: 'uploads-closed' }])
  expect(await storedPieces()).toEqual([`pieces/${upload.id}/1/0`])
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)
  await sweepOrphans(env, 'originals', inDays(1))
  expect(await storedPieces()).toEqual([`pieces/${upload.id}/1/0`])
  await sweepOrphans(env, 'originals', inDays(3))
  expect(await storedPieces()).toEqual([])
})

test('a piece that a line was tried with goes when the file came in whole parts', async () => {
  const bytes = padded(await aPng(40, 40), 300_000)
  const { upload } = await committed(bytes)
  await put(upload.id, 0, bytes.slice(0, 131_072))
  const given = await client.json('POST', paths.api.parts(upload.id), { numbers: [1] })
  const { parts } = await given.json<{ parts: Array<{ url: string }> }>()
  const stored = await client.send(parts[0]?.url ?? '', {
    method: 'PUT',
    body: bytes,
    headers: { 'Content-Length': String(bytes.length) },
  })
  await client.json('PUT', paths.api.part(upload.id, 1), { etag: stored.headers.get('ETag') })

  const answer = await client.send(paths.api.completion(upload.id), { method: 'POST' })

  expect(answer.status).toBe(202)
  await expect.poll(storedPieces).toEqual([])
})
