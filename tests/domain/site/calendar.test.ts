import { expect, test } from 'vitest'
import { calendarFile } from '../../../src/site/calendar.ts'

const entry = {
  uid: 'call-1@cartelera.test',
  stamp: new Date('2027-01-01T00:00:00Z'),
  sequence: 3,
  end: new Date('2027-03-01T03:00:00Z'),
  title: 'Last moment: bread, roses; and more',
  text: 'Send it before this moment: https://cartelera.test/en/calls/a-call',
  address: 'https://cartelera.test/en/calls/a-call',
}

test('a deadline becomes one entry that ends where the day ends, in UTC', () => {
  const lines = calendarFile(entry).split('\r\n')

  expect(lines.slice(0, 11)).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Cartelera//Deadlines//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    'UID:call-1@cartelera.test',
    'DTSTAMP:20270101T000000Z',
    'SEQUENCE:3',
    'DTSTART:20270301T020000Z',
    'DTEND:20270301T030000Z',
  ])
  expect(lines).toContain('SUMMARY:Last moment: bread\\, roses\\; and more')
  expect(lines.at(-1)).toBe('')
})

test('no line is longer than 75 bytes, and unfolding brings the text back', () => {
  const title = 'آخر لحظة لإرسال ملصق: فن نسوي من أجل فلسطين، الدورة الثانية، قبل الثامن من آذار'
  const file = calendarFile({ ...entry, title })

  const longest = Math.max(
    ...file.split('\r\n').map((line) => new TextEncoder().encode(line).length),
  )
  expect(longest).toBeLessThanOrEqual(75)
  expect(file.replaceAll('\r\n ', '')).toContain(`SUMMARY:${title}`)
})

test('no control character gets into the file', () => {
  const file = calendarFile({ ...entry, title: 'One\u0000\u001b\u0085two' })

  expect(file).toContain('SUMMARY:One   two')
})

test('what an organiser types cannot start a line of its own', () => {
  const file = calendarFile({ ...entry, title: 'One\r\nATTENDEE:mailto:a@example.org' })

  expect(file.split('\r\n').filter((line) => line.startsWith('ATTENDEE'))).toEqual([])
})
