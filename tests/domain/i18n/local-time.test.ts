import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { endInBothZones, endInWords, endingOf } from '../../../src/i18n/endings.ts'
import { languages, locales } from '../../../src/i18n/languages.ts'
import {
  clockInWords,
  dayInWords,
  inBothZones,
  inOwnZone,
  instantInWords,
} from '../../../src/i18n/local-time.ts'
import { zoneInWords } from '../../../src/i18n/zone-names.ts'

const closesAt = new Date('2027-03-01T03:00:00Z')

test('closing at midnight means that the day before counts whole', () => {
  const ending = endingOf(closesAt, 'America/Sao_Paulo')

  expect(ending).toEqual({ kind: 'whole-day', shown: new Date('2027-03-01T02:59:00Z') })
  expect(dayInWords(ending.shown, 'America/Sao_Paulo', 'en')).toBe('28 February')
})

test('closing at another hour is said by that hour', () => {
  expect(endingOf(closesAt, 'Europe/Paris')).toEqual({ kind: 'hour', shown: closesAt })
  expect(endInWords(closesAt, 'Europe/Paris', 'en')).toMatch(
    /1 March 2027 at 04:00 \(Paris time\)$/,
  )
})

/** Ends of days in zones whose clocks change on that day, or never, or lie at the edge. */
const ends: Array<[zone: string, end: string, day: string, hour: string]> = [
  ['AoE', '2027-03-01T12:00:00Z', '28', '23:59'],
  ['America/Sao_Paulo', '2027-03-01T03:00:00Z', '28', '23:59'],
  ['Europe/Madrid', '2027-03-28T22:00:00Z', '28', '23:59'],
  ['Europe/Madrid', '2027-10-31T23:00:00Z', '31', '23:59'],
  ['America/New_York', '2027-03-15T04:00:00Z', '14', '23:59'],
  ['America/New_York', '2027-11-08T05:00:00Z', '7', '23:59'],
  ['Asia/Kolkata', '2027-02-28T18:30:00Z', '28', '23:59'],
  ['Pacific/Chatham', '2027-02-28T10:15:00Z', '28', '23:59'],
  ['UTC', '2027-03-01T00:00:00Z', '28', '23:59'],
]

const digits = (text: string) =>
  text.replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))

test.each(ends)(
  'in %s an end at %s is the last minute of day %s in every language',
  (zone, end, day, hour) => {
    for (const language of languages) {
      const said = endInWords(new Date(end), zone, language)
      const name = zoneInWords(zone, language)

      expect(endingOf(new Date(end), zone).kind).toBe('whole-day')
      expect(digits(said)).toMatch(new RegExp(`\\b${day}\\b.*2027.*${hour}`))
      expect(said.endsWith(` (${name})`)).toBe(true)
      expect(said).not.toMatch(/\d ?([ap]\.? ?m\b|[صم])/i)
    }
  },
)

test('the same instant is said in the zone of the call and in UTC, once where they are one', () => {
  expect(endInBothZones(closesAt, 'America/Sao_Paulo', 'es')).toMatch(
    /23:59 \(hora de São Paulo\), .*2:59 \(UTC\)$/,
  )
  expect(inBothZones(closesAt, 'UTC', 'fr')).toMatch(/03:00 \(UTC\)$/)
  expect(inBothZones(closesAt, 'Asia/Gaza', 'ar')).toContain('(بتوقيت غزّة)، ')
})

test('an hour that the clock shows twice says which of the two is meant', () => {
  const hour = 3_600_000
  const second = new Date('2027-10-31T01:30:00Z')
  const first = new Date(second.getTime() - hour)

  expect([first, second].map((at) => clockInWords(at, 'Europe/Paris', 'en').slice(-11))).toEqual([
    '02:30 UTC+2',
    '02:30 UTC+1',
  ])
  const alone = new Date(second.getTime() + hour)
  expect(clockInWords(alone, 'Europe/Paris', 'en')).toMatch(/at 03:30$/)
  expect(clockInWords(new Date(first.getTime() - hour), 'Europe/Paris', 'en')).toMatch(/at 01:30$/)
  expect(clockInWords(new Date('2027-03-28T01:30:00Z'), 'Europe/Paris', 'en')).toMatch(/at 03:30$/)
})

test.each([
  [
    'America/Sao_Paulo',
    [
      'São Paulo time',
      'hora de São Paulo',
      'horário de São Paulo',
      'heure de São Paulo',
      'بتوقيت ساو باولو',
    ],
  ],
  [
    'Africa/Cairo',
    ['Cairo time', 'hora de El Cairo', 'horário de Cairo', 'heure du Caire', 'بتوقيت القاهرة'],
  ],
  [
    'Africa/Algiers',
    ['Algiers time', 'hora de Argel', 'horário de Argel', 'heure d’Alger', 'بتوقيت الجزائر'],
  ],
  [
    'America/Mexico_City',
    [
      'Mexico City time',
      'hora de Ciudad de México',
      'horário da Cidade do México',
      'heure de Mexico',
      'بتوقيت مكسيكو',
    ],
  ],
  [
    'AoE',
    [
      'Anywhere on Earth, AoE',
      'en cualquier lugar de la Tierra, AoE',
      'em qualquer lugar da Terra, AoE',
      'partout sur Terre, AoE',
      'في أيّ مكان على الأرض، AoE',
    ],
  ],
  ['UTC', ['UTC', 'UTC', 'UTC', 'UTC', 'UTC']],
  ['Etc/GMT+3', ['UTC−3', 'UTC−3', 'UTC−3', 'UTC−3', 'UTC−3']],
])('the zone %s has a name in every language', (zone, names) => {
  expect(languages.map((language) => zoneInWords(zone, language))).toEqual(names)
})

test('the reader’s own zone is told by its distance from UTC', () => {
  for (const language of languages) {
    expect(inOwnZone(closesAt, locales[language])).toMatch(/ \(UTC([+−]\d{1,2}(:\d\d)?)?\)$/)
  }
  expect(instantInWords(closesAt, 'UTC', 'en')).toMatch(/^Monday,? 1 March 2027 at 03:00 \(UTC\)$/)
})

test('nothing else writes an instant: there is one format, and it names its zone', () => {
  const writers = globSync('src/**/*.{ts,tsx}').filter((file) =>
    /Intl\.DateTimeFormat|\.toLocale(Date|Time)?String\(/.test(readFileSync(file, 'utf8')),
  )

  // The schema only asks whether a zone exists.
  expect(writers.toSorted()).toEqual([
    'src/calls/schema.ts',
    'src/i18n/local-time.ts',
    'src/i18n/time-zones.ts',
  ])
})
