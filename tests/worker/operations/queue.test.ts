import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { listFailures } from '../../../src/failures/failure-lists-store.ts'
import { noteTrouble, saveRetried } from '../../../src/failures/failures-store.ts'
import { emptyOutbox } from '../../../src/mail-delivery/deliver.ts'
import { findUpload, saveCompletion } from '../../../src/uploads/store.ts'
import { processFile } from '../../../src/works/process.ts'
import { saveDamage } from '../../../src/works/process-result-store.ts'
import { findWorkToCheck, listForgotten } from '../../../src/works/process-store.ts'
import { storeCall, storeSubmission } from '../../support/database.ts'
import { aPng } from '../../support/pictures.ts'
import { counted } from '../../support/queries.ts'
import { deliver, giveUp } from '../../support/queue.ts'
import { aStoredWork } from '../../support/stored-works.ts'

const minute = 60_000

const stateOf = (workId: string) =>
  env.DB.prepare('select state from works where id = ?1').bind(workId).first('state')
const openCount = (callId: string) =>
  env.DB.prepare(`select count from tallies where scope = ?1 and name = 'failures'`)
    .bind(callId)
    .first('count')

test('a check that keeps failing waits longer each time, and then is on the desk with its reason', async () => {
  const { workId, call, objectKey } = await aStoredWork(await aPng(40, 40))
  await env.ORIGINALS.delete(objectKey)
  const job = { kind: 'check', workId } as const

  const first = await deliver([job], { attempts: 1 })
  const eighth = await deliver([job], { attempts: 8 })
  expect([first.retried, eighth.retried]).toEqual([[job], [job]])
  expect(first.delays[0]).toBeGreaterThanOrEqual(5)
  expect(first.delays[0]).toBeLessThanOrEqual(10)
  expect(eighth.delays[0]).toBeGreaterThanOrEqual(150)
  expect(eighth.delays[0]).toBeLessThanOrEqual(300)
  expect(await listFailures(env.DB, call.id, 'open', 10)).toEqual([])

  await giveUp(job)
  await giveUp(job)

  expect(await listFailures(env.DB, call.id, 'open', 10)).toMatchObject([
    {
      kind: 'check',
      subject: workId,
      reason: 'file-missing',
      message: `MissingFileError: The original of work ${workId} is not in the store`,
      attempts: 2,
      work: { id: workId, title: 'The well' },
    },
  ])
  expect(await openCount(call.id)).toBe(1)
  expect(await stateOf(workId)).toBe('checking')
})

test('a picture engine that fails is not the file’s fault: the poster waits, and then is ready', async () => {
  const { workId, call } = await aStoredWork(await aPng(40, 40))
  const job = { kind: 'check', workId } as const
  const used = Object.assign(new Error('The usage limit was reached'), { code: 9422 })
  for (const error of [new Error('Network connection lost.'), used]) {
    const out = {
      ...env,
      IMAGES: {
        input: () => {
          throw error
        },
      },
    } as unknown as Env
    expect((await deliver([job], { env: out })).retried).toEqual([job])
  }
  await giveUp(job)

  expect(await stateOf(workId)).toBe('checking')
  expect(await listFailures(env.DB, call.id, 'open', 10)).toMatchObject([
    {
      reason: 'pictures-fail',
      message: expect.stringContaining('The usage limit was reached'),
      attempts: 2,
    },
  ])
  await deliver(await saveRetried(env.DB, call.id, null, new Date()))
  expect(await stateOf(workId)).toBe('ready')
})

test('what waits on the desk is not sent again behind its back, and what is lost is', async () => {
  const failing = await aStoredWork(await aPng(40, 40))
  const lost = await aStoredWork(await aPng(41, 40), { call: failing.call })
  await giveUp({ kind: 'check', workId: failing.workId })
  const later = new Date(Date.now() + 30 * minute)

  const forgotten = await listForgotten(env.DB, later, new Date(later.getTime() - 10 * minute))

  expect(forgotten).toEqual([lost.workId])
})

test('looking for what was lost reads what waits, not all that was ever sent', async () => {
  const costs: Array<number> = []
  const ready = async (count: number) => {
    for (let left = count; left > 0; left -= 1) {
      const { workId } = await aStoredWork(await aPng(40, 40), { call })
      await env.DB.prepare("update works set state = 'ready' where id = ?1").bind(workId).run()
    }
    const { db, count: cost } = counted(env.DB)
    await listForgotten(db, new Date(), new Date())
    costs.push(cost.rowsRead)
  }
  const call = await storeCall()
  await ready(5)
  await ready(40)

  expect(costs[1]).toBe(costs[0])
})

test('a file that was proven before its commitment, by another clock, is shown all the same', async () => {
  const { workId } = await aStoredWork(await aPng(40, 40))
  await env.DB.batch([
    env.DB.prepare('update uploads set completed_at = completed_at - 5000'),
    env.DB.prepare('update files set received_at = null'),
  ])

  await deliver([{ kind: 'check', workId }])

  expect(await stateOf(workId)).toBe('ready')
})

test('a failure that is tried again with the fault mended is solved by itself', async () => {
  const bytes = await aPng(40, 40)
  const { workId, call, objectKey } = await aStoredWork(bytes)
  await env.ORIGINALS.delete(objectKey)
  const job = { kind: 'check', workId } as const
  await deliver([job])
  await giveUp(job)
  const [failure] = await listFailures(env.DB, call.id, 'open', 10)

  const jobs = await saveRetried(env.DB, call.id, failure?.id ?? '', new Date())
  expect(jobs).toEqual([job])
  expect(await openCount(call.id)).toBe(0)
  await env.ORIGINALS.put(objectKey, bytes)
  expect((await deliver(jobs)).acknowledged).toEqual([job])

  expect(await stateOf(workId)).toBe('ready')
  expect(await listFailures(env.DB, call.id, 'solved', 10)).toMatchObject([{ id: failure?.id }])
})

test('a failure that is tried again in vain comes back to the desk', async () => {
  const { workId, call, objectKey } = await aStoredWork(await aPng(40, 40))
  await env.ORIGINALS.delete(objectKey)
  const job = { kind: 'check', workId } as const
  await giveUp(job)
  await deliver(await saveRetried(env.DB, call.id, null, new Date()))
  expect(await listFailures(env.DB, call.id, 'retried', 10)).toHaveLength(1)

  await giveUp(job)

  expect(await listFailures(env.DB, call.id, 'open', 10)).toHaveLength(1)
  expect(await openCount(call.id)).toBe(1)
})

test('a late dead letter about a work that was checked meanwhile tells nobody', async () => {
  const { workId, call } = await aStoredWork(await aPng(40, 40))
  const job = { kind: 'check', workId } as const
  await deliver([job])

  await giveUp(job)

  expect(await stateOf(workId)).toBe('ready')
  expect(await listFailures(env.DB, call.id, 'open', 10)).toEqual([])
})

test('another call’s organiser tries nothing of this one again', async () => {
  const { workId, call } = await aStoredWork(await aPng(40, 40))
  const other = await storeCall({ slug: 'another' })
  await giveUp({ kind: 'check', workId })
  const [failure] = await listFailures(env.DB, call.id, 'open', 10)

  expect(await saveRetried(env.DB, other.id, failure?.id ?? '', new Date())).toEqual([])
  expect(await listFailures(env.DB, call.id, 'open', 10)).toHaveLength(1)
})

test('a mail that is refused for half an hour is on the desk, and leaves when it is tried again', async () => {
  const call = await storeCall()
  await storeSubmission(call)
  let isClosed = true
  const post = {
    ...env,
    MAIL: {
      send: async () => {
        if (isClosed) throw new Error('the post office is closed')
        return { messageId: 'x' }
      },
    },
  } as Env
  let now = Date.now()
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    expect(await listFailures(env.DB, call.id, 'open', 10)).toEqual([])
    await emptyOutbox(post, new Date(now))
    now += 20 * minute
  }

  const [failure] = await listFailures(env.DB, call.id, 'open', 10)
  expect(failure).toMatchObject({
    kind: 'mail',
    reason: 'mail-refused',
    message: 'Error: the post office is closed',
    attempts: 5,
    mail: { recipient: 'a…@example.org' },
  })

  isClosed = false
  expect(await saveRetried(env.DB, call.id, failure?.id ?? '', new Date(now))).toEqual([
    { kind: 'mail' },
  ])
  await emptyOutbox(post, new Date(now))
  expect(await listFailures(env.DB, call.id, 'solved', 10)).toHaveLength(1)
  expect(await openCount(call.id)).toBe(0)
})

test('a late verdict about damaged bytes does not touch the right ones that came since', async () => {
  const right = await aPng(400, 400)
  const { workId, uploadId, objectKey } = await aStoredWork(await aPng(401, 400), {
    promised: right,
  })
  const slow = await findWorkToCheck(env.DB, workId)
  await processFile(env, workId, new Date())
  const again = await findUpload(env.DB, uploadId)
  if (!slow || !again) throw new Error('Nothing stored')
  await env.ORIGINALS.put(again.objectKey, right)
  expect(await saveCompletion(env.DB, again, new Date())).toBe(true)

  await saveDamage(env.DB, slow, 'works/never', new Date())

  expect(slow.objectKey).toBe(objectKey)
  expect((await findUpload(env.DB, uploadId))?.completedAt).not.toBeNull()
  await processFile(env, workId, new Date())
  expect(await env.DB.prepare('select state from works').first('state')).toBe('ready')
})

test('a check that failed while another message did it leaves no trouble behind', async () => {
  const { workId } = await aStoredWork(await aPng(40, 40))
  const job = { kind: 'check', workId } as const
  await deliver([job])

  const told = { reason: 'unknown', message: 'Error: too late', attempts: 1 } as const
  await noteTrouble(env.DB, job, told, new Date())

  expect(await env.DB.prepare('select count(*) as n from failures').first('n')).toBe(0)
})
