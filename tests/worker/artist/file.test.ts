import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { app } from '../../../src/app.tsx'
import { paths } from '../../../src/paths.ts'
import { processFile } from '../../../src/works/process.ts'
import { listWorksOf } from '../../../src/works/store.ts'
import { storeCall, storeReady, storeSubmission } from '../../support/database.ts'
import { aDraft, aWorkDraft } from '../../support/factories.ts'
import { sendForm } from '../../support/forms.ts'
import { aPng, padded, sha256Of } from '../../support/pictures.ts'
import { counted } from '../../support/queries.ts'
import { aStoredWork } from '../../support/stored-works.ts'
import { Visitor } from '../../support/visitor.ts'

async function anArtist() {
  const stored = await aStoredWork(await aPng(400, 600))
  await processFile(env, stored.workId, new Date())
  const artist = new Visitor()
  await artist.get(paths.privateLink(stored.key))
  return { ...stored, artist, address: paths.submissionReplacement(stored.workId) }
}

const fileOf = (bytes: Uint8Array<ArrayBuffer>) => new File([bytes], 'next.png')

async function workOf(submissionId: string) {
  const [work] = await listWorksOf(env.DB, submissionId)
  if (!work) throw new Error('No work')
  return work
}

const keys = async () => (await env.ORIGINALS.list()).objects.map(({ key }) => key)

test('without script another file comes with the form, waits for its check, and takes the place', async () => {
  const { artist, address, workId, submissionId } = await anArtist()

  const answer = await sendForm(artist, address, { file: fileOf(await aPng(300, 300)) })

  expect([answer.status, answer.headers.get('Location')]).toEqual([
    303,
    paths.submission({ said: 'replacing', work: workId }),
  ])
  expect(await workOf(submissionId)).toMatchObject({ state: 'ready', width: 400 })
  expect(await (await artist.get(paths.submission())).text()).toContain(
    '⁨next.png⁩ has arrived and is being checked.',
  )
  await processFile(env, workId, new Date())
  expect(await workOf(submissionId)).toMatchObject({ state: 'ready', width: 300 })
})

test('a form without a file, with an empty one or a heavy one says so and stores nothing', async () => {
  const { artist, address, objectKey } = await anArtist()

  const answers = [
    await artist.post(address, {}),
    await sendForm(artist, address, { file: new File([], 'empty.png') }),
    await sendForm(artist, address, { file: fileOf(padded(await aPng(9, 9), 60_000_001)) }),
  ]

  expect(answers.map((answer) => answer.status)).toEqual([422, 422, 422])
  const said = await Promise.all(answers.map((answer) => answer.text()))
  expect(said[0]).toContain('Choose the file of the poster.')
  expect(said[1]).toContain('This file is empty.')
  expect(said[2]).toContain('This file is too large: 60 MB at most.')
  expect(await keys()).toEqual([objectKey])
})

test('after closing the file is read to its end, dropped, and the reason given', async () => {
  const { artist, address, objectKey } = await anArtist()
  await env.DB.prepare('update calls set opens_at = 1, closes_at = 2').run()

  const answer = await sendForm(artist, address, { file: fileOf(await aPng(300, 300)) })

  expect(answer.status).toBe(409)
  expect(await answer.text()).toContain('The time for changes ended on')
  expect(await keys()).toEqual([objectKey])
})

test('the very file that is here already is not taken twice', async () => {
  const { artist, address, objectKey } = await anArtist()

  const answer = await sendForm(artist, address, { file: fileOf(await aPng(400, 600)) })

  expect(answer.status).toBe(409)
  expect(await answer.text()).toContain('This is the very file that is here already.')
  expect(await keys()).toEqual([objectKey])
})

test('a replacement that has not come when the grace ends leaves the old file where it is', async () => {
  const { artist, key, submissionId, workId } = await anArtist()
  const before = await workOf(submissionId)
  const bytes = await aPng(300, 300)
  const file = { name: 'late.png', size: bytes.length, sha256: await sha256Of(bytes), type: '' }
  const answer = await artist.json(
    'POST',
    paths.api.replacement(submissionId, workId),
    { file },
    { Authorization: `Bearer ${key}` },
  )
  const { work } = await answer.json<{ work: { upload: { id: string } } }>()
  await env.DB.prepare('update submissions set uploads_until = 1').run()

  const { id } = work.upload
  const late = await artist.json('POST', paths.api.parts(id), { numbers: [1] })

  expect([late.status, await late.json()]).toMatchObject([409, { kind: 'uploads-closed' }])
  expect(await workOf(submissionId)).toEqual(before)
  const form = { file: fileOf(bytes) }
  expect((await sendForm(artist, paths.submissionUpload(workId, id), form)).status).toBe(409)
  expect(await workOf(submissionId)).toEqual(before)
})

test('an announced replacement can come without script, from any device', async () => {
  const { artist, key, submissionId, workId } = await anArtist()
  const bytes = await aPng(300, 300)
  const file = { name: 'next.png', size: bytes.length, sha256: await sha256Of(bytes), type: '' }
  const bearer = { Authorization: `Bearer ${key}` }
  const path = paths.api.replacement(submissionId, workId)
  const { work } = await (await artist.json('POST', path, { file }, bearer)).json<{
    work: { upload: { id: string } }
  }>()

  const page = await (await artist.get(paths.submission())).text()
  expect(page).toContain('Another file is on its way: ⁨next.png⁩')
  const address = paths.submissionUpload(workId, work.upload.id)
  const wrong = await sendForm(artist, address, { file: fileOf(await aPng(301, 300)) })
  expect(wrong.status).toBe(422)
  expect((await sendForm(artist, address, { file: fileOf(bytes) })).status).toBe(303)

  await processFile(env, workId, new Date())
  expect(await workOf(submissionId)).toMatchObject({ width: 300 })
})

test('thirty files for one poster are enough', async () => {
  const { artist, address, workId } = await anArtist()
  await env.DB.prepare(
    `with recursive n (i) as (select 2 union all select i + 1 from n where i < 30)
     insert into uploads (id, work_id, state, object_key, file_name, size, file_sha256, file_type,
                          part_size, part_count, committed_at, dropped_at)
     select 'u' || i, ?1, 'dropped', 'k' || i, 'a', 1, 'a', '', 5242880, 1, 1, 1 from n`,
  )
    .bind(workId)
    .run()

  const answer = await sendForm(artist, address, { file: fileOf(await aPng(300, 300)) })

  expect(answer.status).toBe(409)
  expect(await answer.text()).toContain('Many files have been sent for this poster already.')
})

test.each([1, 3])('the page of %i posters asks the same number of questions', async (most) => {
  const works = Array.from({ length: most }, (_, n) => aWorkDraft({ title: `Poster ${n}` }))
  const entered = await storeSubmission(await storeCall(), aDraft({ works }))
  await storeReady(entered)
  const { db, count } = counted(env.DB)
  const request = new Request(`https://cartelera.test${paths.submission()}`, {
    headers: { Authorization: `Bearer ${entered.key}` },
  })

  const answer = await app.fetch(request, { ...env, DB: db }, createExecutionContext())

  expect([answer.status, count.queries]).toEqual([200, 8])
})
