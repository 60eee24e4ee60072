import { expect, test } from 'vitest'
import { languages } from '../../../src/shared/languages.ts'
import { dayInWords, endInWords, endingOf, momentInWords } from '../../../src/web/moments.ts'
import { placeOf } from '../../../src/web/places.ts'

const closesAt = new Date('2027-03-01T03:00:00Z')
const now = new Date('2027-02-20T12:00:00Z')

test('closing at midnight means that the day before counts whole', () => {
  const ending = endingOf(closesAt, 'America/Sao_Paulo')

  expect(ending).toEqual({ kind: 'whole-day', shown: new Date('2027-03-01T02:59:00Z') })
  expect(dayInWords(ending.shown, 'America/Sao_Paulo', 'en')).toBe('28 February')
})

test('closing at another hour is said by that hour', () => {
  expect(endingOf(closesAt, 'Europe/Paris')).toEqual({ kind: 'hour', shown: closesAt })
})

test('anywhere on Earth is twelve hours behind UTC', () => {
  const end = new Date('2027-03-01T12:00:00Z')

  expect(endingOf(end, 'AoE').kind).toBe('whole-day')
  expect(endInWords(end, 'AoE', 'en', now)).toBe('Sunday 28 February at 23:59')
})

test('a day with a change of clocks ends at its own midnight', () => {
  const end = new Date('2027-03-28T22:00:00Z')

  expect(endingOf(end, 'Europe/Paris').kind).toBe('whole-day')
})

test('the year is said when the moment is far away', () => {
  expect(momentInWords(closesAt, 'UTC', 'en', now)).toBe('Monday 1 March at 03:00')
  expect(momentInWords(closesAt, 'UTC', 'en', new Date('2026-02-20T12:00:00Z'))).toBe(
    'Monday, 1 March 2027 at 03:00',
  )
})

test('a zone has a name in every language', () => {
  expect(languages.map((language) => placeOf('America/Sao_Paulo', language))).toEqual([
    'São Paulo',
    'São Paulo',
    'São Paulo',
    'São Paulo',
    'ساو باولو',
  ])
  expect(placeOf('America/Port-au-Prince', 'fr')).toBe('Port-au-Prince')
})
