import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { paths } from '../../../src/paths.ts'
import { downloadKey } from '../../../src/works/make-download.ts'
import { storeCall, storeReady, storeSubmission } from '../../support/database.ts'
import { aDraft, aWorkDraft } from '../../support/factories.ts'
import { Visitor } from '../../support/visitor.ts'

async function aHungWork() {
  const call = await storeCall()
  const drawn = aWorkDraft({ altText: 'Where the olive stands' })
  const entered = await storeSubmission(call, aDraft({ works: [drawn] }))
  await storeReady(entered)
  await env.DB.batch([
    env.DB.prepare(`update works set decision = 'selected', place = 1`),
    env.DB.prepare('update calls set released_at = 1, version = version + 1'),
    env.DB.prepare(
      `insert into tallies (scope, name, count) values (?1, 'hung', 1), (?1, 'countries', 1)`,
    ).bind(call.id),
  ])
  const [work] = entered.works
  if (!work) throw new Error('No work')
  const artist = new Visitor()
  await artist.get(paths.privateLink(entered.key))
  return { call, work, artist }
}

test('a withdrawn work leaves the wall, its page and its pictures at once, from the cache too', async () => {
  const { call, work, artist } = await aHungWork()
  const visitor = new Visitor()
  const wall = paths.exhibition('en', call.slug)
  const picture = paths.rendition(`${work.code.toLowerCase()}.webp`)
  await env.RENDITIONS.put(`${work.code.toLowerCase()}.webp`, 'picture')
  expect(await (await visitor.get(wall)).text()).toContain('Where the olive stands')
  expect((await visitor.get(picture)).status).toBe(200)

  const answer = await artist.post(paths.submissionWithdrawal(work.id), {})

  expect(answer.status).toBe(303)
  expect(await (await visitor.get(wall)).text()).not.toContain('Where the olive stands')
  expect((await visitor.get(paths.exhibited('en', call.slug, work.code))).status).toBe(404)
  expect((await visitor.get(picture)).status).toBe(404)
  const stored = await env.DB.prepare('select state, place from works').first()
  expect(stored).toEqual({ state: 'withdrawn', place: null })
  const hung = await env.DB.prepare(`select count from tallies where name = 'hung'`).first('count')
  expect(hung).toBe(0)
})

test('what browsers and caches kept of a withdrawn work is asked for again and refused', async () => {
  const { call, work, artist } = await aHungWork()
  const visitor = new Visitor()
  const picture = paths.rendition(`${work.code.toLowerCase()}.webp`)
  const wall = paths.exhibition('en', call.slug)
  await env.RENDITIONS.put(`${work.code.toLowerCase()}.webp`, 'picture')
  await env.RENDITIONS.put(downloadKey('copy.png'), 'copy')
  await env.DB.prepare(
    `update copies set state = 'made', name = 'copy.png', type = 'image/png', size = 4,
            sha256 = 'a', file_sha256 = 'a', made_at = 1`,
  ).run()
  const addresses = [wall, paths.exhibited('en', call.slug, work.code), picture, '/copies/copy.png']
  const kept = await Promise.all(
    addresses.map(async (address) => {
      const answer = await visitor.get(address)
      await answer.arrayBuffer()
      return { 'If-None-Match': answer.headers.get('ETag') ?? '' }
    }),
  )
  const asked = () =>
    Promise.all(
      addresses.map(async (address, index) => (await visitor.get(address, kept[index])).status),
    )
  expect(await asked()).toEqual([304, 304, 304, 304])

  await artist.post(paths.submissionWithdrawal(work.id), {})

  expect(await asked()).toEqual([200, 404, 404, 404])
  const [wallKept, posterKept] = await Promise.all(
    addresses.slice(0, 2).map((address) => caches.default.match(`https://pages.invalid${address}`)),
  )
  expect((await wallKept?.text()) ?? '').not.toContain('Where the olive stands')
  expect(posterKept).toBeUndefined()
  const { works } = await (
    await artist.get(paths.api.submission(await submissionOf(work.id)))
  ).json<{ works: Array<{ state: string; renditions: Array<unknown> }> }>()
  expect(works).toMatchObject([{ state: 'withdrawn', renditions: [] }])
})

async function submissionOf(workId: string): Promise<string> {
  const id = await env.DB.prepare('select submission_id from works where id = ?1')
    .bind(workId)
    .first<string>('submission_id')
  return id ?? ''
}

test('withdrawing twice is written down once', async () => {
  const { work, artist } = await aHungWork()

  await artist.post(paths.submissionWithdrawal(work.id), {})
  await artist.post(paths.submissionWithdrawal(work.id), {})

  const log = await env.DB.prepare(
    `select count(*) as n from log where action = 'withdrawn'`,
  ).first('n')
  expect(log).toBe(1)
})

test('nobody withdraws the work of somebody else', async () => {
  const { work } = await aHungWork()
  const call = await storeCall({ slug: 'another-call' })
  const other = await storeSubmission(call)
  const stranger = new Visitor()
  await stranger.get(paths.privateLink(other.key))

  expect((await stranger.post(paths.submissionWithdrawal(work.id), {})).status).toBe(404)
  expect((await new Visitor().post(paths.submissionWithdrawal(work.id), {})).status).toBe(404)
  const state = await env.DB.prepare('select state from works where id = ?1')
    .bind(work.id)
    .first('state')
  expect(state).toBe('ready')
})
