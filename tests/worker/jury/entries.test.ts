import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import type { Call } from '../../../src/calls/call.ts'
import { sweep } from '../../../src/operations/sweep.ts'
import { paths } from '../../../src/paths.ts'
import type { Submitted } from '../../../src/submissions/commit.ts'
import { saveWithdrawal } from '../../../src/works/store.ts'
import { storeCall, storeSubmission } from '../../support/database.ts'
import { aDraft, aWorkDraft } from '../../support/factories.ts'
import { signedIn } from '../../support/jury.ts'
import type { Visitor } from '../../support/visitor.ts'

const hour = 3_600_000
const came = Date.now()
const at = (hours: number) => new Date(came + hours * hour)

const sent = (call: Call, count: number) =>
  storeSubmission(
    call,
    aDraft({ works: Array.from({ length: count }, (_, n) => aWorkDraft({ title: `Title ${n}` })) }),
  )

/** Their files come and are found right, one right after the other. */
async function checked({ works }: Pick<Submitted, 'works'>): Promise<void> {
  for (const { id } of works) {
    await env.DB.batch([
      env.DB.prepare(`update works set state = 'checking', received_at = ?2 where id = ?1`).bind(
        id,
        came,
      ),
      env.DB.prepare(
        `update works set state = 'ready', format = 'png', width = 3, height = 4 where id = ?1`,
      ).bind(id),
    ])
  }
}

async function seenBy(reviewer: Visitor, { slug }: Call): Promise<Array<string>> {
  const page = await (await reviewer.get(paths.reviewRound(slug, { show: 'all' }))).text()
  return [
    ...new Set([...page.matchAll(/\/works\/([\w-]{22})/g)].map(([, id = '']) => id)),
  ].toSorted()
}

const ids = ({ works }: Submitted) => works.map(({ id }) => id).toSorted()

test('of the posters of one artist the first enters at once, the others later and each by itself', async () => {
  const call = await storeCall()
  const rosa = await signedIn(call, 'reviewer', 'rosa@example.org')
  const pairs = await Promise.all(Array.from({ length: 10 }, () => sent(call, 3)))
  for (const pair of pairs) await checked(pair)

  const atOnce = await seenBy(rosa, call)
  expect(pairs.map((pair) => ids(pair).filter((id) => atOnce.includes(id)).length)).toEqual(
    Array(10).fill(1),
  )
  const { results } = await env.DB.prepare(
    'select distinct enters_at from jury_entries where entered = 0',
  ).all<{ enters_at: number }>()
  expect(results.length).toBe(20)

  await sweep(env, at(3))
  const halfway = (await seenBy(rosa, call)).length
  expect(halfway).toBeGreaterThan(10)
  expect(halfway).toBeLessThan(30)
  await sweep(env, at(6))
  expect(await seenBy(rosa, call)).toEqual(pairs.flatMap(ids).toSorted())
})

test('single posters, and those of a call that is not blind, never wait', async () => {
  const blind = await storeCall()
  const named = await storeCall({
    slug: 'named',
    review: { blind: false, reviewersSee: ['title'] },
  })
  const rosa = await signedIn(blind, 'reviewer', 'rosa@example.org')
  const noor = await signedIn(named, 'reviewer', 'noor@example.org')
  const single = await sent(blind, 1)
  const pair = await sent(named, 2)
  for (const one of [single, pair]) await checked(one)

  expect(await seenBy(rosa, blind)).toEqual(ids(single))
  expect(await seenBy(noor, named)).toEqual(ids(pair))
})

test('who joins later finds all, and another file lets no poster wait again', async () => {
  const call = await storeCall()
  const rosa = await signedIn(call, 'reviewer', 'rosa@example.org')
  const pair = await sent(call, 2)
  await checked(pair)
  const noor = await signedIn(call, 'reviewer', 'noor@example.org')
  expect(await seenBy(noor, call)).toEqual(ids(pair))

  await sweep(env, at(6))
  await checked(pair)

  expect(await seenBy(rosa, call)).toEqual(ids(pair))
  expect(await seenBy(noor, call)).toEqual(ids(pair))
})

test('a poster that is withdrawn while it waits never enters', async () => {
  const call = await storeCall()
  const rosa = await signedIn(call, 'reviewer', 'rosa@example.org')
  const pair = await sent(call, 2)
  await checked(pair)
  const seen = await seenBy(rosa, call)
  const [waiting = ''] = ids(pair).filter((id) => !seen.includes(id))
  await saveWithdrawal(env.DB, waiting, at(0))

  await sweep(env, at(6))

  expect(await seenBy(rosa, call)).toEqual(seen)
})
