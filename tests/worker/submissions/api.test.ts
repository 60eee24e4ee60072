import { env } from 'cloudflare:workers'
import { compactVerify, createLocalJWKSet } from 'jose'
import { expect, test } from 'vitest'
import { paths } from '../../../src/paths.ts'
import { processFile } from '../../../src/works/process.ts'
import { storeCall } from '../../support/database.ts'
import { aDraft, aWorkDraft } from '../../support/factories.ts'
import { aPng, sha256Of } from '../../support/pictures.ts'
import { Visitor } from '../../support/visitor.ts'

const key = () => ({ 'Idempotency-Key': crypto.randomUUID() })

type Committed = {
  submission: { id: string; code: string; state: string; committedAt: string }
  key: string
  works: Array<{
    id: string
    code: string
    upload: { id: string; partSize: number; partCount: number; state: string }
  }>
  links: { manage: string; receipt: string }
}

test('a poster travels from the commitment to its renditions, and its receipt can be checked', async () => {
  const call = await storeCall()
  const client = new Visitor()
  const bytes = await aPng(900, 1200)
  const file = {
    name: 'ملصق الزيتون.png',
    size: bytes.length,
    sha256: await sha256Of(bytes),
    type: 'image/png',
  }

  const committed = await client.json(
    'POST',
    paths.api.submissions(call.slug),
    aDraft({ works: [aWorkDraft({ file })] }),
    key(),
  )
  expect(committed.status).toBe(201)
  const body = await committed.json<Committed>()
  const [work] = body.works
  if (!work) throw new Error('No work')
  expect(work.upload).toMatchObject({ partCount: 1, state: 'open' })

  const parts = await client.json('POST', paths.api.parts(work.upload.id), { numbers: [1] })
  const {
    parts: [part],
    stored,
  } = await parts.json<{ parts: Array<{ url: string; size: number }>; stored: Array<number> }>()
  expect({ size: part?.size, stored }).toEqual({ size: bytes.length, stored: [] })
  const put = await client.send(part?.url ?? '', {
    method: 'PUT',
    body: bytes,
    headers: { 'Content-Length': String(bytes.length) },
  })
  expect(put.status).toBe(200)
  const etag = put.headers.get('ETag')
  await client.json('PUT', paths.api.part(work.upload.id, 1), { etag })
  const completion = await client.send(paths.api.completion(work.upload.id), { method: 'POST' })
  expect([completion.status, await completion.json()]).toEqual([202, { state: 'checking' }])

  await processFile(env, work.id, new Date())

  const authorization = { Authorization: `Bearer ${body.key}` }
  const seen = await (
    await client.get(paths.api.submission(body.submission.id), authorization)
  ).json<{ state: string; works: Array<{ renditions: Array<{ width: number; url: string }> }> }>()
  expect(seen.state).toBe('ready')
  expect(seen.works[0]?.renditions.map(({ width }) => width)).toEqual([320, 320, 640, 640, 900])

  const { receipt, jws } = await (
    await client.get(paths.api.receipt(body.submission.id), authorization)
  ).json<{ receipt: unknown; jws: string }>()
  const jwks = await (await client.get(paths.api.receiptKeys())).json<
    Parameters<typeof createLocalJWKSet>[0]
  >()
  const { payload } = await compactVerify(jws, createLocalJWKSet(jwks))
  expect(JSON.parse(new TextDecoder().decode(payload))).toEqual(receipt)
})
