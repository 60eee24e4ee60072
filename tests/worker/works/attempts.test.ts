import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { listFailures } from '../../../src/failures/failure-lists-store.ts'
import { saveRetried } from '../../../src/failures/failures-store.ts'
import { runExclusive } from '../../../src/imaging/exclusive.ts'
import { attempting } from '../../../src/platform/attempts-store.ts'
import { putPreview } from '../../../src/platform/previews.ts'
import { processFile } from '../../../src/works/process.ts'
import { findWork } from '../../../src/works/store.ts'
import { everyFormat } from '../../support/checked.ts'
import { storeCall } from '../../support/database.ts'
import { aDefinition } from '../../support/factories.ts'
import { aPdf } from '../../support/pdfs.ts'
import { aPng, sha256Of } from '../../support/pictures.ts'
import { deliver } from '../../support/queue.ts'
import { aStoredWork } from '../../support/stored-works.ts'

const minute = 60_000

async function aCall() {
  const { files } = aDefinition()
  return storeCall({ files: { ...files, formats: everyFormat } })
}

/** As a process leaves it behind that died so often, a minute ago, while it looked into the file. */
async function died(uploadId: string, count: number, now = Date.now() - minute): Promise<void> {
  await env.DB.prepare(
    `insert into attempts (kind, subject, count, seen_at) values ('check', ?1, ?2, ?3)`,
  )
    .bind(uploadId, count, now)
    .run()
}

async function attempts(): Promise<Array<unknown>> {
  return (await env.DB.prepare('select subject, count from attempts').all()).results
}

test('a file of which the process died is not looked into again, until an organiser says so', async () => {
  const call = await aCall()
  const { workId, uploadId } = await aStoredWork(aPdf(), { call })
  await died(uploadId, 1)

  await deliver([{ kind: 'check', workId }])

  expect(await findWork(env.DB, workId)).toMatchObject({
    state: 'refused',
    reason: 'too-large-to-show',
    renditions: [],
  })
  expect(await attempts()).toEqual([])
  expect(await listFailures(env.DB, call.id, 'open', 10)).toMatchObject([
    { kind: 'check', subject: workId, reason: 'took-too-long', attempts: 1 },
  ])

  await deliver(await saveRetried(env.DB, call.id, null, new Date()))

  expect(await findWork(env.DB, workId)).toMatchObject({ state: 'ready', shownFrom: 'page' })
  expect(await listFailures(env.DB, call.id, 'open', 10)).toEqual([])
  expect(await listFailures(env.DB, call.id, 'solved', 10)).toMatchObject([{ subject: workId }])
})

test('it is shown by the picture that came along, unless the process died of that as well', async () => {
  const call = await aCall()
  const first = await aStoredWork(aPdf(), { call })
  const second = await aStoredWork(aPdf({ pages: 2 }), { call })
  for (const [{ uploadId }, count] of [
    [first, 1],
    [second, 2],
  ] as const) {
    await putPreview(env.ORIGINALS, uploadId, await aPng(300, 400))
    await died(uploadId, count)
  }

  await deliver([
    { kind: 'check', workId: first.workId },
    { kind: 'check', workId: second.workId },
  ])

  expect(await findWork(env.DB, first.workId)).toMatchObject({
    state: 'ready',
    shownFrom: 'preview',
    format: 'pdf',
    width: 300,
    height: 400,
  })
  expect(await findWork(env.DB, second.workId)).toMatchObject({ reason: 'too-large-to-show' })
})

test('a picture that others read for us may see a server stop, but not again and again', async () => {
  const png = await aPng(40, 30)
  const { workId, uploadId } = await aStoredWork(png)
  await died(uploadId, 2)
  await processFile(env, workId, new Date())
  expect(await findWork(env.DB, workId)).toMatchObject({ state: 'ready', shownFrom: 'original' })

  const again = await aStoredWork(await aPng(41, 30))
  await died(again.uploadId, 3)
  await processFile(env, again.workId, new Date())
  expect(await findWork(env.DB, again.workId)).toMatchObject({ reason: 'too-large-to-show' })
})

test('a replacement of which the process died is dropped, and the work stays as it was', async () => {
  const { workId, uploadId } = await aStoredWork(await aPng(40, 30), { call: await aCall() })
  await processFile(env, workId, new Date())
  const objectKey = `works/${crypto.randomUUID()}`
  await env.ORIGINALS.put(objectKey, aPdf())
  await env.DB.prepare(
    `insert into uploads (id, work_id, state, object_key, file_name, size, file_sha256, file_type,
                          part_size, part_count, committed_at, completed_at)
     select 'another', work_id, 'replacing', ?2, 'b.pdf', ?3, ?4, 'application/pdf', part_size,
            part_count, committed_at, completed_at
       from uploads where id = ?1`,
  )
    .bind(uploadId, objectKey, aPdf().length, await sha256Of(aPdf()))
    .run()
  await died('another', 1)

  await processFile(env, workId, new Date())

  expect(await findWork(env.DB, workId)).toMatchObject({ state: 'ready', shownFrom: 'original' })
  const dropped = await env.DB.prepare(
    `select state, reason from uploads where id = 'another'`,
  ).first()
  expect(dropped).toEqual({ state: 'dropped', reason: 'too-large-to-show' })
})

test('an attempt is remembered before it begins, and forgotten however it ends', async () => {
  const { workId, uploadId } = await aStoredWork(await aPng(40, 30))
  const seen: Array<unknown> = []
  const failing = {
    ...env,
    IMAGES: {
      input: () => {
        seen.push(attempts())
        throw new Error('Network connection lost.')
      },
    },
  } as unknown as Env

  await expect(processFile(failing, workId, new Date())).rejects.toThrow(
    'The picture engine failed',
  )

  expect(await Promise.all(seen)).toEqual([[{ subject: uploadId, count: 1 }]])
  expect(await attempts()).toEqual([])
  await processFile(env, workId, new Date())
  expect(await findWork(env.DB, workId)).toMatchObject({ state: 'ready' })
  expect(await attempts()).toEqual([])
})

test('while one process is at it, a second message does nothing; after a silence it takes over', async () => {
  const { workId, uploadId } = await aStoredWork(await aPng(40, 30))
  const now = Date.now()
  await died(uploadId, 1, now - 10_000)

  await deliver([{ kind: 'check', workId }])
  expect(await findWork(env.DB, workId)).toMatchObject({ state: 'checking' })
  expect(await attempts()).toEqual([{ subject: uploadId, count: 1 }])

  await processFile(env, workId, new Date(now + minute))
  expect(await findWork(env.DB, workId)).toMatchObject({ state: 'ready' })
})

test('of a batch, only the file that is being looked into is marked', async () => {
  const call = await aCall()
  const works = [
    await aStoredWork(aPdf(), { call }),
    await aStoredWork(aPdf({ pages: 2 }), { call }),
  ]
  const seen: Array<Promise<Array<unknown>>> = []
  const watched = {
    ...env,
    IMAGES: {
      input: (stream: ReadableStream) => {
        seen.push(attempts())
        return env.IMAGES.input(stream)
      },
    },
  } as unknown as Env

  await deliver(
    works.map(({ workId }) => ({ kind: 'check', workId })),
    { env: watched },
  )

  const most = Math.max(...(await Promise.all(seen)).map((rows) => rows.length))
  expect([seen.length > 2, most]).toEqual([true, 1])
})

test('what is too much to draw is beyond us at once, whatever it is made of', async () => {
  const call = await aCall()
  const dashes = aPdf({ content: '[0.00001 0.00001] 0 d 0.1 w 0 0 m 300 400 l S' })
  const { workId } = await aStoredWork(dashes, { call })

  await deliver([{ kind: 'check', workId }])

  expect(await findWork(env.DB, workId)).toMatchObject({ reason: 'too-large-to-show' })
  expect(await listFailures(env.DB, call.id, 'open', 10)).toEqual([])
}, 180_000)

test('a document that waits for its turn has not begun, and no death is its own', async () => {
  const { workId } = await aStoredWork(aPdf(), { call: await aCall() })
  let end = () => {}
  const another = runExclusive(() => new Promise<void>((resolve) => (end = resolve)))

  const checked = processFile(env, workId, new Date())
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(await attempts()).toEqual([])

  end()
  await another
  await checked
  expect(await findWork(env.DB, workId)).toMatchObject({ state: 'ready', shownFrom: 'page' })
})

test('who was silent for long does not end the attempt of the one who took over', async () => {
  const attempt = { kind: 'check', subject: 'an-upload' } as const

  await attempting(env.DB, attempt, new Date(), async () => {
    // As the first finds it when it is heard of again.
    await env.DB.prepare('update attempts set count = 2').run()
  })

  expect(await attempts()).toEqual([{ subject: 'an-upload', count: 2 }])
})
