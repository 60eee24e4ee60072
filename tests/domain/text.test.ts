import { expect, test } from 'vitest'
import {
  asFileName,
  asLine,
  asMediaType,
  asText,
  cleanLine,
  faultInLine,
  faultInText,
} from '../../src/shared/text.ts'

test.each([
  ['Persian with its joiners', 'نامه‌های می‌آیند'],
  ['a family held together by joiners', '👩‍👩‍👧 ☺️'],
  ['a flag of tags', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
  ['Arabic with vowel marks and a direction mark', 'الْبِئْر‏ (2)'],
  ['Hindi', 'किताब की दुकान'],
])('%s is kept as it is', (_, text) => {
  expect([asLine(text), faultInLine(text)]).toEqual([text, null])
  expect([asText(text), faultInText(text)]).toEqual([text, null])
})

test('what a copy brings along at its ends is left out', () => {
  expect(asLine(' \u2068The well\u2069\r\n')).toBe('The well')
  expect(asLine('\ufeffe\u0301te\u0301')).toBe('été')
  expect(asText('One\r\nTwo\rThree\n\n')).toBe('One\nTwo\nThree')
  expect(asText('\u202a+34 600\u202c, call \u2068me\u2069')).toBe('+34 600, call me')
})

test('a fault names the first sign that has to go', () => {
  expect(faultInLine('a\nb')).toEqual({ kind: 'line-break' })
  expect(faultInLine('gnp.\u202eelif')).toEqual({ kind: 'invisible-sign', sign: 'U+202E' })
  expect(faultInText('a\tb\nc')).toBeNull()
  expect(faultInText('a\u0000b')).toEqual({ kind: 'invisible-sign', sign: 'U+0000' })
})

test.each(['\u3164', '\u2800', '\u200b\u200d', '\u0301\u0301', '\u{e0041}', ' \u00ad '])(
  'the name %j is none',
  (name) => {
    expect([asLine(name), asText(name)]).toEqual(['', ''])
  },
)

test('a file keeps a name that can be shown, whatever it was called', () => {
  expect(asFileName('ملصق ١.png')).toBe('ملصق ١.png')
  expect(asFileName('C:\\fakepath\\a\u202egnp.exe')).toBe('agnp.exe')
  expect(asFileName('../../etc/a\r\nb\0.png')).toBe('ab.png')
  expect(asFileName('\u200b')).toBe('poster')
  const long = asFileName(`${'ب'.repeat(300)}.tiff`)
  expect([long.length, long.endsWith('.tiff')]).toEqual([255, true])
})

test('a media type is one or nothing', () => {
  expect(asMediaType(' image/SVG+xml ')).toBe('image/svg+xml')
  expect(asMediaType('text/html\r\nX: y')).toBe('')
})

test('a note loses what does not belong in it', () => {
  expect(cleanLine('for\nAmal\u202e')).toBe('for Amal')
})

test('half a megabyte of marks, spaces or isolates is read at once', () => {
  const began = performance.now()
  for (const run of ['\u0301\u0316', ' ', '\u2066 ', '\u0301 ', '\r\n', '/']) {
    const text = `a${run.repeat(500_000 / run.length)}b`
    for (const read of [asLine, asText, cleanLine, asFileName]) read(text)
    faultInLine(text)
    faultInText(text)
  }

  // A guard against hanging: the slowest expression this replaced took 15 s for one of them.
  expect(performance.now() - began).toBeLessThan(10_000)
})
