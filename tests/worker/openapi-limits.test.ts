import { expect, test } from 'vitest'
import { paths } from '../../src/paths.ts'
import { bodyLimits } from '../../src/web/body/body-limits.ts'
import { Visitor } from '../support/visitor.ts'

type Answers = Record<string, { description: string }>
type Described = { paths: Record<string, Record<string, { responses: Answers }>> }

async function operations() {
  const { paths: all } = await (await new Visitor().get(paths.api.openapi())).json<Described>()
  return Object.entries(all).flatMap(([path, described]) =>
    ['post', 'put', 'patch']
      .filter((method) => described[method])
      .map((method) => ({ method, path, tooLarge: described[method]?.responses[413] })),
  )
}

test('each address that takes a body says how much, and refuses what is one byte more with 413', async () => {
  const described = await operations()

  expect(described.length).toBeGreaterThan(10)
  for (const { method, path, tooLarge } of described) {
    const most = Number(/takes (\d+) bytes/.exec(tooLarge?.description ?? '')?.[1])
    expect([method, path, most > 0]).toEqual([method, path, true])
    const answer = await new Visitor().send(path.replaceAll(/[{}]/g, ''), {
      method: method.toUpperCase(),
      body: new Uint8Array(most + 1),
      headers: { 'Content-Length': String(most + 1) },
    })
    expect([method, path, answer.status, await answer.json()]).toMatchObject([
      method,
      path,
      413,
      { kind: 'too-large', bytes: most },
    ])
  }
})

test('no limit of an address that is described is left out', async () => {
  const told = (await operations()).map(
    ({ method, path }) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
  )
  const own = Object.keys(bodyLimits).filter((route) => / \/api\//.test(route))

  expect(own.filter((route) => !told.includes(route))).toEqual(['PUT /api/copy/tables/:table'])
})
