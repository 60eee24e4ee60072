import { expect, test } from 'vitest'
import { doneIn } from '../../../src/artist/said.ts'
import { saidWords } from '../../../src/artist/said-words.ts'
import { statusOfWork, type WorkStatus } from '../../../src/artist/status.ts'
import { severalInWords, standingWords } from '../../../src/artist/status-words.ts'
import { languages } from '../../../src/i18n/languages.ts'
import { closesAt, opensAt, whileOpen } from '../../support/factories.ts'

const uploadsUntil = new Date(closesAt.getTime() + 86_400_000)
const afterwards = new Date(closesAt.getTime() + 2 * 86_400_000)
const ready = { state: 'ready', reason: null, decision: null, looksRight: null } as const

type Stood = Parameters<typeof statusOfWork>[0]

function standing(
  work: Partial<Stood>,
  now = whileOpen,
  lateUntil: Date | null = null,
): WorkStatus {
  const submission = { lateUntil, uploadsUntil }
  const circumstances = { submission, call: { opensAt, closesAt }, isDelayed: false, now }
  return statusOfWork({ ...ready, ...work }, circumstances)
}

test('a poster stands in one place at a time, from its file to the decision', () => {
  const damaged = { state: 'refused', reason: 'bytes-differ' } as const

  expect([
    standing({ state: 'awaiting-upload' }),
    standing({ state: 'awaiting-upload' }, uploadsUntil),
    standing(damaged),
    standing(damaged, uploadsUntil),
    standing({ state: 'checking' }),
    standing({ state: 'refused', reason: 'damaged' }),
    standing({}),
    standing({ looksRight: false }),
    standing({ looksRight: true }),
    standing({}, afterwards),
    standing({}, afterwards, new Date(afterwards.getTime() + 1000)),
    standing({ decision: 'selected' }, afterwards),
    standing({ decision: 'reserve' }, afterwards),
    standing({ decision: 'declined', looksRight: false }, afterwards),
    standing({ state: 'withdrawn', decision: 'selected' }, afterwards),
  ]).toEqual([
    'file-awaited',
    'file-missed',
    'file-damaged',
    'file-missed',
    'checking',
    'refused',
    'unapproved',
    'disapproved',
    'complete',
    'judged',
    'unapproved',
    'selected',
    'reserve',
    'declined',
    'withdrawn',
  ])
})

test('several posters are told in one sentence that names every place', () => {
  const mixed: Array<WorkStatus> = ['complete', 'withdrawn', 'selected', 'complete']

  expect(severalInWords(mixed, 'en')).toBe(
    'Of your 4 posters, 1 was selected, 2 are complete and 1 is withdrawn.',
  )
  expect(severalInWords(['judged', 'judged'], 'en')).toBe('Your 2 posters are with the jury.')
  expect(severalInWords(['complete', 'complete', 'withdrawn'], 'ar')).toBe(
    'عدد ملصقاتكم ٣: اثنان مكتملان وواحد مسحوب.',
  )
})

const namesIn = (text: unknown) =>
  String(text)
    .match(/\{\w+\}/g)
    ?.toSorted() ?? []

function factsOf(value: unknown): unknown {
  if (typeof value === 'string') return namesIn(value)
  const entries = Object.entries(Object(value)).filter(
    ([name]) => !/^(zero|two|few|many)$/.test(name),
  )
  return Object.fromEntries(entries.map(([name, inner]) => [name, factsOf(inner)]))
}

test.each(languages)(
  'where a poster stands names the same facts in %s as in English',
  (language) => {
    expect(factsOf(standingWords[language])).toEqual(factsOf(standingWords.en))
    expect(factsOf(saidWords[language])).toEqual(factsOf(saidWords.en))
  },
)

test('an address tells her only what is so, of a work of hers', () => {
  const works = [
    { id: 'one', state: 'ready', looksRight: true },
    { id: 'two', state: 'withdrawn', looksRight: null },
  ] as const
  const told = (said: string, work?: string) => doneIn({ said, work }, [...works])

  expect([told('withdrawn', 'two'), told('approved', 'one'), told('saved')]).toEqual([
    { act: 'withdrawn', work: works[1] },
    { act: 'approved', work: works[0] },
    { act: 'saved', work: undefined },
  ])
  expect([
    told('withdrawn', 'one'),
    told('all-withdrawn'),
    told('disapproved', 'one'),
    told('ordered', 'somebody-elses'),
    told('<b>won</b>', 'one'),
    told('constructor', 'one'),
  ]).toEqual([null, null, null, null, null, null])
})
