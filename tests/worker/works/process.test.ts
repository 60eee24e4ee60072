import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { paths } from '../../../src/paths.ts'
import { submit } from '../../../src/submissions/commit.ts'
import { processFile } from '../../../src/works/process.ts'
import { listWorksOf } from '../../../src/works/store.ts'
import { storeCall } from '../../support/database.ts'
import { aDraft, aWorkDraft } from '../../support/factories.ts'
import { aPng, sha256Of } from '../../support/pictures.ts'
import { Visitor } from '../../support/visitor.ts'

/** A work whose bytes lie in the store; `committed` when they are other than was promised. */
async function aStoredWork(bytes: Uint8Array<ArrayBuffer>, committed = bytes) {
  const call = await storeCall()
  const objectKey = `works/${crypto.randomUUID()}`
  await env.ORIGINALS.put(objectKey, bytes)
  const file = {
    name: 'a.png',
    size: committed.length,
    sha256: await sha256Of(committed),
    type: 'image/png',
  }
  const draft = aDraft({ works: [aWorkDraft({ file })] })
  const options = { idempotencyKey: crypto.randomUUID(), now: new Date(), stored: [objectKey] }
  const entered = await submit(env, call, draft, options)
  if (!entered.ok) throw new Error('Refused')
  const [work] = entered.value.works
  if (!work) throw new Error('No work')
  return { workId: work.id, submissionId: entered.value.submission.id, key: entered.value.key }
}

async function checked(bytes: Uint8Array<ArrayBuffer>, committed = bytes) {
  const stored = await aStoredWork(bytes, committed)
  await processFile(env, stored.workId, new Date())
  const [work] = await listWorksOf(env.DB, stored.submissionId)
  if (!work) throw new Error('No work')
  return { ...stored, work }
}

test('a picture becomes renditions that are never larger than it is', async () => {
  const { work } = await checked(await aPng(1000, 700))

  expect(work).toMatchObject({ state: 'ready', format: 'png', width: 1000, height: 700 })
  expect(work.renditions.map(({ width, height, type }) => [width, height, type])).toEqual([
    [320, 224, 'image/avif'],
    [320, 224, 'image/webp'],
    [640, 448, 'image/avif'],
    [640, 448, 'image/webp'],
    [1000, 700, 'image/webp'],
  ])
  expect(work.placeholder).toMatch(/^data:image\/webp;base64,/)
  expect(await env.RENDITIONS.head(work.renditions[0]?.name ?? '')).not.toBeNull()
})

test('a message that comes twice changes nothing the second time', async () => {
  const { work, workId, submissionId } = await checked(await aPng(400, 400))

  await processFile(env, workId, new Date())

  expect(await listWorksOf(env.DB, submissionId)).toEqual([work])
})

test('two consumers at once make the same work ready', async () => {
  const { workId, submissionId } = await aStoredWork(await aPng(400, 400))

  await Promise.all([processFile(env, workId, new Date()), processFile(env, workId, new Date())])

  const [work] = await listWorksOf(env.DB, submissionId)
  expect(work?.state).toBe('ready')
  expect(work?.renditions).toHaveLength(3)
})

test('other bytes than committed never become a work', async () => {
  const { work } = await checked(await aPng(401, 400), await aPng(400, 400))

  expect(work).toMatchObject({ state: 'refused', reason: 'bytes-differ', renditions: [] })
})

test('a web page with the name of a picture is refused by its bytes', async () => {
  const { work } = await checked(
    new Uint8Array(new TextEncoder().encode('<!doctype html><title>Boo</title>')),
  )

  expect(work).toMatchObject({ state: 'refused', reason: 'format-not-accepted' })
})

test('a picture that breaks off is reported to the artist', async () => {
  const whole = await aPng(900, 900)
  const { work } = await checked(whole.slice(0, Math.floor(whole.length / 2)))

  expect(work).toMatchObject({ state: 'refused', reason: 'damaged', format: 'png' })
})

test('an original that is not there yet is an error, so that the queue tries again', async () => {
  const { workId } = await aStoredWork(await aPng(40, 40))
  const key = await env.DB.prepare('select object_key from uploads').first<string>('object_key')
  await env.ORIGINALS.delete(key ?? '')

  await expect(processFile(env, workId, new Date())).rejects.toThrow('not in the store')
})

test('before a work hangs only its artist gets its renditions, and then everybody does', async () => {
  const { work, key } = await checked(await aPng(640, 900))
  const path = paths.rendition(work.renditions[0]?.name ?? '')
  const stranger = new Visitor()

  expect((await stranger.get(path)).status).toBe(404)
  const own = await stranger.get(path, { Authorization: `Bearer ${key}` })
  expect(own.status).toBe(200)
  expect(own.headers.get('Cache-Control')).toBe('private, max-age=0, must-revalidate')

  await env.DB.prepare(`update works set place = 1, decision = 'selected'`).run()
  const hung = await stranger.get(path)
  expect(hung.status).toBe(200)
  expect(
    Object.fromEntries(
      [...hung.headers].filter(([name]) =>
        /^(content-type|content-security-policy|x-content-type-options|cache-control)$/.test(name),
      ),
    ),
  ).toEqual({
    'content-type': 'image/avif',
    'content-security-policy': "default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'public, max-age=0, must-revalidate',
  })
})

/** The mails of one kind that were written for a submission. */
async function mailsOf(submissionId: string, kind: string) {
  const { results } = await env.DB.prepare(
    `select recipient, language, withheld, facts from outbox
      where kind = ?1 and facts ->> '$.submissionId' = ?2`,
  )
    .bind(kind, submissionId)
    .all<{ recipient: string; language: string; withheld: string | null; facts: string }>()
  return results.map((row) => ({ ...row, facts: JSON.parse(row.facts) }))
}

test('an artist hears by mail that her file cannot be shown, once and with the reason', async () => {
  const whole = await aPng(900, 900)
  const { workId, submissionId, work } = await checked(whole.slice(0, Math.floor(whole.length / 2)))
  await processFile(env, workId, new Date())

  const mails = await mailsOf(submissionId, 'file-refused')
  const receipts = await mailsOf(submissionId, 'whole')

  expect(mails).toHaveLength(1)
  expect(mails[0]).toMatchObject({
    withheld: null,
    facts: { reason: 'damaged', title: work.title, name: 'a.png', isReplacement: 0 },
  })
  expect(mails[0]?.facts.formats).toContain('png')
  expect(mails[0]?.facts.until).toBeGreaterThan(mails[0]?.facts.issuedAt)
  expect(receipts.map(({ facts }) => facts.files)).toMatchObject([[{ isUnshown: 1 }]])
})

test('an artist hears by mail that other bytes came, until when the same file may come', async () => {
  const { submissionId } = await checked(await aPng(20, 20), await aPng(21, 20))

  const mails = await mailsOf(submissionId, 'file-refused')

  expect(mails.map(({ facts }) => facts.reason)).toEqual(['bytes-differ'])
  expect(await mailsOf(submissionId, 'whole')).toEqual([])
})

test('nobody hears of a file that can be shown', async () => {
  const { submissionId } = await checked(await aPng(300, 400))

  expect(await mailsOf(submissionId, 'file-refused')).toEqual([])
  const receipts = await mailsOf(submissionId, 'whole')
  expect(receipts.map(({ facts }) => facts.files)).toMatchObject([[{ isUnshown: 0 }]])
})
