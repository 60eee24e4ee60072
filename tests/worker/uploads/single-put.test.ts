import { env } from 'cloudflare:workers'
import { expect, test, vi } from 'vitest'
import { app } from '../../../src/app.tsx'
import { sweepOrphans } from '../../../src/operations/sweep/orphans.ts'
import { paths } from '../../../src/paths.ts'
import { hashStored } from '../../../src/platform/hashing.ts'
import { findUpload } from '../../../src/uploads/store.ts'
import { processFile } from '../../../src/works/process.ts'
import { storeCall } from '../../support/database.ts'
import { aDraft } from '../../support/factories.ts'
import { aPng, sha256Of } from '../../support/pictures.ts'
import { Visitor } from '../../support/visitor.ts'

const client = new Visitor()

type Part = { number: number; size: number; url: string }
type Sent = { bytes: Uint8Array<ArrayBuffer>; uploadId: string; workId: string; parts: Array<Part> }

async function committed(given?: Uint8Array<ArrayBuffer>): Promise<Sent> {
  const bytes = given ?? (await aPng(40, 40))
  const sha256 = await sha256Of(bytes)
  const file = { name: 'a.png', size: bytes.length, sha256, type: 'image/png' }
  const { artist, consents } = aDraft()
  const body = { language: 'en', artist, consents, answers: {}, works: [{ title: 'A', file }] }
  const call = await storeCall()
  const answer = await client.json('POST', paths.api.submissions(call.slug), body, {
    'Idempotency-Key': crypto.randomUUID(),
  })
  const { works } = await answer.json<{
    works: Array<{ id: string; upload: { id: string; parts: Array<Part> } }>
  }>()
  const [work] = works
  if (!work) throw new Error('No work')
  return { bytes, uploadId: work.upload.id, workId: work.id, parts: work.upload.parts }
}

const put = ({ parts }: Sent, bytes: Uint8Array<ArrayBuffer>) =>
  client.send(parts[0]?.url ?? '', {
    method: 'PUT',
    body: bytes,
    headers: { 'Content-Length': String(bytes.length) },
  })
const complete = ({ uploadId }: Sent) =>
  client.send(paths.api.completion(uploadId), { method: 'POST' })
const stateOf = ({ workId }: Sent) =>
  env.DB.prepare('select state from works where id = ?1').bind(workId).first('state')

async function storedHash({ uploadId }: Sent): Promise<string | undefined> {
  const upload = await findUpload(env.DB, uploadId)
  return (await hashStored(env.ORIGINALS, upload?.objectKey ?? ''))?.sha256
}

/** The same bindings, with a database that fails at the first write of this table. */
function failingAt(table: string): Env {
  const prepare = (sql: string) => env.DB.prepare(sql)
  const batch = async (statements: Array<D1PreparedStatement>) => {
    if (prepared.some((sql) => sql.trimStart().startsWith(`update ${table}`))) {
      throw new Error('D1_ERROR: Network connection lost.')
    }
    return env.DB.batch(statements)
  }
  const prepared: Array<string> = []
  const noting = (sql: string) => {
    prepared.push(sql)
    return prepare(sql)
  }
  return { ...env, DB: { prepare: noting, batch } as unknown as D1Database }
}

test('a small file is complete with two requests, and was begun in no parts', async () => {
  const sent = await committed()

  const answer = await put(sent, sent.bytes)

  expect([answer.status, await answer.json()]).toEqual([200, { state: 'checking' }])
  expect(answer.headers.get('ETag')).toMatch(/^"[^"]+"$/)
  expect(await stateOf(sent)).toBe('checking')
  expect(await storedHash(sent)).toBe(await sha256Of(sent.bytes))
  const { results } = await env.DB.prepare(
    'select multipart_id, (select count(*) from upload_parts) as parts from uploads',
  ).all()
  expect(results).toEqual([{ multipart_id: null, parts: 0 }])
})

test('a client that remembers parts and completes finds a small file stored all the same', async () => {
  const sent = await committed()
  const asked = await client.json('POST', paths.api.parts(sent.uploadId), { numbers: [1] })
  const { parts, stored } = await asked.json<{ parts: Array<Part>; stored: Array<number> }>()
  expect([parts.length, stored]).toEqual([1, []])

  const etag = (await put({ ...sent, parts }, sent.bytes)).headers.get('ETag')
  const remembered = await client.json('PUT', paths.api.part(sent.uploadId, 1), { etag })
  const again = await client.json('POST', paths.api.parts(sent.uploadId), { numbers: [1] })
  const completed = await complete(sent)

  expect([remembered.status, await remembered.json()]).toEqual([200, { number: 1, stored: true }])
  expect(await again.json()).toMatchObject({ stored: [1] })
  expect([completed.status, await completed.json()]).toEqual([202, { state: 'checking' }])
})

test('other bytes of the same length are refused at once, and nothing of them is stored', async () => {
  const sent = await committed()
  const other = sent.bytes.slice()
  other[50] = (other[50] ?? 0) ^ 1

  const refused = await put(sent, other)

  expect([refused.status, await refused.json()]).toMatchObject([422, { kind: 'bytes-differ' }])
  expect(await storedHash(sent)).toBeUndefined()
  expect(await stateOf(sent)).toBe('awaiting-upload')
  const early = await complete(sent)
  expect([early.status, await early.json()]).toMatchObject([
    409,
    { kind: 'parts-missing', missing: [1] },
  ])
  expect((await put(sent, sent.bytes)).status).toBe(200)
})

test('what has arrived is answered again as before, and other bytes cannot take its place', async () => {
  const sent = await committed()
  const other = sent.bytes.slice()
  other[50] = (other[50] ?? 0) ^ 1

  const [one, two] = await Promise.all([put(sent, sent.bytes), put(sent, sent.bytes)])
  const three = await put(sent, sent.bytes)
  await put(sent, other)

  expect([one.status, two.status, three.status]).toEqual([200, 200, 200])
  expect(three.headers.get('ETag')).toBe(one.headers.get('ETag'))
  expect(await storedHash(sent)).toBe(await sha256Of(sent.bytes))
  expect(
    await env.DB.prepare(`select count(*) as n from log where action = 'arrived'`).first('n'),
  ).toBe(1)
})

test('an ETag for a file that nobody sent is not remembered', async () => {
  const sent = await committed()

  const answer = await client.json('PUT', paths.api.part(sent.uploadId, 1), { etag: '"made-up"' })

  expect(answer.status).toBe(422)
  expect(await env.DB.prepare('select count(*) as n from upload_parts').first('n')).toBe(0)
})

test('a file stored by a Worker that died before it could say so is found by the next request', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const sent = await committed()
  const url = new URL(sent.parts[0]?.url ?? '')
  const headers = { 'Content-Length': String(sent.bytes.length) }
  const init = { method: 'PUT', body: sent.bytes, headers }
  const died = await app.request(url.pathname + url.search, init, failingAt('uploads'))
  expect(died.status).toBe(500)
  expect(await stateOf(sent)).toBe('awaiting-upload')

  expect((await complete(sent)).status).toBe(202)
  expect(await stateOf(sent)).toBe('checking')
})

test('a file that was stored without being checked, as by a copy brought back, is read instead', async () => {
  const sent = await committed()
  const { objectKey = '' } = (await findUpload(env.DB, sent.uploadId)) ?? {}

  const other = sent.bytes.slice()
  other[50] = (other[50] ?? 0) ^ 1
  await env.ORIGINALS.put(objectKey, other)
  expect((await complete(sent)).status).toBe(409)
  expect(await stateOf(sent)).toBe('awaiting-upload')

  await env.ORIGINALS.put(objectKey, sent.bytes)
  const stored = await env.ORIGINALS.head(objectKey)
  expect(stored?.checksums.sha256).toBeUndefined()
  expect((await complete(sent)).status).toBe(202)
  expect(await stateOf(sent)).toBe('checking')
})

test('or, when nobody comes back, by the sweep, even after the grace', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const sent = await committed()
  const url = new URL(sent.parts[0]?.url ?? '')
  const headers = { 'Content-Length': String(sent.bytes.length) }
  const init = { method: 'PUT', body: sent.bytes, headers }
  await app.request(url.pathname + url.search, init, failingAt('uploads'))

  await sweepOrphans(env, 'originals', new Date(Date.now() + 3 * 86_400_000))

  expect(await stateOf(sent)).toBe('checking')
  expect(await storedHash(sent)).toBe(await sha256Of(sent.bytes))
})

test('the check does not hash again what the store has checked, and hashes what it has not', async () => {
  const sent = await committed()
  const digest = vi.spyOn(crypto.subtle, 'digest')
  await put(sent, sent.bytes)
  const hashed = () =>
    digest.mock.calls.filter(([, data]) => data.byteLength === sent.bytes.length).length
  await processFile(env, sent.workId, new Date())
  expect([await stateOf(sent), hashed()]).toEqual(['ready', 0])

  const upload = await findUpload(env.DB, sent.uploadId)
  await env.ORIGINALS.put(upload?.objectKey ?? '', sent.bytes)
  await env.DB.prepare(`update works set state = 'checking'`).run()
  await processFile(env, sent.workId, new Date())
  expect([await stateOf(sent), hashed()]).toEqual(['ready', 1])
})

test('a small file that came in pieces is complete with the last of them', async () => {
  const sent = await committed()
  const piece = await client.send(paths.api.piece(sent.uploadId, 0), {
    method: 'PUT',
    body: sent.bytes,
    headers: { 'Content-Length': String(sent.bytes.length) },
  })
  expect(piece.status).toBe(200)

  const path = paths.api.assembly(sent.uploadId, 1)
  const assembled = await client.send(path, { method: 'POST' })

  expect([assembled.status, await assembled.json()]).toEqual([200, { number: 1, stored: true }])
  expect(await stateOf(sent)).toBe('checking')
  expect((await env.ORIGINALS.list({ prefix: 'pieces/' })).objects).toEqual([])
})

test('pieces that make another file are thrown away and asked for again', async () => {
  const sent = await committed()
  const other = sent.bytes.slice()
  other[50] = (other[50] ?? 0) ^ 1
  await client.send(paths.api.piece(sent.uploadId, 0), {
    method: 'PUT',
    body: other,
    headers: { 'Content-Length': String(other.length) },
  })

  const answer = await client.send(paths.api.assembly(sent.uploadId, 1), { method: 'POST' })

  expect([answer.status, await answer.json()]).toMatchObject([
    409,
    { kind: 'pieces-missing', missing: [{ offset: 0, size: other.length }] },
  ])
  expect((await env.ORIGINALS.list()).objects).toEqual([])
})

test.each(['objectKey', 'sha256', 'size', 'workId', 'expires', 'seal'])(
  'an address whose %s was changed takes no bytes',
  async (name) => {
    const sent = await committed()
    const url = new URL(sent.parts[0]?.url ?? '')
    const said = url.searchParams.get(name) ?? ''
    url.searchParams.set(
      name,
      said.replace(/.$/, (last) => (last === '1' ? '2' : '1')),
    )

    const answer = await put(
      { ...sent, parts: [{ number: 1, size: 1, url: url.href }] },
      sent.bytes,
    )

    expect([answer.status, await answer.json()]).toMatchObject([403, { kind: 'address-expired' }])
    expect((await env.ORIGINALS.list()).objects).toEqual([])
  },
)

test('bytes for a file that another one replaced meanwhile are not kept', async () => {
  const sent = await committed()
  await env.DB.prepare(`update uploads set state = 'dropped', dropped_at = 1`).run()

  const answer = await put(sent, sent.bytes)

  expect([answer.status, await answer.json()]).toMatchObject([409, { kind: 'upload-dropped' }])
  expect((await env.ORIGINALS.list()).objects).toEqual([])
})

test('what is no picture is refused, deleted, and not stored again by its old address', async () => {
  const sent = await committed(new Uint8Array(Buffer.from('no picture at all')))
  await put(sent, sent.bytes)
  await processFile(env, sent.workId, new Date())
  expect([await stateOf(sent), await storedHash(sent)]).toEqual(['refused', undefined])

  const again = await put(sent, sent.bytes)

  expect([again.status, await again.json()]).toEqual([200, { state: 'refused' }])
  expect(await storedHash(sent)).toBeUndefined()
})
