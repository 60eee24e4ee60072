import { expect, test } from 'vitest'
import { countries } from '../../../src/i18n/countries.ts'
import { languages } from '../../../src/i18n/languages.ts'
import { explain, words } from '../../../src/submissions/words.ts'

function namesIn(value: unknown, path: string): Array<string> {
  if (typeof value === 'string') {
    return [...value.matchAll(/\{(\w+)\}/g)].map(([, name]) => `${path}: ${name}`).toSorted()
  }
  return Object.entries(Object(value)).flatMap(([key, inner]) => namesIn(inner, `${path}.${key}`))
}

test('a sentence names the same facts in every language', () => {
  for (const language of languages) {
    expect(namesIn(words[language], '')).toEqual(namesIn(words.en, ''))
  }
})

test('whoever comes too late hears when it closed and whom to ask', () => {
  const refusal = { kind: 'call-closed', closesAt: new Date() } as const
  const facts = { when: 'Sunday', contact: 'ask@example.org' }

  expect(explain(refusal, 'en', facts)).toEqual({
    what: 'This call closed on Sunday.',
    next: 'Without a late pass nothing can be handed in any more. If something went wrong on the way, write to ask@example.org.',
  })
})

test('Palestine is called Palestine, and stands in the alphabet of the page', () => {
  const named = languages.map((language) => countries(language).find(({ value }) => value === 'PS'))

  expect(named.map((choice) => choice?.label)).toEqual([
    'Palestine',
    'Palestina',
    'Palestina',
    'Palestine',
    'فلسطين',
  ])
  expect(countries('es')[0]?.label).toBe('Afganistán')
})
