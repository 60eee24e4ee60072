import { expect, test } from 'vitest'
import { stateOf, uploadsUntil } from '../../../src/calls/call.ts'
import { callDefinition } from '../../../src/calls/schema.ts'
import { aCall, aDefinition, closesAt } from '../../support/factories.ts'

const at = (instant: Date, milliseconds: number) => new Date(instant.getTime() + milliseconds)

test('a call opens at its opening and is closed at its closing, to the millisecond', () => {
  const call = aCall()

  expect([
    stateOf(call, at(call.opensAt, -1)),
    stateOf(call, call.opensAt),
    stateOf(call, at(call.closesAt, -1)),
    stateOf(call, call.closesAt),
    stateOf(call, at(call.closesAt, 1)),
  ]).toEqual(['upcoming', 'open', 'open', 'closed', 'closed'])
})

test('bytes may follow until the grace is over', () => {
  const call = aCall()

  expect(call.uploadsUntil).toEqual(new Date('2026-06-02T03:00:00Z'))
})

test('a call is decided by a release once it has closed, and open as long as it takes anything', () => {
  const call = aCall({ releasedAt: closesAt })

  expect([
    stateOf(call, at(call.closesAt, -1)),
    stateOf(call, call.closesAt),
    stateOf({ ...call, releasedAt: null }, call.closesAt),
  ]).toEqual(['open', 'decided', 'closed'])
})

test('a call without grace takes bytes until it closes', () => {
  const definition = aDefinition({ uploadGraceHours: 0 })

  expect(uploadsUntil(definition)).toEqual(new Date(definition.closesAt))
})

test('a definition survives the way through JSON and the schema unchanged', () => {
  const definition = aDefinition()

  expect(callDefinition.parse(JSON.parse(JSON.stringify(definition)))).toEqual(definition)
})

test('a definition says everything that real calls ask for', () => {
  const definition = {
    ...aDefinition(),
    timeZone: 'AoE',
    files: {
      ...aDefinition().files,
      works: { least: 1, most: null },
      orientation: 'portrait',
      colour: 'cmyk',
      pixels: { longestSide: 3900 },
      print: { name: '11x17 in', widthMm: 279.4, heightMm: 431.8, bleedMm: 6.35, dpi: 150 },
    },
    participants: { kinds: ['individual', 'duo'], leastAge: 18 },
    statement: { maxCharacters: 900, maxWords: 150, languages: ['es', 'en'] },
  }

  expect(callDefinition.safeParse(definition).success).toBe(true)
})

test.each([
  ['slug', { slug: 'No spaces please' }],
  ['closesAt', { closesAt: '2026-04-01T00:00:00Z' }],
  ['closesAt', { closesAt: 'next week' }],
  ['timeZone', { timeZone: 'Mars/Olympus' }],
  ['accent', { accent: 'red' }],
  ['licences', { licences: [] }],
  ['texts.fr', { texts: { ...aDefinition().texts, fr: undefined } }],
  ['files.megabytes', { files: { ...aDefinition().files, megabytes: 500 } }],
  ['colour', { colour: 'a name nobody knows' }],
])('a definition with a wrong %s is refused there', (path, change) => {
  const parsed = callDefinition.safeParse({ ...aDefinition(), ...change })

  const places = parsed.error?.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys : [issue.path.join('.')],
  )
  expect([...new Set(places)]).toEqual([path])
})
