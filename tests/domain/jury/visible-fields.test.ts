import { expect, test } from 'vitest'
import type { CallDefinition, Question } from '../../../src/calls/call.ts'
import { type Facts, seenBy } from '../../../src/jury/visible-fields.ts'
import { aDefinition, inEveryLanguage } from '../../support/factories.ts'

const facts: Facts = {
  title: 'The well',
  statement: 'Cut from paper.',
  altText: 'A well under a black sun.',
  language: 'en',
  licence: 'cc-by-4-0',
  country: 'TN',
  answers: { technique: 'Paper cut' },
  submissionAnswers: { studio: 'Atelier Amal' },
  credit: 'Amal K.',
}

const questions: Array<Question> = [
  aQuestion({ name: 'technique', about: 'work', label: inEveryLanguage('How was it made?') }),
  aQuestion({ name: 'studio', about: 'submission', label: inEveryLanguage('Your studio') }),
]

function aQuestion(facts: Partial<Question> & Pick<Question, 'name' | 'about'>): Question {
  return { kind: 'text', required: false, label: inEveryLanguage('?'), ...facts }
}

function seeing(
  reviewersSee: CallDefinition['review']['reviewersSee'],
  blind = true,
): CallDefinition {
  return aDefinition({ review: { blind, reviewersSee }, questions })
}

test('a reviewer sees nothing that the call does not name', () => {
  expect(seenBy(seeing([]), facts)).toEqual({
    title: null,
    statement: null,
    altText: null,
    language: null,
    licence: null,
    country: null,
    credit: null,
    answers: [],
  })
})

test('a reviewer sees what the call names, and of the answers only those about the work', () => {
  expect(seenBy(seeing(['title', 'country', 'licence', 'answers']), facts)).toEqual({
    title: 'The well',
    statement: null,
    altText: null,
    language: null,
    licence: inEveryLanguage('CC BY 4.0'),
    country: 'TN',
    credit: null,
    answers: [{ label: inEveryLanguage('How was it made?'), answer: ['Paper cut'] }],
  })
})

test('where reviewing is not blind, the credit and all answers are shown', () => {
  const seen = seenBy(seeing(['answers'], false), facts)

  expect(seen.credit).toBe('Amal K.')
  expect(seen.answers.map((told) => told.answer)).toEqual([['Paper cut'], ['Atelier Amal']])
})
