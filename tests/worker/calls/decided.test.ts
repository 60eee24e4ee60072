import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import type { Call } from '../../../src/calls/call.ts'
import { findCall } from '../../../src/calls/store.ts'
import { paths } from '../../../src/paths.ts'
import { closeCall, storeCall } from '../../support/database.ts'
import { signedIn } from '../../support/jury.ts'
import { Visitor } from '../../support/visitor.ts'
import { storeWall } from '../../support/wall.ts'

const visitor = new Visitor()
const hour = 3_600_000
const later = () => new Date(Date.now() + hour).toISOString()

/** A call whose decisions were released while it still takes posters, as versions before this one did. */
async function releasedWhileOpen(): Promise<Call> {
  const { call } = await storeWall([{}])
  const closesAt = Date.now() + 90 * 24 * hour
  await env.DB.prepare('update calls set closes_at = ?2, uploads_until = ?2 where id = ?1')
    .bind(call.id, closesAt)
    .run()
  const definition = { ...call.definition, closesAt: new Date(closesAt).toISOString() }
  await env.DB.prepare('update calls set definition = ?2, version = version + 1 where id = ?1')
    .bind(call.id, JSON.stringify(definition))
    .run()
  return { ...call, definition, closesAt: new Date(closesAt) }
}

test('a call that takes posters says so on every page, even if it was released too early', async () => {
  const call = await releasedWhileOpen()
  const organiser = await signedIn(call, 'organiser', 'olga@example.org')
  const text = async (path: string, from = visitor) => (await from.get(path)).text()

  for (const page of [paths.home('en'), paths.call('en', call.slug)]) {
    const shown = await text(page)
    expect(shown).toContain('Open call for posters')
    expect(shown).toContain(`href="${paths.submit('en', call.slug)}"`)
    expect(shown).not.toMatch(/<dt>Closed<\/dt>/)
  }
  expect(await text(paths.submit('en', call.slug))).toContain('name="artist.email"')
  expect(await text(paths.desk(), organiser)).toContain('Open call for posters')
  const api = (await (await visitor.get(paths.api.call(call.slug))).json()) as object
  expect(api).toMatchObject({ state: 'open', decidedAt: null })
})

test('a decided call says so on every page and takes nothing', async () => {
  const { call } = await storeWall([{}])
  const organiser = await signedIn(call, 'organiser', 'olga@example.org')
  const text = async (path: string, from = visitor) => (await from.get(path)).text()

  expect(await text(paths.call('en', call.slug))).toContain('The wall is open')
  expect(await text(paths.submit('en', call.slug))).not.toContain('name="artist.email"')
  expect(await text(paths.desk(), organiser)).toContain('The wall is open')
  const api = (await (await visitor.get(paths.api.call(call.slug))).json()) as object
  expect(api).toMatchObject({ state: 'closed', decidedAt: call.releasedAt?.toISOString() })
})

test('a definition that would open a decided call again is refused, others are taken', async () => {
  const { call } = await storeWall([{}])
  const put = (change: object) =>
    visitor.asOperator('PUT', paths.api.call(call.slug), { ...call.definition, ...change })
  const closesAt = call.closesAt.toISOString()

  const reopened = await put({ closesAt: later() })

  expect(reopened.status).toBe(409)
  expect(await reopened.json()).toMatchObject({ kind: 'call-decided' })
  expect((await findCall(env.DB, call.slug))?.closesAt).toEqual(call.closesAt)
  expect((await put({ closesAt, contact: 'new@example.org' })).status).toBe(200)
  expect((await findCall(env.DB, call.slug))?.definition.contact).toBe('new@example.org')
})

test('a call that was closed and not decided may be opened again', async () => {
  const call = await closeCall(await storeCall())

  const answer = await visitor.asOperator('PUT', paths.api.call(call.slug), {
    ...call.definition,
    closesAt: later(),
  })

  expect(await answer.json()).toMatchObject({ state: 'open', decidedAt: null })
})
