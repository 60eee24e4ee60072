import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { worksOnPage } from '../../../src/exhibition/exhibition.ts'
import {
  findExhibited,
  findWallPage,
  listFirstHung,
  listWallNumbers,
} from '../../../src/exhibition/store.ts'
import { storeCall } from '../../support/database.ts'
import { counted } from '../../support/queries.ts'
import { hangMany } from '../../support/wall.ts'

async function costOf(use: (db: D1Database) => Promise<unknown>) {
  const { db, count } = counted(env.DB)
  await use(db)
  return { queries: count.queries, rowsRead: count.rowsRead }
}

test('a page of the wall costs the same with 100 and with 12,000 posters', async () => {
  const few = await storeCall({ slug: 'few' })
  await hangMany(few.id, 100)
  const fewCosts = [
    await costOf((db) => findWallPage(db, few.id, 0)),
    await costOf((db) => findExhibited(db, few.id, 'W50')),
    await costOf((db) => listFirstHung(db, [few.id], 7)),
    await costOf((db) => listWallNumbers(db, [few.id])),
  ]
  await env.DB.batch([
    env.DB.prepare('delete from renditions'),
    env.DB.prepare('delete from standings'),
    env.DB.prepare('delete from works'),
    env.DB.prepare('delete from submissions'),
  ])

  const many = await storeCall({ slug: 'many' })
  await hangMany(many.id, 12_000)
  const manyCosts = [
    await costOf((db) => findWallPage(db, many.id, 0)),
    await costOf((db) => findExhibited(db, many.id, 'W50')),
    await costOf((db) => listFirstHung(db, [many.id], 7)),
    await costOf((db) => listWallNumbers(db, [many.id])),
  ]

  expect(manyCosts).toEqual(fewCosts)
  const deep = await costOf((db) => findWallPage(db, many.id, 11_000))
  expect(deep.queries).toBe(2)
  expect(deep.rowsRead).toBeLessThan((manyCosts[0]?.rowsRead ?? 0) + worksOnPage + 5)
})

test('a wall is walked forth and back by place', async () => {
  const call = await storeCall()
  await hangMany(call.id, 130)

  const first = await findWallPage(env.DB, call.id, 0)
  const second = await findWallPage(env.DB, call.id, 60)
  const last = await findWallPage(env.DB, call.id, 120)

  expect(
    [first, second, last].map(({ works, before, after }) => [works.length, before, after]),
  ).toEqual([
    [60, null, 60],
    [60, 0, 120],
    [10, 60, null],
  ])
  expect(last.works.map((work) => work.place)).toEqual(
    Array.from({ length: 10 }, (_, index) => 121 + index),
  )
})

test.each([1, 3])('the strips of %d walls take one statement', async (walls) => {
  const ids: Array<string> = []
  for (let number = 0; number < walls; number += 1) {
    ids.push((await storeCall({ slug: `wall-${number}` })).id)
  }

  const { queries } = await costOf((db) => listFirstHung(db, ids, 7))
  expect(queries).toBe(1)
})
