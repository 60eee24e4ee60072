import { expect, test } from 'vitest'
import { everythingOf } from '../../../src/artist/data/export.ts'
import { inOrderOf, otherwise } from '../../../src/artist/edit/edit-conflict.ts'
import {
  changedFields,
  editableUntil,
  isEditable,
  moved,
  replace,
} from '../../../src/artist/edit/editable.ts'
import { toTyped } from '../../../src/web/form/form-values.ts'
import { aCall, aDraft, aWorkDraft, closesAt, opensAt, whileOpen } from '../../support/factories.ts'

const inTime = { lateUntil: null }
const lateUntil = new Date(closesAt.getTime() + 3_600_000)

test('a submission can be changed until its call closes, or until its late pass ends', () => {
  expect(editableUntil(inTime, aCall())).toEqual(closesAt)
  expect(editableUntil({ lateUntil }, aCall())).toEqual(lateUntil)
})

test.each([
  [inTime, new Date(opensAt.getTime() - 1), false],
  [inTime, opensAt, true],
  [inTime, new Date(closesAt.getTime() - 1), true],
  [inTime, closesAt, false],
  [{ lateUntil }, new Date(lateUntil.getTime() - 1), true],
  [{ lateUntil }, lateUntil, false],
])('whether it can be changed is decided to the millisecond: %o at %o', (submission, now, can) => {
  expect(isEditable(submission, aCall(), now)).toBe(can)
})

const { file } = aWorkDraft()
const other = { ...file, sha256: 'b'.repeat(64) }

test.each([
  [{ state: 'withdrawn', decision: null, file }, other, { kind: 'withdrawn' }],
  [{ state: 'ready', decision: 'selected', file }, other, { kind: 'decided' }],
  [
    { state: 'ready', decision: null, file },
    { ...other, size: 10_000 },
    { kind: 'file-too-large' },
  ],
  [{ state: 'ready', decision: null, file }, file, { kind: 'same-file' }],
])('another file is refused with the rule it breaks: %o, %o', (work, next, refusal) => {
  const owner = { submission: inTime, call: aCall(), bytesLimit: 9999 }

  expect(replace(owner, work, next, whileOpen)).toEqual({ ok: false, refusal })
})

test('another file is taken while there is time', () => {
  const owner = { submission: inTime, call: aCall(), bytesLimit: 1e6 }

  expect(replace(owner, { state: 'ready', decision: null, file }, other, whileOpen)).toEqual({
    ok: true,
    value: other,
  })
})

test('what was changed is told by the names of fields', () => {
  const before = aDraft({ works: [aWorkDraft(), aWorkDraft({ title: 'Second' })] })
  const after = {
    ...before,
    artist: { ...before.artist, country: null },
    answers: { where: 'here' },
    works: [aWorkDraft(), aWorkDraft({ title: 'Second, again', altText: '' })],
  }

  expect(changedFields(before, after, ['a', 'b'])).toEqual([
    'artist.country',
    'works.b.title',
    'works.b.altText',
    'answers.where',
  ])
  expect(changedFields(before, before, ['a', 'b'])).toEqual([])
})

test.each([
  ['b', -1, ['b', 'a', 'c']],
  ['b', 1, ['a', 'c', 'b']],
  ['a', -1, ['a', 'b', 'c']],
  ['c', 1, ['a', 'b', 'c']],
  ['x', 1, ['a', 'b', 'c']],
] as const)('of three works %s moves by %i', (id, by, order) => {
  expect(moved(['a', 'b', 'c'], id, by)).toEqual(order)
})

test('what was typed follows its work to another place, and is dropped when the work is gone', () => {
  const typed = toTyped([
    ['works.0.id', 'a'],
    ['works.0.title', 'First'],
    ['works.1.id', 'b'],
    ['works.1.title', 'Second'],
    ['artist.name', 'Amal'],
  ])

  expect(inOrderOf(typed, ['b'])).toEqual(
    toTyped([
      ['works.0.id', 'b'],
      ['works.0.title', 'Second'],
      ['artist.name', 'Amal'],
    ]),
  )
})

test('only what is stored otherwise than typed is shown beside it', () => {
  const stored = toTyped([
    ['artist.name', 'Newer'],
    ['artist.email', 'a@example.org'],
  ])
  const typed = toTyped([
    ['version', '1'],
    ['artist.name', 'Older'],
    ['artist.email', 'a@example.org'],
    ['artist.collective', 'Mine'],
  ])

  expect(otherwise(stored, typed)).toEqual(
    new Map([
      ['artist.name', 'Newer'],
      ['artist.collective', ''],
    ]),
  )
})

test('an export is for reading: instants as such, documents open, no keys of doors', () => {
  const row = {
    id: 's',
    committed_at: 0,
    links: '["x"]',
    object_key: 'works/secret',
    erased_at: null,
  }

  expect(everythingOf({ submission: row, works: [row] })).toEqual({
    submission: {
      id: 's',
      committed_at: '1970-01-01T00:00:00.000Z',
      links: ['x'],
      erased_at: null,
    },
    works: [{ id: 's', committed_at: '1970-01-01T00:00:00.000Z', links: ['x'], erased_at: null }],
  })
})
