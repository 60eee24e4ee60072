import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import type { Call } from '../../../src/calls/call.ts'
import { findCall } from '../../../src/calls/store.ts'
import { findStaged, saveRelease, saveStaged } from '../../../src/desk/release-store.ts'
import { countsOf } from '../../../src/desk/store.ts'
import { newId } from '../../../src/shared/ids.ts'
import type { Decision } from '../../../src/works/work.ts'
import { storeCall, storeReady, storeSubmission } from '../../support/database.ts'
import { aDraft, aWorkDraft } from '../../support/factories.ts'
import { storePerson } from '../../support/jury.ts'

/** When the call has closed and nothing may come any more. */
const now = new Date(Date.now() + 4 * 86_400_000)
const actor = 'organiser@example.org'

/** Two submissions: Amal's two works, from Tunisia, and Zofia's one, from Poland. */
async function storeWall(call: Call): Promise<{ amal: Array<string>; zofia: Array<string> }> {
  await storePerson(call, 'organiser', actor)
  const { artist } = aDraft()
  const works = [aWorkDraft({ title: 'The well' }), aWorkDraft({ title: 'The rope' })]
  const one = await storeSubmission(call, aDraft({ works }))
  const other = await storeSubmission(
    call,
    aDraft({
      language: 'fr',
      artist: { ...artist, name: 'Zofia W.', email: 'zofia@example.org', country: 'PL' },
      works: [aWorkDraft({ title: 'La pluie' })],
    }),
  )
  for (const entered of [one, other]) await storeReady(entered)
  return { amal: one.works.map((work) => work.id), zofia: other.works.map((work) => work.id) }
}

async function staging(call: Call, ids: Array<string>, decision: Decision | null): Promise<number> {
  return saveStaged(env.DB, call.id, ids, decision, actor, now)
}

async function releasing(call: Call): Promise<boolean> {
  const expected = await findStaged(env.DB, call.id)
  return saveRelease(env.DB, { id: newId(), callId: call.id, actor, expected }, now)
}

async function wall(): Promise<Array<unknown>> {
  const { results } = await env.DB.prepare(
    'select title, staged, decision, place from works order by title',
  ).all()
  return results
}

async function letters(): Promise<Array<unknown>> {
  const { results } = await env.DB.prepare(
    `select recipient, language, facts ->> '$.works' as works, facts ->> '$.callTitle' as title
       from outbox where kind = 'decided' order by created_at, recipient`,
  ).all<{ recipient: string; language: string; works: string; title: string }>()
  return results.map((row) => ({ ...row, works: JSON.parse(row.works) as unknown }))
}

test('whoever organises no more stages and releases nothing, though the page was asked for before', async () => {
  const call = await storeCall()
  const other = await storeCall({ slug: 'other' })
  const { amal, zofia } = await storeWall(call)
  await staging(call, amal, 'selected')
  const happened = () => env.DB.prepare('select count(*) as n from log').first('n')
  await storePerson(other, 'organiser', actor)
  await storePerson(call, 'reviewer', actor)
  await env.DB.prepare(`delete from roles where call_id = ?1 and role = 'organiser'`)
    .bind(call.id)
    .run()
  const [before, log] = [await wall(), await happened()]

  expect(await staging(call, zofia, 'declined')).toBe(0)
  expect(await staging(call, amal, null)).toBe(0)
  expect(await releasing(call)).toBe(false)

  expect(await wall()).toEqual(before)
  expect(await happened()).toBe(log)
  expect(await letters()).toEqual([])
})

test('staging is private: nothing that the public sees changes, and it can be taken back', async () => {
  const call = await storeCall()
  const { amal } = await storeWall(call)

  expect(await staging(call, amal, 'selected')).toBe(2)
  expect(await staging(call, amal.slice(0, 1), null)).toBe(1)

  expect(await wall()).toEqual([
    { title: 'La pluie', staged: null, decision: null, place: null },
    { title: 'The rope', staged: 'selected', decision: null, place: null },
    { title: 'The well', staged: null, decision: null, place: null },
  ])
  expect(await findStaged(env.DB, call.id)).toMatchObject({
    selected: 1,
    reserve: 0,
    declined: 0,
    undecided: 2,
  })
  expect((await findCall(env.DB, call.slug))?.version).toBe(call.version)
  expect(await letters()).toEqual([])
})

test('of two stagings with the same numbers the one that was looked at is released', async () => {
  const call = await storeCall()
  const { amal, zofia } = await storeWall(call)
  await staging(call, zofia, 'selected')
  const expected = await findStaged(env.DB, call.id)
  await staging(call, zofia, null)
  await staging(call, amal.slice(0, 1), 'selected')

  const made = { id: newId(), callId: call.id, actor, expected }
  expect(await saveRelease(env.DB, made, now)).toBe(false)
  expect((await findStaged(env.DB, call.id)).selected).toBe(1)
  expect(await letters()).toEqual([])
  expect(await releasing(call)).toBe(true)
})

test('a release decides, hangs, counts, logs and writes to everybody concerned, together', async () => {
  const call = await storeCall()
  const { amal, zofia } = await storeWall(call)
  const [well = '', rope = ''] = amal
  await staging(call, [well, ...zofia], 'selected')
  await staging(call, [rope], 'declined')

  expect(await releasing(call)).toBe(true)

  const hung = (await wall()) as Array<{ title: string; decision: string; place: number | null }>
  expect(hung.map(({ title, decision }) => [title, decision])).toEqual([
    ['La pluie', 'selected'],
    ['The rope', 'declined'],
    ['The well', 'selected'],
  ])
  expect(hung.map(({ place }) => place).toSorted()).toEqual([1, 2, null])
  expect(await findCall(env.DB, call.slug)).toMatchObject({
    version: call.version + 1,
    releasedAt: now,
  })
  expect(await countsOf(env.DB, call.id)).toMatchObject({ hung: 2, countries: 2 })
  expect(await letters()).toEqual([
    {
      recipient: 'amal@example.org',
      language: 'en',
      title: 'Posters for water',
      works: [
        { title: 'The well', decision: 'selected' },
        { title: 'The rope', decision: 'declined' },
      ],
    },
    {
      recipient: 'zofia@example.org',
      language: 'fr',
      title: 'Posters for water',
      works: [{ title: 'La pluie', decision: 'selected' }],
    },
  ])
  const log = await env.DB.prepare(
    `select actor, action from log where action like 'released%'`,
  ).all()
  expect(log.results).toEqual([{ actor, action: 'released:1' }])
})

test('of two releases at the same moment one happens', async () => {
  const call = await storeCall()
  const { amal } = await storeWall(call)
  await staging(call, amal, 'selected')

  const released = await Promise.all([releasing(call), releasing(call)])

  expect(released.toSorted()).toEqual([false, true])
  expect(await letters()).toHaveLength(1)
  expect((await findCall(env.DB, call.slug))?.version).toBe(call.version + 1)
})

test('nothing is released when something was staged after the page was read', async () => {
  const call = await storeCall()
  const { amal, zofia } = await storeWall(call)
  await staging(call, amal, 'selected')
  const expected = await findStaged(env.DB, call.id)
  await staging(call, zofia, 'declined')

  expect(await saveRelease(env.DB, { id: newId(), callId: call.id, actor, expected }, now)).toBe(
    false,
  )
  expect(await letters()).toEqual([])
  expect(await countsOf(env.DB, call.id)).not.toHaveProperty('hung')
})

test('a later release moves a work up from the reserve, keeps the order, and writes only of it', async () => {
  const call = await storeCall()
  const { amal, zofia } = await storeWall(call)
  await staging(call, amal, 'selected')
  await staging(call, zofia, 'reserve')
  await releasing(call)
  const before = await env.DB.prepare('select id, place from works where place is not null').all()
  await staging(call, zofia, 'selected')

  expect(await releasing(call)).toBe(true)

  const after = await env.DB.prepare(
    'select id, place from works where place < 3 order by id',
  ).all()
  expect(after.results).toEqual(
    before.results.toSorted((a, b) => (String(a.id) < String(b.id) ? -1 : 1)),
  )
  const third = await env.DB.prepare('select id from works where place = 3').all()
  expect(third.results).toEqual([{ id: zofia[0] }])
  expect((await letters()).length).toBe(3)
  expect((await findCall(env.DB, call.slug))?.releasedAt).toEqual(now)
})

test('a work taken down again leaves no gap on the wall', async () => {
  const call = await storeCall()
  const { amal, zofia } = await storeWall(call)
  await staging(call, [...amal, ...zofia], 'selected')
  await releasing(call)
  const first = await env.DB.prepare('select id from works where place = 1').first<{ id: string }>()
  await staging(call, [first?.id ?? ''], 'declined')

  await releasing(call)

  const places = await env.DB.prepare('select place from works order by place').all()
  expect(places.results).toEqual([{ place: null }, { place: 1 }, { place: 2 }])
  expect(await countsOf(env.DB, call.id)).toMatchObject({ hung: 2 })
})

test('staging what was released already leaves nothing to release', async () => {
  const call = await storeCall()
  const { amal } = await storeWall(call)
  await staging(call, amal, 'selected')
  await releasing(call)

  expect(await staging(call, amal, 'selected')).toBe(0)
  expect(await releasing(call)).toBe(false)
})

test('works of another call, or without a picture, are not staged', async () => {
  const call = await storeCall()
  const other = await storeCall({ slug: 'another-call' })
  const { amal } = await storeWall(other)
  const waiting = await storeSubmission(call)

  const ids = [...amal, ...waiting.works.map((work) => work.id)]
  expect(await staging(call, ids, 'selected')).toBe(0)
})

test('a work withdrawn while staged is not released, and one withdrawn later leaves the wall', async () => {
  const call = await storeCall()
  const { amal, zofia } = await storeWall(call)
  const [well = '', rope = ''] = amal
  await staging(call, [...amal, ...zofia], 'selected')
  const withdraw = (id: string) =>
    env.DB.prepare(`update works set state = 'refused' where id = ?1`).bind(id).run()
  await withdraw(well)
  await releasing(call)
  await withdraw(zofia[0] ?? '')

  const hung = await env.DB.prepare('select id from works where place is not null').all()
  expect(hung.results).toEqual([{ id: rope }])
  expect(await countsOf(env.DB, call.id)).toMatchObject({ hung: 1, countries: 1 })
  expect((await findCall(env.DB, call.slug))?.version).toBe(call.version + 2)
})
