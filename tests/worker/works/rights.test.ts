import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { paths } from '../../../src/paths.ts'
import { storeCall, storeReady, storeSubmission } from '../../support/database.ts'
import { signedIn } from '../../support/jury.ts'
import { Visitor } from '../../support/visitor.ts'

const name = 'the-same-picture.webp'

/** A submission whose work shows the picture: every one of them the same bytes. */
async function storeCopy(call: Awaited<ReturnType<typeof storeCall>>) {
  const entered = await storeSubmission(call)
  await storeReady(entered)
  await env.DB.prepare('update renditions set name = ?2 where work_id = ?1')
    .bind(entered.works[0]?.id, name)
    .run()
  return entered
}

/** The same picture, in a call of hers and more often than anybody reads in another. */
async function storeCopies() {
  const [call, other] = [await storeCall(), await storeCall({ slug: 'other' })]
  const before = []
  for (let copies = 0; copies < 25; copies += 1) before.push(await storeCopy(other))
  const hers = await storeCopy(call)
  for (let copies = 0; copies < 25; copies += 1) await storeCopy(other)
  await env.RENDITIONS.put(name, 'picture')
  return { call, other, hers, before }
}

const statusFor = async (visitor: Visitor, headers: Record<string, string> = {}) =>
  (await visitor.get(paths.rendition(name), headers)).status

test('copies elsewhere hide a picture neither from its jury nor from its artist', async () => {
  const { call, other, hers, before } = await storeCopies()

  expect(await statusFor(await signedIn(call, 'reviewer', 'rosa@example.org'))).toBe(200)
  expect(await statusFor(await signedIn(call, 'organiser', 'olga@example.org'))).toBe(200)
  expect(await statusFor(await signedIn(other, 'reviewer', 'lena@example.org'))).toBe(200)
  for (const { key } of [hers, ...before.slice(0, 1)]) {
    expect(await statusFor(new Visitor(), { Cookie: `__Host-submission=${key}` })).toBe(200)
  }
})

test('nobody else sees it, and nobody once what concerns her is withdrawn', async () => {
  const { call, hers } = await storeCopies()
  const third = await storeCall({ slug: 'third' })
  const rosa = await signedIn(call, 'reviewer', 'rosa@example.org')

  expect(await statusFor(new Visitor())).toBe(404)
  expect(await statusFor(await signedIn(third, 'organiser', 'nora@example.org'))).toBe(404)
  expect(await statusFor(rosa)).toBe(200)
  await env.DB.prepare(`update works set state = 'withdrawn' where id = ?1`)
    .bind(hers.works[0]?.id)
    .run()
  expect(await statusFor(rosa)).toBe(404)
})

test('one copy that hangs shows it to everybody, however many do not', async () => {
  const { hers } = await storeCopies()

  await env.DB.prepare('update works set place = 1 where id = ?1').bind(hers.works[0]?.id).run()

  expect(await statusFor(new Visitor())).toBe(200)
})
