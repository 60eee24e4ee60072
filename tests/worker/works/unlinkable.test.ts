import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import type { Call } from '../../../src/calls/call.ts'
import { findStaged, saveRelease, saveStaged } from '../../../src/desk/release-store.ts'
import { paths } from '../../../src/paths.ts'
import { newCode, newId } from '../../../src/shared/ids.ts'
import type { Submitted } from '../../../src/submissions/commit.ts'
import { processFile } from '../../../src/works/process.ts'
import { storeCall, storeReady, storeSubmission } from '../../support/database.ts'
import { aDraft, aWorkDraft } from '../../support/factories.ts'
import { signedIn, storePerson } from '../../support/jury.ts'
import { aPng } from '../../support/pictures.ts'
import { aStoredWork } from '../../support/stored-works.ts'
import { Visitor } from '../../support/visitor.ts'

const works = [aWorkDraft({ title: 'One' }), aWorkDraft({ title: 'Two' })]

/** Submissions of two posters each, one after the other. */
async function storePairs(call: Call, count: number): Promise<Array<Submitted>> {
  const pairs: Array<Submitted> = []
  for (let n = 0; n < count; n += 1) {
    const pair = await storeSubmission(call, aDraft({ works }))
    await storeReady(pair)
    pairs.push(pair)
  }
  return pairs
}

/** How many letters two texts begin with in common. */
function common(one: string, other: string): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) length += 1
  return length
}

function ranks(values: Array<string>): Array<number> {
  const sorted = values.toSorted()
  return values.map((value) => sorted.indexOf(value))
}

/** From -1 to 1 how far an order follows the order of time. */
function correlation(order: Array<number>): number {
  const n = order.length
  const squares = order.reduce((sum, rank, index) => sum + (rank - index) ** 2, 0)
  return 1 - (6 * squares) / (n * (n * n - 1))
}

/** Pairs of one artist that stand beside each other. */
function neighbours(order: Array<string>, pairs: Array<Array<string>>): number {
  return pairs.filter(([one = '', other = '']) => {
    return Math.abs(order.indexOf(one) - order.indexOf(other)) === 1
  }).length
}

// By chance a run of this fails once in a million.
test.each([
  ['ids', newId],
  ['codes', () => newCode()],
])('%s made one after the other have no order and no beginning in common', (_, make) => {
  const made = Array.from({ length: 400 }, make)

  expect(Math.abs(correlation(ranks(made)))).toBeLessThan(0.25)
  const beginnings = made.slice(1).map((one, index) => common(one, made[index] ?? ''))
  expect(Math.max(...beginnings)).toBeLessThan(6)
  expect(beginnings.filter((length) => length > 0).length).toBeLessThan(60)
})

test('what a reviewer sees of two posters does not say that one artist sent them', async () => {
  const call = await storeCall()
  const pairs = await storePairs(call, 30)
  const rosa = await signedIn(call, 'reviewer', 'rosa@example.org')

  const all: Array<string> = []
  let next: string | undefined = paths.reviewRound(call.slug, { show: 'all' })
  let pages = ''
  while (next) {
    const page: string = await (await rosa.get(next)).text()
    pages += page
    all.push(...[...page.matchAll(/\/works\/([\w-]{22})/g)].map(([, id = '']) => id))
    next = /href="([^"]*after=[^"]*)"/.exec(page)?.[1]?.replaceAll('&amp;', '&')
  }
  const order = [...new Set(all)]
  const siblings = pairs.map((pair) => pair.works.map(({ id }) => id))
  for (const id of siblings.flat())
    pages += await (await rosa.get(paths.reviewWork(call.slug, id))).text()

  expect(order.toSorted()).toEqual(siblings.flat().toSorted())
  // Of 30 pairs in an order of chance one stands together, ten never.
  expect(neighbours(order, siblings)).toBeLessThan(10)
  const times = siblings.flat().map((id) => order.indexOf(id))
  expect(Math.abs(correlation(times))).toBeLessThan(0.6)
  for (const { submission, key, works: sent } of pairs) {
    const at = submission.committedAt
    for (const telling of [
      submission.id,
      submission.code,
      key,
      at.toISOString(),
      `${at.getTime()}`,
    ]) {
      expect(pages.includes(telling)).toBe(false)
    }
    for (const { code, upload } of sent) {
      expect([code, upload.id, upload.objectKey].filter((text) => pages.includes(text))).toEqual([])
    }
  }
})

test('the order and the addresses of a wall do not either', async () => {
  const call = await storeCall({ closesAt: new Date(Date.now() + 3_600_000).toISOString() })
  const pairs = await storePairs(call, 30)
  const ids = pairs.flatMap((pair) => pair.works.map(({ id }) => id))
  await env.DB.prepare('update calls set opens_at = 1, closes_at = 2, uploads_until = 3').run()
  await env.DB.prepare('update submissions set uploads_until = 3').run()
  await storePerson(call, 'organiser', 'desk@example.org')
  await saveStaged(env.DB, call.id, ids, 'selected', 'desk@example.org', new Date())
  const expected = await findStaged(env.DB, call.id)
  const release = { id: newId(), callId: call.id, actor: 'desk@example.org', expected }
  expect(await saveRelease(env.DB, release, new Date())).toBe(true)

  const visitor = new Visitor()
  let pages = ''
  let next: string | undefined = paths.exhibition('en', call.slug)
  const seen = new Set<string>()
  while (next) {
    const page: string = await (await visitor.get(next)).text()
    pages += page
    for (const [, code = ''] of page.matchAll(/\/exhibition\/([0-9A-Z]{8})"/g)) seen.add(code)
    next = /href="([^"]*after=[^"]*)"/.exec(page)?.[1]?.replaceAll('&amp;', '&')
  }
  const order = [...seen]
  const siblings = pairs.map((pair) => pair.works.map(({ code }) => code))
  for (const code of siblings.flat()) {
    pages += await (await visitor.get(paths.exhibited('en', call.slug, code))).text()
  }

  expect(order.toSorted()).toEqual(siblings.flat().toSorted())
  expect(neighbours(order, siblings)).toBeLessThan(10)
  expect(Math.abs(correlation(siblings.flat().map((code) => order.indexOf(code))))).toBeLessThan(
    0.6,
  )
  for (const { submission, works: sent } of pairs) {
    const at = submission.committedAt
    const telling = [submission.id, submission.code, at.toISOString(), `${at.getTime()}`]
    const own = sent.flatMap(({ id, upload }) => [id, upload.id, upload.objectKey])
    expect([...telling, ...own].filter((text) => pages.includes(text))).toEqual([])
  }
})

test('pictures of two posters of one artist have names and answers that say nothing of it', async () => {
  const first = await aStoredWork(await aPng(400, 300))
  const second = await aStoredWork(await aPng(300, 420), { call: first.call })
  for (const { workId } of [first, second]) await processFile(env, workId, new Date())
  const rosa = await signedIn(first.call, 'reviewer', 'rosa@example.org')
  const { results } = await env.DB.prepare('select work_id, name from renditions').all<{
    work_id: string
    name: string
  }>()
  const of = ({ workId }: { workId: string }) => results.filter((row) => row.work_id === workId)

  for (const one of of(first)) {
    for (const other of of(second)) expect(common(one.name, other.name)).toBeLessThan(6)
    const answer = await rosa.get(paths.rendition(one.name))
    expect(answer.headers.get('ETag')).toBe(`"${one.name}"`)
    expect([...answer.headers.keys()].filter((name) => /modified|^date|upload/.test(name))).toEqual(
      [],
    )
    await answer.arrayBuffer()
  }
})
