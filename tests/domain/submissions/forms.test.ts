import { expect, test } from 'vitest'
import { readDraft } from '../../../src/submissions/draft-schema.ts'
import { fieldErrors } from '../../../src/web/form/errors.ts'
import { aDefinition, aDraft, aWorkDraft, inEveryLanguage } from '../../support/factories.ts'

const file = { name: 'ملصق.png', size: 10, sha256: 'AB'.repeat(32), type: 'image/png' }

function pathsOf(input: unknown, definition = aDefinition()): Array<string> {
  const read = readDraft(definition, input, 'en')
  return read.ok ? [] : read.errors.map((error) => error.path)
}

test('only name, e-mail, title, file and the required consents must be there', () => {
  const read = readDraft(
    aDefinition(),
    {
      language: 'ar',
      artist: { name: ' أمل ', email: 'amal@example.org' },
      works: [{ title: 'البئر', file }],
      consents: { eligibility: true, rights: 'on', publication: true, unheardOf: true },
    },
    'ar',
  )

  expect(read).toEqual({
    ok: true,
    draft: {
      language: 'ar',
      section: null,
      artist: {
        name: 'أمل',
        email: 'amal@example.org',
        country: null,
        collective: null,
        members: [],
        links: [],
      },
      works: [
        {
          title: 'البئر',
          statement: '',
          altText: '',
          language: 'ar',
          licence: 'cc-by-4-0',
          answers: {},
          file: { ...file, sha256: 'ab'.repeat(32) },
        },
      ],
      consents: { eligibility: true, rights: true, publication: true },
      answers: {},
    },
  })
})

test('nothing at all is told field by field what is missing', () => {
  expect(pathsOf({})).toEqual([
    'artist',
    'works',
    'consents.eligibility',
    'consents.rights',
    'consents.publication',
  ])
  expect(pathsOf(undefined)).toEqual([''])
})

test('a wrong field is named by its path and told in the language of the artist', () => {
  const input = { ...aDraft({ language: 'fr' }), artist: { name: '', email: 'nobody' } }

  expect(readDraft(aDefinition(), input, 'fr')).toEqual({
    ok: false,
    errors: [
      { path: 'artist.name', message: fieldErrors.fr.missing },
      { path: 'artist.email', message: fieldErrors.fr.email },
    ],
  })
})

test('more works, larger files and unknown licences than the call allows are refused', () => {
  const work = aWorkDraft()

  expect(pathsOf({ ...aDraft(), works: [work, work, work, work] })).toEqual(['works'])
  expect(
    pathsOf({ ...aDraft(), works: [{ ...work, file: { ...file, size: 60_000_001 } }] }),
  ).toEqual(['works.0.file.size'])
  expect(
    pathsOf({ ...aDraft(), works: [{ ...work, file: { ...file, size: 60_000_000 } }] }),
  ).toEqual([])
  expect(pathsOf({ ...aDraft(), works: [{ ...work, licence: 'mine' }] })).toEqual([
    'works.0.licence',
  ])
  expect(pathsOf({ ...aDraft(), works: [{ ...work, file: { ...file, sha256: 'zz' } }] })).toEqual([
    'works.0.file.sha256',
  ])
})

test('questions are asked as the call words them: required, limited, chosen from a list', () => {
  const definition = aDefinition({
    questions: [
      {
        name: 'technique',
        about: 'work',
        kind: 'one',
        required: true,
        label: inEveryLanguage('Technique'),
        choices: [
          { value: 'print', label: inEveryLanguage('Print') },
          { value: 'paint', label: inEveryLanguage('Paint') },
        ],
      },
      {
        name: 'themes',
        about: 'submission',
        kind: 'several',
        required: false,
        most: 1,
        label: inEveryLanguage('Themes'),
        choices: [
          { value: 'land', label: inEveryLanguage('Land') },
          { value: 'water', label: inEveryLanguage('Water') },
        ],
      },
      {
        name: 'story',
        about: 'submission',
        kind: 'long-text',
        required: false,
        maxWords: 3,
        label: inEveryLanguage('Story'),
      },
    ],
  })
  const answered = { ...aWorkDraft(), answers: { technique: 'print' } }

  expect(pathsOf({ ...aDraft(), works: [answered] }, definition)).toEqual([])
  expect(pathsOf(aDraft(), definition)).toEqual(['works.0.answers.technique'])
  expect(
    pathsOf({ ...aDraft(), works: [answered], answers: { themes: ['land', 'water'] } }, definition),
  ).toEqual(['answers.themes'])
  expect(
    pathsOf({ ...aDraft(), works: [answered], answers: { themes: 'sky' } }, definition),
  ).toEqual(['answers.themes.0'])
  expect(
    pathsOf(
      { ...aDraft(), works: [answered], answers: { story: 'one two three four' } },
      definition,
    ),
  ).toEqual(['answers.story'])
})

test('a call with sections wants one of them, and the consents of that one', () => {
  const definition = aDefinition({
    consents: [
      ...aDefinition().consents,
      { name: 'of-age', required: false, label: inEveryLanguage('I am of age.') },
    ],
    sections: [
      {
        name: 'feminist',
        label: inEveryLanguage('Feminist'),
        about: inEveryLanguage('For women'),
        consents: ['of-age'],
      },
    ],
  })

  expect(pathsOf(aDraft(), definition)).toEqual(['section'])
  expect(pathsOf(aDraft({ section: 'feminist' }), definition)).toEqual(['consents.of-age'])
})
