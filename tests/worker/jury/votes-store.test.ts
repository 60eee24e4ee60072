import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import type { Call } from '../../../src/calls/call.ts'
import { listStandings } from '../../../src/desk/store.ts'
import { findLook, listThumbs } from '../../../src/jury/queue-store.ts'
import { saveReview, saveTakenBack } from '../../../src/jury/reviews-store.ts'
import { findSeat, type Seat } from '../../../src/jury/seat-store.ts'
import { storeCall, storeReady, storeSubmission } from '../../support/database.ts'
import { aDraft, aWorkDraft } from '../../support/factories.ts'
import { storePerson } from '../../support/jury.ts'

const now = new Date('2026-05-20T12:00:00Z')

async function storeReadyWorks(call: Call, count: number): Promise<Array<string>> {
  const works = Array.from({ length: count }, (_, index) =>
    aWorkDraft({ title: `Poster ${index}` }),
  )
  const entered = await storeSubmission(call, aDraft({ works }))
  await storeReady(entered)
  return entered.works.map((work) => work.id)
}

async function seatOf(call: Call, email: string): Promise<Seat> {
  const viewer = await storePerson(call, 'reviewer', email)
  const seat = await findSeat(env.DB, call.id, viewer.id)
  if (!seat) throw new Error('The call has no round')
  return seat
}

async function again(call: Call, seat: Seat): Promise<Seat> {
  return (await findSeat(env.DB, call.id, seat.reviewerId)) ?? seat
}

test('a reviewer is given every poster that is ready, before and after she joined', async () => {
  const call = await storeCall()
  const early = await storeReadyWorks(call, 2)
  const seat = await seatOf(call, 'rosa@example.org')
  const late = await storeReadyWorks(call, 1)
  await storeSubmission(call)

  const thumbs = await listThumbs(env.DB, seat, 'all', null, 10)

  expect(thumbs.map((thumb) => thumb.workId).toSorted()).toEqual([...early, ...late].toSorted())
  expect((await again(call, seat)).progress).toEqual({ assigned: 3, yes: 0, maybe: 0, no: 0 })
})

test('two reviewers see the posters in different orders, and each always in the same', async () => {
  const call = await storeCall()
  for (let times = 0; times < 7; times += 1) await storeReadyWorks(call, 3)
  const rosa = await seatOf(call, 'rosa@example.org')
  const amira = await seatOf(call, 'amira@example.org')
  const order = async (seat: Seat) =>
    (await listThumbs(env.DB, seat, 'all', null, 50)).map((thumb) => thumb.workId)

  expect(await order(rosa)).toEqual(await order(rosa))
  expect(await order(rosa)).not.toEqual(await order(amira))
})

test('a vote is stored once, counted once, and the same vote again changes nothing', async () => {
  const call = await storeCall()
  const [workId = ''] = await storeReadyWorks(call, 1)
  const seat = await seatOf(call, 'rosa@example.org')

  const first = await saveReview(env.DB, seat, workId, { answer: 'yes', comment: 'Strong.' }, now)
  const second = await saveReview(env.DB, seat, workId, { answer: 'yes' }, now)

  expect(first?.review).toEqual({ answer: 'yes', comment: 'Strong.', version: 1 })
  expect(second?.review).toEqual(first?.review)
  expect(second?.seat.progress).toEqual({ assigned: 1, yes: 1, maybe: 0, no: 0 })
  const votes = await env.DB.prepare('select before, after from votes').all()
  expect(votes.results).toEqual([{ before: null, after: 'yes' }])
})

test('a changed mind moves every count with it', async () => {
  const call = await storeCall()
  const [workId = ''] = await storeReadyWorks(call, 1)
  const seat = await seatOf(call, 'rosa@example.org')
  await saveReview(env.DB, seat, workId, { answer: 'yes' }, now)

  const saved = await saveReview(env.DB, seat, workId, { answer: 'no' }, now)

  expect(saved?.seat.progress).toEqual({ assigned: 1, yes: 0, maybe: 0, no: 1 })
  const [standing] = await listStandings(env.DB, call.id, null, null, 5)
  expect(standing).toMatchObject({ yes: 0, maybe: 0, no: 1, score: 250 })
})

test('a comment is kept when an answer comes without one, and an answer when a comment does', async () => {
  const call = await storeCall()
  const [workId = ''] = await storeReadyWorks(call, 1)
  const seat = await seatOf(call, 'rosa@example.org')

  await saveReview(env.DB, seat, workId, { comment: 'Look again at the type.' }, now)
  await saveReview(env.DB, seat, workId, { answer: 'maybe' }, now)
  const saved = await saveReview(env.DB, seat, workId, { comment: 'Looked: good.' }, now)

  expect(saved?.review).toEqual({ answer: 'maybe', comment: 'Looked: good.', version: 3 })
})

test('taking back goes one vote back each time, to the answer before it', async () => {
  const call = await storeCall()
  const [one = '', two = ''] = await storeReadyWorks(call, 2)
  const seat = await seatOf(call, 'rosa@example.org')
  await saveReview(env.DB, seat, one, { answer: 'maybe' }, now)
  await saveReview(env.DB, seat, two, { answer: 'no' }, now)
  await saveReview(env.DB, seat, one, { answer: 'yes' }, now)

  const answers: Array<unknown> = []
  for (let step = 0; step < 3; step += 1) {
    const { last } = await again(call, seat)
    await saveTakenBack(env.DB, seat, last?.id ?? 0, now)
    answers.push([
      (await findLook(env.DB, seat, one))?.review.answer,
      (await findLook(env.DB, seat, two))?.review.answer,
    ])
  }

  expect(answers).toEqual([
    ['maybe', 'no'],
    ['maybe', null],
    [null, null],
  ])
  const { progress, last } = await again(call, seat)
  expect(progress).toEqual({ assigned: 2, yes: 0, maybe: 0, no: 0 })
  expect(last).toBeNull()
})

test('two clicks on take back take one vote back', async () => {
  const call = await storeCall()
  const [one = '', two = ''] = await storeReadyWorks(call, 2)
  const seat = await seatOf(call, 'rosa@example.org')
  await saveReview(env.DB, seat, one, { answer: 'yes' }, now)
  const saved = await saveReview(env.DB, seat, two, { answer: 'yes' }, now)
  const last = saved?.seat.last?.id ?? 0

  const taken = await Promise.all([
    saveTakenBack(env.DB, seat, last, now),
    saveTakenBack(env.DB, seat, last, now),
  ])

  expect(taken.toSorted()).toEqual([false, true])
  expect((await again(call, seat)).progress.yes).toBe(1)
})

test('a poster that is no longer ready leaves the room, and a vote on it is not stored', async () => {
  const call = await storeCall()
  const [workId = ''] = await storeReadyWorks(call, 1)
  const seat = await seatOf(call, 'rosa@example.org')
  await saveReview(env.DB, seat, workId, { answer: 'yes' }, now)
  await env.DB.prepare(`update works set state = 'refused' where id = ?1`).bind(workId).run()

  expect(await saveReview(env.DB, seat, workId, { answer: 'no' }, now)).toBeNull()
  expect(await findLook(env.DB, seat, workId)).toBeNull()
  expect((await again(call, seat)).progress).toEqual({ assigned: 0, yes: 0, maybe: 0, no: 0 })
  const [standing] = await listStandings(env.DB, call.id, null, null, 5)
  expect(standing).toMatchObject({ yes: 0, maybe: 0, no: 0 })
})

test('an answer counts again for the same file, and not for a file that replaced it', async () => {
  const call = await storeCall()
  const [same = '', replaced = ''] = await storeReadyWorks(call, 2)
  const seat = await seatOf(call, 'rosa@example.org')
  await saveReview(env.DB, seat, same, { answer: 'yes' }, now)
  await saveReview(env.DB, seat, replaced, { answer: 'yes' }, now)
  await env.DB.batch([
    env.DB.prepare(`update works set state = 'checking'`),
    env.DB.prepare(`update works set file_sha256 = ?2 where id = ?1`).bind(
      replaced,
      'b'.repeat(64),
    ),
    env.DB.prepare(`update works set state = 'ready'`),
  ])

  expect((await findLook(env.DB, seat, same))?.review.answer).toBe('yes')
  expect((await findLook(env.DB, seat, replaced))?.review.answer).toBeNull()
  expect((await again(call, seat)).progress).toEqual({ assigned: 2, yes: 1, maybe: 0, no: 0 })
})

test('nobody votes on a poster of a call that she does not review', async () => {
  const call = await storeCall()
  const other = await storeCall({ slug: 'another-call' })
  const [workId = ''] = await storeReadyWorks(other, 1)
  const seat = await seatOf(call, 'rosa@example.org')

  expect(await saveReview(env.DB, seat, workId, { answer: 'yes' }, now)).toBeNull()
  expect((await env.DB.prepare('select * from reviews').all()).results).toEqual([])
})

test('a single yes does not stand above four with one maybe', async () => {
  const call = await storeCall()
  const [once = '', often = ''] = await storeReadyWorks(call, 2)
  for (const name of ['a', 'b', 'c', 'd', 'e']) {
    const seat = await seatOf(call, `${name}@example.org`)
    await saveReview(env.DB, seat, often, { answer: name === 'e' ? 'maybe' : 'yes' }, now)
    if (name === 'a') await saveReview(env.DB, seat, once, { answer: 'yes' }, now)
  }

  const standings = await listStandings(env.DB, call.id, null, null, 5)

  expect(standings.map(({ workId, score }) => [workId, score])).toEqual([
    [often, 833],
    [once, 750],
  ])
})
