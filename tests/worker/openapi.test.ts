import { expect, test } from 'vitest'
import { paths } from '../../src/paths.ts'
import { Visitor } from '../support/visitor.ts'

type Described = {
  paths: Record<string, Record<string, unknown>>
  components: {
    schemas: Record<string, { required?: Array<string>; properties?: Record<string, unknown> }>
  }
}

test('the description names every address and every schema that it refers to', async () => {
  const answer = await new Visitor().get(paths.api.openapi())
  const text = await answer.text()
  const described = JSON.parse(text) as Described

  const contract = Object.entries(described.paths).flatMap(([path, operations]) =>
    Object.keys(operations)
      .filter((name) => name !== 'parameters')
      .map((method) => `${method} ${path}`),
  )
  expect(contract).toEqual([
    'get /api/calls',
    'get /api/calls/{slug}',
    'put /api/calls/{slug}',
    'get /api/calls/{slug}/definition',
    'post /api/calls/{slug}/submissions',
    'get /api/calls/{slug}/challenge',
    'get /api/submissions/{id}',
    'patch /api/submissions/{id}',
    'delete /api/submissions/{id}',
    'post /api/submissions/{id}/works',
    'post /api/submissions/{id}/works/{work}/replacement',
    'delete /api/submissions/{id}/pending-email',
    'put /api/submissions/{id}/order',
    'post /api/submissions/{id}/withdrawal',
    'get /api/submissions/{id}/receipt',
    'post /api/uploads/{id}/parts',
    'put /api/uploads/{id}/parts/{number}',
    'put /api/uploads/{id}/parts/{number}/bytes',
    'get /api/uploads/{id}/pieces',
    'put /api/uploads/{id}/pieces/{offset}',
    'post /api/uploads/{id}/parts/{number}/assembly',
    'put /api/uploads/{id}/preview',
    'post /api/uploads/{id}/completion',
    'get /api/verification',
    'get /.well-known/cartelera-receipt-keys.json',
  ])
  const referred = [...text.matchAll(/#\/components\/schemas\/(\w+)/g)].map(
    ([, name]) => name ?? '',
  )
  expect(referred.filter((name) => !(name in described.components.schemas))).toEqual([])
})

test('the description asks of a draft what the reader asks', async () => {
  const described = await (await new Visitor().get(paths.api.openapi())).json<Described>()

  expect(described.components.schemas.Draft?.required?.toSorted()).toEqual([
    'artist',
    'consents',
    'works',
  ])
  expect(Object.keys(described.components.schemas.CallDefinition?.properties ?? {})).toContain(
    'uploadGraceHours',
  )
})
