import { env } from 'cloudflare:workers'
import { compactVerify, createLocalJWKSet } from 'jose'
import { expect, test } from 'vitest'
import { erase } from '../../../src/artist/data/erase.ts'
import { replaceFile } from '../../../src/artist/replace-file.ts'
import { findCallById } from '../../../src/calls/store.ts'
import { sweepSuperseded } from '../../../src/operations/sweep/superseded.ts'
import { paths } from '../../../src/paths.ts'
import { publicKeys } from '../../../src/platform/receipts.ts'
import { findSubmission } from '../../../src/submissions/store.ts'
import { saveCompletion } from '../../../src/uploads/store.ts'
import type { Upload } from '../../../src/uploads/upload.ts'
import { processFile } from '../../../src/works/process.ts'
import type { Receipt } from '../../../src/works/receipts/receipt.ts'
import { findWork, saveWithdrawal } from '../../../src/works/store.ts'
import { storeCall } from '../../support/database.ts'
import { aPng, sha256Of } from '../../support/pictures.ts'
import { testSecrets } from '../../support/secrets.ts'
import { aStoredWork, type StoredWork } from '../../support/stored-works.ts'
import { Visitor } from '../../support/visitor.ts'

const minute = 60_000

async function aReadyWork(): Promise<StoredWork> {
  const stored = await aStoredWork(await aPng(400, 600))
  await processFile(env, stored.workId, new Date())
  return stored
}

/** Commits another file, so many milliseconds from now. */
async function replace(stored: StoredWork, bytes: Uint8Array<ArrayBuffer>, later = minute) {
  const [submission, work] = await Promise.all([
    findSubmission(env.DB, stored.submissionId),
    findWork(env.DB, stored.workId),
  ])
  const call = submission && (await findCallById(env.DB, submission.callId))
  if (!submission || !work || !call) throw new Error('Nothing stored')
  const sha256 = await sha256Of(bytes)
  const file = { name: 'second.png', size: bytes.length, sha256, type: 'image/png' }
  const now = new Date(Date.now() + later)
  const replaced = await replaceFile(env, { submission, work, call, file, now, address: 'one' })
  if (!replaced.ok) throw new Error(replaced.refusal.kind)
  return { upload: replaced.value, committedAt: now.toISOString() }
}

async function arrive(upload: Upload, bytes: Uint8Array<ArrayBuffer>, workId: string) {
  await env.ORIGINALS.put(upload.objectKey, bytes)
  const at = new Date(Date.now() + 2 * minute)
  await saveCompletion(env.DB, upload, at)
  await processFile(env, workId, new Date(Date.now() + 3 * minute))
  return at.toISOString()
}

/** The receipt as it is handed out, once its signed part was found to say the same. */
async function receiptOf({ submissionId, key }: StoredWork): Promise<Receipt> {
  const answer = await new Visitor().get(paths.api.receipt(submissionId), {
    Authorization: `Bearer ${key}`,
  })
  const { receipt, jws } = (await answer.json()) as { receipt: Receipt; jws: string }
  const keys = createLocalJWKSet(publicKeys(testSecrets.RECEIPT_KEYS))
  const { payload } = await compactVerify(jws, keys)
  expect(JSON.parse(new TextDecoder().decode(payload))).toEqual(receipt)
  return receipt
}

test('a file that was received whole is said to be so after its poster is withdrawn', async () => {
  const stored = await aReadyWork()
  const before = (await receiptOf(stored)).files

  await saveWithdrawal(env.DB, stored.workId, new Date())

  expect(before).toMatchObject([{ state: 'current', receivedAt: expect.any(String) }])
  expect((await receiptOf(stored)).files).toEqual([{ ...before[0], state: 'withdrawn' }])
})

test('a file that never came is not said to have come because its poster is withdrawn', async () => {
  const { submissionId, workId, key } = await aStoredWork(await aPng(40, 60))
  await saveWithdrawal(env.DB, workId, new Date())

  const { files } = await receiptOf({ submissionId, key } as StoredWork)

  expect(files).toMatchObject([{ state: 'withdrawn', committedAt: expect.any(String) }])
  expect(files[0]).not.toHaveProperty('receivedAt')
})

test('a file that took the place of another stands under its own instants, and the other under its', async () => {
  const stored = await aReadyWork()
  const [first] = (await receiptOf(stored)).files
  const bytes = await aPng(300, 300)
  const { upload, committedAt } = await replace(stored, bytes)
  const promised = (await receiptOf(stored)).files

  const receivedAt = await arrive(upload, bytes, stored.workId)

  const second = {
    name: 'second.png',
    size: bytes.length,
    sha256: await sha256Of(bytes),
    committedAt,
  }
  expect(promised).toEqual([first, { ...second, state: 'waiting' }])
  const receipt = await receiptOf(stored)
  expect(receipt.files).toEqual([
    { ...first, state: 'replaced' },
    { ...second, state: 'current', receivedAt },
  ])
  expect(receipt.committedAt).toBe(first?.committedAt)
  expect(await findWork(env.DB, stored.workId)).toMatchObject({
    committedAt: new Date(committedAt),
    receivedAt: new Date(receivedAt),
  })
})

test('a file that was to replace another and cannot be shown was received whole all the same', async () => {
  const stored = await aReadyWork()
  const bytes = new Uint8Array(3000).fill(7)
  const { upload } = await replace(stored, bytes)

  const receivedAt = await arrive(upload, bytes, stored.workId)

  expect((await receiptOf(stored)).files).toMatchObject([
    { state: 'current' },
    { state: 'refused', receivedAt },
  ])
})

test('bytes that are not the committed ones are not received, whatever was said of them', async () => {
  const stored = await aStoredWork(await aPng(40, 60), { promised: await aPng(41, 60) })
  await processFile(env, stored.workId, new Date())

  expect((await receiptOf(stored)).files[0]).not.toHaveProperty('receivedAt')
  expect((await findWork(env.DB, stored.workId))?.receivedAt).toBeNull()
})

test('what the store checked as it was written is received at once', async () => {
  const call = await storeCall()
  const visitor = new Visitor()
  const bytes = await aPng(50, 70)
  const sha256 = await sha256Of(bytes)
  const committed = await visitor.json(
    'POST',
    paths.api.submissions(call.slug),
    {
      language: 'en',
      artist: { name: 'Amal', email: 'amal@example.org' },
      works: [
        { title: 'Olive', file: { name: 'o.png', size: bytes.length, sha256, type: 'image/png' } },
      ],
      consents: { eligibility: true, rights: true, publication: true },
    },
    { 'Idempotency-Key': crypto.randomUUID() },
  )
  const { submission, key, works } = (await committed.json()) as {
    submission: { id: string }
    key: string
    works: Array<{ upload: { parts: Array<{ url: string; method: string }> } }>
  }
  const part = works[0]?.upload.parts[0]
  const url = new URL(part?.url ?? '')

  const put = await visitor.send(url.pathname + url.search, {
    method: 'PUT',
    body: bytes,
    headers: { 'Content-Length': String(bytes.length) },
  })

  expect(put.status).toBe(200)
  const stored = { submissionId: submission.id, key } as StoredWork
  expect((await receiptOf(stored)).files).toMatchObject([{ receivedAt: expect.any(String) }])
})

test('a replaced file stays on the receipt when its bytes have long been thrown away', async () => {
  const stored = await aReadyWork()
  const [first] = (await receiptOf(stored)).files
  const bytes = await aPng(300, 300)
  const { upload } = await replace(stored, bytes)
  await arrive(upload, bytes, stored.workId)

  await sweepSuperseded(env, new Date(Date.now() + 8 * 24 * 60 * minute))

  const left = await env.DB.prepare('select count(*) as n from uploads').first('n')
  expect(left).toBe(1)
  expect((await receiptOf(stored)).files[0]).toEqual({ ...first, state: 'replaced' })
})

test('erasing takes name and fingerprint of a file, and leaves when it came', async () => {
  const stored = await aReadyWork()
  const [file] = (await receiptOf(stored)).files

  await erase(env, stored.submissionId, new Date())

  const { results } = await env.DB.prepare(
    'select name, size, sha256, state, committed_at, received_at from files',
  ).all()
  expect(results).toEqual([
    {
      name: '',
      size: 0,
      sha256: '',
      state: 'withdrawn',
      committed_at: Date.parse(file?.committedAt ?? ''),
      received_at: Date.parse(file?.receivedAt ?? ''),
    },
  ])
})

test.each(['committed_at = 1', 'received_at = committed_at + 1', 'received_at = null'])(
  'no statement changes an instant of a file: %s',
  async (change) => {
    await aReadyWork()
    await env.DB.prepare('update files set size = 1').run()

    await expect(env.DB.prepare(`update files set ${change}`).run()).rejects.toThrow('never change')
  },
)

test('the mail says of each file what the receipt says', async () => {
  const stored = await aReadyWork()
  const bytes = await aPng(300, 300)
  const { upload } = await replace(stored, bytes)
  await arrive(upload, bytes, stored.workId)

  const { results } = await env.DB.prepare(
    `select facts ->> '$.files' as files from outbox where kind = 'whole' order by created_at`,
  ).all<{ files: string }>()

  const { files } = await receiptOf(stored)
  const mailed = JSON.parse(results.at(-1)?.files ?? '[]') as Array<Record<string, number>>
  expect(mailed.map(({ committedAt, receivedAt }) => [committedAt, receivedAt])).toEqual(
    files.map((file) => [Date.parse(file.committedAt ?? ''), Date.parse(file.receivedAt ?? '')]),
  )
})

test('her page tells both instants of every file, and what became of it', async () => {
  const stored = await aReadyWork()
  const bytes = await aPng(300, 300)
  const { upload, committedAt } = await replace(stored, bytes)
  await arrive(upload, bytes, stored.workId)
  const artist = new Visitor()
  await artist.get(paths.privateLink(stored.key))

  for (const path of [paths.submission(), paths.submissionPrint()]) {
    const page = await (await artist.get(path)).text()
    expect(page).toContain(`datetime="${committedAt}"`)
    expect(page).toContain('Another file took its place later.')
  }
})
