import { env } from 'cloudflare:workers'
import { expect, test, vi } from 'vitest'
import { app } from '../../../src/app.tsx'
import { sweep } from '../../../src/operations/sweep.ts'
import { type Finding, start } from '../../../src/operations/verification.ts'
import { type Verified, verify } from '../../../src/operations/verify/verify.ts'
import { paths } from '../../../src/paths.ts'
import { aPng, sha256Of } from '../../support/pictures.ts'
import { deliver, giveUp } from '../../support/queue.ts'
import { testSecrets } from '../../support/secrets.ts'
import { aStoredWork, type StoredWork } from '../../support/stored-works.ts'
import { Visitor } from '../../support/visitor.ts'

const operator = new Visitor()

async function aReadyWork(width = 40): Promise<StoredWork> {
  const stored = await aStoredWork(await aPng(width, 40))
  await deliver([{ kind: 'check', workId: stored.workId }])
  return stored
}

/** Page after page, as the command asks. */
async function verified(): Promise<{ findings: Array<Finding>; files: number; pages: number }> {
  const findings: Array<Finding> = []
  let files = 0
  let pages = 0
  for (let after: string | null = ''; after !== null; pages += 1) {
    const answer = await operator.asOperator('GET', paths.api.verification({ after }))
    expect(answer.status).toBe(200)
    const page = await answer.json<Verified>()
    findings.push(...page.findings)
    files += page.checked.files
    after = page.next
  }
  return { findings, files, pages }
}

const renditionsOf = async () => (await env.RENDITIONS.list()).objects.map(({ key }) => key)

test('a store in order has nothing wrong, and every file was read', async () => {
  await aReadyWork()

  const { findings, files } = await verified()

  expect(findings).toEqual([])
  const originals = (await env.ORIGINALS.list()).objects.length
  const renditions = (await renditionsOf()).length
  expect(renditions).toBeGreaterThan(0)
  expect(files).toBe(2 * (originals + renditions))
})

test('an original that is gone is named with its work and its call', async () => {
  const { objectKey, call } = await aReadyWork()
  await env.ORIGINALS.delete(objectKey)
  const code = await env.DB.prepare('select code from works').first('code')

  expect((await verified()).findings).toMatchObject([
    { kind: 'file-missing', subject: objectKey, work: code, call: call.slug, found: null },
  ])
})

test('an original of another length, and one with other bytes, are told apart', async () => {
  const bytes = await aPng(40, 40)
  const { objectKey } = await aReadyWork()
  await env.ORIGINALS.put(objectKey, bytes.slice(1))
  expect((await verified()).findings).toMatchObject([
    {
      kind: 'wrong-size',
      subject: objectKey,
      expected: String(bytes.length),
      found: String(bytes.length - 1),
    },
  ])

  const other = bytes.slice()
  other[50] = (other[50] ?? 0) ^ 1
  await env.ORIGINALS.put(objectKey, other)
  expect((await verified()).findings).toMatchObject([
    {
      kind: 'wrong-hash',
      subject: objectKey,
      expected: await sha256Of(bytes),
      found: await sha256Of(other),
    },
  ])
})

test('a file that the store cannot read is told of, and the others are looked at all the same', async () => {
  const broken = await aReadyWork()
  const fine = await aStoredWork(await aPng(50, 40), { call: broken.call })
  await deliver([{ kind: 'check', workId: fine.workId }])
  await env.ORIGINALS.delete(fine.objectKey)
  const failing = {
    ...env,
    ORIGINALS: {
      get: async (key: string) => {
        if (key === broken.objectKey) throw new Error('get: internal error (10001)')
        return env.ORIGINALS.get(key)
      },
    },
  } as unknown as Env

  const { findings } = await verify(failing, start, new Date())

  expect(findings.map(({ kind, subject }) => [kind, subject]).toSorted()).toEqual([
    ['file-missing', fine.objectKey],
    ['unreadable', broken.objectKey],
  ])
})

test('a picture whose content is not what its name says, or that is gone, is found', async () => {
  await aReadyWork(800)
  const [first = '', second = ''] = await renditionsOf()
  await env.RENDITIONS.put(first, 'something else')
  await env.RENDITIONS.delete(second)

  const { findings } = await verified()

  expect(findings.map(({ kind, subject }) => [kind, subject])).toEqual([
    ['wrong-name', first],
    ['file-missing', second],
  ])
})

test('a copy that visitors take home is compared by its bytes', async () => {
  const { workId } = await aReadyWork()
  await env.DB.batch([
    env.DB.prepare('update calls set released_at = 1'),
    env.DB.prepare(`update works set decision = 'selected', place = 1`),
  ])
  await deliver([{ kind: 'copy', workId }])
  const name = await env.DB.prepare('select name from copies').first<string>('name')
  const key = `copies/${name}`
  expect((await verified()).findings).toEqual([])

  await env.RENDITIONS.put(key, 'x')
  expect((await verified()).findings).toMatchObject([
    { kind: 'wrong-size', subject: key, object: 'copy', found: '1' },
  ])
  await env.RENDITIONS.delete(key)
  expect((await verified()).findings).toMatchObject([{ kind: 'file-missing', subject: key }])
})

test('files that belong to no row are found once their rows are overdue, and strange ones too', async () => {
  await aReadyWork()
  const stray = `works/${crypto.randomUUID()}`
  await env.ORIGINALS.put(stray, 'nobody’s')
  await env.RENDITIONS.put('notes.txt', 'mine')
  expect((await verified()).findings).toEqual([])

  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 2 * 3_600_000 })
  try {
    const headers = { Authorization: `Bearer ${testSecrets.OPERATOR_TOKEN}` }
    const asked = ['files-of-originals:', 'files-of-renditions:'].map(async (after) => {
      const answer = await app.request(paths.api.verification({ after }), { headers }, env)
      return (await answer.json<Verified>()).findings
    })
    expect((await Promise.all(asked)).flat()).toMatchObject([
      { kind: 'file-without-row', subject: stray, object: 'original', found: '10' },
      { kind: 'unknown-file', subject: 'notes.txt', found: '4' },
    ])
  } finally {
    vi.useRealTimers()
  }
})

test('a ready work without pictures is found', async () => {
  const { workId } = await aReadyWork()
  await env.DB.prepare('delete from renditions').run()

  expect((await verified()).findings).toMatchObject([
    { kind: 'ready-without-pictures', subject: workId },
  ])
})

test('parts that can no longer become a file are found, until the sweep gave them up', async () => {
  const { uploadId, objectKey } = await aReadyWork()
  const multipart = await env.ORIGINALS.createMultipartUpload('works/other')
  await env.DB.batch([
    env.DB.prepare('update submissions set uploads_until = ?1').bind(Date.now() - 3 * 3_600_000),
    env.DB.prepare(
      `insert into uploads (id, work_id, state, object_key, file_name, size, file_sha256, file_type,
                            part_size, part_count, committed_at, multipart_id)
       select 'begun', work_id, 'replacing', 'works/other', file_name, size, file_sha256, file_type,
              part_size, part_count, committed_at, ?2 from uploads where id = ?1`,
    ).bind(uploadId, multipart.uploadId),
  ])
  expect((await verified()).findings).toMatchObject([
    { kind: 'parts-left', subject: 'works/other' },
  ])

  await sweep(env, new Date())
  expect((await verified()).findings).toEqual([])
  expect(await env.ORIGINALS.head(objectKey)).not.toBeNull()
})

test('a job that waits for somebody is told of here too', async () => {
  const { workId } = await aStoredWork(await aPng(40, 40))
  await giveUp({ kind: 'check', workId })

  expect((await verified()).findings).toMatchObject([{ kind: 'failure-open', subject: 'check' }])
})

test('only the operator may ask, and only for places that there are', async () => {
  const stranger = await new Visitor().get(paths.api.verification())
  expect([stranger.status, await stranger.json()]).toMatchObject([401, { kind: 'operator-only' }])

  const lost = await operator.asOperator('GET', paths.api.verification({ after: 'nowhere:1' }))
  expect([lost.status, await lost.json()]).toMatchObject([422, { kind: 'invalid' }])
})

test('more works than fit on a page are all looked at', async () => {
  const { workId } = await aReadyWork()
  await env.DB.prepare(
    `with recursive n (i) as (select 1 union all select i + 1 from n where i < 120)
     insert into uploads (id, work_id, state, object_key, file_name, size, file_sha256, file_type,
                          part_size, part_count, committed_at, completed_at, dropped_at)
     select 'old-' || i, ?1, 'dropped', 'works/old-' || i, 'a', 1, 'x', 'y', 8388608, 1, 0, 0, 0
       from n`,
  )
    .bind(workId)
    .run()
  const template = await env.DB.prepare('select id, name from renditions, works limit 1').first<{
    id: string
    name: string
  }>()
  await env.DB.prepare(
    `with recursive n (i) as (select 1 union all select i + 1 from n where i < 120)
     insert into renditions (work_id, width, height, type, name, bytes)
     select ?1, 1000 + i, 1, 'image/webp', printf('%040d.webp', i), 1 from n`,
  )
    .bind(template?.id ?? '')
    .run()

  const { findings, pages } = await verified()

  expect(findings.filter(({ kind }) => kind === 'file-missing')).toHaveLength(120)
  expect(pages).toBeGreaterThan(8)
})
