import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { paths } from '../../../src/paths.ts'
import { storeCall } from '../../support/database.ts'
import { aDefinition } from '../../support/factories.ts'
import { Visitor } from '../../support/visitor.ts'

test('an operator puts a call, gets back what she put, and puts it again', async () => {
  const operator = new Visitor()
  const definition = aDefinition()

  const put = await operator.asOperator('PUT', paths.api.call(definition.slug), definition)
  expect(put.status).toBe(200)
  const changed = { ...definition, accent: '#0b6b4f' }
  await operator.asOperator('PUT', paths.api.call(definition.slug), changed)

  const got = await operator.asOperator('GET', paths.api.definition(definition.slug))
  expect(await got.json()).toEqual(changed)
  const calls = await env.DB.prepare('select slug, version from calls').all()
  expect(calls.results).toEqual([{ slug: definition.slug, version: 2 }])
})

test('a definition with a mistake is told where, and the call stays as it was', async () => {
  const call = await storeCall()
  const wrong = { ...call.definition, texts: { ...call.definition.texts, ar: { title: 'ناقص' } } }

  const answer = await new Visitor().asOperator('PUT', paths.api.call(call.slug), wrong)

  expect(answer.status).toBe(422)
  const { kind, errors } = await answer.json<{ kind: string; errors: Array<{ path: string }> }>()
  expect(kind).toBe('invalid')
  expect(errors.map((error) => error.path)).toContain('texts.ar.summary')
  expect(await env.DB.prepare('select version from calls').first('version')).toBe(1)
})

test('without the operator token nothing is put and no definition is told', async () => {
  const definition = aDefinition()
  const stranger = new Visitor()

  const put = await stranger.json('PUT', paths.api.call(definition.slug), definition)

  expect([put.status, await put.json()]).toMatchObject([401, { kind: 'operator-only' }])
  expect((await stranger.get(paths.api.definition(definition.slug))).status).toBe(401)
  expect(await env.DB.prepare('select count(*) as calls from calls').first('calls')).toBe(0)
})

test('the list says the state of every call by the clock of the server', async () => {
  const call = await storeCall()

  const answer = await new Visitor().get(paths.api.calls())
  const { calls, serverTime } = await answer.json<{ calls: Array<unknown>; serverTime: string }>()

  expect(calls).toEqual([
    {
      slug: call.slug,
      title: 'Posters for water',
      state: 'open',
      opensAt: call.opensAt.toISOString(),
      closesAt: call.closesAt.toISOString(),
      uploadsUntil: call.uploadsUntil.toISOString(),
      decidedAt: null,
    },
  ])
  expect(Math.abs(Date.parse(serverTime) - Date.now())).toBeLessThan(5000)
})
