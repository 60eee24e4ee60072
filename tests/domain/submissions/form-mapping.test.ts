import { expect, test } from 'vitest'
import { readDraft } from '../../../src/submissions/draft-schema.ts'
import { placeErrors, toInput, typedFrom } from '../../../src/submissions/form-mapping.ts'
import { toTyped } from '../../../src/web/form/form-values.ts'
import { aDefinition, aDraft, aWorkDraft, inEveryLanguage } from '../../support/factories.ts'

const definition = aDefinition({
  questions: [
    {
      name: 'technique',
      about: 'work',
      kind: 'several',
      required: false,
      label: inEveryLanguage('Technique'),
      choices: ['linocut', 'collage'].map((value) => ({ value, label: inEveryLanguage(value) })),
    },
    {
      name: 'town',
      about: 'submission',
      kind: 'text',
      required: false,
      label: inEveryLanguage('Town'),
    },
  ],
})

test('what a draft says, typed into the form and read again, is the same draft', () => {
  const draft = aDraft({
    artist: {
      name: 'لينا',
      email: 'lina@example.org',
      country: 'PS',
      collective: 'Colectiva Ceiba',
      members: ['Ana', 'Bo'],
      links: ['https://example.org'],
    },
    works: [aWorkDraft({ answers: { technique: ['linocut', 'collage'] } }), aWorkDraft()],
    answers: { town: 'Jenin' },
  })
  const files = new Map(draft.works.map((work, index) => [index, work.file]))

  const { input, blocks } = toInput(definition, typedFrom(draft), files)

  expect(blocks).toEqual([0, 1])
  expect(readDraft(definition, input, 'en')).toEqual({ ok: true, draft })
})

test('a block nobody touched is not sent, and errors find the block they are about', () => {
  const typed = toTyped([
    ['works.0.language', 'en'],
    ['works.2.title', 'Sumud'],
    ['works.2.language', 'ar'],
  ])
  const { input, blocks } = toInput(definition, typed, new Map())

  expect(blocks).toEqual([2])
  expect(input).toMatchObject({ works: [{ title: 'Sumud', language: 'ar' }] })
  const errors = [
    { path: 'works.0.file.size', message: 'Too large' },
    { path: 'works.0.file.sha256', message: 'Missing' },
    { path: 'artist.links.3', message: 'Too long' },
    { path: 'works.0.answers.technique.1', message: 'Choose' },
  ]
  expect(Object.fromEntries(placeErrors(errors, blocks))).toEqual({
    'works.2.file': 'Too large',
    'artist.links': 'Too long',
    'works.2.answers.technique': 'Choose',
  })
})

test('an empty form asks for its first poster', () => {
  expect(toInput(definition, toTyped([]), new Map()).blocks).toEqual([0])
})

test('line ends of browsers become plain ones', () => {
  expect(toTyped([['artist.members', 'Ana\r\nBo']]).get('artist.members')).toEqual(['Ana\nBo'])
})
