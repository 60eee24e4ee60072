import { expect, test } from 'vitest'
import { app } from '../../src/app.tsx'
import { bodyLimits } from '../../src/web/body/body-limits.ts'
import { type Body, bodyRoutes, everybody, flood, limitOf, nobody } from '../support/flood.ts'

const chunk = 65_536
const megabytes = 6 * 1_048_576
const encoder = new TextEncoder()

function endless(start: string, middle: string): () => Generator<Uint8Array> {
  return function* chunks() {
    yield encoder.encode(start)
    const bytes = encoder.encode(middle.repeat(Math.ceil(chunk / middle.length)))
    for (let sent = 0; sent < megabytes; sent += bytes.length) yield bytes.slice()
  }
}

const part = '--x\r\nContent-Disposition: form-data; name="works.0.title"\r\n\r\n'
const encoded = 'application/x-www-form-urlencoded'
const multipart = 'multipart/form-data; boundary=x'

const large: Array<[string, Body]> = [
  ['a long text in JSON', { type: 'application/json', chunks: endless('{"a":"', 'x') }],
  ['brackets', { type: 'application/json', chunks: endless('', '[') }],
  ['a list of numbers', { type: 'application/json', chunks: endless('{"links":[1', ',1') }],
  ['a long text in a form', { type: encoded, chunks: endless('receipt=', 'a') }],
  ['empty fields', { type: encoded, chunks: endless('', 'works.0.title=&') }],
  ['signs and nothing else', { type: encoded, chunks: endless('', '&') }],
  ['a long text in a form of parts', { type: multipart, chunks: endless(part, 'a') }],
  ['parts', { type: multipart, chunks: endless('', `${part}\r\n`) }],
  ['no part at all', { type: multipart, chunks: endless('', 'a') }],
  ['a head without end', { type: multipart, chunks: endless('--x\r\n', 'a: b\r\n') }],
]

/** Everything of a body that the limit lets through, in as many fields as fit. */
const crowded: Array<[string, (most: number) => Body]> = [
  ['one long word', (most) => within(encoded, 'receipt=', 'a', most)],
  ['dots', (most) => within(encoded, 'receipt=', 'aaaaaaaaaa.', most)],
  ['spaces', (most) => within(encoded, 'receipt=', '+', most)],
  ['empty fields', (most) => within(encoded, '', 'works.0.title=&', most)],
  ['fields of other names', (most) => within(encoded, '', 'a&', most)],
  ['stashed files', (most) => within(encoded, '', 'works.0.stash=a&works.1.stash=b&', most)],
  ['parts', (most) => within(multipart, '', `${part}\r\n`, most)],
  ['links', (most) => within('application/json', '{"artist":{"links":[1', ',1', most - 5, ']}}')],
]

function within(type: string, start: string, middle: string, most: number, end = ''): Body {
  const count = Math.floor((most - start.length) / middle.length)
  const bytes = encoder.encode(start + middle.repeat(Math.min(count, 200_000)) + end)
  return {
    type,
    *chunks() {
      for (let at = 0; at < bytes.length; at += chunk) yield bytes.slice(at, at + chunk)
    },
  }
}

test('every route that is said to take more than others is a route', () => {
  const routes = app.routes.map(({ method, path }) => `${method} ${path}`)

  expect(Object.keys(bodyLimits).filter((named) => !routes.includes(named))).toEqual([])
})

const patience = 120_000

test('nobody can flood any route: what is read ends at its limit', {
  timeout: patience,
}, async () => {
  for (const route of bodyRoutes) {
    for (const [name, body] of large) {
      const { status, pulled } = await flood(route, nobody, body)

      const held = { isBounded: pulled <= limitOf(route) + 2 * chunk, isAnswered: status < 500 }
      expect({ ...route, name, ...held }).toMatchObject({ isBounded: true, isAnswered: true })
    }
  }
})

test('whoever may use a route cannot flood it either', { timeout: patience }, async () => {
  for (const route of bodyRoutes) {
    const known = await everybody()
    const crowds = crowded.map(([name, bodyOf]) => [name, bodyOf(limitOf(route))] as const)
    for (const [name, body] of [...large, ...crowds]) {
      const { status, pulled } = await flood(route, known, body)

      const held = { isBounded: pulled <= limitOf(route) + 2 * chunk, isAnswered: status < 500 }
      expect({ ...route, name, ...held }).toMatchObject({ isBounded: true, isAnswered: true })
    }
  }
})
